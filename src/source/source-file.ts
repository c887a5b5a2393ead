/** A place a person can find: line and column both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * One source text and its name. Turns offsets into lines and columns; does not read files, which is
 * the business of the outermost layers.
 */
export class SourceFile {
  /** Offset of the first unit of each line. Built at the first question: most files have none. */
  #lineStarts: number[] | undefined

  /**
   * @param name the name shown in messages and stack traces, unique within a program: the path below the source
   *   root for a file of a package (`shop/stock/main.bal`), the plain name for a file given by itself
   * @param text the whole text, without a byte order mark
   * @param path the absolute path of the file that was read; absent when the text came from memory
   * @param isLibrary true for the declarations of a library, which is not the program's own text
   */
  constructor(
    readonly name: string,
    readonly text: string,
    readonly path?: string,
    readonly isLibrary = false,
  ) {}

  /** The position of an offset; offsets beyond the end give the end. */
  positionAt(offset: number): Position {
    const starts = this.lineStarts()
    const clamped = Math.max(0, Math.min(offset, this.text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= clamped) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: clamped - starts[low]! + 1 }
  }

  /** The offset of a position; one past its line is where the next line begins, one past the text is its end. */
  offsetAt({ line, column }: Position): number {
    const starts = this.lineStarts()
    const start = starts[line - 1]
    if (start === undefined) return this.text.length
    return Math.min(start + column - 1, starts[line] ?? this.text.length)
  }

  /** The line (from 1) of an offset. */
  lineAt(offset: number): number {
    return this.positionAt(offset).line
  }

  /** The text of a line (from 1), without its line end; empty when there is no such line. */
  textOfLine(line: number): string {
    const starts = this.lineStarts()
    const start = starts[line - 1]
    if (start === undefined) return ''
    const end = starts[line] ?? this.text.length
    return this.text.slice(start, end).replace(/\r?\n$|\r$/, '')
  }

  get lineCount(): number {
    return this.lineStarts().length
  }

  /** Lines end with LF, CRLF or a lone CR, as a line comment does (docs/language.md, 1.4). */
  private lineStarts(): number[] {
    if (this.#lineStarts) return this.#lineStarts
    const starts = [0]
    const text = this.text
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
    }
    this.#lineStarts = starts
    return starts
  }
}
