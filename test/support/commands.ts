/** Runs commands as users type them, in a temporary folder. */

import { expect } from 'chai'
import { balws, Folder, type Outcome, stopAll } from './balws.js'

export const ECHO = 'samples/echo/websocketEchoServer.bal'

/** Matches the address that a running server prints: its port and the path. */
export const ADDRESS = /ws:\/\/localhost:(\d+)(\S*)/

/** The working directory of the commands. */
export let folder: Folder

/** Call in a `describe`: its tests share a folder, and their commands are stopped. */
export function useFolder(): void {
  before(() => {
    folder = new Folder()
  })
  afterEach(stopAll)
  after(() => folder.remove())
}

/** Runs a command and checks what every command must do. */
export async function run(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const outcome = await balws(args, { cwd: folder.path, env })
  for (const text of [outcome.stdout, outcome.stderr]) {
    expect(text).not.to.match(/^\s+at .*[.](ts|js|mjs)\b/m)
    expect(text).not.to.contain('internal error')
  }
  return outcome
}
