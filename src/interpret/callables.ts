import type { Callable, CheckedConnector, ConnectorVariable, Statement } from '../check/checked.js'

/**
 * What a connector of a library does when one has been made: its native action of the name that is a keyword,
 * which no program can call by accident.
 */
export function creationOf({ actions }: CheckedConnector): Callable | undefined {
  return actions.find(({ name, body }) => name === 'create' && !body)
}

/**
 * The initialisers of a connector's variables, and what it does when it has been made, as a callable without
 * parameters, whose frame carries the new connector: so they are run, traced and suspended like everything else.
 */
export function initializerOf(connector: CheckedConnector): Callable {
  const { type, variables, initializerFrameSize, file, span } = connector
  const statements = variables.flatMap((variable): Statement[] =>
    variable.initializer ? [assignment(variable, variable.initializer)] : [],
  )
  return {
    kind: 'action',
    name: type.name,
    packagePath: type.packagePath,
    annotations: [],
    parameters: [],
    results: [],
    frameSize: initializerFrameSize,
    body: { kind: 'Block', statements: [...statements, ...creation(connector)] },
    workers: [],
    connector,
    file,
    span,
  }
}

function assignment(
  variable: ConnectorVariable,
  value: NonNullable<ConnectorVariable['initializer']>,
): Statement {
  const { span } = value
  return {
    kind: 'AssignmentStatement',
    span,
    target: { kind: 'VariableRead', type: variable.type, span, variable, name: variable.name },
    value,
  }
}

function creation(connector: CheckedConnector): Statement[] {
  const callee = creationOf(connector)
  if (!callee) return []
  const { type, initializerFrameSize, span } = connector
  // The frame has the connector behind its slots and the place for results: see executable.ts.
  const self = { kind: 'local', name: '', type, slot: initializerFrameSize + 1 } as const
  const args = [{ kind: 'VariableRead', type, span, variable: self, name: '' }] as const
  // A call without results has no type that anybody asks for.
  return [{ kind: 'CallStatement', span, call: { kind: 'CallExpression', type, span, callee, args } }]
}
