/** Commands as people type them, in a folder of their own. */

import { expect } from 'chai'
import { balws, Folder, type Outcome, stopAll } from './balws.js'

export const ECHO = 'samples/echo/websocketEchoServer.bal'

/** Where a server that is at work says it is: its port and the path. */
export const ADDRESS = /ws:\/\/localhost:(\d+)(\S*)/

/** Where commands run. */
export let folder: Folder

/** To be called in a `describe`: its tests share a folder, and leave no command behind. */
export function useFolder(): void {
  before(() => {
    folder = new Folder()
  })
  afterEach(stopAll)
  after(() => folder.remove())
}

/** Runs a command, and holds it to what every one owes its user. */
export async function run(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const outcome = await balws(args, { cwd: folder.path, env })
  for (const text of [outcome.stdout, outcome.stderr]) {
    expect(text).not.to.match(/^\s+at .*[.](ts|js|mjs)\b/m)
    expect(text).not.to.contain('internal error')
  }
  return outcome
}
