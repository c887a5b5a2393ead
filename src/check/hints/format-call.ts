/** `printf("%s is %d", a, b)` and similar calls: there is no format function, so the parts are joined. */

import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import { operandText, textOf } from './source-text.js'

const PRINTS = ['printf', 'fmt.Printf', 'System.out.printf', 'io.printf', 'fmt.Fprintf']
const FORMATS = [
  'sprintf',
  'format',
  'String.format',
  'strings.format',
  'fmt.Sprintf',
  'string.format',
  'io.sprintf',
]
const PLACEHOLDER = /%[-+0-9.]*[a-zA-Z]|\{[0-9]?\}/

/** Returns the call with its values between the parts of its text; undefined if they do not match. */
export function formatted(body: Body, name: string, args: readonly Ast.Expression[]): string | undefined {
  const isPrint = PRINTS.includes(name)
  if (!isPrint && !FORMATS.includes(name)) return undefined
  const [format, ...values] = args
  if (format?.kind !== 'StringLiteral') return undefined
  // The text as written, so that its escapes are kept.
  const stretches = textOf(body, format.span).slice(1, -1).split(PLACEHOLDER)
  if (stretches.length !== values.length + 1) return undefined
  const parts = stretches.flatMap((stretch, index) => {
    const value = values[index]
    return [
      ...(stretch === '' && index > 0 ? [] : [`"${stretch}"`]),
      ...(value ? [operandText(body, value)] : []),
    ]
  })
  const [first, second] = parts
  // An empty text at the beginning makes a string of what follows; before a string it is omitted.
  const joined = (first === '""' && second?.startsWith('"') ? parts.slice(1) : parts).join(' + ')
  return isPrint ? `system:print(${joined})` : joined
}
