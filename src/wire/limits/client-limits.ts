/** What one address may do, over all of its connections. An address is forgotten when it would count for nothing. */

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
  /** Set once it has been left: it is looked at again when its bucket should be full. */
  stopFading: StopTimer | undefined
}

export class ClientLimits {
  readonly #known = new Map<string, KnownAddress>()
  readonly #addressOf = new WeakMap<NetworkSocket, KnownAddress>()
  #isClosed = false

  constructor(private readonly limits: ServerLimits) {}

  /** Whether there is anything to watch at all. */
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

  /** Addresses that are known at present. */
  get size(): number {
    return this.#known.size
  }

  /** Whether an address has as many connections as it may. */
  isFull(address: string): boolean {
    return (this.#known.get(networkOf(address))?.connections ?? 0) >= this.limits.connectionsPerAddress
  }

  /** Counts a connection, from its handshake to the end of its socket. */
  enter(socket: NetworkSocket, address: string): void {
    // One that has ended already would never tell.
    if (socket.destroyed) return
    const known = this.#know(networkOf(address))
    known.connections++
    this.#addressOf.set(socket, known)
    socket.once('close', () => this.#leave(known))
  }

  /**
   * The gate for the messages of a connection that has entered; none if they may come as fast as they like.
   *
   * @param onThrottled called when a message has to wait for the first time
   */
  gateOf(socket: NetworkSocket, onThrottled: () => void): RateGate | undefined {
    const buckets = [
      bucketFor(this.limits.messagesPerSecond, this.limits),
      this.#addressOf.get(socket)?.bucket,
    ].filter((bucket) => bucket !== undefined)
    return buckets.length === 0 ? undefined : new RateGate(buckets, onThrottled)
  }

  /** The server has closed: who has left is of no interest any more. */
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

  /** A bucket that is not full must be remembered: else it could be had full again by connecting anew. */
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
