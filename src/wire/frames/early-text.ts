/**
 * Checks a text while it arrives, so that invalid UTF-8 is found before the end of a long message. Unmasks the checked
 * bytes in place and sets their mask to zero, which makes ws leave them unchanged.
 */

import { isUtf8 } from 'node:buffer'

export class EarlyText {
  readonly #mask = new Uint8Array(4)
  /** Bytes of the current frame's payload that have been checked. */
  #seen = 0
  /** Continuation bytes that the current character still needs, and the bounds of the next one. */
  #missing = 0
  #least = 0x80
  #most = 0xbf

  /** Starts the payload of a frame, which is not masked unless `takeMask` is called. */
  enterFrame(): void {
    this.#mask.fill(0)
    this.#seen = 0
  }

  /** Stores the next byte of the mask and sets it to zero. */
  takeMask(chunk: Uint8Array, position: number, index: number): void {
    this.#mask[index] = chunk[position]!
    chunk[position] = 0
  }

  /** Unmasks the next bytes of the payload. @returns false if they are invalid UTF-8, whatever follows */
  read(octets: Uint8Array): boolean {
    for (let i = 0; i < octets.length; i++) octets[i] = octets[i]! ^ this.#mask[(this.#seen + i) & 3]!
    this.#seen += octets.length
    let start = 0
    while (this.#missing > 0 && start < octets.length) {
      if (!this.#follow(octets[start++]!)) return false
    }
    const end = Math.max(start, endOfWholeCharacters(octets))
    if (!isUtf8(octets.subarray(start, end))) return false
    return octets.subarray(end).every((octet) => this.#follow(octet))
  }

  /** The table of RFC 3629, section 4. */
  #follow(octet: number): boolean {
    if (this.#missing > 0) {
      if (octet < this.#least || octet > this.#most) return false
      this.#missing--
      this.#least = 0x80
      this.#most = 0xbf
      return true
    }
    if (octet < 0xc2 || octet > 0xf4) return false
    this.#missing = followers(octet)
    if (octet === 0xe0) this.#least = 0xa0
    if (octet === 0xed) this.#most = 0x9f
    if (octet === 0xf0) this.#least = 0x90
    if (octet === 0xf4) this.#most = 0x8f
    return true
  }
}

const followers = (first: number): number => (first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3)

/** Returns the start of an incomplete last character, or the length if all are complete. */
function endOfWholeCharacters(octets: Uint8Array): number {
  const { length } = octets
  for (let back = 1; back <= Math.min(3, length); back++) {
    const octet = octets[length - back]!
    if (octet >= 0xc0) return followers(octet) >= back ? length - back : length
    if (octet < 0x80) return length
  }
  return length
}
