import { ELEMENT_FAILURES } from './element-failures.js'
import { inMain } from './example.js'
import { define } from './failure-code.js'

const { IndexOutOfRange } = ELEMENT_FAILURES

/** 620x to 622x: json values and their text. */
export const JSON_FAILURES = {
  InvalidJson: define<{ problem: string; line: number; column: number }>({
    code: 'BAL6201',
    // The second line says where, as that of Ballerina 0.87 does.
    message: ({ problem, line, column }) =>
      `failed to create json: ${problem}\n at line ${line}, column ${column}`,
    meaning: 'A text that looks like a json object or array is cast to json but is not valid JSON.',
    example: () => inMain('json value = (json) "{a: 1}";'),
  }),
  JsonTextTooLarge: define<{ problem: string; line: number; column: number }>({
    code: 'BAL6202',
    message: ({ problem, line, column }) =>
      `failed to create json: ${problem}\n at line ${line}, column ${column}`,
    meaning:
      'The text of a json has more members, elements, levels or digits than `mapEntries`, `arrayLength`, `jsonDepth` or the runtime allows.',
    example: () => ({ program: inMain('json value = (json) "[[[1]]]";'), limits: { jsonDepth: 2 } }),
  }),
  EmptyJson: define({
    code: 'BAL6203',
    message: () => 'cannot parse an empty string to json',
    meaning: 'The payload of a message is read as json but is empty.',
    example: () =>
      inMain(
        'import ballerina.lang.messages;',
        'message m = {};',
        'messages:setStringPayload(m, " ");',
        'json value = messages:getJsonPayload(m);',
      ),
  }),
  NotJsonNumber: define<{ number: number }>({
    code: 'BAL6204',
    message: ({ number }) => `failed to convert json to string: ${number} is not a json number`,
    meaning: 'A json with a number that is infinite or NaN is converted to text.',
    example: () =>
      inMain(
        'import ballerina.lang.system;',
        'json value = {"ratio": (float) "Infinity"};',
        'system:println(value);',
      ),
  }),
  JsonTooDeep: define<{ limit: number }>({
    code: 'BAL6205',
    message: ({ limit }) => `json is nested too deeply: more than ${limit} levels`,
    meaning:
      'A json that contains itself, or has more levels than `jsonDepth` allows, is copied, printed or searched.',
    example: () =>
      inMain(
        'import ballerina.lang.system;',
        'json value = {};',
        'value.self = value;',
        'system:println(value);',
      ),
  }),
  JsonTooLargeToCopy: define({
    code: 'BAL6206',
    message: () => 'json is too large to be copied',
    meaning:
      'The json to be copied has more parts than the limits `mapEntries` and `arrayLength` allow together.',
    example: () => ({
      program: inMain(
        'import ballerina.lang.messages;',
        'json list = [1, 2, 3, 4];',
        'json lists = [list, list, list, list];',
        'message m = {};',
        'messages:setJsonPayload(m, lists);',
        'message copy = messages:clone(m);',
      ),
      limits: { mapEntries: 4, arrayLength: 4 },
    }),
  }),
  JsonObjectTooLarge: define<{ limit: number }>({
    code: 'BAL6207',
    message: ({ limit }) => `json object exceeds limit: ${limit} members`,
    meaning: '`jsons:add` would give an object more members than the limit `mapEntries` allows.',
    example: () => ({
      program: inMain(
        'import ballerina.lang.jsons;',
        'json value = {"a": 1, "b": 2};',
        'jsons:add(value, "$", "c", 3);',
      ),
      limits: { mapEntries: 2 },
    }),
  }),
  MemberOfNull: define<{ key: string | number | bigint }>({
    code: 'BAL6211',
    message: ({ key }) => `cannot get '${key}' from null`,
    meaning: 'A member or element of a json that is null is read.',
    example: () => inMain('json value = {"owner": null};', 'json name = value.owner.name;'),
  }),
  SetMemberOfNull: define<{ key: string | number | bigint }>({
    code: 'BAL6212',
    message: ({ key }) => `cannot set '${key}' of null`,
    meaning: 'A member or element of a json that is null is written.',
    example: () => inMain('json value = {"owner": null};', 'value.owner.name = "Ann";'),
  }),
  JsonKindMismatch: define<{ key: string | number | bigint; expected: string; found: string }>({
    code: 'BAL6213',
    message: ({ key, expected, found }) =>
      `cannot get value from '${key}': expected a '${expected}', but found '${found}'`,
    meaning:
      'A member is read from a json that is not an object, or an element from one that is not an array.',
    example: () => inMain('json list = [1, 2];', 'json name = list.name;'),
  }),
  SetJsonKindMismatch: define<{ key: string | number | bigint; expected: string; found: string }>({
    code: 'BAL6214',
    message: ({ key, expected, found }) =>
      `cannot set value to '${key}': expected a '${expected}', but found '${found}'`,
    meaning:
      'A member is written to a json that is not an object, or an element to one that is not an array.',
    example: () => inMain('json list = [1, 2];', 'list.name = "Ann";'),
  }),
  JsonIndexOutOfRange: define<{ index: number; size: number }>({
    code: 'BAL6215',
    message: (place) => `failed to get element from json: ${IndexOutOfRange.message(place)}`,
    meaning: 'The program reads an element of a json array that does not exist.',
    example: () => inMain('json list = [1, 2];', 'json third = list[2];'),
  }),
  SetJsonIndexOutOfRange: define<{ index: number; size: number }>({
    code: 'BAL6216',
    message: (place) => `failed to set element to json: ${IndexOutOfRange.message(place)}`,
    meaning: 'The program writes an element of a json array that does not exist.',
    example: () => inMain('json list = [1, 2];', 'list[2] = 3;'),
  }),
  JsonKeyNull: define({
    code: 'BAL6217',
    message: () => 'the index of a json is null',
    meaning: 'A json is indexed by a value that is null.',
    example: () => inMain('json list = [1, 2];', 'json key = null;', 'json element = list[key];'),
  }),
  NotIterable: define<{ found: string }>({
    code: 'BAL6218',
    message: ({ found }) => `cannot iterate over json: expected a 'json-array', but found '${found}'`,
    meaning: 'An iterate statement iterates over a json that is not an array.',
    example: () =>
      inMain('json value = {"a": 1};', 'iterate (json element : value) {', '    json copy = element;', '}'),
  }),
  KeysOfNoObject: define<{ found: string }>({
    code: 'BAL6219',
    message: ({ found }) => `Failed to get keys from json: expected a 'json-object', but found '${found}'`,
    meaning: '`jsons:keys` is called with a json that is not an object.',
    example: () =>
      inMain('import ballerina.lang.jsons;', 'json list = [1, 2];', 'string[] keys = jsons:keys(list);'),
  }),
} as const
