/** The part of a program that servers need, closed to everyone else. */

import type { Deployment } from '../runtime/server.js'

/**
 * What `serve`, `attach`, `handlers` and `reload` take from a program. Only `load` and `fresh` make one. An object that
 * wraps a `Program` hands on the one of the program inside: `readonly servable = inner.servable`.
 */
export class Servable {
  readonly #deploy: () => Deployment

  constructor(deploy: () => Deployment) {
    this.#deploy = deploy
  }

  /** @returns undefined for anything that `load` has not made */
  static deploymentOf(program: unknown): Deployment | undefined {
    if (typeof program !== 'object' || program === null || !('servable' in program)) return undefined
    const { servable } = program
    return typeof servable === 'object' && servable !== null && #deploy in servable
      ? servable.#deploy()
      : undefined
  }
}
