/** Reads HTTP responses as strictly as RFC 9112 defines them. */

export interface Response {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

const STATUS_LINE = /^HTTP\/1\.1 (\d{3}) ([\t\x20-\x7e\x80-\xff]*)$/
const HEADER_LINE = /^([!#$%&'*+.^`|~\w-]+): ?([\t\x20-\x7e\x80-\xff]*)$/

/**
 * Returns all responses of one connection, except interim ones. What follows a 101 is not HTTP.
 *
 * @throws Error for anything that is not a response
 */
export function responsesIn(bytes: Buffer): Response[] {
  const responses: Response[] = []
  let position = 0
  while (position < bytes.length) {
    const end = bytes.indexOf('\r\n\r\n', position)
    if (end === -1) throw new Error(`half a response: ${shown(bytes.subarray(position))}`)
    const [first = '', ...lines] = bytes.toString('latin1', position, end).split('\r\n')
    const [, code] = STATUS_LINE.exec(first) ?? []
    if (code === undefined) throw new Error(`no status line: ${first}`)
    const headers = headersOf(lines)
    position = end + 4
    const status = Number(code)
    if (status === 101) return responses
    if (status < 200) continue
    if (headers.has('transfer-encoding')) {
      // Node itself answers HEAD requests that it refuses in this way, without a body.
      if (!bytes.subarray(position).toString('latin1').startsWith('0\r\n\r\n'))
        throw new Error('a body in chunks')
      position += 5
      responses.push({ status, headers, body: Buffer.alloc(0) })
      continue
    }
    const length = bodyLength(status, headers)
    // A response to HEAD has the length of a body that is not sent.
    const isBodiless = isStartOfResponse(bytes, position) || (position === bytes.length && length > 0)
    const bodyEnd = isBodiless ? position : position + length
    if (bodyEnd > bytes.length) throw new Error(`a body of ${bytes.length - position} instead of ${length}`)
    responses.push({ status, headers, body: bytes.subarray(position, bodyEnd) })
    position = bodyEnd
  }
  return responses
}

function headersOf(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const [, name, value] = HEADER_LINE.exec(line) ?? []
    if (name === undefined || value === undefined) throw new Error(`no header: ${shown(line)}`)
    const key = name.toLowerCase()
    if (key === 'content-length' && headers.has(key)) throw new Error('two lengths')
    headers.set(key, value)
  }
  return headers
}

function bodyLength(status: number, headers: ReadonlyMap<string, string>): number {
  const length = headers.get('content-length')
  if (status === 204 || status === 304) {
    if (length !== undefined) throw new Error(`${status} has a length`)
    return 0
  }
  // Node's own response to a HEAD request that it refuses has no length. On any other response, the missing length
  // would make a body appear where none is allowed.
  if (length === undefined) return 0
  if (!/^\d+$/.test(length)) throw new Error(`a length of ${length}`)
  return Number(length)
}

function isStartOfResponse(bytes: Buffer, position: number): boolean {
  return bytes.toString('latin1', position, position + 9) === 'HTTP/1.1 '
}

function shown(text: Buffer | string): string {
  return JSON.stringify((typeof text === 'string' ? text : text.toString('latin1')).slice(0, 200))
}
