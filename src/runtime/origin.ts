/** Origins of pages, which browsers name when they open a connection (RFC 6454). */

/**
 * An origin as browsers write it: `https://App.example:443/` becomes `https://app.example`. Pages without an origin
 * say `null`.
 *
 * @returns undefined for a text that no browser sends in any form
 */
export function asOrigin(text: string): string | undefined {
  if (text === 'null') return text
  if (!URL.canParse(text)) return undefined
  const { protocol, host, pathname, search, hash, username, password } = new URL(text)
  const rest = pathname === '/' ? '' : pathname
  // Pages come from http and https, or from an app's own scheme; a wildcard is a name like any other to browsers.
  const isPage = host !== '' && !host.includes('*') && !['ws:', 'wss:', 'file:'].includes(protocol)
  return isPage && `${rest}${search}${hash}${username}${password}` === '' ? `${protocol}//${host}` : undefined
}
