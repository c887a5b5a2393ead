/**
 * Hot callables get node constructors of their own.
 *
 * V8 keeps its type feedback by function, and all closures of one kind share it: once many different
 * callables have run, every call of a child node looks megamorphic and nothing is inlined. A fresh
 * evaluation of the same compiled script has fresh feedback, so code that is compiled against it is
 * optimised for what it alone does. One evaluation takes 35 µs and 12 KB, which is a loss for code that runs
 * seldom: hence only after a number of calls or loop turns. Measured by `npm run bench`, after its warm-up:
 * loops 6 times, fields 11 times, calls 2.4 times faster.
 *
 * Within hot code the same happens on a small scale: a loop inside a loop makes the one call of a body that
 * their shared closure has look megamorphic again. So each statement has an evaluation of its own, and each
 * call that stands beside another one in a statement. That makes nested loops (sieve) another 2.4 times and
 * handlers full of calls (chat) 1.4 times faster; going on, operator by operator, was measured to gain nothing.
 *
 * Running from source there is no such script, and callables stay as they are.
 */

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import type { CallExpression, Statement } from '../../check/checked.js'
import type { Context } from '../linker.js'
import type * as PlainForm from '../plain/index.js'
import { OUTSIDE } from './outside.js'

declare global {
  /** The script stands here once the build has put it into the API, which can then be bundled again. */
  var EMBEDDED_PLAIN_FORM: string | undefined
}

/** The command has it in a file beside its bundle. */
function scriptOfConstructors(): string | undefined {
  const embedded = globalThis.EMBEDDED_PLAIN_FORM
  if (embedded !== undefined) return embedded
  const file = fileURLToPath(new URL('./plain-form.cjs', import.meta.url))
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** A module that the script imports. */
function moduleOutside(name: string): object {
  const module = name === './interpret/hot/hot.ts' ? { isHot, hotForm, ownForm } : OUTSIDE[name]
  if (!module)
    throw new Error(`the script of the plain form imports ${name}, which hot/outside.ts does not list`)
  return module
}

type Evaluate = (require: (name: string) => object) => typeof PlainForm

let evaluate: Evaluate | undefined
let isLookedFor = false
let threshold = 2_000

/** How often a callable or a loop runs before it is hot. */
export function isHot(count: number): boolean {
  return count > threshold
}

/** What a context of hot code knows of the node constructors that are at work in it. */
export interface Heat {
  /** The statement or call that they were evaluated for; undefined for the body of a callable or loop. */
  readonly owner: Statement | CallExpression | undefined
  /** True once a call has been compiled with them: the next one gets others. */
  hasCall: boolean
  /** Shared by all of the callable or loop that got hot. */
  readonly evaluations: { left: number }
}

/** Node constructors, and the context to use them in. */
export interface HotForm {
  readonly form: typeof PlainForm
  readonly context: Context
}

/** So that the longest of bodies takes no more than a megabyte; statements beyond share constructors. */
const MOST_EVALUATIONS = 80

/** For a callable or loop that has become hot. Undefined where there is no script of the constructors. */
export function hotForm(context: Context, owner?: Statement): HotForm | undefined {
  return evaluated(context, { owner, hasCall: false, evaluations: { left: MOST_EVALUATIONS } })
}

/** For a node of hot code that needs constructors of its own; undefined for one that takes those of its context. */
export function ownForm(context: Context, node: Statement | CallExpression): HotForm | undefined {
  const { heat } = context
  if (!heat || heat.owner === node || heat.evaluations.left === 0) return undefined
  const isCall = node.kind === 'CallExpression'
  if (isCall && !heat.hasCall) {
    heat.hasCall = true
    return undefined
  }
  return evaluated(context, { owner: node, hasCall: isCall, evaluations: heat.evaluations })
}

function evaluated(context: Context, heat: Heat): HotForm | undefined {
  if (!isLookedFor) {
    isLookedFor = true
    const script = scriptOfConstructors()
    if (script !== undefined) evaluate = evaluationOf(script)
  }
  if (!evaluate) return undefined
  heat.evaluations.left--
  return { form: evaluate(moduleOutside), context: { ...context, heat } }
}

/** For tests: another script, and another threshold, until the function that is returned is called. */
export function heatSooner(script: string, count: number): () => void {
  const before = { evaluate, isLookedFor, threshold }
  evaluate = evaluationOf(script)
  isLookedFor = true
  threshold = count
  return () => {
    ;({ evaluate, isLookedFor, threshold } = before)
  }
}

/** Running the script again makes new functions, which share nothing but their bytecode. */
function evaluationOf(text: string): Evaluate {
  const script = new Script(`(function (require) {\nconst module = {}\n${text}\nreturn module.exports\n})`)
  return (require) => (script.runInThisContext() as Evaluate)(require)
}
