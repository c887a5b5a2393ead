import { inMain } from './example.js'
import { define } from './failure-code.js'

/** 61xx: numbers and conversions. */
export const CONVERSION_FAILURES = {
  DivisionByZero: define({
    code: 'BAL6101',
    // Ballerina 0.87 begins this text with a blank.
    message: () => ' / by zero',
    meaning: 'A number is divided by zero, or the remainder of a division by zero is computed.',
    example: () => inMain('int zero = 0;', 'int ratio = 1 / zero;'),
  }),
  NotInteger: define<{ text: string }>({
    code: 'BAL6102',
    message: ({ text }) => `input value ${text} cannot be cast to integer`,
    meaning: 'A string is cast to int but is not a decimal number that fits 64 bits.',
    example: () => inMain('int number = (int) "ten";'),
  }),
  NotFloat: define<{ text: string }>({
    code: 'BAL6103',
    message: ({ text }) => `input value ${text} cannot be cast to float`,
    meaning: 'A string is cast to float but is not a number.',
    example: () => inMain('float number = (float) "1,5";'),
  }),
  NullCast: define<{ type: string }>({
    code: 'BAL6104',
    message: ({ type }) => `cannot cast 'null' value to type '${type}'`,
    meaning: 'Null is cast to a type that cannot be null.',
    example: () => inMain('any value = null;', 'int number = (int) value;'),
  }),
  AnyCast: define<{ found: string; type: string }>({
    code: 'BAL6105',
    message: ({ found, type }) => `cannot cast 'any' with type '${found}' to type '${type}'`,
    meaning: 'A value of type any is cast to a type that its value does not have.',
    example: () => inMain('any value = "one";', 'map table = (map) value;'),
  }),
  JsonCast: define<{ type: string; found: string }>({
    code: 'BAL6106',
    message: ({ type, found }) =>
      `cannot cast 'json' to type '${type}': incompatible types: expected '${type}', found '${found}' in json`,
    meaning: 'A json is cast to a type that its value does not have.',
    example: () => inMain('json value = {"age": "ten"};', 'int age = (int) value.age;'),
  }),
  JsonNotFloat: define<{ number: string }>({
    code: 'BAL6107',
    message: ({ number }) => `cannot cast 'json' to type 'float': ${number} is out of the range of a float`,
    meaning: 'A json number that is larger than any float is cast to float.',
    example: () => inMain('json value = (json) "[1e999]";', 'float number = (float) value[0];'),
  }),
  MemberNotJson: define<{ container: string; name: string; found: string }>({
    code: 'BAL6108',
    message: ({ container, name, found }) =>
      `cannot cast '${container}' to type 'json': error while mapping '${name}': incompatible types: expected 'json', found '${found}'`,
    meaning: 'A map or struct with a member that json cannot hold is cast to json.',
    example: () =>
      inMain('xml note = `<note/>`;', 'map table = {"note": note};', 'json value = (json) table;'),
  }),
  ElementNotJson: define<{ container: string; found: string }>({
    code: 'BAL6109',
    message: ({ container, found }) =>
      `cannot cast '${container}' to type 'json': incompatible types: expected 'json', found '${found}'`,
    meaning: 'An array with an element that json cannot hold is cast to json.',
    example: () => inMain('xml note = `<note/>`;', 'any value = [note];', 'json list = (json) value;'),
  }),
  ContainsItself: define<{ container: string }>({
    code: 'BAL6110',
    message: ({ container }) => `cannot cast '${container}' to type 'json': the value contains itself`,
    meaning: 'A map, struct or array that contains itself is cast to json.',
    example: () => inMain('map table = {};', 'table["self"] = table;', 'json value = (json) table;'),
  }),
  TooLargeForJson: define({
    code: 'BAL6111',
    message: () => 'value is too large for json',
    meaning:
      'A value with more parts than the limits `mapEntries` and `arrayLength` allow together is cast to json.',
    example: () => ({
      program: inMain('int[] list = [1, 2];', 'any value = [list, list, list];', 'json copy = (json) value;'),
      limits: { mapEntries: 4, arrayLength: 4 },
    }),
  }),
  ValueTooDeep: define<{ limit: number }>({
    code: 'BAL6112',
    message: ({ limit }) => `value is nested too deeply: more than ${limit} levels`,
    meaning: 'A value with more levels than `jsonDepth` allows is printed, or passed to or from JavaScript.',
    example: () =>
      inMain(
        'import ballerina.lang.system;',
        'map table = {};',
        'table["self"] = table;',
        'system:println(table);',
      ),
  }),
} as const
