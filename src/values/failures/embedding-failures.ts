import { define } from './failure-code.js'

const ADD = 'function add (int a, int b) (int) {\n    return a + b;\n}\n'
const NOTE = 'struct Note {\n    string text;\n}\n\nfunction show (Note note) {\n}\n'
const typed = (argument: unknown) => ['echo', [argument]] as const
const echo = (type: string) => `function echo (${type} value) (${type}) {\n    return value;\n}\n`

/** 69xx: what embedders pass in: calls, values, and natives. */
export const EMBEDDING_FAILURES = {
  NoMain: define({
    code: 'BAL6901',
    message: () => 'cannot find main function',
    meaning: 'The program to be run has no `main`.',
    isCatchable: false,
    example: () => ({ program: ADD, main: [] }),
  }),
  MainArguments: define<{ found: string }>({
    code: 'BAL6902',
    message: ({ found }) => `main takes an array of strings, not ${found}`,
    meaning: '`runMain` is called with something other than an array of strings.',
    isCatchable: false,
    example: () => ({ program: 'function main (string[] args) {\n}\n', main: [7] }),
  }),
  CallNotNamed: define<{ found: string }>({
    code: 'BAL6903',
    message: ({ found }) => `the name of a function is a string, not ${found}`,
    meaning: '`call` or `callTyped` is called with a name that is not a string.',
    isCatchable: false,
    example: () => ({ program: ADD, call: [7, []] }),
  }),
  CallOfUndefined: define<{ name: string; close: string | undefined }>({
    code: 'BAL6904',
    message: ({ name, close }) =>
      `undefined function '${name}'${close === undefined ? '' : `; did you mean '${close}'?`}`,
    meaning: '`call` or `callTyped` is called with the name of a function that the program does not have.',
    isCatchable: false,
    example: () => ({ program: ADD, call: ['ad', [1, 2]] }),
  }),
  CallWithoutList: define<{ found: string; usage: string }>({
    code: 'BAL6905',
    message: ({ found, usage }) => `the arguments are an array, not ${found}: ${usage}`,
    meaning: '`call` is called with arguments that are not an array.',
    isCatchable: false,
    example: () => ({ program: ADD, call: ['add', 1] }),
  }),
  CallArgumentCount: define<{ usage: string; count: number }>({
    code: 'BAL6906',
    message: ({ usage, count }) =>
      `wrong number of arguments: ${usage}, called with ${count} ${count === 1 ? 'argument' : 'arguments'}`,
    meaning: '`call` is called with fewer or more arguments than the function has parameters.',
    isCatchable: false,
    example: () => ({ program: ADD, call: ['add', [1]] }),
  }),
  CallUnmatched: define<{ name: string; usage: string }>({
    code: 'BAL6907',
    message: ({ name, usage }) => `no function '${name}' takes these arguments: ${usage}`,
    meaning: '`call` is called with arguments that none of the functions with the name accepts.',
    isCatchable: false,
    example: () => ({
      program: 'function twice (int a) {\n}\n\nfunction twice (float a) {\n}\n',
      call: ['twice', ['three']],
    }),
  }),
  CallSignatureUndefined: define<{ name: string; types: string; usage: string }>({
    code: 'BAL6908',
    message: ({ name, types, usage }) => `undefined function '${name}(${types})'; ${usage}`,
    meaning: '`callTyped` is called with arguments whose types no function with the name accepts.',
    isCatchable: false,
    example: () => ({ program: ADD, callTyped: ['add', [{ t: 'string', v: 'one' }]] }),
  }),
  ArgumentUnreadable: define<{ position: number; reason: string }>({
    code: 'BAL6909',
    message: ({ position, reason }) => `argument ${position} cannot be read: ${reason}`,
    meaning: 'Reading an argument of `call` throws. The `cause` of the error is what was thrown.',
    isCatchable: false,
    example: () => ({
      provokedBy: 'A property of an argument is a getter that throws.',
      test: 'provoked-failures.test.ts > ArgumentUnreadable',
    }),
  }),
  PlainMisfit: define<{ found: string; type: string }>({
    code: 'BAL6911',
    message: ({ found, type }) => `cannot use ${found} as '${type}'`,
    meaning: 'A JavaScript value is passed for a type that it does not fit.',
    example: () => ({ program: ADD, call: ['add', [1, 'two']] }),
  }),
  PlainStrayField: define<{ type: string; name: string }>({
    code: 'BAL6912',
    message: ({ type, name }) => `'${type}' has no field '${name}'`,
    meaning: 'A JavaScript object that is passed for a struct has a property that the struct does not have.',
    example: () => ({ program: NOTE, call: ['show', [{ txt: 'tea' }]] }),
  }),
  BlobTooLong: define<{ limit: number }>({
    code: 'BAL6913',
    message: ({ limit }) => `blob length exceeds limit: ${limit}`,
    meaning: 'The bytes passed to the program exceed the limit `stringLength`.',
    example: () => ({
      provokedBy: 'A native returns a Uint8Array that is longer than the limit.',
      test: 'provoked-failures.test.ts > BlobTooLong',
    }),
  }),
  PlainNumberOutOfRange: define<{ number: string }>({
    code: 'BAL6914',
    message: ({ number }) => `the json number ${number} is out of the range of a JavaScript number`,
    meaning: 'A json that is passed to JavaScript has a number that no JavaScript number can hold.',
    example: () => ({
      program: 'function large () (json) {\n    json list = (json) "[1e999]";\n    return list;\n}\n',
      call: ['large', []],
    }),
  }),
  TypedMalformed: define<{ place: string; expected: string; found: string }>({
    code: 'BAL6921',
    message: ({ place, expected, found }) => `${place} must be ${expected}, not ${found}`,
    meaning: '`callTyped` is called with an argument that does not have the shape of a typed value.',
    isCatchable: false,
    example: () => ({ program: echo('int'), callTyped: typed(7) }),
  }),
  TypedNull: define<{ type: string }>({
    code: 'BAL6922',
    message: ({ type }) => `incompatible types: 'null' cannot be assigned to '${type}'`,
    meaning: '`callTyped` is called with null for a type that cannot be null.',
    isCatchable: false,
    example: () => ({ program: echo('int'), callTyped: typed({ t: 'null' }) }),
  }),
  TypedNotPassable: define<{ kind: string; type: string }>({
    code: 'BAL6923',
    message: ({ kind, type }) => `a typed value of kind '${kind}' cannot be passed as '${type}'`,
    meaning:
      '`callTyped` is called with a kind of value that stands for a part of a message or for a connector, while the program has a struct of that name.',
    isCatchable: false,
    example: () => ({
      program: 'struct headers {\n    string name;\n}\n\nfunction show (headers h) {\n}\n',
      callTyped: ['show', [{ t: 'headers', v: [] }]],
    }),
  }),
  TypedPayload: define<{ kind: string }>({
    code: 'BAL6924',
    message: ({ kind }) => `a message cannot carry a payload of kind '${kind}'`,
    meaning: '`callTyped` is called with a message whose payload no message can have.',
    isCatchable: false,
    example: () => ({
      program: echo('message'),
      callTyped: typed({ t: 'message', headers: [], properties: {}, payload: { t: 'int', v: '1' } }),
    }),
  }),
  TypedTypeUndefined: define<{ name: string }>({
    code: 'BAL6925',
    message: ({ name }) => `undefined type '${name}'`,
    meaning: '`callTyped` is called with the name of a type that the program does not have.',
    isCatchable: false,
    example: () => ({ program: NOTE, callTyped: ['show', [{ t: 'struct', name: 'Nope', v: [] }]] }),
  }),
  TypedNotInt: define<{ text: string }>({
    code: 'BAL6926',
    message: ({ text }) => `not an int: '${text}'`,
    meaning: '`callTyped` is called with an int whose text is not a decimal number.',
    isCatchable: false,
    example: () => ({ program: echo('int'), callTyped: typed({ t: 'int', v: 'ten' }) }),
  }),
  TypedNotFloat: define<{ text: string }>({
    code: 'BAL6927',
    message: ({ text }) => `not a float: '${text}'`,
    meaning: '`callTyped` is called with a float whose text is not a number.',
    isCatchable: false,
    example: () => ({ program: echo('float'), callTyped: typed({ t: 'float', v: 'ten' }) }),
  }),
  NativeFailed: define<{ message: string }>({
    code: 'BAL6931',
    message: ({ message }) => message,
    meaning:
      'A native of the embedder throws. The text is that of its error, and the `cause` is what it threw.',
    example: () => ({
      provokedBy: 'A function of a library from `defineLibrary` throws an error.',
      test: 'provoked-failures.test.ts > NativeFailed',
    }),
  }),
  NativePromise: define<{ name: string }>({
    code: 'BAL6932',
    message: ({ name }) => `native ${name} returned a promise: make it async, or mark it with suspends()`,
    meaning: 'A native of the embedder returns a promise but is not declared to wait.',
    example: () => ({
      provokedBy: 'A function that is not declared `async` returns a promise.',
      test: 'provoked-failures.test.ts > NativePromise',
    }),
  }),
  NativeResultUnreadable: define<{ name: string; reason: string | undefined }>({
    code: 'BAL6933',
    message: ({ name, reason }) =>
      `native ${name} returned a value that cannot be read${reason === undefined ? '' : `: ${reason}`}`,
    meaning: 'Reading the result of a native of the embedder throws.',
    example: () => ({
      provokedBy: 'A property of the result is a getter that throws.',
      test: 'provoked-failures.test.ts > NativeResultUnreadable',
    }),
  }),
  NativeResultCount: define<{ count: number }>({
    code: 'BAL6934',
    message: ({ count }) => `expected an array of ${count} results`,
    meaning: 'A native of the embedder with several results does not return an array of that length.',
    example: () => ({
      provokedBy: 'A native that is declared with two results returns one.',
      test: 'provoked-failures.test.ts > NativeResultCount',
    }),
  }),
  PrintFailed: define<{ reason: string }>({
    code: 'BAL6935',
    message: ({ reason }) => `cannot print: ${reason}`,
    meaning: 'The function that receives what a program prints throws.',
    example: () => ({
      provokedBy: 'The option `stdout` of `load` is a function that throws.',
      test: 'provoked-failures.test.ts > PrintFailed',
    }),
  }),
} as const
