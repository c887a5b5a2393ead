/** Calls of functions, actions and natives, and `create`. */

import type { CallExpression, CreateExpression } from '../../check/checked.js'
import type { WaitingEval } from '../executable.js'
import type { WaitingContext } from '../form.js'
import { waitFor } from '../machine/strand.js'
import { type CallSite, siteOf } from '../machine/trace.js'
import { bindConnector, creationOf, nativeCodeOf, newConnectorFrame } from '../shared/calls.js'
import { operandOf } from '../shared/operand.js'
import { compileGather } from './gather.js'

export function compileWaitingCall(context: WaitingContext, node: CallExpression): WaitingEval {
  const { linker, machine, file } = context
  const { callee } = node
  const site = siteOf(callee, file, node.span)
  if (!callee.body) return compileWaitingNativeCall(context, node, site)
  const gather = compileGather(context, node.args.map(operandOf))
  const target = linker.targetOf(callee)
  return function* evalWaitingCall(frame) {
    const values = yield* gather(frame)
    const inner = target.newFrame()
    for (let i = 0; i < values.length; i++) inner[i] = values[i]
    if (callee.kind === 'action') bindConnector(context, node, target, inner)
    machine.enter(site)
    yield { target, frame: inner }
    machine.depth--
    return inner[target.resultSlot]!
  }
}

function compileWaitingNativeCall(
  context: WaitingContext,
  node: CallExpression,
  site: CallSite,
): WaitingEval {
  const { machine } = context
  const gather = compileGather(context, node.args.map(operandOf))
  const { suspends } = machine.surroundings.nativeOf(node.callee)
  const native = nativeCodeOf(context, node.callee)
  return function* evalWaitingNative(frame) {
    const values = yield* gather(frame)
    machine.enter(site)
    const given = native(machine, ...values)
    const result = suspends ? yield* waitFor(Promise.resolve(given)) : given
    machine.depth--
    return result
  }
}

export function compileWaitingCreate(context: WaitingContext, node: CreateExpression): WaitingEval {
  const { machine } = context
  const gather = compileGather(context, node.args.map(operandOf))
  const { target, site } = creationOf(context, node)
  return function* evalWaitingCreate(frame) {
    const inner = newConnectorFrame(node, target, yield* gather(frame))
    machine.enter(site)
    yield { target, frame: inner }
    machine.depth--
    return inner[target.selfSlot]!
  }
}
