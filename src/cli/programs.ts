/** From the FILE and DIR arguments of a command to loaded programs, or to pictures of what is wrong. */

import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { type Problem, renderDiagnostic } from '../diagnostics/render.js'
import type { LoadOptions, Program } from '../program/api.js'
import { DiagnosticError, LoadError } from '../program/errors.js'
import { misuse } from './outcome.js'
import type { Stream } from './terminal.js'

/** What loading one argument came to. Without a program there is at least one error. */
export interface Loaded {
  /** The argument as it was given. */
  readonly place: string
  readonly program: Program | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Texts by the file names of the diagnostics. */
  readonly sources: ReadonlyMap<string, string>
}

/** @throws CommandError when there is nothing to load: a missing file, a directory without programs */
export async function loadPlace(place: string, options: LoadOptions): Promise<Loaded> {
  const isDirectory = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false
  const { load } = await import('../program/load.js')
  try {
    const program = await load({ ...options, ...(isDirectory ? { directory: place } : { file: place }) })
    const { diagnostics } = program
    return { place, program, diagnostics, sources: readSources(place, diagnostics) }
  } catch (error) {
    if (error instanceof DiagnosticError) {
      const { diagnostics, sources } = error
      return { place, program: undefined, diagnostics, sources }
    }
    if (error instanceof LoadError) throw misuse(error.message)
    throw error
  }
}

export async function loadPlaces(places: readonly string[], options: LoadOptions): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  for (const place of places) loaded.push(await loadPlace(place, options))
  return loaded
}

/** Draws every diagnostic, a blank line after each. */
export function showDiagnostics({ place, diagnostics, sources }: Loaded, stream: Stream): void {
  for (const diagnostic of diagnostics) {
    const problem: Problem = { ...diagnostic, file: pathOf(place, diagnostic.file) }
    stream.write(`${renderDiagnostic(problem, sources.get(diagnostic.file), stream.palette)}\n\n`)
  }
}

/** The file of a diagnostic as the user would name it; files of imported packages keep their names. */
export function pathOf(place: string, file: string): string {
  if (basename(place) === file) return place
  const inDirectory = join(place, file)
  return statSync(inDirectory, { throwIfNoEntry: false })?.isFile() ? inDirectory : file
}

/** A program that loaded has warnings at most, and tells no texts: they are read again. */
function readSources(place: string, diagnostics: readonly Diagnostic[]): Map<string, string> {
  const sources = new Map<string, string>()
  for (const file of new Set(diagnostics.map((diagnostic) => diagnostic.file))) {
    try {
      sources.set(file, readFileSync(pathOf(place, file), 'utf8').replace(/^\uFEFF/, ''))
    } catch {
      // A file of an imported package: its warning is shown without a code frame.
    }
  }
  return sources
}
