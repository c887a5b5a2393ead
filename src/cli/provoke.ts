/** Runs the example of a failure, so that what is shown about it is what happens. */

import type { Program } from '../program/api.js'
import type { BalError } from '../program/errors.js'
import type { TypedValue } from '../program/typed-value.js'
import type { Logger } from '../runtime/server.js'
import { type ExampleRun, isConnecting, isServed } from '../values/failures/example.js'

const HOST = '127.0.0.1'

/** Milliseconds until a client gives up. */
const PATIENCE = 10_000

/** How a program has failed. */
export interface Outcome {
  /** The error of a call or of `main`. */
  readonly error?: BalError
  /** What a served program has written to standard error. */
  readonly reported: string
}

/**
 * Makes a program fail as its example says: runs its `main`, calls its function, or serves it to a client that asks for
 * `/example` or connects to it.
 *
 * @param logger of the server
 */
export async function provoke(example: ExampleRun, logger?: Logger): Promise<Outcome> {
  const { load } = await import('../program/load.js')
  const { BalError } = await import('../program/errors.js')
  let reported = ''
  const program = await load({
    source: example.program,
    name: 'example.bal',
    limits: { ...example.limits },
    stdout: () => {},
    stderr: (text) => {
      reported += text
    },
  })
  try {
    if (example.call) await program.call(...(example.call as [string, unknown[]]))
    else if (example.callTyped) await program.callTyped(...(example.callTyped as [string, TypedValue[]]))
    else if (isServed(example)) await visit(program, example, logger)
    else await program.runMain((example.main ?? []) as string[])
  } catch (error) {
    if (error instanceof BalError) return { error, reported }
    throw error
  }
  return { reported }
}

/** Serves a program to one client, until the server has handled what the client asks for. */
async function visit(program: Program, example: ExampleRun, logger: Logger | undefined): Promise<void> {
  const { connect, request } = await import('./scenario/client.js')
  const server = await program.serve({ port: 0, host: HOST, ...(logger && { logger }) })
  const address = `${HOST}:${server.port}${example.target ?? '/example'}`
  try {
    if (isConnecting(example)) {
      const client = await connect(`ws://${address}`, { timeout: PATIENCE })
      // Events of a connection run in order: the first has ended when the closing handshake has.
      await client.close(PATIENCE)
    } else {
      await request(`http://${address}`, { method: 'GET', headers: {}, timeout: PATIENCE })
    }
  } finally {
    await server.close({ drainMs: 0 })
  }
}
