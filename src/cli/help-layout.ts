/** Formats help texts for the width of the terminal: breaks long lines between words and keeps indentation. */

import type { Help } from 'commander'

/** Columns when the width of the terminal is unknown. */
const DEFAULT_WIDTH = 120
/** Minimum columns for a description beside its option; with fewer it goes on the next line. */
const MIN_DESCRIPTION = 28
const MIN_WIDTH = 24

/** Returns the width of a terminal, else the value of `COLUMNS`, else the default. */
export function columnsOf(stream: { readonly columns?: number }, env: NodeJS.ProcessEnv): number {
  const columns = stream.columns ?? Number(env.COLUMNS)
  return Math.max(MIN_WIDTH, Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_WIDTH)
}

/** Formats an option or command with its description. */
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

/** Breaks long lines; a comment that follows a command moves to the next line. */
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

/** Breaks a text into lines; a word longer than a line gets a line to itself. */
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
