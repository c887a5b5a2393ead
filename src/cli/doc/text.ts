/** Documentation for a terminal. */

import type { Colors } from '../terminal.js'
import type { DocumentedPackage, Entry, Part } from './entries.js'

const WIDTH = 96

export function listOfPackages(packages: readonly DocumentedPackage[], colors: Colors): string {
  const width = Math.max(...packages.map(({ path }) => path.length))
  const lines = packages.map(({ path, summary }) => `${colors.bold(path.padEnd(width))}  ${summary}\n`)
  return `${lines.join('')}\n'balws doc strings' shows a package, 'balws doc strings:split' one of its functions.\n`
}

/** A package at a glance: what it defines, with the first sentence about each. */
export function packageText({ path, alias, summary, entries }: DocumentedPackage, colors: Colors): string {
  const head = [path === '' ? '' : colors.bold(path), summary].filter(Boolean).join('\n')
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  const parts = kinds.map((kind) => {
    const lines = entries
      .filter((each) => each.kind === kind)
      .map(
        (each) =>
          `  ${colors.bold(qualified(alias, each))}${parameters(each)}\n${wrapped(firstSentence(each), 6)}`,
      )
    return `${PLURALS[kind]}\n\n${lines.join('')}`
  })
  return `${[head === '' ? '' : `${head}\n`, ...parts].filter(Boolean).join('\n')}`
}

const PLURALS: Readonly<Record<Entry['kind'], string>> = {
  function: 'Functions',
  struct: 'Structs',
  annotation: 'Annotations',
  connector: 'Connectors',
  action: 'Actions',
  constant: 'Constants',
  service: 'Services',
  resource: 'Resources',
  'type mapper': 'Type mappers',
}

/** Everything about one definition. */
export function entryText({ path }: DocumentedPackage, entry: Entry, colors: Colors): string {
  const blocks = [
    `${colors.bold(entry.signature)}${path === '' ? '' : `\n${colors.blue(`of ${path}`)}`}\n`,
    wrapped(entry.description, 2),
    entry.parts.map((part) => partLine(part, part.name)).join(''),
    entry.results.map((part) => partLine(part, part.name === '' ? 'gives' : `gives ${part.name}`)).join(''),
  ]
  return blocks.filter((block) => block !== '').join('\n')
}

function partLine({ type, text }: Part, name: string): string {
  return wrapped(`${name}: ${type}${text === '' ? '' : `, ${text}`}`, 2, 6)
}

/** How a program writes it: `strings:split`, `@ws:OnOpen`. */
export function qualified(alias: string, { name }: Entry): string {
  if (alias === '') return name
  return name.startsWith('@') ? `@${alias}:${name.slice(1)}` : `${alias}:${name}`
}

/** What stands behind the name in a signature. */
function parameters({ signature }: Entry): string {
  const at = signature.indexOf(' (')
  return at < 0 ? '' : signature.slice(at)
}

function firstSentence({ description }: Entry): string {
  return /^.*?[.](?=\s|$)/s.exec(description)?.[0] ?? description
}

/** Lines of words, each so far from the left; nothing for no words. */
function wrapped(text: string, indent: number, next = indent): string {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return ''
  const lines: string[] = []
  let line = ' '.repeat(indent)
  for (const word of words) {
    if (line.trim() !== '' && line.length + word.length >= WIDTH) {
      lines.push(line.trimEnd())
      line = ' '.repeat(next)
    }
    line += `${word} `
  }
  return `${[...lines, line.trimEnd()].join('\n')}\n`
}
