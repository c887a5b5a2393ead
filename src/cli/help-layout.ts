/** Help that fits the terminal: longer lines are broken between words, and what belongs together stays indented. */

import type { Help } from 'commander'

/** Columns where nothing says how many there are. */
const DEFAULT_WIDTH = 120
/** Columns for a description beside its option; in fewer it goes below. */
const MIN_DESCRIPTION = 28
const MIN_WIDTH = 24

/** @returns the columns of a terminal; elsewhere what `COLUMNS` says */
export function columnsOf(stream: { readonly columns?: number }, env: NodeJS.ProcessEnv): number {
  const columns = stream.columns ?? Number(env.COLUMNS)
  return Math.max(MIN_WIDTH, Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_WIDTH)
}

/** An option or command with its description, as commander lists them. */
export function formatItem(term: string, termWidth: number, description: string, help: Help): string {
  const width = help.helpWidth ?? DEFAULT_WIDTH
  const indent = '  '
  if (description === '') return indent + term
  const gap = ' '.repeat(Math.max(0, termWidth - help.displayWidth(term)) + 2)
  const room = width - termWidth - 4
  if (room >= MIN_DESCRIPTION) {
    const lines = wrapped(description, room)
    return lines
      .map((line, index) => (index === 0 ? indent + term + gap : ' '.repeat(termWidth + 4)) + line)
      .join('\n')
  }
  const lines = wrapped(description, width - 6)
  return [indent + term, ...lines.map((line) => `      ${line}`)].join('\n')
}

/** Breaks the lines of a text that are too long; a comment after a command goes below it. */
export function fitted(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => fittedLine(line, width))
    .join('\n')
}

function fittedLine(line: string, width: number): string[] {
  if (line.length <= width) return [line]
  const [, indent = '', content = ''] = /^( *)(.*)$/.exec(line) ?? []
  const [, code, comment] = /^(.*?\S) {2,}(\S.*)$/.exec(content) ?? []
  if (code !== undefined && comment !== undefined) {
    return [...fittedLine(indent + code, width), ...fittedLine(`${indent}    ${comment}`, width)]
  }
  const [first = '', ...rest] = wrapped(content, width - indent.length)
  const hanging = indent === '' ? '' : `${indent}    `
  return [indent + first, ...wrapped(rest.join(' '), width - hanging.length).map((each) => hanging + each)]
}

/** Words longer than a line stand alone. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
