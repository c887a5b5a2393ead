/** Calls of functions, actions and natives, and `create`, in their plain form. */

import type { CallExpression, CreateExpression } from '../check/checked.js'
import { Failure, type StackFrame } from '../values/failure.js'
import { BalConnector, defaultValue, type Value } from '../values/value.js'
import type { CallTarget } from './call-target.js'
import type { Context } from './compiler.js'
import type { Eval, Frame } from './executable.js'
import { compileExpression } from './expressions.js'
import { type Machine, siteOf } from './machine.js'
import { runDeep } from './strand.js'

export function compileCall(context: Context, node: CallExpression): Eval {
  const { compiler, machine, file } = context
  const { callee } = node
  const site = siteOf(callee, file, node.line)
  if (!callee.body) return compileNativeCall(context, node, site)
  const args = node.args.map((argument) => compileExpression(context, argument))
  const target = compiler.targetOf(callee)
  const { resultSlot } = target
  if (callee.kind === 'action') {
    return function evalActionCall(frame) {
      const inner = target.newFrame()
      for (let i = 0; i < args.length; i++) inner[i] = args[i]!(frame)
      bindConnector(target, inner)
      run(machine, target, site, inner)
      return inner[resultSlot]
    }
  }
  const [first, second] = args
  if (first && !second) {
    return function evalCall1(frame) {
      const inner = target.newFrame()
      inner[0] = first(frame)
      run(machine, target, site, inner)
      return inner[resultSlot]
    }
  }
  return function evalCall(frame) {
    const inner = target.newFrame()
    for (let i = 0; i < args.length; i++) inner[i] = args[i]!(frame)
    run(machine, target, site, inner)
    return inner[resultSlot]
  }
}

function run(machine: Machine, target: CallTarget, site: StackFrame, inner: Frame): void {
  machine.enter(site)
  if (machine.depth > target.plainDepth) runDeep(target, inner)
  else target.exec(inner)
  machine.depth--
}

/** An action's connector is its first argument; its variables are read from the frame. */
export function bindConnector(target: CallTarget, frame: Frame): void {
  const connector = frame[0]
  if (connector === null) throw new Failure('connector argument value is null')
  frame[target.selfSlot] = connector
}

type AnyNative = (call: unknown, ...args: Value[]) => Value

/** A native never waits in this form; one that gives a promise all the same is a mistake of its binding. */
function compileNativeCall(context: Context, node: CallExpression, site: StackFrame): Eval {
  const { machine } = context
  const native = machine.surroundings.nativeOf(node.callee).run as AnyNative
  const args = node.args.map((argument) => compileExpression(context, argument))
  const [first, second] = args
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

export function creationOf(
  context: Context,
  node: CreateExpression,
): { target: CallTarget; site: StackFrame } {
  const callable = context.compiler.initializerOf(node.connector)
  return { target: context.compiler.targetOf(callable), site: siteOf(callable, context.file, node.line) }
}

/** A frame for the initialisers that carries the connector, its variables at their types' defaults. */
export function newConnectorFrame(node: CreateExpression, target: CallTarget, values: Value[]): Frame {
  const { type, variables } = node.connector
  for (const variable of variables) values[variable.index] = defaultValue(variable.type)
  const frame = target.newFrame()
  frame[target.selfSlot] = new BalConnector(type, values)
  return frame
}
