/** Loops, which become hot on their own: a callable may run only once and loop for a long time. */

import type { IterateStatement, WhileStatement } from '../../check/checked.js'
import { BREAK, type CallFrame, CONTINUE, type Exec, NEXT, type Signal } from '../executable.js'
import type { PlainContext } from '../form.js'
import { hotForm, isHot } from '../hot/hot.js'
import { stepsOfCondition } from '../shared/body-size.js'
import { elementsOf } from '../shared/elements.js'
import { containerOf } from '../shared/operand.js'
import { placedConverter } from '../shared/results.js'
import { charging } from './blocks.js'

/**
 * The number of iterations after which a hot loop replaces its frame by a copy. V8 moves a frame that survives two
 * garbage collections to its old generation, and then records each number beyond 32 bits that is stored in it: adding up
 * ten million integers takes twice as long.
 */
const ITERATIONS_PER_FRAME = 32_768

export function compileWhile(context: PlainContext, node: WhileStatement): Exec {
  return context.form.isHot ? compileHotWhile(context, node) : compileColdWhile(context, node)
}

function compileColdWhile(context: PlainContext, node: WhileStatement): Exec {
  const { machine, form } = context
  const condition = form.expression(context, node.condition)
  const body = charging(context, stepsOfCondition(node), node, form.block(context, node.body))
  const place = { file: context.file, span: node.span }
  let iterations = 0
  let hot: Exec | undefined
  return function execWhileCounting(frame) {
    if (hot) return hot(frame)
    while (condition(frame)) {
      if (--machine.steps < 0) machine.refill(place)
      const signal = body(frame)
      if (signal !== NEXT && signal !== CONTINUE) return signal === BREAK ? NEXT : signal
      if (isHot(++iterations)) {
        const heated = hotForm(form, node)
        if (heated.isHot) {
          // The whole state of the loop is in the frame, so hot code can continue from here.
          hot = heated.statement({ ...context, form: heated }, node)
          return hot(frame)
        }
        iterations = Number.NEGATIVE_INFINITY
      }
    }
    return NEXT
  }
}

function compileHotWhile(context: PlainContext, node: WhileStatement): Exec {
  const { machine, form } = context
  const condition = form.expression(context, node.condition)
  const body = charging(context, stepsOfCondition(node), node, form.block(context, node.body))
  const place = { file: context.file, span: node.span }
  // The two functions repeat the loop: V8 replaces a running loop by its optimised form, which a call in between prevents.
  function execLongWhile(frame: CallFrame): Signal {
    let young = frame
    try {
      for (;;) {
        young = young.slice()
        for (let iterations = 0; iterations < ITERATIONS_PER_FRAME; iterations++) {
          if (!condition(young)) return NEXT
          if (--machine.steps < 0) machine.refill(place)
          const signal = body(young)
          if (signal !== NEXT && signal !== CONTINUE) return signal === BREAK ? NEXT : signal
        }
      }
    } finally {
      for (let i = 0; i < young.length; i++) frame[i] = young[i]
    }
  }
  return function execWhile(frame) {
    let iterations = 0
    while (condition(frame)) {
      if (--machine.steps < 0) machine.refill(place)
      const signal = body(frame)
      if (signal !== NEXT && signal !== CONTINUE) return signal === BREAK ? NEXT : signal
      if (++iterations === ITERATIONS_PER_FRAME) return execLongWhile(frame)
    }
    return NEXT
  }
}

export function compileIterate(context: PlainContext, node: IterateStatement): Exec {
  const { machine, form } = context
  const collection = form.operand(context, containerOf(node.collection))
  let body = form.block(context, node.body)
  const convert = placedConverter(context, node.conversion, node.collection)
  const { slot } = node.variable
  const place = { file: context.file, span: node.span }
  let iterations = form.isHot ? Number.NEGATIVE_INFINITY : 0
  return function execIterate(frame) {
    const elements = elementsOf(context, node, collection(frame))
    const length = elements.length
    for (let i = 0; i < length; i++) {
      if (--machine.steps < 0) machine.refill(place)
      frame[slot] = convert(elements[i]!)
      const signal = body(frame)
      if (signal !== NEXT && signal !== CONTINUE) return signal === BREAK ? NEXT : signal
      if (isHot(++iterations)) {
        const heated = hotForm(form)
        if (heated.isHot) body = heated.block({ ...context, form: heated }, node.body)
        iterations = Number.NEGATIVE_INFINITY
      }
    }
    return NEXT
  }
}
