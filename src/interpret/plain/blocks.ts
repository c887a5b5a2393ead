/** Blocks: statements in turn. */

import type { Block, Statement } from '../../check/checked.js'
import { type Exec, NEXT } from '../executable.js'
import type { Context, PlainContext } from '../form.js'
import { stepsOfBlock } from '../shared/body-size.js'

export function compileBlock(context: PlainContext, block: Block): Exec {
  const execs = block.statements.map((statement) => context.form.statement(context, statement))
  return charging(context, stepsOfBlock(context, block), block.statements[0], inTurn(execs))
}

/** @param node where an error is reported when the steps are used up */
export function charging(
  { machine, file }: Context,
  steps: number,
  node: Statement | undefined,
  exec: Exec,
): Exec {
  if (steps === 0) return exec
  const place = node && { file, span: node.span }
  return function execCharging(frame) {
    machine.charge(steps, place)
    return exec(frame)
  }
}

/** The largest number of statements after the first four that are still written out; each four are one call deeper. */
const MAX_WRITTEN_OUT = 12

/** Runs statements in turn until control leaves one of them. V8 can inline calls that are written out. */
export function inTurn(execs: readonly Exec[]): Exec {
  const [first, second, third, fourth, ...more] = execs
  if (!first) return execNothing
  if (!second) return first
  if (!third) {
    return function execBlock2(frame) {
      return first(frame) || second(frame)
    }
  }
  if (!fourth) {
    return function execBlock3(frame) {
      return first(frame) || second(frame) || third(frame)
    }
  }
  if (more.length <= MAX_WRITTEN_OUT) {
    const rest = inTurn(more)
    return function execBlock4(frame) {
      return first(frame) || second(frame) || third(frame) || fourth(frame) || rest(frame)
    }
  }
  return function execBlock(frame) {
    for (let i = 0; i < execs.length; i++) {
      const signal = execs[i]!(frame)
      if (signal !== NEXT) return signal
    }
    return NEXT
  }
}

function execNothing(): typeof NEXT {
  return NEXT
}
