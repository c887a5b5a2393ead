/** `balws doc`: what the declarations say of a package, a function, an annotation or a program. */

import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeName } from '../diagnostics/close-names.js'
import { describeLibraries } from '../program/libraries.js'
import { type DocumentedPackage, documented, type Entry } from './doc/entries.js'
import { pagesOf } from './doc/html.js'
import { entryText, listOfPackages, packageText, qualified } from './doc/text.js'
import { EXIT, type ExitCode, failed, misuse } from './outcome.js'
import { loadPlace, showDiagnostics } from './programs.js'
import type { Terminal } from './terminal.js'

export interface DocOptions {
  /** A folder for a reference of the whole library in HTML. */
  readonly html?: string
  readonly json: boolean
}

/** Without a subject, lists the packages. */
export async function doc(
  subject: string | undefined,
  { html, json }: DocOptions,
  { out, err }: Terminal,
): Promise<ExitCode> {
  const library = describeLibraries().map(({ path, summary, contents }) =>
    documented(path, summary, contents),
  )
  if (html !== undefined) {
    if (subject !== undefined) throw misuse('--html writes the whole library: leave out the name')
    writePages(html, library)
    out.write(`${join(html, 'index.html')}\n`)
    return EXIT.fine
  }
  const found = subject === undefined ? library : await lookUp(subject, library, err)
  if (json) {
    out.write(`${JSON.stringify(found, null, 2)}\n`)
  } else if (subject === undefined) {
    out.write(listOfPackages(library, out.colors))
  } else {
    const texts = found.map((each) =>
      isWhole(each, library)
        ? packageText(each, out.colors)
        : each.entries.map((entry) => entryText(each, entry, out.colors)).join('\n'),
    )
    out.write(texts.join('\n'))
  }
  return EXIT.fine
}

/** True for a package that was asked for itself, and not for some of what is in it. */
function isWhole(found: DocumentedPackage, library: readonly DocumentedPackage[]): boolean {
  return found.path === '' || library.includes(found)
}

/** The packages that a subject means, with the entries that it means. */
async function lookUp(
  subject: string,
  library: readonly DocumentedPackage[],
  err: Terminal['err'],
): Promise<readonly DocumentedPackage[]> {
  if (existsSync(subject) && (subject.endsWith('.bal') || statSync(subject).isDirectory())) {
    return [await ofProgram(subject, err)]
  }
  const plain = subject.replace(/^@/, '')
  const whole = library.filter(({ path, alias }) => plain === path || plain === alias)
  if (whole.length > 0 && !subject.startsWith('@')) return whole
  const [qualifier, name] = plain.includes(':') ? plain.split(':', 2) : [undefined, plain]
  const places = library.filter(
    ({ path, alias }) => qualifier === undefined || qualifier === alias || qualifier === path,
  )
  const isAnnotation = subject.startsWith('@')
  const [exact, loose] = [isNamed, isCalled].map((fits) =>
    places.flatMap((each) => {
      const entries = each.entries.filter((entry) => fits(entry, isAnnotation ? `@${name}` : name!))
      return entries.length > 0 ? [{ ...each, entries }] : []
    }),
  )
  const found = exact!.length > 0 ? exact! : loose!
  if (found.length > 0) return found
  throw failed(unknown(subject, library))
}

/** By its whole name; the name of a connector means its actions, too. */
function isNamed(entry: Entry, name: string): boolean {
  return entry.name === name || entry.name.startsWith(`${name}.`)
}

/** An action by its own name, an annotation without its sign. */
function isCalled(entry: Entry, name: string): boolean {
  return entry.name.endsWith(`.${name}`) || entry.name === `@${name}`
}

function unknown(subject: string, library: readonly DocumentedPackage[]): string {
  const names = library.flatMap((each) => [
    each.path,
    each.alias,
    ...each.entries.flatMap((entry) => [qualified(each.alias, entry), entry.name]),
  ])
  const close = closeName(subject, new Set(names))
  const help = close === undefined ? "'balws doc' lists the packages" : `did you mean '${close}'?`
  return `there is no documentation of '${subject}'; ${help}`
}

async function ofProgram(place: string, err: Terminal['err']): Promise<DocumentedPackage> {
  const loaded = await loadPlace(place, {})
  if (!loaded.program) {
    showDiagnostics(loaded, err)
    throw failed(`${place} has mistakes, so it cannot be documented`)
  }
  return documented('', '', loaded.program.describe())
}

/** Writes into a folder that is new, empty, or holds such pages already. */
function writePages(folder: string, library: readonly DocumentedPackage[]): void {
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.endsWith('.html'))) {
    throw misuse(`${folder} holds other files; name an empty folder`)
  }
  mkdirSync(folder, { recursive: true })
  for (const { file, html } of pagesOf(library)) writeFileSync(join(folder, file), html)
}
