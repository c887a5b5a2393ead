/**
 * Makes the hot form out of the plain form: the same node constructors, evaluated again for one piece of code.
 *
 * One evaluation takes 35 microseconds and 14 KB, a loss for code that runs rarely. So a callable or loop becomes hot
 * only after it has run `threshold` times. Measured by `npm run bench` after its warm-up, hot loops run 6 times, fields
 * 11 times, and calls 2.4 times as fast. Each evaluation makes all functions at the top level of plain/ and shared/, so
 * what only some nodes need is better made inside their constructor.
 *
 * Inside hot code the problem returns on a small scale. With a loop inside a loop, their one shared closure calls two
 * different bodies, and V8 inlines neither. So each statement of hot code gets an evaluation of its own, and so does each
 * call of a statement after its first. That makes nested loops (sieve) another 2.4 times, and handlers full of calls
 * (chat) 1.4 times as fast. Evaluating again for each operator was measured as well, and gains nothing.
 *
 * The script exists only in a build. Without it, the hot form of a form is that form itself.
 */

import type { Expression, Statement } from '../../check/checked.js'
import { platform } from '../../platform/platform.js'
import type { PlainForm } from '../form.js'
import { OUTSIDE } from './outside.js'

declare global {
  /** The script of the plain form, which the build writes into the API, so that an embedder can bundle that again. */
  var EMBEDDED_PLAIN_FORM: string | undefined
}

/** Bounds the memory of one piece of hot code to about a megabyte: statements beyond it share constructors. */
const MAX_EVALUATIONS = 80

/** Evaluates the script of the plain form. */
type Evaluate = (require: (name: string) => object) => { readonly plainForm: PlainForm }

let evaluate: Evaluate | undefined
let isLookedFor = false
let threshold = 2_000

/** @param count how often the callable or loop has run */
export function isHot(count: number): boolean {
  return count > threshold
}

/**
 * @param form the form of the code that has become hot
 * @param owner the loop that has become hot; undefined for the body of a callable or loop
 * @returns the hot form, or `form` itself if there is no script
 */
export function hotForm(form: PlainForm, owner?: Statement): PlainForm {
  if (!isLookedFor) {
    isLookedFor = true
    const script = scriptOfPlainForm()
    if (script !== undefined) evaluate = evaluationOf(script)
  }
  return evaluate ? evaluatedFor(owner, evaluate, { left: MAX_EVALUATIONS }) : form
}

/**
 * Evaluates the plain form for one statement or call of hot code, or for the body of a callable or loop.
 *
 * @param owner the statement or call
 * @param evaluations how many more the hot code may have
 */
function evaluatedFor(
  owner: Statement | Expression | undefined,
  evaluate: Evaluate,
  evaluations: { left: number },
): PlainForm {
  evaluations.left--
  const { plainForm } = evaluate(moduleOutside)
  /** True once a call has been compiled with this evaluation: the next call gets another. */
  let hasCall = owner?.kind === 'CallExpression'
  return {
    ...plainForm,
    isHot: true,
    statement(context, node) {
      if (node === owner || evaluations.left === 0) return plainForm.statement(context, node)
      const form = evaluatedFor(node, evaluate, evaluations)
      return form.statement({ ...context, form }, node)
    },
    expression(context, node) {
      if (node.kind === 'CallExpression' && node !== owner && evaluations.left > 0) {
        if (hasCall) {
          const form = evaluatedFor(node, evaluate, evaluations)
          return form.expression({ ...context, form }, node)
        }
        hasCall = true
      }
      return plainForm.expression(context, node)
    },
  }
}

/** In the command, the script is a file beside the bundle. */
function scriptOfPlainForm(): string | undefined {
  const embedded = globalThis.EMBEDDED_PLAIN_FORM
  return embedded ?? platform.readText(new URL('./plain-form.cjs', import.meta.url))
}

/** Each run of the script makes new functions that share nothing but their bytecode. */
function evaluationOf(text: string): Evaluate {
  const code = `(function (require) {\nconst module = {}\n${text}\nreturn module.exports\n})`
  const evaluation = platform.compileScript(code, 'hot-code')
  return (require) => (evaluation() as Evaluate)(require)
}

/** A module that the script imports. */
function moduleOutside(name: string): object {
  const module = name === './interpret/hot/hot.ts' ? { isHot, hotForm } : OUTSIDE[name]
  if (!module)
    throw new Error(`the script of the plain form imports ${name}, which hot/outside.ts does not list`)
  return module
}

/** For tests: uses another script and another threshold until the returned function is called. */
export function heatSooner(script: string, count: number): () => void {
  const before = { evaluate, isLookedFor, threshold }
  evaluate = evaluationOf(script)
  isLookedFor = true
  threshold = count
  return () => {
    ;({ evaluate, isLookedFor, threshold } = before)
  }
}
