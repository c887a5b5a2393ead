/** What is said when a text or a json cannot become xml. */

import { Failure } from './failure.js'

/** @param problem in a few words; names in it, which can have any length, are shortened by the caller */
export function noXml(problem: string): Failure {
  return new Failure(`failed to create xml: ${problem}`)
}

/** The text, or its beginning; never half a surrogate pair. */
export function shortened(text: string, most = 100): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}
