/** Programs that are served together: their services share one port. */

import type { CheckedProgram } from '../check/checked.js'
import { findClashes } from '../check/clashes.js'
import { type Diagnostic, DiagnosticLog } from '../diagnostics/diagnostic.js'

/** @returns for each program an error for every service whose path belongs to a program before it */
export function clashesAmong(programs: readonly (CheckedProgram | undefined)[]): Diagnostic[][] {
  const logs = programs.map(() => new DiagnosticLog())
  const services = programs.map((program) => program?.main.services ?? [])
  for (const clash of findClashes(services)) {
    // Within a program clashes were found when it was checked.
    if (!services[clash.program]!.includes(clash.other)) clash.reportTo(logs[clash.program]!)
  }
  return logs.map((log) => log.sorted())
}
