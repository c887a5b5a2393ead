/** `balws check`: everything that is wrong with programs, drawn or as JSON. Nothing runs. */

import type { LoadOptions } from '../program/api.js'
import { EXIT, type ExitCode } from './outcome.js'
import { type Loaded, loadPlaces, pathOf, showDiagnostics } from './programs.js'
import type { Terminal } from './terminal.js'

export interface CheckOptions extends LoadOptions {
  json?: boolean
}

export async function check(
  places: readonly string[],
  { json, ...options }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await loadPlaces(places, options)
  if (json) {
    const list = loaded.flatMap(({ place, diagnostics }) =>
      diagnostics.map((diagnostic) => ({ ...diagnostic, path: pathOf(place, diagnostic.file) })),
    )
    terminal.out.write(`${JSON.stringify(list, null, 2)}\n`)
  } else {
    for (const each of loaded) showDiagnostics(each, terminal.out)
    terminal.out.write(`${summary(loaded, terminal)}\n`)
  }
  return loaded.every(({ program }) => program !== undefined) ? EXIT.fine : EXIT.failed
}

function summary(loaded: readonly Loaded[], { out: { colors } }: Terminal): string {
  const all = loaded.flatMap(({ diagnostics }) => diagnostics)
  const errors = all.filter(({ severity }) => severity === 'error').length
  const warnings = all.length - errors
  const checked = count(loaded.length, 'program')
  const found = [
    ...(errors > 0 ? [colors.red(count(errors, 'error'))] : []),
    ...(warnings > 0 ? [colors.yellow(count(warnings, 'warning'))] : []),
  ]
  return `${checked} checked: ${found.length === 0 ? colors.green('no problems') : found.join(', ')}`
}

/** `1 error`, `2 errors`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
