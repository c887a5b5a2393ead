/** Returns the text, or its beginning and an ellipsis; never half a surrogate pair. */
export function shortened(text: string, most = 100): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}
