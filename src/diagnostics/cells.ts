/**
 * Splits a line of source into the cells that a terminal shows: the text to print, its width, and its offset
 * in the line. Control characters and the invisible marks that reorder text are escaped, so source text
 * cannot steer a terminal.
 */

/** One visible unit of a line: a letter with its accents, an emoji, a tab, or an escaped control character. */
export interface Cell {
  readonly text: string
  readonly width: number
  /** Offset in the line, in UTF-16 units. */
  readonly offset: number
}

const TAB_WIDTH = 4

// Built on first use: V8 takes a millisecond to compile these character classes.

/** Control characters, marks that change the direction of writing, line separators and lone surrogates. */
const UNSAFE = () => /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu
const WIDE = () =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\u30a0-\u30ff\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]|\p{Emoji}\ufe0f/u
const INVISIBLE = () => /^[\p{M}\p{Cf}]+$/u

/** Escapes everything that could steer a terminal, except line ends and tabs. */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE(), (character) =>
    character === '\n' || character === '\t' ? character : spelled(character),
  )
}

/** Escapes everything that could steer a terminal, line ends and tabs included, so that the text stays on one line. */
export function escapeLine(text: string): string {
  return text.replace(UNSAFE(), spelled)
}

/** Returns the cells of one line, given without its line end. A tab reaches to the next multiple of four columns. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const { segment, index } of new Intl.Segmenter().segment(line)) {
    const text = segment === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : escapeLine(segment)
    const width = text === segment ? widthOf(segment) : text.length
    cells.push({ text, width, offset: index })
    column += width
  }
  return cells
}

function widthOf(grapheme: string): number {
  if (INVISIBLE().test(grapheme)) return 0
  return WIDE().test(grapheme) ? 2 : 1
}

function spelled(character: string): string {
  switch (character) {
    case '\n':
      return '\\n'
    case '\r':
      return '\\r'
    case '\t':
      return '\\t'
    default:
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  }
}
