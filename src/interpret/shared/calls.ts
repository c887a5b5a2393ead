/** Calls of natives and actions, and the creation of connectors. */

import type { Callable, CallExpression, CreateExpression } from '../../check/checked.js'
import type { NativeCall } from '../../library/native.js'
import { placed } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'
import { BalConnector, defaultValue, type Value } from '../../values/value.js'
import type { CallFrame, CallTarget } from '../executable.js'
import type { Context } from '../form.js'
import { type CallSite, siteOf } from '../machine/trace.js'

/**
 * A native as compiled code calls it: like any call, it returns several results packed as one (results.ts). One that
 * suspends returns a promise instead; only the waiting form calls it.
 */
type NativeCode = (call: NativeCall, ...args: Value[]) => Value

export function nativeCodeOf({ machine }: Context, callee: Callable): NativeCode {
  return machine.surroundings.nativeOf(callee).run as NativeCode
}

/** The first argument of an action is its connector, whose variables the body reads through the frame. */
export function bindConnector(
  { file }: Context,
  node: CallExpression,
  target: CallTarget,
  frame: CallFrame,
): void {
  const connector = frame[0]
  if (connector === null) throw placed(fail('ConnectorNull'), file, node)
  frame[target.selfSlot] = connector
}

/** The variable initialisers of the connector that an expression creates. */
export function creationOf(
  { linker, file }: Context,
  { connector, span }: CreateExpression,
): { readonly target: CallTarget; readonly site: CallSite } {
  const initializer = linker.initializerOf(connector)
  return { target: linker.targetOf(initializer), site: siteOf(initializer, file, span) }
}

/** Makes the connector, with its variables at their types' defaults, and a frame for its initialisers. */
export function newConnectorFrame(node: CreateExpression, target: CallTarget, args: Value[]): CallFrame {
  const { type, variables } = node.connector
  for (const variable of variables) args[variable.index] = defaultValue(variable.type)
  const frame = target.newFrame()
  frame[target.selfSlot] = new BalConnector(type, args)
  return frame
}
