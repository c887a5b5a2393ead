/** Returns the text, or its beginning and an ellipsis; never half a surrogate pair. */
export function shortened(text: string, maxLength = 100): string {
  return text.length > maxLength ? `${text.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}
