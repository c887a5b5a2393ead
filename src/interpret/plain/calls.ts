/** Calls of functions, actions and natives, and `create`. */

import type { CallExpression, CreateExpression } from '../../check/checked.js'
import type { Value } from '../../values/value.js'
import type { CallFrame, CallTarget, Eval } from '../executable.js'
import type { PlainContext } from '../form.js'
import type { Machine } from '../machine/machine.js'
import { runDeep } from '../machine/strand.js'
import { type CallSite, siteOf } from '../machine/trace.js'
import { bindConnector, creationOf, nativeCodeOf, newConnectorFrame } from '../shared/calls.js'

export function compileCall(context: PlainContext, node: CallExpression): Eval {
  const { linker, machine, file } = context
  const { callee } = node
  const site = siteOf(callee, file, node.span)
  if (!callee.body) return compileNativeCall(context, node, site)
  const args = node.args.map((argument) => context.form.expression(context, argument))
  const target = linker.targetOf(callee)
  if (callee.kind === 'action') {
    return function evalActionCall(frame) {
      const inner = target.newFrame()
      for (let i = 0; i < args.length; i++) inner[i] = args[i]!(frame)
      bindConnector(context, node, target, inner)
      return run(machine, target, site, inner)
    }
  }
  const newFrame = frameMaker(target)
  const [first, second, ...more] = args
  if (first && !second) {
    return function evalCall1(frame) {
      const inner = newFrame()
      inner[0] = first(frame)
      return run(machine, target, site, inner)
    }
  }
  if (first && second && more.length === 0) {
    return function evalCall2(frame) {
      const inner = newFrame()
      inner[0] = first(frame)
      inner[1] = second(frame)
      return run(machine, target, site, inner)
    }
  }
  return function evalCall(frame) {
    const inner = newFrame()
    for (let i = 0; i < args.length; i++) inner[i] = args[i]!(frame)
    return run(machine, target, site, inner)
  }
}

/**
 * Makes frames for calls of a target. V8 allocates an array literal in one step, and knows that it has no holes. These
 * frames have two slots after the checker's: plain code needs none for a worker. A slot too many does no harm, so some
 * sizes share a literal.
 */
function frameMaker(target: CallTarget): () => CallFrame {
  const frameSize = target.hasNamedResults ? undefined : target.callable.frameSize
  switch (frameSize) {
    case 0:
    case 1:
      return function newFrame1() {
        return [undefined, undefined, undefined]
      }
    case 2:
      return function newFrame2() {
        return [undefined, undefined, undefined, undefined]
      }
    case 3:
      return function newFrame3() {
        return [undefined, undefined, undefined, undefined, undefined]
      }
    case 4:
      return function newFrame4() {
        return [undefined, undefined, undefined, undefined, undefined, undefined]
      }
    case 5:
    case 6:
      return function newFrame6() {
        return [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]
      }
    default:
      return function newFrameOfTarget() {
        return target.newFrame()
      }
  }
}

/** Enters the body of the target as `Machine.enter` does, but checks the limit on depth only beyond `plainDepth`. */
function run(machine: Machine, target: CallTarget, site: CallSite, inner: CallFrame): Value {
  if (machine.depth >= target.plainDepth) return runBelow(machine, target, site, inner)
  if (--machine.steps < 0) machine.refill(site.place)
  machine.stack[++machine.depth] = site
  const value = target.evaluate(inner)
  machine.depth--
  return value
}

function runBelow(machine: Machine, target: CallTarget, site: CallSite, inner: CallFrame): Value {
  machine.enter(site)
  runDeep(target, inner)
  machine.depth--
  return inner[target.resultSlot]!
}

function compileNativeCall(context: PlainContext, node: CallExpression, site: CallSite): Eval {
  const { machine } = context
  const native = nativeCodeOf(context, node.callee)
  const args = node.args.map((argument) => context.form.expression(context, argument))
  const [first, second, third, ...more] = args
  if (!first) {
    return function evalNative0() {
      machine.enter(site)
      const result = native(machine)
      machine.depth--
      return result
    }
  }
  if (!second) {
    return function evalNative1(frame) {
      const argument = first(frame)
      machine.enter(site)
      const result = native(machine, argument)
      machine.depth--
      return result
    }
  }
  if (!third) {
    return function evalNative2(frame) {
      const a = first(frame)
      const b = second(frame)
      machine.enter(site)
      const result = native(machine, a, b)
      machine.depth--
      return result
    }
  }
  if (more.length === 0) {
    return function evalNative3(frame) {
      const a = first(frame)
      const b = second(frame)
      const c = third(frame)
      machine.enter(site)
      const result = native(machine, a, b, c)
      machine.depth--
      return result
    }
  }
  return function evalNative(frame) {
    const values: Value[] = []
    for (let i = 0; i < args.length; i++) values.push(args[i]!(frame))
    machine.enter(site)
    const result = native(machine, ...values)
    machine.depth--
    return result
  }
}

/** A new connector holds its arguments; then its own initialisers run. */
export function compileCreate(context: PlainContext, node: CreateExpression): Eval {
  const { machine } = context
  const args = node.args.map((argument) => context.form.expression(context, argument))
  const { target, site } = creationOf(context, node)
  return function evalCreate(frame) {
    const values: Value[] = []
    for (let i = 0; i < args.length; i++) values.push(args[i]!(frame))
    const inner = newConnectorFrame(node, target, values)
    run(machine, target, site, inner)
    return inner[target.selfSlot]!
  }
}
