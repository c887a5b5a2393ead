/** Paths of requests and services, segment by segment (services reference, 2 and 3). */

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
  const query = end < 0 || origin[end] === '#' ? '' : origin.slice(end + 1).replace(/#.*$/s, '')
  const text = `/${path}`.replace(/\/{2,}/g, '/')
  const rawSegments = segmentsOf(text)
  return { text, segments: rawSegments.map(decodeSegment), rawSegments, query }
}

/** Path and query, without the host that a proxy may have named. */
export function originForm(url: string): string {
  return url.startsWith('/') ? url : url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
}

/** `/a/b/` has the segments `a` and `b`, `/` has none. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** `x/` becomes `/x`, `/` becomes the empty text: what several paths are joined from. */
export function normalized(path: string): string {
  return segmentsOf(path)
    .map((segment) => `/${segment}`)
    .join('')
}

/** What is no valid escape stays as it is. */
export function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
