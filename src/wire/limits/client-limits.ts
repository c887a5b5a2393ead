/** Limits the connections and messages of each client address. An address is removed when it holds no count. */

import type { Socket as NetworkSocket } from 'node:net'
import { type StopTimer, startTimer } from '../../platform/timer.js'
import type { ServerLimits } from '../../runtime/limits.js'
import { networkOf } from './client-address.js'
import { RateGate } from './rate-gate.js'
import { TokenBucket } from './token-bucket.js'

interface KnownAddress {
  readonly network: string
  connections: number
  readonly bucket: TokenBucket | undefined
  /** Set when the last connection has gone: removes the address when its bucket is full again. */
  stopFading: StopTimer | undefined
}

export class ClientLimits {
  readonly #known = new Map<string, KnownAddress>()
  readonly #addressOf = new WeakMap<NetworkSocket, KnownAddress>()
  #isClosed = false

  constructor(private readonly limits: ServerLimits) {}

  /** Whether any limit of these is set. */
  static areIn({
    connectionsPerAddress,
    messagesPerSecond,
    messagesPerSecondPerAddress,
  }: ServerLimits): boolean {
    return (
      Math.min(connectionsPerAddress, messagesPerSecond, messagesPerSecondPerAddress) <
      Number.POSITIVE_INFINITY
    )
  }

  /** Number of addresses that are held. */
  get size(): number {
    return this.#known.size
  }

  /** Whether an address has reached its limit of connections. */
  isFull(address: string): boolean {
    return (this.#known.get(networkOf(address))?.connections ?? 0) >= this.limits.connectionsPerAddress
  }

  /** Counts a connection from its handshake to the end of its socket. */
  enter(socket: NetworkSocket, address: string): void {
    // A socket that has ended already emits no further 'close'.
    if (socket.destroyed) return
    const known = this.#know(networkOf(address))
    known.connections++
    this.#addressOf.set(socket, known)
    socket.once('close', () => this.#leave(known))
  }

  /**
   * Makes the gate for the messages of a connection after `enter`.
   *
   * @param onThrottled called when a message has to wait for the first time
   * @returns undefined where no rate is limited
   */
  gateOf(socket: NetworkSocket, onThrottled: () => void): RateGate | undefined {
    const buckets = [
      bucketFor(this.limits.messagesPerSecond, this.limits),
      this.#addressOf.get(socket)?.bucket,
    ].filter((bucket) => bucket !== undefined)
    return buckets.length === 0 ? undefined : new RateGate(buckets, onThrottled)
  }

  /** Call when the server has closed: removes all addresses. */
  close(): void {
    this.#isClosed = true
    for (const known of this.#known.values()) {
      known.stopFading?.()
      this.#forget(known)
    }
  }

  #know(network: string): KnownAddress {
    let known = this.#known.get(network)
    if (!known) {
      const bucket = bucketFor(this.limits.messagesPerSecondPerAddress, this.limits)
      known = { network, connections: 0, bucket, stopFading: undefined }
      this.#known.set(network, known)
    }
    return known
  }

  #leave(known: KnownAddress): void {
    known.connections--
    if (!known.stopFading) this.#forget(known)
  }

  /** A bucket that is not full has to be kept: otherwise a client could reconnect to get a full one. */
  #forget(known: KnownAddress): void {
    known.stopFading = undefined
    if (known.connections > 0) return
    const left = known.bucket?.timeToFull ?? 0
    if (left === 0 || this.#isClosed) {
      this.#known.delete(known.network)
      return
    }
    known.stopFading = startTimer(Math.ceil(left), () => this.#forget(known))
  }
}

function bucketFor(rate: number, { messageBurst }: ServerLimits): TokenBucket | undefined {
  if (rate === Number.POSITIVE_INFINITY) return undefined
  return new TokenBucket(rate, Math.max(1, (rate * messageBurst) / 1000))
}
