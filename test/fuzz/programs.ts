/**
 * Loads, describes, prints, calls and serves generated programs: each step must return, or fail with diagnostics or a
 * BalError.
 */

import { DiagnosticLog } from '../../src/diagnostics/diagnostic.js'
import { BalError, DiagnosticError, load, type Program } from '../../src/index.js'
import { SourceFile } from '../../src/source/source-file.js'
import { parse } from '../../src/syntax/parse.js'
import { print } from '../../src/syntax/print.js'
import { ask } from '../support/client.js'
import { programText } from './program-texts.js'
import type { Target } from './target.js'

const LIMITS = {
  steps: 20_000,
  callDepth: 100,
  liveWorkers: 50,
  stringLength: 100_000,
  arrayLength: 10_000,
  mapEntries: 10_000,
}

/** Counts how far programs come: most must pass the checker, or nothing is shown. */
export class ProgramTarget implements Target<string> {
  readonly cases = programText
  refused = 0
  ran = 0

  async open(): Promise<void> {}

  async close(): Promise<void> {}

  async run(source: string): Promise<void> {
    print(parse(new SourceFile('main.bal', source), new DiagnosticLog()))
    let errors = ''
    const program = await this.#load(source, (text) => {
      errors += text
    })
    if (!program) return
    this.ran++
    program.describe()
    await endsProperly(() => program.call('f', [1]))
    await endsProperly(() => program.callTyped('g', ARGUMENTS))
    await endsProperly(() => program.fresh().call('f', [2]))
    if (program.services.length > 0 && this.ran % 8 === 0) await this.#serve(program)
    if (/\bat \w+ \(?(?:file:|node:|\/)/.test(errors)) throw new Error(`a fault of ours: ${errors}`)
  }

  async #load(source: string, stderr: (text: string) => void): Promise<Program | undefined> {
    try {
      return await load({ source, stdout: () => {}, stderr, limits: LIMITS })
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error
      this.refused++
      const lines = source.split(/\r\n|\n|\r/)
      for (const { line, column, message, code } of error.diagnostics) {
        const end = lines[line - 1]?.length
        if (end === undefined || column < 1 || column > end + 1) {
          throw new Error(`${code} '${message}' points outside of the program, to ${line}:${column}`)
        }
      }
      return undefined
    }
  }

  async #serve(program: Program): Promise<void> {
    await endsProperly(async () => {
      const server = await program.serve({ port: 0, host: '127.0.0.1' })
      try {
        for (const path of ['/s/1', '/s/%00', '/t']) await ask(server, path)
      } finally {
        await server.close({ drainMs: 0 })
      }
    })
  }
}

const ARGUMENTS = [
  { t: 'array' as const, e: 'int', v: [{ t: 'int' as const, v: '7' }] },
  { t: 'json' as const, v: '{"a":[1,2.5,{"__proto__":null}]}' },
  {
    t: 'map' as const,
    v: [['constructor', { t: 'string' as const, v: 'x' }] as [string, { t: 'string'; v: string }]],
  },
]

/** A wrong call is expected from programs that have lost what is called. */
async function endsProperly(run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof BalError)) throw error
  }
}
