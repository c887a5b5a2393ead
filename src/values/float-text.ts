/** A float as Java shows it: `100.0`, `1.0E7`; the shortest digits that read back to the same number. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const magnitude = Math.abs(value)
  if (magnitude >= 1e-3 && magnitude < 1e7) {
    const text = String(value)
    return text.includes('.') ? text : `${text}.0`
  }
  const shortest = value.toExponential()
  // At least two digits, and of those the nearest: 4.9E-324, where JavaScript is content with 5e-324.
  const text = shortest.includes('.') ? shortest : value.toExponential(1)
  return text.replace('e', 'E').replace('+', '')
}
