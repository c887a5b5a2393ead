/** Records what a program writes to one of its streams, to be read line by line or searched. */

import { Waiters } from './client.js'

export class Transcript {
  #text = ''
  readonly #waiters = new Waiters()

  readonly write = (text: string): void => {
    this.#text += text
    this.#waiters.wake()
  }

  /** What was written and not taken yet. */
  get rest(): string {
    return this.#text
  }

  /** Takes the next whole line; returns undefined if none comes in time. */
  async nextLine(timeout: number): Promise<string | undefined> {
    if (!(await this.#waiters.until(() => this.#text.includes('\n'), timeout))) return undefined
    const end = this.#text.indexOf('\n')
    const line = this.#text.slice(0, end)
    this.#text = this.#text.slice(end + 1)
    return line
  }

  /** Waits for a text and takes everything written so far; returns false if it does not come in time. */
  async takeThrough(text: string, timeout: number): Promise<boolean> {
    const found = await this.#waiters.until(() => this.#text.includes(text), timeout)
    if (found) this.#text = ''
    return found
  }
}
