/**
 * Parses number literals. Underscores may separate digits; integers may end in `L`, floats in `f` or `d`, without
 * effect, because all numbers have 64 bits.
 */

const digits = (one: string): string => `${one}(?:[${one.slice(1, -1)}_]*${one})?`
const DECIMAL = digits('[0-9]')
const HEX = digits('[0-9A-Fa-f]')
const EXPONENT = `[eE][+-]?${DECIMAL}`

// Floats are tried first: if one matches, it is longer than the integer at its beginning.
const FLOAT = new RegExp(
  `(?:${DECIMAL}\\.(?:${DECIMAL})?(?:${EXPONENT})?|\\.${DECIMAL}(?:${EXPONENT})?|${DECIMAL}${EXPONENT}|${DECIMAL}(?=[fFdD]))[fFdD]?`,
  'y',
)
const HEX_FLOAT = new RegExp(`0[xX](?:${HEX}\\.?|(?:${HEX})?\\.${HEX})[pP][+-]?${DECIMAL}[fFdD]?`, 'y')
const INTEGER = new RegExp(
  `(?:0[xX]${HEX}|0[bB]${digits('[01]')}|0_*${digits('[0-7]')}|0|[1-9](?:[0-9_]*[0-9])?)[lL]?`,
  'y',
)

/** The largest integer literal, valid only after a minus. */
const MIN_INT_MAGNITUDE = 2n ** 63n

export interface NumberLexeme {
  readonly end: number
  readonly isFloat: boolean
  /** Undefined for an integer that does not fit into 64 bits, even after a minus. */
  readonly value: number | bigint | undefined
}

/** Returns the number that begins at an offset, if there is one. */
export function numberAt(text: string, offset: number): NumberLexeme | undefined {
  const hexFloat = match(HEX_FLOAT, text, offset)
  if (hexFloat) return { end: offset + hexFloat.length, isFloat: true, value: hexFloatValue(hexFloat) }
  const float = match(FLOAT, text, offset)
  if (float) {
    const value = Number(float.replace(/[_fFdD]/g, ''))
    return { end: offset + float.length, isFloat: true, value }
  }
  const integer = match(INTEGER, text, offset)
  return integer ? { end: offset + integer.length, isFloat: false, value: integerValue(integer) } : undefined
}

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}

function integerValue(literal: string): number | bigint | undefined {
  const plain = literal.replace(/[_lL]/g, '').toLowerCase()
  const [prefix, written] =
    plain.startsWith('0x') || plain.startsWith('0b')
      ? [plain.slice(0, 2), plain.slice(2)]
      : plain.length > 1 && plain.startsWith('0')
        ? ['0o', plain.slice(1)]
        : ['', plain]
  const significant = written.replace(/^0+(?=.)/, '')
  // The binary spelling is the longest one of 64 bits; converting more digits would only cost time.
  if (significant.length > 64) return undefined
  const value = BigInt(prefix + significant)
  if (value > MIN_INT_MAGNITUDE) return undefined
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

function hexFloatValue(literal: string): number {
  const [mantissa = '', exponent = ''] = literal.slice(2).replace(/_/g, '').split(/[pP]/)
  const [whole = '', fraction = ''] = mantissa.split('.')
  const significand = Number(BigInt(`0x0${whole}${fraction}`))
  const scale = Number.parseInt(exponent, 10) - 4 * fraction.length
  // In two steps, so that a very small scale does not round to zero before a large significand is applied.
  const half = Math.trunc(scale / 2)
  return significand * 2 ** half * 2 ** (scale - half)
}
