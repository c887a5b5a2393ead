import type { HubHandle } from '../library/native.js'

/** Store and groups of a process; see the services reference, sections 7 and 8. */
export interface Hub extends HubHandle {
  readonly connectionCount: number
}

export declare function createHub(): Hub
