/** Calls of functions, actions and natives, and `create`, in their plain form. */

import type { CallExpression, CreateExpression } from '../../check/checked.js'
import { Failure, placed } from '../../values/failure.js'
import { BalConnector, defaultValue, type Value } from '../../values/value.js'
import type { CallTarget } from '../call-target.js'
import type { Eval, Frame } from '../executable.js'
import { ownForm } from '../hot/hot.js'
import type { Context } from '../linker.js'
import { type CallSite, type Machine, siteOf } from '../machine/machine.js'
import { runDeep } from '../machine/strand.js'
import { compileExpression } from './expressions.js'

export function compileCall(context: Context, node: CallExpression): Eval {
  const own = ownForm(context, node)
  if (own) return own.form.compileCall(own.context, node)
  const { compiler, machine, file } = context
  const { callee } = node
  const site = siteOf(callee, file, node.span)
  if (!callee.body) return compileNativeCall(context, node, site)
  const args = node.args.map((argument) => compileExpression(context, argument))
  const target = compiler.targetOf(callee)
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

/** Small frames are array literals: V8 makes those in one go, and knows that they have no holes. */
function frameMaker(target: CallTarget): () => Frame {
  if (target.hasNamedResults) return () => target.newFrame()
  switch (target.callable.frameSize) {
    case 0:
    case 1:
      return () => [undefined, undefined, undefined]
    case 2:
      return () => [undefined, undefined, undefined, undefined]
    case 3:
      return () => [undefined, undefined, undefined, undefined, undefined]
    case 4:
      return () => [undefined, undefined, undefined, undefined, undefined, undefined]
    case 5:
    case 6:
      return () => [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]
    default:
      return () => target.newFrame()
  }
}

/** Runs the callee's body: enters it as `Machine.enter` does, which looks at the limit on depth each time. */
function run(machine: Machine, target: CallTarget, site: CallSite, inner: Frame): Value {
  if (machine.depth >= target.plainDepth) return runBelow(machine, target, site, inner)
  if (--machine.steps < 0) machine.refill(site.place)
  machine.stack[++machine.depth] = site
  const value = target.evaluate(inner)
  machine.depth--
  return value
}

function runBelow(machine: Machine, target: CallTarget, site: CallSite, inner: Frame): Value {
  machine.enter(site)
  runDeep(target, inner)
  machine.depth--
  return inner[target.resultSlot]
}

/** An action's connector is its first argument; its variables are read from the frame. */
export function bindConnector(
  { file }: Context,
  node: CallExpression,
  target: CallTarget,
  frame: Frame,
): void {
  const connector = frame[0]
  if (connector === null) throw placed(new Failure('connector argument value is null'), file, node)
  frame[target.selfSlot] = connector
}

type AnyNative = (call: unknown, ...args: Value[]) => Value

/** A native never waits in this form; one that gives a promise all the same is a mistake of its binding. */
function compileNativeCall(context: Context, node: CallExpression, site: CallSite): Eval {
  const { machine } = context
  const native = machine.surroundings.nativeOf(node.callee).run as AnyNative
  const args = node.args.map((argument) => compileExpression(context, argument))
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
export function compileCreate(context: Context, node: CreateExpression): Eval {
  const { machine } = context
  const args = node.args.map((argument) => compileExpression(context, argument))
  const { target, site } = creationOf(context, node)
  return function evalCreate(frame) {
    const values: Value[] = []
    for (let i = 0; i < args.length; i++) values.push(args[i]!(frame))
    const inner = newConnectorFrame(node, target, values)
    run(machine, target, site, inner)
    return inner[target.selfSlot]
  }
}

export function creationOf(context: Context, node: CreateExpression): { target: CallTarget; site: CallSite } {
  const callable = context.compiler.initializerOf(node.connector)
  return { target: context.compiler.targetOf(callable), site: siteOf(callable, context.file, node.span) }
}

/** A frame for the initialisers that carries the connector, its variables at their types' defaults. */
export function newConnectorFrame(node: CreateExpression, target: CallTarget, values: Value[]): Frame {
  const { type, variables } = node.connector
  for (const variable of variables) values[variable.index] = defaultValue(variable.type)
  const frame = target.newFrame()
  frame[target.selfSlot] = new BalConnector(type, values)
  return frame
}
