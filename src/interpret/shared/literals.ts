/**
 * Literals that have parts: arrays, maps, json, structs, messages, xml. A literal may have any number of parts, so its
 * operation takes an array: JavaScript has room for only some ten thousand arguments.
 */

import type {
  ArrayLiteral,
  Expression,
  JsonArrayLiteral,
  JsonObjectLiteral,
  MapLiteral,
  MessageLiteral,
  StructLiteral,
  XmlTemplate,
} from '../../check/checked.js'
import { STEPS } from '../../values/cost.js'
import { defaultOfField, needsOwnDefault } from '../../values/field-default.js'
import { JsonArray, JsonObject, type JsonValue } from '../../values/json.js'
import { Message } from '../../values/message.js'
import { textOf } from '../../values/text.js'
import { BalArray, BalMap, newStruct, type Value } from '../../values/value.js'
import { parseXml } from '../../values/xml.js'
import type { Context } from '../form.js'
import { type Operand, operandOf } from './operand.js'
import { joinStrings } from './operations.js'

export type PartedLiteral =
  | ArrayLiteral
  | MapLiteral
  | JsonObjectLiteral
  | JsonArrayLiteral
  | StructLiteral
  | MessageLiteral
  | XmlTemplate

/** The parts of a literal in the order in which they are evaluated, and the function that combines their values. */
export interface LiteralParts {
  readonly operands: readonly Operand[]
  readonly make: (values: Value[]) => Value
}

/** The new value is charged for its size. */
export function literalOf(context: Context, node: PartedLiteral): LiteralParts {
  const { operands, make } = partsOfLiteral(context, node)
  const { machine } = context
  const steps = STEPS.container + operands.length * STEPS.element
  return {
    operands,
    make: function makeCharging(values) {
      machine.charge(steps)
      return make(values)
    },
  }
}

function partsOfLiteral(context: Context, node: PartedLiteral): LiteralParts {
  switch (node.kind) {
    case 'ArrayLiteral': {
      const { type } = node
      if (type.kind !== 'array') throw new Error(`array literal of type ${type.kind}`)
      return {
        operands: node.elements.map(operandOf),
        make: function makeArray(items) {
          return new BalArray(type, items)
        },
      }
    }
    case 'JsonArrayLiteral':
      return {
        operands: node.elements.map(operandOf),
        make: function makeJsonArray(items) {
          return new JsonArray(items as JsonValue[])
        },
      }
    case 'MapLiteral':
      return {
        operands: keysAndValues(node),
        make: function makeMap(parts) {
          const map = new BalMap()
          fill(map.entries, parts)
          return map
        },
      }
    case 'JsonObjectLiteral':
      return {
        operands: keysAndValues(node),
        make: function makeJsonObject(parts) {
          const object = new JsonObject()
          fill(object.members, parts as JsonValue[])
          return object
        },
      }
    case 'StructLiteral':
      return structLiteral(node)
    case 'MessageLiteral':
      return { operands: [], make: makeMessage }
    case 'XmlTemplate':
      return xmlTemplate(context, node)
  }
}

function keysAndValues({ entries }: MapLiteral | JsonObjectLiteral): Operand[] {
  return entries.flatMap(({ key, value }) => [operandOf(key), operandOf(value)])
}

/** @param parts names and values in turn */
function fill<V extends Value>(entries: Map<string, V>, parts: readonly V[]): void {
  for (let i = 0; i < parts.length; i += 2) entries.set(parts[i] as string, parts[i + 1]!)
}

function structLiteral({ type, entries }: StructLiteral): LiteralParts {
  const places = entries.map(({ field }) => field.index)
  const perStruct = type.fields.filter(needsOwnDefault)
  const defaults = type.fields.map((field) => (perStruct.includes(field) ? null : defaultOfField(field)))
  return {
    operands: entries.map(({ value }) => operandOf(value)),
    make: function makeStruct(values) {
      const struct = newStruct(type, defaults)
      for (const field of perStruct) struct.set(field.index, defaultOfField(field))
      for (let i = 0; i < places.length; i++) struct.set(places[i]!, values[i]!)
      return struct
    },
  }
}

/** `message m = {};` has an empty text as its payload. */
function makeMessage(): Message {
  const message = new Message()
  message.payload = { kind: 'text', text: '' }
  return message
}

/** The texts of the values are inserted as they are: what looks like markup becomes markup. */
function xmlTemplate(context: Context, { parts }: XmlTemplate): LiteralParts {
  const { limits } = context.machine
  const values: Expression[] = parts.filter((part) => typeof part !== 'string')
  return {
    operands: values.map(operandOf),
    make: function makeXml(given) {
      let text = ''
      let next = 0
      for (const part of parts) {
        const piece = typeof part === 'string' ? part : textOf(given[next++]!, part.type, limits)
        text = joinStrings(context, text, piece)
      }
      return parseXml(text, limits)
    },
  }
}
