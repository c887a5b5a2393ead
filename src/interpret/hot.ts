/**
 * Hot callables get node constructors of their own.
 *
 * V8 keeps its type feedback by function, and all closures of one kind share it: once many different
 * callables have run, every call of a child node looks megamorphic and nothing is inlined. A fresh
 * evaluation of the same compiled script has fresh feedback, so a callable that is compiled against it is
 * optimised for what it alone does. It costs a fraction of a millisecond and some kilobytes, which is a
 * loss for code that runs seldom: hence only after a number of calls or loop turns. Measured by
 * `npm run bench`, after its warm-up: loops 6 times, fields 11 times, calls 2.4 times faster.
 *
 * Running from source there is no such script, and callables stay as they are.
 */

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import * as convert from '../values/convert.js'
import * as failure from '../values/failure.js'
import * as fieldDefault from '../values/field-default.js'
import * as json from '../values/json.js'
import * as message from '../values/message.js'
import * as text from '../values/text.js'
import * as value from '../values/value.js'
import * as xml from '../values/xml.js'
import * as machine from './machine.js'
import type * as PlainForm from './plain-form.js'
import * as strand from './strand.js'

/** Written by the build, beside the bundle that this module is in. */
const FILE = fileURLToPath(new URL('./plain-form.cjs', import.meta.url))

/** What the script asks for: copies of the modules' exports, because a bundle's own have getters. */
const SHARED: Readonly<Record<string, object>> = {
  '../values/convert.ts': { ...convert },
  '../values/failure.ts': { ...failure },
  '../values/field-default.ts': { ...fieldDefault },
  '../values/json.ts': { ...json },
  '../values/message.ts': { ...message },
  '../values/text.ts': { ...text },
  '../values/value.ts': { ...value },
  '../values/xml.ts': { ...xml },
  './hot.ts': { isHot, freshPlainForm },
  './machine.ts': { ...machine },
  './strand.ts': { ...strand },
}

type Evaluate = (require: (name: string) => object | undefined) => typeof PlainForm

let evaluate: Evaluate | undefined
let isLookedFor = false
let threshold = 2_000

/** How often a callable or a loop runs before it is hot. */
export function isHot(count: number): boolean {
  return count > threshold
}

/** A fresh evaluation of the node constructors; undefined where there is no script of them. */
export function freshPlainForm(): typeof PlainForm | undefined {
  if (!isLookedFor) {
    isLookedFor = true
    if (existsSync(FILE)) evaluate = evaluationOf(readFileSync(FILE, 'utf8'))
  }
  return evaluate?.((name) => SHARED[name])
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
