/** A text that is edited several times over, and what all of that changes in the first text. */

import { SourceFile } from '../source/source-file.js'
import { type Edit, placeEdit, type SpanEdit } from './edit.js'

/** A stretch of the first text, or a text that stands for one. */
interface Piece {
  /** Offset in the first text; of a new text, where it stands. */
  readonly start: number
  /** The new text, or undefined for a stretch of the first. */
  readonly text: string | undefined
  readonly length: number
}

export class Draft {
  readonly #first: SourceFile
  #pieces: Piece[]

  constructor(text: string) {
    this.#first = new SourceFile('', text)
    this.#pieces = [{ start: 0, text: undefined, length: text.length }]
  }

  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('')
  }

  /**
   * @param edits with places in the text as it is now, in any order
   * @returns false if two of them overlap: then nothing has changed
   */
  apply(edits: readonly Edit[]): boolean {
    const current = new SourceFile('', this.text)
    const spans = edits
      .map(({ text, ...place }) => ({
        start: current.offsetAt(place),
        end: current.offsetAt({ line: place.endLine, column: place.endColumn }),
        text,
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end)
    if (spans.some(({ start, end }, index) => end < start || start < (spans[index - 1]?.end ?? 0)))
      return false
    const pieces: Piece[] = []
    let from = 0
    for (const { start, end, text } of spans) {
      pieces.push(...this.#slice(from, start))
      const place = this.#slice(start, end)[0]?.start ?? this.#placeOf(start)
      pieces.push({ start: place, text, length: text.length })
      from = end
    }
    this.#pieces = [...pieces, ...this.#slice(from, current.text.length)]
    return true
  }

  /** What makes the present text of the first one, as changes to the first. */
  edits(): Edit[] {
    const edits: SpanEdit[] = []
    let from = 0
    let text = ''
    for (const piece of [...this.#pieces, { start: this.#first.text.length, text: undefined, length: 0 }]) {
      if (piece.text !== undefined) {
        text += piece.text
        continue
      }
      if (text !== '' || piece.start > from) edits.push({ span: { start: from, end: piece.start }, text })
      from = piece.start + piece.length
      text = ''
    }
    return edits.map((edit) => placeEdit(edit, this.#first))
  }

  /** Lines of the present text on which something is new. */
  changedLines(): ReadonlySet<number> {
    const current = new SourceFile('', this.text)
    const lines = new Set<number>()
    let offset = 0
    let expected = 0
    for (const { start, text, length } of this.#pieces) {
      if (text !== undefined || start !== expected) {
        const last = current.lineAt(offset + (text === undefined ? 0 : length))
        for (let line = current.lineAt(offset); line <= last; line++) lines.add(line)
      }
      if (text === undefined) expected = start + length
      offset += length
    }
    return lines
  }

  #textOf({ start, text, length }: Piece): string {
    return text ?? this.#first.text.slice(start, start + length)
  }

  /** The pieces between two offsets of the present text. */
  #slice(from: number, to: number): Piece[] {
    const pieces: Piece[] = []
    let offset = 0
    for (const piece of this.#pieces) {
      const start = Math.max(from, offset) - offset
      const end = Math.min(to, offset + piece.length) - offset
      if (start < end) {
        const text = piece.text?.slice(start, end)
        pieces.push({ start: piece.start + (text === undefined ? start : 0), text, length: end - start })
      }
      offset += piece.length
    }
    return pieces
  }

  /** Where in the first text an offset of the present one lies. */
  #placeOf(offset: number): number {
    let end = 0
    for (const { start, text, length } of this.#pieces) {
      end += length
      if (offset <= end) return text === undefined ? start + length - (end - offset) : start
    }
    return this.#first.text.length
  }
}
