/** Properties of HTTP fields, in requests and responses alike. */

/** Returns the words of a list such as `keep-alive, Upgrade` in lower case. */
export function tokensOf(values: readonly string[]): Set<string> {
  return new Set(values.flatMap((value) => value.split(',').map((token) => token.trim().toLowerCase())))
}

/**
 * Fields with a single value, by their lower-case names. If there are several, a recipient may take any of them (RFC
 * 9110, 5.3).
 */
export const SINGLE_FIELDS: ReadonlySet<string> = new Set([
  // RFC 9110
  'authorization',
  'content-length',
  'content-location',
  'content-range',
  'content-type',
  'date',
  'etag',
  'from',
  'host',
  'if-modified-since',
  'if-range',
  'if-unmodified-since',
  'last-modified',
  'location',
  'max-forwards',
  'proxy-authorization',
  'range',
  'referer',
  'retry-after',
  'server',
  'user-agent',
  // RFC 9111
  'age',
  'expires',
  // RFC 6266, 6454, 6797
  'content-disposition',
  'origin',
  'strict-transport-security',
  // Fetch
  'access-control-allow-credentials',
  'access-control-allow-origin',
  'access-control-max-age',
  'access-control-request-method',
])
