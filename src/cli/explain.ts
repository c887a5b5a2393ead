/** `balws explain`: explains a code of a diagnostic or of a failure, and runs its example. */

import { didYouMean } from '../diagnostics/close-names.js'
import type { Code } from '../diagnostics/code.js'
import { CODES } from '../diagnostics/codes.js'
import { renderDiagnostic } from '../diagnostics/render.js'
import { conditionsOf, type ExampleRun } from '../values/failures/example.js'
import { type FailureCode, patternOf } from '../values/failures/failure-code.js'
import { FAILURES } from '../values/failures/failures.js'
import { EXIT, type ExitCode, misuse } from './outcome.js'
import { provoke } from './provoke.js'
import type { Stream, Terminal } from './terminal.js'

type DiagnosticCode = Pick<Code<never>, 'code' | 'severity' | 'kind' | 'meaning' | 'example'>

const DIAGNOSTICS: readonly DiagnosticCode[] = Object.values<DiagnosticCode>(CODES)
const RUN_TIME: readonly FailureCode<never>[] = Object.values<FailureCode<never>>(FAILURES)

/** Explains one code; without one, lists them all. */
export async function explain(code: string | undefined, { out }: Terminal): Promise<ExitCode> {
  if (code === undefined) {
    for (const each of byNumber()) out.write(`${out.colors.bold(each.code)}  ${each.meaning}\n`)
    return EXIT.fine
  }
  const wanted = normal(code)
  const diagnostic = DIAGNOSTICS.find((each) => each.code === wanted)
  const failure = RUN_TIME.find((each) => each.code === wanted)
  if (diagnostic) await explainDiagnostic(diagnostic, out)
  else if (failure) await explainFailure(failure, out)
  else throw misuse(unknownCode(code, wanted))
  return EXIT.fine
}

async function explainDiagnostic(found: DiagnosticCode, out: Stream): Promise<void> {
  out.write(
    `${out.colors.bold(found.code)}  ${found.severity}, ${found.kind}\n\n${found.meaning}\n\nExample:\n\n`,
  )
  out.write(`${indent(found.example)}\n`)
  const pictures = await picturesOf(found)
  if (pictures.length > 0) out.write(`\nbalws reports:\n\n`)
  for (const picture of pictures) out.write(`${indent(picture(out.palette))}\n`)
}

/** Checks the example, so that the output is exactly what a user sees. */
async function picturesOf({ code, example }: DiagnosticCode) {
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
    .map((diagnostic) => (palette: Stream['palette']) => renderDiagnostic(diagnostic, example, palette))
}

async function explainFailure(found: FailureCode<never>, out: Stream): Promise<void> {
  const { code, meaning, isCatchable } = found
  const kind = isCatchable === false ? 'failure that no catch clause receives' : 'failure that can be caught'
  out.write(`${out.colors.bold(code)}  ${kind}\n\n${meaning}\n\nText:\n\n${indent(patternOf(found))}\n\n`)
  const example = found.example()
  if (typeof example === 'object' && 'provokedBy' in example) {
    out.write(`Example:\n\n${indent(example.provokedBy)}\n`)
    return
  }
  const run: ExampleRun = typeof example === 'string' ? { program: example } : example
  const conditions = conditionsOf(run).replaceAll('`', '')
  out.write(`Example${conditions === '' ? '' : `, ${conditions}`}:\n\n${indent(run.program)}\n`)
  const { error, reported } = await provoke(run)
  const shown = error ? error.format(out.palette) : reported.trimEnd()
  out.write(`balws prints:\n\n${indent(shown)}\n`)
}

function byNumber(): readonly { readonly code: string; readonly meaning: string }[] {
  return [...DIAGNOSTICS, ...RUN_TIME].sort((a, b) => a.code.localeCompare(b.code))
}

function unknownCode(code: string, wanted: string): string {
  const codes = byNumber().map((each) => each.code)
  // Every code is close to some other. Only one of the same subject can be meant.
  const related = codes.filter((each) => !wanted.startsWith('BAL') || each.slice(0, 5) === wanted.slice(0, 5))
  return `unknown code '${code}'; ${didYouMean(wanted, related) ?? "'balws explain' lists all codes"}`
}

/** Accepts `bal2001` and `2001` for `BAL2001`. */
function normal(code: string): string {
  const upper = code.toUpperCase()
  return /^\d/.test(upper) ? `BAL${upper}` : upper
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
