/**
 * How large the machine is that RE2 makes of a pattern, roughly: a state for each unit, and `x{2,9}` nine times those
 * of x. Matching takes time for each unit of the text and each state.
 */
export function sizeOfPattern(pattern: string): number {
  const around: number[] = []
  let size = 0
  /** Of what a quantifier would repeat. */
  let last = 1
  const add = (states: number) => {
    size += states
    last = states
  }
  for (let at = 0; at < pattern.length; ) {
    const unit = pattern[at]!
    const counted = unit === '{' ? countIn(pattern, at) : undefined
    if (counted) {
      size += last * (counted.most - 1)
      last *= counted.most
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

function countIn(pattern: string, at: number): { readonly most: number; readonly end: number } | undefined {
  const count = /\{(\d{1,9})(?:,(\d{0,9}))?\}/y
  count.lastIndex = at
  const match = count.exec(pattern)
  if (!match) return undefined
  const most = Math.max(1, Number(match[1]), Number(match[2] ?? 0))
  return { most, end: count.lastIndex }
}

/** Classes such as `\p{L}` have a name. */
function lengthOfEscape(pattern: string, at: number): number {
  const named = /\\[pPx]\{[^}]*\}/y
  named.lastIndex = at
  return named.exec(pattern)?.[0].length ?? 2
}

/** A bracket that comes first stands for itself. */
function endOfClass(pattern: string, start: number): number {
  let at = start + 1
  if (pattern[at] === '^') at++
  if (pattern[at] === ']') at++
  while (at < pattern.length && pattern[at] !== ']')
    at += pattern[at] === '\\' ? lengthOfEscape(pattern, at) : 1
  return at + 1
}
