/** `balws check`: shows the problems of programs as text or JSON, without running anything. */

import type { LoadOptions } from '../program/api.js'
import { EXIT, type ExitCode } from './outcome.js'
import { checkPlaces, type Findings, pathOf, showDiagnostics } from './programs.js'
import type { Terminal } from './terminal.js'

export interface CheckOptions extends LoadOptions {
  json?: boolean
}

export async function check(
  places: readonly string[],
  { json, ...options }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const checked = await checkPlaces(places, options)
  if (json) {
    const list = checked.flatMap(({ place, diagnostics }) =>
      diagnostics.map((diagnostic) => ({ ...diagnostic, path: pathOf(place, diagnostic) })),
    )
    terminal.out.write(`${JSON.stringify(list, null, 2)}\n`)
  } else {
    for (const each of checked) showDiagnostics(each, terminal.out)
    terminal.out.write(`${summary(checked, terminal)}\n`)
  }
  return errorsOf(checked) === 0 ? EXIT.fine : EXIT.failed
}

function errorsOf(checked: readonly Findings[]): number {
  return checked.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error')
    .length
}

function summary(checked: readonly Findings[], { out: { colors } }: Terminal): string {
  const errors = errorsOf(checked)
  const warnings = checked.flatMap(({ diagnostics }) => diagnostics).length - errors
  const found = [
    ...(errors > 0 ? [colors.red(count(errors, 'error'))] : []),
    ...(warnings > 0 ? [colors.yellow(count(warnings, 'warning'))] : []),
  ]
  return `${count(checked.length, 'program')} checked: ${found.length === 0 ? colors.green('no problems') : found.join(', ')}`
}

/** `1 error`, `2 errors`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
