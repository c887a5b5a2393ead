/** What the parts of one server share. */

import type { ServerLimits } from '../../runtime/limits.js'
import type { Logger } from '../../runtime/server.js'
import type { ServiceHost } from '../../runtime/service-host.js'
import type { Outbox } from '../frames/outbox.js'
import type { TrustedProxies } from '../limits/client-address.js'
import type { LastResponses } from './last-responses.js'
import type { Traffic } from './traffic.js'

export interface ServerContext {
  readonly services: ServiceHost
  readonly limits: ServerLimits
  readonly logger: Logger
  /** Sends what all sockets have queued, at the end of each turn of the event loop. */
  readonly outbox: Outbox
  /** Finds the addresses of clients. */
  readonly proxies: TrustedProxies
  /** Ends connections without loss of the last response. */
  readonly lastResponses: LastResponses
  /** Whether clients may agree on permessage-deflate. */
  readonly compression: boolean
  /** Counts bytes; undefined without metrics. */
  readonly traffic: Traffic | undefined
}
