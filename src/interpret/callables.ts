/**
 * Code that a program does not write as a function but that runs like one: the initialisers of variables and connectors,
 * and the bodies of workers. As callables they are compiled, run, traced and limited like everything else.
 */

import type {
  Callable,
  CheckedConnector,
  CheckedWorker,
  Expression,
  GlobalVariable,
  Statement,
  VariableRead,
} from '../check/checked.js'
import { extraSlots } from './executable.js'

/** The initialiser of a global or service variable that has one. */
export function variableInitializer(variable: GlobalVariable): Callable {
  const { name, packagePath, initializer, initializerFrameSize, file, span } = variable
  return {
    kind: 'function',
    name: `<init ${name}>`,
    packagePath,
    ...SIGNATURE,
    frameSize: initializerFrameSize,
    body: { kind: 'Block', statements: [assignment(variable, initializer!, span)] },
    workers: [],
    file,
    span,
  }
}

/**
 * The initialisers of a connector's variables, then its `create` action if it has one. The frame of a call holds the new
 * connector.
 */
export function connectorInitializer(connector: CheckedConnector): Callable {
  const { type, variables, initializerFrameSize, file, span } = connector
  const initializers = variables.flatMap((variable) =>
    variable.initializer ? [assignment(variable, variable.initializer, variable.initializer.span)] : [],
  )
  return {
    kind: 'action',
    name: type.name,
    packagePath: type.packagePath,
    ...SIGNATURE,
    frameSize: initializerFrameSize,
    body: { kind: 'Block', statements: [...initializers, ...callOfCreation(connector)] },
    workers: [],
    connector,
    file,
    span,
  }
}

/** @param around the callable or worker whose body contains the worker */
export function workerCallable(node: CheckedWorker, around: Callable): Callable {
  const { name, frameSize, body, workers, file, span } = node
  const { packagePath, connector, service } = around
  return {
    kind: 'function',
    name,
    packagePath,
    ...SIGNATURE,
    frameSize,
    body,
    workers,
    ...(connector ? { connector } : {}),
    ...(service ? { service } : {}),
    file,
    span,
  }
}

/**
 * The native action of a library's connector that runs when a connector has been created. Its name, `create`, is a
 * keyword, so no program can call it.
 */
export function creationActionOf({ actions }: CheckedConnector): Callable | undefined {
  return actions.find(({ name, body }) => name === 'create' && !body)
}

const SIGNATURE = { annotations: [], parameters: [], results: [] } as const

function assignment(
  variable: GlobalVariable | CheckedConnector['variables'][number],
  value: Expression,
  span: Statement['span'],
): Statement {
  const { type, name } = variable
  const target: VariableRead = { kind: 'VariableRead', type, span, variable, name }
  return { kind: 'AssignmentStatement', span, target, value }
}

function callOfCreation(connector: CheckedConnector): Statement[] {
  const callee = creationActionOf(connector)
  if (!callee) return []
  const { type, initializerFrameSize, span } = connector
  const self = { kind: 'local', name: '', type, slot: extraSlots(initializerFrameSize).selfSlot } as const
  const args = [{ kind: 'VariableRead', type, span, variable: self, name: '' }] as const
  // The call has no results, so nothing reads its type.
  return [{ kind: 'CallStatement', span, call: { kind: 'CallExpression', type, span, callee, args } }]
}
