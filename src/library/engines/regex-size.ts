/**
 * Estimates the size of the automaton that RE2 builds for a pattern: one state for each unit, and nine times
 * those of x for `x{2,9}`. Matching takes time for each unit of the text and each state.
 */
export function sizeOfPattern(pattern: string): number {
  const around: number[] = []
  let size = 0
  /** The size of what a quantifier would repeat. */
  let last = 1
  const add = (states: number) => {
    size += states
    last = states
  }
  for (let at = 0; at < pattern.length; ) {
    const unit = pattern[at]!
    const counted = unit === '{' ? countIn(pattern, at) : undefined
    if (counted) {
      size += last * (counted.max - 1)
      last *= counted.max
      at = counted.end
    } else if (unit === '(') {
      around.push(size)
      size = 0
      at++
    } else if (unit === ')') {
      const group = size + 1
      size = around.pop() ?? 0
      add(group)
      at++
    } else {
      add(1)
      at = unit === '[' ? endOfClass(pattern, at) : at + (unit === '\\' ? lengthOfEscape(pattern, at) : 1)
    }
  }
  return around.reduce((sum, each) => sum + each, size)
}

function countIn(pattern: string, at: number): { readonly max: number; readonly end: number } | undefined {
  const count = /\{(\d{1,9})(?:,(\d{0,9}))?\}/y
  count.lastIndex = at
  const match = count.exec(pattern)
  if (!match) return undefined
  const max = Math.max(1, Number(match[1]), Number(match[2] ?? 0))
  return { max, end: count.lastIndex }
}

/** Classes such as `\p{L}` have a name in braces. */
function lengthOfEscape(pattern: string, at: number): number {
  const named = /\\[pPx]\{[^}]*\}/y
  named.lastIndex = at
  return named.exec(pattern)?.[0].length ?? 2
}

/** A bracket in first position is literal. */
function endOfClass(pattern: string, start: number): number {
  let at = start + 1
  if (pattern[at] === '^') at++
  if (pattern[at] === ']') at++
  while (at < pattern.length && pattern[at] !== ']')
    at += pattern[at] === '\\' ? lengthOfEscape(pattern, at) : 1
  return at + 1
}
