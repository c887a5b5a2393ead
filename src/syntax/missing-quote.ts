/** Finds where a quote is missing on a line. */

/** Characters of a line that is examined at most. */
const MAX_LINE = 500

/** What may precede and follow a string. */
const BEFORE = /(?:[=(,+:[{!<>&|]|\breturn)\s*$/
const AFTER = /^\s*(?:[),;+\]}:]|[=!]=|&&|\|\||$)/
/** What separates two adjacent strings; inside a string it shows that the quotes are out of step. */
const BETWEEN = /^\s*[,+]\s*$/

/**
 * Returns the first place where another quote puts every string of the line between signs, with balanced brackets
 * outside the strings.
 *
 * @param line without its line end
 */
export function missingQuote(line: string): number | undefined {
  if (line.length > MAX_LINE) return undefined
  for (let at = 0; at <= line.length; at++) {
    if (!isCandidate(line, at)) continue
    if (isWhole(`${line.slice(0, at)}"${line.slice(at)}`)) return at
  }
  return undefined
}

/** Whether an offset is at the beginning or end of a word. */
function isCandidate(line: string, at: number): boolean {
  const [before = ' ', after = ' '] = [line[at - 1], line[at]]
  if (before === '"' || after === '"' || before === '\\') return false
  const isSpace = (character: string) => character === ' ' || character === '\t'
  const isSign = (character: string) => '=(,+:[{});]'.includes(character)
  const begins = !isSpace(after) && (isSpace(before) || isSign(before))
  const ends = !isSpace(before) && (isSpace(after) || isSign(after))
  return begins || ends
}

function isWhole(line: string): boolean {
  const strings = /"(?:\\.|[^"\\])*"/g
  let outside = ''
  let end = 0
  for (const match of line.matchAll(strings)) {
    const before = line.slice(end, match.index)
    end = match.index + match[0].length
    outside += before
    // A literal in braces begins with a key.
    if (/\{\s*$/.test(outside) && !/^\s*:/.test(line.slice(end))) return false
    if (BETWEEN.test(match[0].slice(1, -1)) || !BEFORE.test(outside) || !AFTER.test(line.slice(end)))
      return false
    outside += '0'
  }
  outside += line.slice(end)
  if (outside.includes('"') || outside.includes('//')) return false
  const count = (sign: string) => outside.split(sign).length - 1
  const open = count('{') - count('}')
  const isHead = /\{\s*$/.test(outside)
  return (
    count('(') === count(')') &&
    count('[') === count(']') &&
    (open === 0 || (isHead && open === 1) || (/^\s*\}/.test(outside) && open === (isHead ? 0 : -1)))
  )
}
