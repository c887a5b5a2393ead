/** Documentation as static pages: an index and one page a package, which need nothing but themselves. */

import type { DocumentedPackage, Entry, Part } from './entries.js'
import { qualified } from './text.js'

export interface Page {
  readonly file: string
  readonly html: string
}

export function pagesOf(packages: readonly DocumentedPackage[]): Page[] {
  return [
    { file: 'index.html', html: indexPage(packages) },
    ...packages.map((each) => ({ file: `${each.path}.html`, html: packagePage(each) })),
  ]
}

const STYLE = `
:root { color-scheme: light dark; --faint: #667; --line: #8884; --code: #8881 }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
code, h3, dt { font-family: ui-monospace, monospace }
h3 { font-size: 1rem; margin: 2rem 0 .25rem; padding: .4rem .6rem; background: var(--code); border-radius: .3rem; overflow-wrap: anywhere }
h3 a { color: inherit; text-decoration: none }
dl { margin: .5rem 0 0 1rem } dd { margin: 0 0 .3rem 1.5rem }
nav { columns: 14rem; font-size: .9rem } nav a { display: block }
small { color: var(--faint) } hr { border: 0; border-top: 1px solid var(--line) }
`.trim()

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}

function indexPage(packages: readonly DocumentedPackage[]): string {
  const items = packages.map(
    ({ path, summary }) =>
      `<dt><a href="${encodeURI(path)}.html">${escaped(path)}</a></dt>\n<dd>${escaped(summary)}</dd>`,
  )
  return page('The library', `<h1>The library</h1>\n<dl>\n${items.join('\n')}\n</dl>`)
}

function packagePage(documented: DocumentedPackage): string {
  const { path, alias, summary, entries } = documented
  const ids = anchorsOf(entries)
  const links = entries.map(
    (each, index) => `<a href="#${ids[index]}">${escaped(qualified(alias, each))}</a>`,
  )
  const sections = entries.map((each, index) => section(each, ids[index]!))
  return page(
    path,
    `<p><a href="index.html">The library</a></p>
<h1>${escaped(path)}</h1>
<p>${escaped(summary)}</p>
<nav>${[...new Set(links)].join('\n')}</nav>
<hr/>
${sections.join('\n')}`,
  )
}

/** One for each entry; overloads are told apart by a number. */
function anchorsOf(entries: readonly Entry[]): string[] {
  const seen = new Map<string, number>()
  return entries.map(({ kind, name }) => {
    const plain = `${kind === 'annotation' ? 'annotation-' : ''}${name.replace(/[^\w.]/g, '')}`
    const count = (seen.get(plain) ?? 0) + 1
    seen.set(plain, count)
    return count === 1 ? plain : `${plain}-${count}`
  })
}

function section(entry: Entry, id: string): string {
  const parts = entry.parts.map((part) => definition(part.name, part))
  const results = entry.results.map((part) =>
    definition(part.name === '' ? 'gives' : `gives ${part.name}`, part),
  )
  const list = [...parts, ...results]
  return `<section>
<h3 id="${id}"><a href="#${id}">${escaped(entry.signature)}</a></h3>
<p>${escaped(entry.description)}</p>
${list.length > 0 ? `<dl>\n${list.join('\n')}\n</dl>` : ''}
</section>`
}

function definition(name: string, { type, text }: Part): string {
  return `<dt>${escaped(name)} <small>${escaped(type)}</small></dt>\n<dd>${escaped(text)}</dd>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}
