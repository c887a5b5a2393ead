/** Whether a text is a token of HTTP (RFC 9110, 5.6.2): a header's name, or a sub-protocol of WebSocket. */
export function isToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text)
}
