/** The reasons for which this server closes a WebSocket connection, with their codes (RFC 6455, 7.4.1). */

import { closeFrameProblem } from '../library/close-frame.js'

export enum CloseCode {
  /** The program closed it. */
  Normal = 1000,
  /** The server stops, or a reload has removed the service. */
  GoingAway = 1001,
  /** Frames that break the protocol. */
  ProtocolError = 1002,
  /** Text that is not UTF-8. */
  BadText = 1007,
  /** A message that was not completed in time. */
  Unfinished = 1008,
  /** A message with too many bytes or fragments. */
  TooBig = 1009,
  /** The client does not read what is sent to it. */
  TooSlow = 1013,
}

/** The reason in the close frame. */
export const CLOSE_REASONS: Readonly<Record<CloseCode, string>> = {
  [CloseCode.Normal]: 'Normal closure',
  [CloseCode.GoingAway]: 'Going away',
  [CloseCode.ProtocolError]: 'Protocol error',
  [CloseCode.BadText]: 'Invalid UTF-8',
  [CloseCode.Unfinished]: 'Message not finished in time',
  [CloseCode.TooBig]: 'Message too big',
  [CloseCode.TooSlow]: 'Too slow',
}

/** @throws RangeError for a code or reason that a close frame cannot carry; natives check both first, with their own errors */
export function assertSendable(code: number, reason: string): void {
  const problem = closeFrameProblem(code, reason)
  if (problem !== undefined) throw new RangeError(`cannot close: ${problem}`)
}
