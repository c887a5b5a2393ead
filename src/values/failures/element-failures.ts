import { inMain } from './example.js'
import { define } from './failure-code.js'

/** 60xx: elements of arrays and maps, and null. */
export const ELEMENT_FAILURES = {
  IndexOutOfRange: define<{ index: number | bigint; size: number }>({
    code: 'BAL6001',
    message: ({ index, size }) =>
      `array index out of range: index: ${grouped(index)}, size: ${grouped(size)}`,
    meaning: 'The program reads an array element that does not exist, or writes one at a negative index.',
    example: () => inMain('int[] list = [1, 2];', 'int third = list[2];'),
  }),
  IndexTooLarge: define<{ index: number | bigint }>({
    code: 'BAL6002',
    message: ({ index }) => `index number too large: ${grouped(index)}`,
    meaning: 'An index, or another number that must fit 32 bits, does not fit.',
    example: () => inMain('int[] list = [1, 2];', 'list[2147483648] = 3;'),
  }),
  ArrayTooLarge: define<{ size: number; limit: number }>({
    code: 'BAL6003',
    message: ({ size, limit }) => `Requested array size ${size} exceeds limit: ${limit}`,
    meaning: 'An array would get more elements than the limit `arrayLength` or the language allows.',
    example: () => inMain('int[] list = [];', 'list[2000000000] = 1;'),
  }),
  MapTooLarge: define<{ limit: number }>({
    code: 'BAL6004',
    message: ({ limit }) => `map size exceeds limit: ${limit}`,
    meaning: 'A map or json object would get more entries than the limit `mapEntries` allows.',
    example: () => ({
      program: inMain('map table = {};', 'table["a"] = 1;', 'table["b"] = 2;', 'table["c"] = 3;'),
      limits: { mapEntries: 2 },
    }),
  }),
  ArrayRangeInvalid: define<{ length: number; from: number; to: number }>({
    code: 'BAL6005',
    message: ({ length, from, to }) =>
      `Array index out of range. Actual:${length} requested: ${from} to ${to}`,
    meaning: 'The part of an array to be copied begins before its first element or ends after its last.',
    example: () =>
      inMain(
        'import ballerina.lang.arrays;',
        'int[] list = [1, 2];',
        'int[] part = arrays:copyOfRange(list, 0, 3);',
      ),
  }),
  VariableNull: define<{ name: string }>({
    code: 'BAL6011',
    message: ({ name }) => `variable '${name}' is null`,
    meaning: 'An element of an array or map is read or written, but the variable is null.',
    example: () => inMain('int[] list;', 'list = null;', 'int first = list[0];'),
  }),
  FieldNull: define<{ name: string }>({
    code: 'BAL6012',
    message: ({ name }) => `field '${name}' is null`,
    meaning: 'The program accesses a part of a value that is null, or throws an error that is null.',
    example: () => `struct Address {
    string city;
}

struct Person {
    Address home;
}

function main (string[] args) {
    Person person = {};
    string city = person.home.city;
}
`,
  }),
  ValueNull: define({
    code: 'BAL6013',
    message: () => 'the value is null',
    meaning:
      'An iterate statement iterates over null, which comes from an expression such as a call rather than from a variable.',
    example: () => `function numbers () (int[]) {
    return null;
}

function main (string[] args) {
    iterate (int number : numbers()) {
        int copy = number;
    }
}
`,
  }),
  ArgumentNull: define<{ index: number }>({
    code: 'BAL6014',
    message: ({ index }) => `argument ${index} is null`,
    meaning: 'A library function is called with null. Arguments are counted from 0.',
    example: () =>
      inMain('import ballerina.lang.maps;', 'map table = null;', 'int size = maps:length(table);'),
  }),
  ConnectorNull: define({
    code: 'BAL6015',
    message: () => 'connector argument value is null',
    meaning: 'An action is called on a connector that is null.',
    example: () => `import ballerina.net.http;

function main (string[] args) {
    http:ClientConnector client = null;
    message request = {};
    message response = http:ClientConnector.get(client, "/", request);
}
`,
  }),
} as const

/** Digits in groups of three. */
function grouped(value: number | bigint): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}
