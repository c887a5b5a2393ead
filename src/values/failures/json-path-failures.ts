import { inMain } from './example.js'
import { define } from './failure-code.js'

const JSONS = 'import ballerina.lang.jsons;'

/** 623x to 625x: what `ballerina.lang.jsons` finds and changes by a JSON path. */
export const JSON_PATH_FAILURES = {
  JsonPathEmpty: define({
    code: 'BAL6231',
    message: () => 'path can not be null or empty',
    meaning: 'A function of `ballerina.lang.jsons` is called with an empty path.',
    example: () => inMain(JSONS, 'json value = {"a": "b"};', 'string text = jsons:getString(value, "");'),
  }),
  JsonPathTooLong: define<{ limit: number }>({
    code: 'BAL6232',
    message: ({ limit }) => `path is longer than ${limit} units`,
    meaning: 'A JSON path has more than 4,096 UTF-16 code units.',
    example: () =>
      inMain(
        JSONS,
        'json value = {"a": "b"};',
        'string path = "$.a";',
        'int times = 0;',
        'while (times < 11) {',
        '    path = path + path;',
        '    times = times + 1;',
        '}',
        'string text = jsons:getString(value, path);',
      ),
  }),
  JsonPathInvalid: define<{ problem: string; position: number }>({
    code: 'BAL6233',
    message: ({ problem, position }) => `${problem} at position ${position}`,
    meaning: 'A JSON path is not valid.',
    example: () => inMain(JSONS, 'json value = {"a": "b"};', 'string text = jsons:getString(value, "$.a[");'),
  }),
  JsonPathUnfinished: define({
    code: 'BAL6234',
    message: () => "Path must not end with a '.' or '..'",
    meaning: 'A JSON path ends with a dot.',
    example: () => inMain(JSONS, 'json value = {"a": "b"};', 'string text = jsons:getString(value, "$.a.");'),
  }),
  JsonPathNoResult: define<{ path: string }>({
    code: 'BAL6235',
    message: ({ path }) => `No results for path: ${path}`,
    meaning: 'The last member that a JSON path names does not exist.',
    example: () => inMain(JSONS, 'json value = {"a": "b"};', 'string text = jsons:getString(value, "$.c");'),
  }),
  JsonPathMissingProperty: define<{ path: string }>({
    code: 'BAL6236',
    message: ({ path }) => `Missing property in path ${path}`,
    meaning: 'A member that a JSON path names before its last does not exist.',
    example: () =>
      inMain(JSONS, 'json value = {"a": "b"};', 'string text = jsons:getString(value, "$.c.d");'),
  }),
  JsonPathStepMismatch: define<{ step: string; path: string; found: string }>({
    code: 'BAL6237',
    message: ({ step, path, found }) => `Expected to find ${step} in path ${path} but found '${found}'`,
    meaning:
      'A JSON path names a member of something that is not an object, or an element of something that is not an array.',
    example: () =>
      inMain(JSONS, 'json value = {"a": "b"};', 'string text = jsons:getString(value, "$.a.b");'),
  }),
  JsonPathUnmatched: define<{ path: string }>({
    code: 'BAL6238',
    message: ({ path }) => `No matching element found for jsonpath: ${path}`,
    meaning: 'The function at the end of a JSON path is not defined for the value that it is applied to.',
    example: () =>
      inMain(JSONS, 'json value = {"a": "b"};', 'int length = jsons:getInt(value, "$.a.sum()");'),
  }),
  JsonElementMismatch: define<{ path: string; kind: string }>({
    code: 'BAL6239',
    message: ({ path, kind }) => `The element matching path: ${path} is not ${kind}.`,
    meaning: 'The element that a JSON path selects does not have the requested type.',
    example: () => inMain(JSONS, 'json value = {"a": "b"};', 'int number = jsons:getInt(value, "$.a");'),
  }),
  JsonElementNotScalar: define<{ path: string; kind: string }>({
    code: 'BAL6240',
    message: ({ path, kind }) => `The element matching path: ${path} is a JSON, not ${kind}.`,
    meaning: 'A number or boolean is requested, but the JSON path selects an object or array.',
    example: () => inMain(JSONS, 'json value = {"a": [1]};', 'int number = jsons:getInt(value, "$.a");'),
  }),
  JsonElementNotFloat: define<{ path: string }>({
    code: 'BAL6241',
    message: ({ path }) => `The element matching path: ${path} is out of the range of a Float.`,
    meaning: 'A float is requested, but the number that the JSON path selects is larger than any float.',
    example: () =>
      inMain(JSONS, 'json value = (json) "[1e999]";', 'float number = jsons:getFloat(value, "$[0]");'),
  }),
  JsonElementNotContainer: define<{ path: string }>({
    code: 'BAL6242',
    message: ({ path }) => `The element matching: ${path} is a primitive, not a JSON.`,
    meaning: 'An object or array is requested, but the JSON path selects something else.',
    example: () => inMain(JSONS, 'json value = {"a": 1};', 'json part = jsons:getJson(value, "$.a");'),
  }),
  JsonPathTooManyElements: define<{ limit: number }>({
    code: 'BAL6243',
    message: ({ limit }) => `jsonpath selects more than ${limit} elements`,
    meaning: 'A JSON path selects more elements than the limit `arrayLength` allows.',
    example: () => ({
      program: inMain(
        JSONS,
        'json list = [1, 2, 3];',
        'json lists = [list, list];',
        'json every = jsons:getJson(lists, "$[*][*]");',
      ),
      limits: { arrayLength: 4 },
    }),
  }),
  AggregateOutOfRange: define({
    code: 'BAL6244',
    message: () => 'a number is out of the range of a Float',
    meaning: 'A function at the end of a JSON path is applied to a number that is larger than any float.',
    example: () =>
      inMain(JSONS, 'json list = (json) "[1, 1e999]";', 'float sum = jsons:getFloat(list, "$.sum()");'),
  }),
  AggregateOfNothing: define({
    code: 'BAL6245',
    message: () => 'Aggregation function attempted to calculate value using empty array',
    meaning: 'A function at the end of a JSON path needs numbers, but the array has none.',
    example: () => inMain(JSONS, 'json list = [];', 'float sum = jsons:getFloat(list, "$.sum()");'),
  }),
  AggregateNotPlace: define<{ path: string }>({
    code: 'BAL6251',
    message: ({ path }) => `a function cannot be changed: ${path}`,
    meaning: 'The path of a change ends with a function.',
    example: () => inMain(JSONS, 'json list = [1, 2];', 'jsons:set(list, "$.length()", 3);'),
  }),
  WholeJsonNotPlace: define({
    code: 'BAL6252',
    message: () => 'Invalid delete operation',
    meaning: '`jsons:set` or `jsons:remove` is called with the path of the whole json.',
    example: () => inMain(JSONS, 'json value = {"a": 1};', 'jsons:remove(value, "$");'),
  }),
  JsonElementPastEnd: define<{ index: number; size: number }>({
    code: 'BAL6253',
    message: ({ index, size }) => `Illegal index ${index}, array size ${size}`,
    meaning: '`jsons:set` is called with the path of an element past the end of its array.',
    example: () => inMain(JSONS, 'json list = [1, 2];', 'jsons:set(list, "$[5]", 3);'),
  }),
  RenameInNoObject: define({
    code: 'BAL6254',
    message: () => 'Can only rename properties in a map',
    meaning: '`jsons:rename` is called with the path of something that is not an object.',
    example: () => inMain(JSONS, 'json list = [1, 2];', 'jsons:rename(list, "$", "a", "b");'),
  }),
  RenameNoMember: define<{ key: string }>({
    code: 'BAL6255',
    message: ({ key }) => `No results for Key ${key} found in map!`,
    meaning: '`jsons:rename` is called with the name of a member that does not exist.',
    example: () => inMain(JSONS, 'json value = {"a": 1};', 'jsons:rename(value, "$", "b", "c");'),
  }),
  AddToNoArray: define({
    code: 'BAL6256',
    message: () => 'Can only add to an array',
    meaning: '`jsons:add` is called without a key, but its path does not select an array.',
    example: () => inMain(JSONS, 'json value = {"a": 1};', 'jsons:add(value, "$", 2);'),
  }),
  AddToNoObject: define({
    code: 'BAL6257',
    message: () => 'Can only add properties to a map',
    meaning: '`jsons:add` is called with a key, but its path does not select an object.',
    example: () => inMain(JSONS, 'json list = [1, 2];', 'jsons:add(list, "$", "a", 3);'),
  }),
} as const
