/** A chat and clients for tests of the limits per address. */

import type { ServerLimits } from '../../src/runtime/limits.js'
import type { RunningServer } from '../../src/wire/listen.js'
import { ask, type TestClient } from './client.js'
import { CHAT, PlayedProgram, type ServeOptions, serve } from './server.js'

/** Echoes; OnClose notifies the remaining clients. */
export function chat(limits: Partial<ServerLimits>, options: Omit<ServeOptions, 'limits'> = {}) {
  const program = new PlayedProgram(CHAT, {
    onText: ({ event, text }) => event.connection?.pushText(text),
    onClose: ({ event }) => event.service?.broadcastText('somebody left'),
  })
  return serve(program, { limits, ...options })
}

/** The header that a proxy adds. */
export const from = (address: string) => ({ 'X-Forwarded-For': address })

/** Waits until the server has noticed what a client did; each check is a round trip of another client. */
export async function until(ben: TestClient, condition: () => boolean): Promise<void> {
  for (let looks = 0; !condition(); looks++) {
    if (looks === 5_000) throw new Error('it does not happen')
    await ben.heardSoFar()
  }
}

export async function metric(server: RunningServer, name: string): Promise<number> {
  const { body } = await ask({ port: Number(new URL(server.metricsUrl ?? '').port) }, '/metrics')
  return Number(
    body
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.replace(/^\S+ /, ''),
  )
}
