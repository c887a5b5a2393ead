/** Renders documentation for the terminal. */

import { escapeControls } from '../../diagnostics/cells.js'
import type { Entry, EntryKind, PackageDocumentation } from '../../program/documentation.js'
import type { Colors } from '../terminal.js'
import type { OwnedEntry } from './find.js'
import { signatureOf, typeText } from './signature.js'

const WIDTH = 88

/** The headings of a package, and the kinds of definitions below each. */
export const SECTIONS: readonly (readonly [title: string, kinds: readonly EntryKind[]])[] = [
  ['Annotations', ['annotation']],
  ['Structs', ['struct']],
  ['Constants', ['constant']],
  ['Connectors', ['connector']],
  ['Functions', ['function', 'typemapper']],
  ['Services', ['service']],
]

/** Returns one line for each package. */
export function packageList(packages: readonly PackageDocumentation[], colors: Colors): string {
  const width = Math.max(...packages.map(({ path }) => path.length))
  return packages
    .map((each) => `${colors.bold(each.path.padEnd(width))}  ${escapeControls(summaryOf(each.overview))}\n`)
    .join('')
}

/** Returns the first sentence of a text, or all of it. */
export function summaryOf(text: string): string {
  const [first = ''] = text.split(/\n\s*\n/, 1)
  const line = first.replace(/\s+/g, ' ').trim()
  return /^.*?[.!?](?=\s[A-Z@]|$)/.exec(line)?.[0] ?? line
}

/**
 * Renders the documentation of a package.
 *
 * @param inFull show everything about each definition, not just the first sentence
 */
export function packageText(documented: PackageDocumentation, colors: Colors, inFull: boolean): string {
  const { title, overview, entries } = documented
  const blocks = [colors.bold(escapeControls(title)), indent(escapeControls(overview))]
  for (const [heading, kinds] of SECTIONS) {
    const chosen = entries.filter(({ kind }) => kinds.includes(kind))
    if (chosen.length === 0) continue
    blocks.push(colors.bold(heading))
    if (inFull)
      blocks.push(...chosen.map((entry) => indent(entryText(documented, { entry }, colors).trimEnd())))
    else blocks.push(chosen.map((entry) => briefText(documented, entry, colors)).join('\n'))
  }
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function briefText(documented: PackageDocumentation, entry: Entry, colors: Colors): string {
  const each = [{ entry }, ...entry.members.map((member) => ({ entry: member, owner: entry }))]
  return each
    .flatMap((owned) => [
      `  ${signatureLine(documented, owned, colors)}`,
      wrap(summaryOf(owned.entry.description), '      '),
    ])
    .filter((line) => line !== '')
    .join('\n')
}

/** Renders everything about one definition. */
export function entryText(documented: PackageDocumentation, owned: OwnedEntry, colors: Colors): string {
  const { entry } = owned
  const blocks = [
    [...annotationLines(entry), signatureLine(documented, owned, colors)].join('\n'),
    wrap(entry.description),
    partsText(entry, colors),
    ...entry.failures.map((text) => wrap(text)),
    ...entry.examples.map((text) => wrap(`Example: ${text}`)),
    ...entry.members.map((member) =>
      indent(entryText(documented, { entry: member, owner: entry }, colors).trimEnd()),
    ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function annotationLines({ annotations }: Entry): string[] {
  return annotations.map(escapeControls)
}

function signatureLine(
  documented: PackageDocumentation,
  { entry, owner }: OwnedEntry,
  colors: Colors,
): string {
  return signatureOf(documented, entry, owner)
    .map(({ text, role }) => (role === 'name' ? colors.bold(escapeControls(text)) : escapeControls(text)))
    .join('')
}

/** Renders parameters and results that have descriptions, and all fields, one on each line. */
function partsText({ parameters, results, fields }: Entry, colors: Colors): string {
  const rows = [
    ...parameters
      .filter(({ description }) => description !== '')
      .map((part) => [part.name ?? '', part.description]),
    ...fields.map(({ name = '', type, description }) => [`${typeText(type)} ${name}`, description]),
    ...results.filter(({ description }) => description !== '').map((part) => ['returns', part.description]),
  ] as const
  const width = Math.min(28, Math.max(0, ...rows.map(([label = '']) => label.length)))
  return rows
    .map(([label = '', text = '']) => {
      const head = `  ${colors.cyan(escapeControls(label))}${' '.repeat(Math.max(0, width - label.length))}`
      const body = wrap(text, ' '.repeat(width + 4)).trimStart()
      return body === '' ? head.trimEnd() : `${head}  ${body}`
    })
    .join('\n')
}

/**
 * Breaks a text into lines and indents each by the margin. Text between backticks is kept on one line where
 * it fits.
 */
function wrap(text: string, margin = '  '): string {
  const lines: string[] = []
  let line = ''
  for (const word of escapeControls(text).match(/(?:`[^`\n]{1,80}`|\S)+/g) ?? []) {
    if (line !== '' && margin.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  if (line !== '') lines.push(line)
  return lines.map((each) => margin + each).join('\n')
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
