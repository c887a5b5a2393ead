/** Whether a text is a token of HTTP (RFC 9110, 5.6.2): a header's name, or a subprotocol of WebSocket. */
export function isToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text)
}
