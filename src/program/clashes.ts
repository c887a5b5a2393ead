/** Finds clashes between programs that are served together on one port. */

import type { CheckedProgram } from '../check/checked.js'
import { findClashes } from '../check/clashes.js'
import { type Diagnostic, DiagnosticLog } from '../diagnostics/diagnostic.js'

/** @returns for each program, an error for each service whose path a program before it has */
export function clashesAmong(programs: readonly (CheckedProgram | undefined)[]): Diagnostic[][] {
  const logs = programs.map(() => new DiagnosticLog())
  const services = programs.map((program) => program?.main.services ?? [])
  for (const clash of findClashes(services)) {
    // Checking has found the clashes within a program.
    if (!services[clash.program]!.includes(clash.other)) clash.reportTo(logs[clash.program]!)
  }
  return logs.map((log) => log.sorted())
}
