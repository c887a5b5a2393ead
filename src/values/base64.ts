import { platform } from '../platform/platform.js'
import type { Failure } from './failure.js'
import { fail } from './failures/failures.js'
import { DEFAULT_VALUE_LIMITS, type ValueLimits } from './limits.js'

/** Returns bytes as Base64 with padding, which is also how a blob is printed. */
export function base64Of(bytes: Uint8Array, limits: ValueLimits = DEFAULT_VALUE_LIMITS): string {
  // Three bytes become four digits.
  if (Math.ceil(bytes.length / 3) * 4 > limits.stringLength) {
    throw fail('StringTooLong', { limit: limits.stringLength })
  }
  return platform.encodeBase64(bytes)
}

/**
 * Decodes Base64 by the strict rules of Java: no white space, no URL alphabet, padding either complete or absent. The
 * texts of failures are also those of Java.
 */
export function decodeBase64(text: string): Uint8Array {
  if (text === '') return new Uint8Array(0)
  if (text.length === 1) throw fail('Base64TooShort')
  const end = text.search(/[^A-Za-z0-9+/]/)
  const digits = end < 0 ? text.length : end
  if (end >= 0 && text[end] !== '=') throw illegalCharacter(text, end)
  // A single digit holds six bits, less than a byte.
  if (digits % 4 === 1) throw fail('Base64LastUnitShort')
  if (end >= 0) checkPadding(text, end)
  return platform.decodeBase64(text.slice(0, digits))
}

/** Two digits need two padding characters, three need one; nothing may follow. */
function checkPadding(text: string, end: number): void {
  const inUnit = end % 4
  const marks = inUnit === 2 ? 2 : 1
  if (inUnit === 0 || (marks === 2 && text[end + 1] !== '=')) {
    throw fail('Base64PaddingWrong')
  }
  if (end + marks < text.length) {
    throw fail('Base64AfterPadding', { position: end + marks })
  }
}

/** Java converts the text to Latin-1, where a character outside it becomes a question mark. */
function illegalCharacter(text: string, at: number): Failure {
  const unit = text.charCodeAt(at)
  return fail('Base64CharacterInvalid', { byte: javaByte(unit > 0xff ? 0x3f : unit) })
}

/** Java prints the byte in hexadecimal; it is signed, so the upper half is negative. */
function javaByte(byte: number): string {
  return byte > 0x7f ? `-${(0x100 - byte).toString(16)}` : byte.toString(16)
}
