/** A chat with low limits, for tests that exceed them. */

import { expect } from 'chai'
import type { ServerLimits } from '../../src/runtime/limits.js'
import { open, type Served } from './client.js'
import { CHAT, PlayedProgram, serve } from './server.js'

/** Echoes; `flood N` sends the sender N texts of 64 KiB, `bye N` is printed by OnClose. */
export function chat(limits: Partial<ServerLimits> = {}) {
  const program = new PlayedProgram(CHAT, {
    onText: ({ event, text }) => {
      const count = Number(/^flood (\d+)$/.exec(text)?.[1] ?? 0)
      for (let i = 0; i < count; i++) event.connection?.pushText('x'.repeat(64 * 1024))
      if (count === 0) event.connection?.pushText(text)
    },
    say: ({ event, text }) => event.service?.broadcastText(text),
    onClose: ({ event }) => event.service?.broadcastText('somebody left'),
  })
  return serve(program, { limits })
}

/** Checks that other clients are still served: ben receives his answer. */
export async function servesOthers(server: Served): Promise<void> {
  const ben = await open(server, '/chat/ws')
  ben.send('unharmed')
  expect(await ben.next()).to.equal('unharmed')
  await ben.close()
}
