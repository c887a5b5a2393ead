/** Paths of requests, segment by segment. */

import { segmentsOf } from '../check/service-paths.js'
import { percentDecoded } from '../values/byte-string.js'

/** A request's address, taken apart. */
export interface RequestPath {
  /** With repeated slashes collapsed, as messages show it. */
  readonly text: string
  /** Percent-decoded; a trailing slash adds none. */
  readonly segments: readonly string[]
  /** As received, for texts. */
  readonly rawSegments: readonly string[]
  readonly query: string
}

/** @param url origin form (`/a/b?c=d`) as most clients send it, or absolute form as proxies may */
export function requestPath(url: string): RequestPath {
  const origin = originForm(url)
  const end = origin.search(/[?#]/)
  const path = end < 0 ? origin : origin.slice(0, end)
  const query = end < 0 || origin[end] === '#' ? '' : origin.slice(end + 1).replace(/#.*/s, '')
  const text = `/${path}`.replace(/\/{2,}/g, '/')
  const rawSegments = segmentsOf(text)
  return { text, segments: rawSegments.map(percentDecoded), rawSegments, query }
}

/** Path and query, without the host that a proxy may have named. */
export function originForm(url: string): string {
  return url.startsWith('/') ? url : url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
}
