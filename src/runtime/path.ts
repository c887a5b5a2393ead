/** Splits the paths of requests into segments. */

import { segmentsOf } from '../check/service-paths.js'
import { percentDecoded } from '../values/byte-string.js'

/** The parts of a request target. */
export interface RequestPath {
  /** The path for messages, with repeated slashes collapsed. */
  readonly text: string
  /** Percent-decoded. A trailing slash adds no segment. */
  readonly segments: readonly string[]
  /** As received, for messages. */
  readonly rawSegments: readonly string[]
  readonly query: string
}

/** @param url in origin form (`/a/b?c=d`), or in absolute form (RFC 9112, 3.2) */
export function requestPath(url: string): RequestPath {
  const origin = originForm(url)
  const end = origin.search(/[?#]/)
  const path = end < 0 ? origin : origin.slice(0, end)
  const query = end < 0 || origin[end] === '#' ? '' : origin.slice(end + 1).replace(/#.*/s, '')
  const text = `/${path}`.replace(/\/{2,}/g, '/')
  const rawSegments = segmentsOf(text)
  return { text, segments: rawSegments.map(percentDecoded), rawSegments, query }
}

/** Removes the scheme and host of an absolute form. */
export function originForm(url: string): string {
  return url.startsWith('/') ? url : url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
}
