/** Formats a float as Java does: `100.0`, `1.0E7`; with the fewest digits that read back as the same number. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const magnitude = Math.abs(value)
  if (magnitude >= 1e-3 && magnitude < 1e7) {
    const text = String(value)
    return text.includes('.') ? text : `${text}.0`
  }
  const shortest = value.toExponential()
  // Java prints at least two digits, the nearest ones: 4.9E-324, where JavaScript prints 5e-324.
  const text = shortest.includes('.') ? shortest : value.toExponential(1)
  return text.replace('e', 'E').replace('+', '')
}
