/** Origins of web pages, which browsers send in a handshake (RFC 6454). */

/**
 * Writes an origin as browsers do: `https://App.example:443/` becomes `https://app.example`. Pages without an origin
 * have `null`.
 *
 * @returns undefined for a text that is not an origin
 */
export function asOrigin(text: string): string | undefined {
  if (text === 'null') return text
  if (!URL.canParse(text)) return undefined
  const { protocol, host, pathname, search, hash, username, password } = new URL(text)
  const rest = pathname === '/' ? '' : pathname
  // Pages come from http, https or the scheme of an app. A wildcard is a valid host name for browsers.
  const isPage = host !== '' && !host.includes('*') && !['ws:', 'wss:', 'file:'].includes(protocol)
  return isPage && `${rest}${search}${hash}${username}${password}` === '' ? `${protocol}//${host}` : undefined
}
