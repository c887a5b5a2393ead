/** Loads the programs that the FILE and DIR arguments of a command name, and shows their diagnostics. */

import { type Stats, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { CheckedProgram } from '../check/checked.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { firstOf, type Problem, renderDiagnostic } from '../diagnostics/render.js'
import type { LoadOptions, Program } from '../program/api.js'
import { clashesAmong } from '../program/clashes.js'
import { DiagnosticError, LoadError } from '../program/errors.js'
import { Servable } from '../program/servable.js'
import { misuse } from './outcome.js'
import { readStandardInput, STANDARD_INPUT, STANDARD_INPUT_NAME } from './standard-input.js'
import type { Stream } from './terminal.js'

/** The diagnostics of one argument. */
export interface Findings {
  /** The argument as it was given. */
  readonly place: string
  readonly diagnostics: readonly Diagnostic[]
  /** Source texts by the file names of the diagnostics. */
  readonly sources: ReadonlyMap<string, string>
}

/** `program` is undefined when there is at least one error. */
export interface Loaded extends Findings {
  readonly program: Program | undefined
}

/** @throws CommandError when there is nothing to load: a missing file, a directory without programs */
export async function loadPlace(place: string, options: LoadOptions): Promise<Loaded> {
  const { load } = await import('../program/load.js')
  let program: Program | undefined
  const findings = await findingsAt(place, options, async (placed) => {
    program = await load(placed)
    return program
  })
  return { ...findings, program }
}

export async function loadPlaces(places: readonly string[], options: LoadOptions): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  for (const place of places) loaded.push(await loadPlace(place, options))
  const programs = loaded.map(({ program }) => Servable.deploymentOf(program)?.instance.program)
  return withClashes(loaded, programs).map((each) =>
    each.diagnostics.some(({ severity }) => severity === 'error') ? { ...each, program: undefined } : each,
  )
}

/** Checks programs without the time it takes to prepare them to run. */
export async function checkPlaces(places: readonly string[], options: LoadOptions): Promise<Findings[]> {
  const { checkProgram } = await import('../program/load.js')
  const findings: Findings[] = []
  const programs: (CheckedProgram | undefined)[] = []
  for (const [index, place] of places.entries()) {
    const found = await findingsAt(place, options, (placed) => {
      const checked = checkProgram(placed, { verb: 'check' })
      programs[index] = checked.checked
      return checked
    })
    findings.push(found)
  }
  return withClashes(
    findings,
    places.map((_, index) => programs[index]),
  )
}

/** Adds the conflicts between programs: all programs of a command share a port. */
function withClashes<F extends Findings>(
  findings: readonly F[],
  programs: readonly (CheckedProgram | undefined)[],
): F[] {
  const clashes = clashesAmong(programs)
  return findings.map((each, index) => ({ ...each, diagnostics: [...clashes[index]!, ...each.diagnostics] }))
}

type Found = Pick<Findings, 'diagnostics' | 'sources'>

/** @param read returns the warnings of a program, and the texts that they point into */
async function findingsAt(
  place: string,
  options: LoadOptions,
  read: (options: LoadOptions) => Found | Promise<Found>,
): Promise<Findings> {
  try {
    const { diagnostics, sources } = await read({ ...options, ...(await sourceAt(place, options)) })
    return { place, diagnostics, sources }
  } catch (error) {
    if (error instanceof DiagnosticError) {
      const { diagnostics, sources } = error
      return { place, diagnostics, sources }
    }
    if (error instanceof LoadError) throw misuse(error.message)
    throw error
  }
}

/** Returns the options of `load` that name the source of an argument. */
async function sourceAt(place: string, options: LoadOptions): Promise<LoadOptions> {
  if (place === STANDARD_INPUT) return { source: await readStandardInput(options), name: STANDARD_INPUT_NAME }
  return statsOf(place)?.isDirectory() ? { directory: place } : { file: place }
}

/** Renders the first diagnostics, with a blank line after each, and counts the others. */
export function showDiagnostics({ place, diagnostics, sources }: Findings, stream: Stream): void {
  const { shown, rest } = firstOf(diagnostics)
  for (const diagnostic of shown) {
    const problem: Problem = {
      ...diagnostic,
      file: pathOf(place, diagnostic),
      related: (diagnostic.related ?? []).map((each) => ({ ...each, file: pathOf(place, each) })),
    }
    stream.write(`${renderDiagnostic(problem, sources.get(diagnostic.file), stream.palette)}\n\n`)
  }
  for (const line of rest) stream.write(`${line}\n\n`)
}

/**
 * Returns the file of a diagnostic as the user would write it: absolute if the argument is absolute, else
 * relative to the working directory. Source that was not read from a file keeps its name.
 */
export function pathOf(place: string, { file, path }: Pick<Diagnostic, 'file' | 'path'>): string {
  if (path === undefined) return file
  if (path === resolve(place)) return place
  return isAbsolute(place) ? path : relative('', path)
}

/** Returns undefined when nothing exists at the path, or when it cannot be a path. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
