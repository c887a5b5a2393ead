/** `balws doc`: shows the documentation of packages on the terminal, as JSON, or as HTML pages. */

import { documentLibrary, documentProgram, type PackageDocumentation } from '../program/documentation.js'
import { DiagnosticError, LoadError } from '../program/errors.js'
import { type Found, find, NothingFound, type OwnedEntry, packageNamed } from './doc/find.js'
import { writePages } from './doc/pages.js'
import { aliasOf, signatureText } from './doc/signature.js'
import { entryText, packageList, packageText } from './doc/text.js'
import { EXIT, type ExitCode, failed, misuse } from './outcome.js'
import { showDiagnostics, statsOf } from './programs.js'
import type { Terminal } from './terminal.js'

export interface DocOptions {
  readonly json: boolean
  /** The directory for HTML pages. */
  readonly html: string | undefined
  /** Pages may be written to a directory that has other files. */
  readonly force: boolean
}

/** @param asked a package, a name in one, or a file or directory with a program; undefined for the whole library */
export async function doc(
  asked: string | undefined,
  { json, html, force }: DocOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const found = findAll(asked, terminal)
  if (!found) return EXIT.failed
  const { out } = terminal
  if (html !== undefined) {
    const index = writePages(
      found.map(({ documented }) => documented),
      html,
      force,
    )
    out.write(`${index}\n`)
  } else if (json) {
    out.write(`${JSON.stringify(found.map(machineReadable), null, 2)}\n`)
  } else if (asked === undefined) {
    out.write(
      packageList(
        found.map(({ documented }) => documented),
        out.colors,
      ),
    )
    out.write(`\n'balws doc strings' shows a package, 'balws doc strings:split' a function.\n`)
  } else {
    out.write(found.map((each) => textOf(each, terminal)).join('\n'))
  }
  return EXIT.fine
}

/** Returns undefined when the program has errors, after showing them. */
function findAll(asked: string | undefined, terminal: Terminal): readonly Found[] | undefined {
  const library = documentLibrary()
  if (asked === undefined) return library.map((documented) => ({ documented }))
  if (isPlace(asked, library)) {
    const documented = documentPlace(asked, terminal)
    return documented && [{ documented, isOwn: true }]
  }
  try {
    return find(asked, library)
  } catch (error) {
    if (error instanceof NothingFound) throw failed(error.message)
    throw error
  }
}

/** A package of the library takes precedence over a directory of the same name, which can be written `./utils`. */
function isPlace(asked: string, library: readonly PackageDocumentation[]): boolean {
  if (asked.endsWith('.bal') || /[/\\]|^\.+$/.test(asked)) return true
  return !packageNamed(asked, library) && statsOf(asked) !== undefined
}

function documentPlace(place: string, { err }: Terminal): PackageDocumentation | undefined {
  const isDirectory = statsOf(place)?.isDirectory() ?? false
  try {
    return documentProgram(isDirectory ? { directory: place } : { file: place })
  } catch (error) {
    if (error instanceof LoadError) throw misuse(error.message)
    if (!(error instanceof DiagnosticError)) throw error
    const { diagnostics, sources } = error
    showDiagnostics({ place, diagnostics, sources }, err)
    return undefined
  }
}

function textOf({ documented, entries, isOwn = false }: Found, { out: { colors } }: Terminal): string {
  if (!entries) return packageText(documented, colors, isOwn)
  return entries.map((owned) => entryText(documented, owned, colors)).join('\n')
}

/** The documentation with signatures, reduced to the entries asked for. */
function machineReadable({ documented, entries = documented.entries.map((entry) => ({ entry })) }: Found) {
  const withSignature = ({ entry, owner }: OwnedEntry): object => ({
    ...entry,
    signature: signatureText(documented, entry, owner),
    members: entry.members.map((member) => withSignature({ entry: member, owner: entry })),
  })
  return { ...documented, alias: aliasOf(documented.path), entries: entries.map(withSignature) }
}
