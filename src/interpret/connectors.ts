import type { Callable, CheckedConnector, ConnectorVariable, Statement } from '../check/checked.js'

/**
 * The initialisers of a connector's variables as a callable without parameters, whose frame carries the
 * new connector: so they are run, traced and suspended like everything else.
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
    body: { kind: 'Block', statements },
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
