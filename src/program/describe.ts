/** Describes a checked program as plain data: `program.describe()`. */

import type {
  Callable,
  CheckedAnnotation,
  CheckedAnnotationValue,
  CheckedPackage,
  Expression,
} from '../check/checked.js'
import { typeName } from '../check/types.js'
import { convert } from '../values/convert.js'
import type { Value } from '../values/value.js'
import type {
  AnnotationDescription,
  AnnotationValueDescription,
  CallableDescription,
  ProgramDescription,
} from './description.js'
import { toTyped } from './typed-out.js'

/** Describes the definitions of a package. Each list is in source order. */
export function describePackage(main: CheckedPackage): ProgramDescription {
  const constants = main.variables.filter((variable) => variable.isConstant)
  return {
    functions: main.functions.map(describeCallable),
    services: main.services.map((service) => ({
      name: service.name,
      annotations: describeAnnotations(service.annotations),
      resources: service.resources.map(describeCallable),
    })),
    connectors: main.connectors.map((connector) => ({
      name: connector.type.name,
      annotations: describeAnnotations(connector.annotations),
      parameters: connector.parameters.map(({ name, type }) => ({
        name,
        type: typeName(type),
        annotations: [],
      })),
      actions: connector.actions.map(describeCallable),
    })),
    structs: main.structs.map((struct) => ({
      name: struct.name,
      annotations: describeAnnotations(main.annotationsOf.get(struct) ?? []),
      fields: struct.fields.map((field) => ({ name: field.name, type: typeName(field.type) })),
    })),
    constants: constants.map((constant) => ({
      name: constant.name,
      type: typeName(constant.type),
      annotations: describeAnnotations(main.annotationsOf.get(constant) ?? []),
      value: toTyped(constantValue(constant.initializer), constant.type),
    })),
    typeMappers: main.typeMappers.map(describeCallable),
    annotationDefinitions: main.annotationDefinitions.map((definition) => ({
      name: definition.name,
      annotations: describeAnnotations(definition.annotations),
      attachPoints: [...definition.attachPoints],
      attributes: definition.attributes.map(({ name, type }) => ({ name, type })),
    })),
  }
}

/** Returns the literal of a constant, widened to the type of the constant. */
function constantValue(initializer: Expression | undefined): Value {
  if (initializer?.kind === 'Literal') return initializer.value
  if (initializer?.kind !== 'ConvertExpression') return null
  return convert(constantValue(initializer.operand), initializer.conversion)
}

function describeCallable(callable: Callable): CallableDescription {
  return {
    name: callable.name,
    annotations: describeAnnotations(callable.annotations),
    parameters: callable.parameters.map((parameter) => ({
      name: parameter.name,
      type: typeName(parameter.type),
      annotations: describeAnnotations(parameter.annotations),
    })),
    results: callable.results.map(({ type, variable }) => ({
      ...(variable ? { name: variable.name } : {}),
      type: typeName(type),
    })),
  }
}

function describeAnnotations(annotations: readonly CheckedAnnotation[]): AnnotationDescription[] {
  return annotations.map(describeAnnotation)
}

function describeAnnotation({ name, packagePath, attributes }: CheckedAnnotation): AnnotationDescription {
  const described: Record<string, AnnotationValueDescription> = Object.create(null)
  for (const [key, value] of attributes) described[key] = describeValue(value)
  return { name, package: packagePath, attributes: described }
}

function describeValue(value: CheckedAnnotationValue): AnnotationValueDescription {
  switch (value.kind) {
    case 'literal':
      return toTyped(value.value, value.type)
    case 'annotation':
      return { annotation: describeAnnotation(value.annotation) }
    case 'array':
      return { array: value.elements.map(describeValue) }
  }
}
