/** Looking for places among things in the order of the text, in logarithmic time. */

import type { Span } from './span.js'

/** How many of several in order begin before an offset. */
export function countBefore<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(items[middle]!) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The last of several in order that begins before an offset. */
export function lastBefore<T extends { readonly span: Span }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  return items[countBefore(items, offset, ({ span }) => span.start) - 1]
}

/** The last of spans in order that begins before an offset. */
export function lastSpanBefore(spans: readonly Span[], offset: number): Span | undefined {
  return spans[countBefore(spans, offset, ({ start }) => start) - 1]
}

export function byStart(a: Span, b: Span): number {
  return a.start - b.start
}
