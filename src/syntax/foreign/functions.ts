/** Recognises functions of other languages. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { DEFINITION_WORDS, FUNCTION_WORDS, MODIFIERS, STATEMENT_WORDS } from './definition-words.js'
import { afterAnnotations, afterType, translatedType } from './guess.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { signatureEdits } from './signatures.js'

/** `public function f`, `func f`, `def f`, `void f (…) {`, `int f (int a) {`, `f (int a) {` */
export const functionOfOthers: Recogniser = (place) => {
  const at = afterAnnotations(place, place.first)
  let word = at
  while (MODIFIERS.has(place.image(word)) && place.isWord(word + 1)) word++
  const modifiers = word > at ? [place.remove(at, word - 1)] : []
  const removal =
    word > at ? `remove '${place.source(at, word - 1)}': what a package defines is visible everywhere` : ''
  if (word > at && DEFINITION_WORDS.has(place.image(word)) && !place.is(word, 'resource', 'const')) {
    const signature = place.is(word, 'function', 'action') ? signatureEdits(place, word + 1) : undefined
    return {
      hint: signature?.hint ? `${removal}; ${signature.hint}` : removal,
      edits: [...modifiers, ...(signature?.edits ?? [])],
    }
  }
  if (FUNCTION_WORDS.has(place.image(word)) && place.isWord(word + 1) && place.is(word + 2, '(')) {
    const signature = signatureEdits(place, word + 1)
    const name = place.image(word + 1)
    const more = signature.hint ? `; ${signature.hint}` : ''
    const hint = `a function begins with the word 'function': write function ${name} (…) { … }${more}`
    return { hint, edits: [...modifiers, place.replace(word, word, 'function'), ...signature.edits] }
  }
  return typedFunction(place, word, modifiers)
}

/** Handles a function with its result type before the name, or with nothing there. */
function typedFunction(place: Place, at: number, modifiers: readonly SpanEdit[]): Recognition | undefined {
  const isVoid = place.is(at, 'void', 'unit', 'Unit')
  const isPlain = place.isName(at) && place.is(at + 1, '(') && !STATEMENT_WORDS.has(place.image(at))
  const name = isPlain ? at : isVoid ? at + 1 : afterType(place, at)
  if (name === undefined || !place.isName(name) || !place.is(name + 1, '(')) return undefined
  const close = place.closing(name + 1)
  if (close === undefined || !place.is(close + 1, '{', '(', 'throws')) return undefined
  const result = isVoid || isPlain ? undefined : translatedType(place, at, name - 1)
  if (!isVoid && !isPlain && result === undefined) return undefined
  const signature = signatureEdits(place, name)
  const results = result ? [place.insertAfter(close, ` (${result})`)] : []
  const head = isPlain ? place.insertBefore(name, 'function ') : place.replace(at, name - 1, 'function')
  const shown = `function ${place.image(name)} (…) ${result ? `(${result}) ` : ''}{ … }`
  return {
    hint: `a function begins with the word 'function'${result ? ', and its result follows the parameters in parentheses' : ''}: write ${shown}`,
    edits: [...modifiers, head, ...results, ...signature.edits],
  }
}
