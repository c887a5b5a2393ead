/**
 * Renders documentation as HTML: one page for each package, and an index. Each page is self-contained and
 * well-formed XML. Text from declarations is escaped.
 */

import type { Entry, EntryKind, PackageDocumentation, Part } from '../../program/documentation.js'
import type { OwnedEntry } from './find.js'
import { type Piece, qualifiedName, signatureOf, typePieces } from './signature.js'
import { SEARCH, STYLE } from './style.js'
import { SECTIONS, summaryOf } from './text.js'

/** Returns the file name of a package's page. */
export function fileOf({ title }: PackageDocumentation): string {
  const name = title.replace(/[^\w.-]/g, '_')
  return `${name === 'index' ? 'index_' : name}.html`
}

/** Kinds of definitions that can be types; the types of attributes are annotations. */
const TYPES: ReadonlySet<EntryKind> = new Set(['struct', 'connector', 'annotation'])

/** The index: all packages, and a search box for the names in them. */
export function indexPage(packages: readonly PackageDocumentation[]): string {
  const rows = packages.map(
    (each) =>
      `<li><a href="${fileOf(each)}"><code>${escaped(each.title)}</code></a> ${prose(summaryOf(each.overview))}\n` +
      `<p class="names">${nameLinks(each).join('\n')}</p></li>`,
  )
  return page(
    'Reference',
    `<h1>Reference</h1>
<input id="search" type="search" placeholder="Search names" aria-label="Search names" hidden="hidden" />
<ul class="packages">
${rows.join('\n')}
</ul>
<script>${SEARCH}</script>`,
  )
}

/** Returns one link for each name; overloads share it. */
function nameLinks(documented: PackageDocumentation): string[] {
  const byAnchor = new Map<string, { readonly entry: Entry; forms: number }>()
  for (const entry of documented.entries) {
    const found = byAnchor.get(anchorOf({ entry }))
    if (found) found.forms++
    else byAnchor.set(anchorOf({ entry }), { entry, forms: 1 })
  }
  return [...byAnchor].map(([anchor, { entry, forms }]) => {
    const href = `${fileOf(documented)}#${escaped(encodeURIComponent(anchor))}`
    const count = forms === 1 ? '' : ` <small>${forms} forms</small>`
    return `<a href="${href}"><code>${escaped(qualifiedName(documented, entry))}</code>${count}</a>`
  })
}

/** @param packages the packages that have pages and can be linked */
export function packagePage(
  documented: PackageDocumentation,
  packages: readonly PackageDocumentation[],
): string {
  const byPath = new Map(packages.map((each) => [each.path, each]))
  const hrefOf = ({ target }: Piece): string | undefined => {
    const home = target && byPath.get(target.path)
    const entry = home?.entries.find(({ kind, name }) => TYPES.has(kind) && name === target?.name)
    return home && entry && `${fileOf(home)}#${encodeURIComponent(anchorOf({ entry }))}`
  }
  const sections = SECTIONS.flatMap(([heading, kinds]) => {
    const chosen = documented.entries.filter(({ kind }) => kinds.includes(kind))
    if (chosen.length === 0) return []
    const seen = new Set<string>()
    const articles = chosen.map((entry) => article(documented, { entry }, hrefOf, seen))
    return [`<section>\n<h2>${heading}</h2>\n${articles.join('\n')}\n</section>`]
  })
  return page(
    documented.title,
    `<nav><a href="index.html">Reference</a></nav>
<h1><code>${escaped(documented.title)}</code></h1>
${overviewHtml(documented.overview)}
${contents(documented)}
${sections.join('\n')}`,
  )
}

function contents(documented: PackageDocumentation): string {
  const names = new Map(
    documented.entries.map((entry) => [anchorOf({ entry }), qualifiedName(documented, entry)]),
  )
  if (names.size < 2) return ''
  const links = [...names].map(
    ([anchor, name]) => `<a href="#${escaped(encodeURIComponent(anchor))}"><code>${escaped(name)}</code></a>`,
  )
  return `<p class="names">${links.join('\n')}</p>`
}

/** The fragment of the URL of an entry. Overloads share the name; the first one has it as its anchor. */
function anchorOf({ entry, owner }: OwnedEntry): string {
  const name = owner ? `${owner.name}.${entry.name}` : entry.name
  return entry.kind === 'annotation' ? `@${name}` : name
}

function article(
  documented: PackageDocumentation,
  owned: OwnedEntry,
  hrefOf: (piece: Piece) => string | undefined,
  seen: Set<string>,
): string {
  const { entry } = owned
  const name = anchorOf(owned)
  const anchor = seen.has(name) ? `${name}(${entry.parameters.map(({ type }) => type).join(',')})` : name
  seen.add(anchor)
  const level = owned.owner ? 'h4' : 'h3'
  const signature = signatureOf(documented, entry, owned.owner).map((piece) => pieceHtml(piece, hrefOf))
  const annotations = entry.annotations.map((text) => `${escaped(text)}<br />`)
  const href = escaped(`#${encodeURIComponent(anchor)}`)
  return [
    `<article id="${escaped(anchor)}">`,
    `<${level}><code>${annotations.join('')}${signature.join('')}</code> <a class="anchor" href="${href}" aria-label="Link to here">#</a></${level}>`,
    entry.description === '' ? '' : `<p>${prose(entry.description)}</p>`,
    partsHtml(entry, hrefOf),
    ...entry.failures.map((text) => `<p class="failure">${prose(text)}</p>`),
    ...entry.examples.map((text) => `<p class="example">Example: ${prose(text)}</p>`),
    ...entry.members.map((member) => article(documented, { entry: member, owner: entry }, hrefOf, seen)),
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function pieceHtml(piece: Piece, hrefOf: (piece: Piece) => string | undefined): string {
  const text = escaped(piece.text)
  if (piece.role === 'name') return `<b>${text}</b>`
  const href = hrefOf(piece)
  return href === undefined ? text : `<a href="${escaped(href)}">${text}</a>`
}

function partsHtml(
  { parameters, results, fields }: Entry,
  hrefOf: (piece: Piece) => string | undefined,
): string {
  const typeHtml = ({ type }: Part) =>
    typePieces(type)
      .map((piece) => pieceHtml(piece, hrefOf))
      .join('')
  const rows = [
    ...parameters
      .filter(({ description }) => description !== '')
      .map((part) => [`<code>${escaped(part.name ?? '')}</code>`, part.description]),
    ...fields.map((part) => [`<code>${typeHtml(part)} ${escaped(part.name ?? '')}</code>`, part.description]),
    ...results.filter(({ description }) => description !== '').map((part) => ['returns', part.description]),
  ]
  if (rows.length === 0) return ''
  return `<dl>\n${rows.map(([label, text = '']) => `<dt>${label}</dt><dd>${prose(text)}</dd>`).join('\n')}\n</dl>`
}

/** Wraps paragraphs in `<p>`, indented blocks in `<pre>`. */
function overviewHtml(overview: string): string {
  return overview
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) =>
      /^\s{2}/.test(block) ? `<pre>${escaped(dedented(block))}</pre>` : `<p>${prose(block)}</p>`,
    )
    .join('\n')
}

/** Removes the indentation that all lines have in common. */
function dedented(block: string): string {
  const lines = block.split('\n').filter((line) => line.trim() !== '')
  const common = Math.min(...lines.map((line) => line.search(/\S/)))
  return block.replace(new RegExp(`^ {${common}}`, 'gm'), '')
}

/** Escapes text and marks what is between backticks as code. */
function prose(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

/** Escapes text. Characters that XML forbids cannot be escaped and become the replacement character. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}
