/** `balws explain`: explains a code from the table of diagnostics, and checks its example. */

import type { Code } from '../diagnostics/code.js'
import { CODES } from '../diagnostics/codes.js'
import { renderDiagnostic } from '../diagnostics/render.js'
import { EXIT, type ExitCode, misuse } from './outcome.js'
import type { Terminal } from './terminal.js'

type AnyCode = Pick<Code<never>, 'code' | 'severity' | 'kind' | 'meaning' | 'example'>

const TABLE: readonly AnyCode[] = Object.values<AnyCode>(CODES)

/** Explains one code; without one, lists them all. */
export async function explain(code: string | undefined, { out }: Terminal): Promise<ExitCode> {
  if (code === undefined) {
    for (const each of byNumber()) out.write(`${out.colors.bold(each.code)}  ${each.meaning}\n`)
    return EXIT.fine
  }
  const found = TABLE.find((each) => each.code === normal(code))
  if (!found) throw misuse(`unknown code '${code}'; 'balws explain' lists all codes`)
  out.write(
    `${out.colors.bold(found.code)}  ${found.severity}, ${found.kind}\n\n${found.meaning}\n\nExample:\n\n`,
  )
  out.write(`${indent(found.example)}\n`)
  const pictures = await picturesOf(found)
  if (pictures.length > 0) out.write(`\nbalws reports:\n\n`)
  for (const picture of pictures) out.write(`${indent(picture(out.palette))}\n`)
  return EXIT.fine
}

/** Checks the example, so that the output is exactly what a user sees. */
async function picturesOf({ code, example }: AnyCode) {
  const { load } = await import('../program/load.js')
  const { DiagnosticError } = await import('../program/errors.js')
  const diagnostics = await load({ source: example, name: 'example.bal' }).then(
    (program) => program.diagnostics,
    (error: unknown) => {
      if (error instanceof DiagnosticError) return error.diagnostics
      throw error
    },
  )
  return diagnostics
    .filter((diagnostic) => diagnostic.code === code && diagnostic.file === 'example.bal')
    .map(
      (diagnostic) => (palette: Terminal['out']['palette']) => renderDiagnostic(diagnostic, example, palette),
    )
}

function byNumber(): readonly AnyCode[] {
  return [...TABLE].sort((a, b) => a.code.localeCompare(b.code))
}

/** Accepts `bal2001` and `2001` for `BAL2001`. */
function normal(code: string): string {
  const upper = code.toUpperCase()
  return /^\d+$/.test(upper) ? `BAL${upper}` : upper
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
