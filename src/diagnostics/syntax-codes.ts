import { define } from './code.js'

/** The token found, as messages quote it. */
export interface Found {
  readonly found: string
}

export interface Expected extends Found {
  /** One token as `';'`, several as `{'{', '('}`. */
  readonly expected: string
}

const SYNTAX = { severity: 'error', kind: 'syntax', phase: 'syntax' } as const

/** 1xxx: what the lexer and the parser report. */
export const SYNTAX_CODES = {
  MissingToken: define<Expected>({
    ...SYNTAX,
    code: 'BAL1001',
    message: ({ expected, found }) => `missing ${expected} before '${found}'`,
    hint: ({ expected }) => `write ${oneOf(expected)} here`,
    meaning: 'A required token is missing.',
    example: 'function main (string[] args) { int a = 1 }',
  }),
  MismatchedInput: define<Expected>({
    ...SYNTAX,
    code: 'BAL1002',
    message: ({ expected, found }) => `mismatched input '${found}'. Expecting one of ${expected}`,
    hint: ({ expected }) => `write ${oneOf(expected)} here`,
    meaning: 'Another token is needed here, and leaving this one out would not help.',
    example: 'function { }',
  }),
  UnwantedToken: define<Found>({
    ...SYNTAX,
    code: 'BAL1003',
    message: ({ found }) => `unwanted token '${found}'`,
    hint: ({ found }) => (found === '<EOF>' ? "close what is open with '}'" : `remove '${found}'`),
    meaning: 'A token is superfluous: the text is valid without it.',
    example: 'function main (string[] args) { ; }',
  }),
  InvalidIdentifier: define<Found>({
    ...SYNTAX,
    code: 'BAL1004',
    message: ({ found }) => `invalid identifier '${found}'`,
    hint: ({ found }) => `no statement or expression of the language begins with '${found}' in this way`,
    meaning: 'The words from here on do not form a statement or an expression.',
    example: 'function main (string[] args) { int message = 1; }',
  }),
  StrayCharacter: define<Found>({
    ...SYNTAX,
    code: 'BAL1005',
    message: ({ found }) => `invalid token '${found}'. unexpected character`,
    hint: ({ found }) => `remove '${found}', or put it into a string`,
    meaning: 'The program contains a character that cannot begin a token.',
    example: 'function main (string[] args) { int a = 1; ~ }',
  }),
  UnclosedString: define<Found>({
    ...SYNTAX,
    code: 'BAL1006',
    message: ({ found }) => `invalid token '${found}'. the string is not closed`,
    hint: () => "close the string with '\"'",
    meaning: 'A string is opened and never closed.',
    example: 'function main (string[] args) { string s = "abc; }',
  }),
  UnclosedTemplate: define<Found>({
    ...SYNTAX,
    code: 'BAL1007',
    message: ({ found }) => `invalid token '${found}'. the template is not closed`,
    hint: () => 'close the template with a backtick',
    meaning: 'A backtick template is opened and never closed.',
    example: 'function main (string[] args) { xml x = `<a/>; }',
  }),
  EmptyTemplate: define<Found>({
    ...SYNTAX,
    code: 'BAL1008',
    message: ({ found }) => `invalid token '${found}'. a template needs at least one character`,
    hint: () => 'write the xml between the backticks',
    meaning: 'There is nothing between the two backticks of a template.',
    example: 'function main (string[] args) { xml x = ``; }',
  }),
  UnclosedName: define<Found>({
    ...SYNTAX,
    code: 'BAL1009',
    message: ({ found }) => `invalid token '${found}'. the quoted identifier is not closed`,
    hint: () => "close the name with '|', or write '||' for the operator",
    meaning: 'A quoted identifier is opened with a bar and not closed on its line.',
    example: 'function main (string[] args) { int |a = 1; }',
  }),
  InvalidEscape: define<Found>({
    ...SYNTAX,
    code: 'BAL1010',
    message: ({ found }) => `invalid token '${found}'. unknown escape sequence`,
    edits: (_, { start }) => [{ span: { start, end: start }, text: '\\' }],
    hint: () =>
      'write \\\\ for a backslash; escapes are \\b \\t \\n \\f \\r \\" \\\' \\\\, octal \\101 and \\u0041',
    meaning: 'A backslash in a string is followed by something that is not an escape.',
    example: 'function main (string[] args) { string s = "\\q"; }',
  }),
  IntegerOutOfRange: define<Found>({
    ...SYNTAX,
    code: 'BAL1011',
    message: ({ found }) => `invalid token '${found}'. the number does not fit into 64 bits`,
    hint: () => 'integers go from -9223372036854775808 to 9223372036854775807; larger numbers are floats',
    meaning: 'An integer literal does not fit into 64 bits.',
    example: 'function main (string[] args) { int a = 9223372036854775808; }',
  }),
  NestedTooDeep: define<Found & { limit: number }>({
    ...SYNTAX,
    code: 'BAL1012',
    message: ({ found, limit }) => `invalid token '${found}'. more than ${limit} levels of nesting`,
    hint: () => 'move the inner parts into variables or functions',
    meaning: 'Brackets, blocks, prefix operators or types are nested more deeply than the limit allows.',
    example: `function main (string[] args) { int a = ${'('.repeat(300)}1${')'.repeat(300)}; }`,
  }),
  SourceTooLong: define<{ limit: number }>({
    ...SYNTAX,
    code: 'BAL1013',
    message: ({ limit }) => `the file is longer than ${limit} characters`,
    hint: () => 'split the file, or raise the limit: --source-length, or limits.sourceLength of load()',
    meaning: 'A source file is longer than the limit, so it is not read.',
    example: `// ${'x'.repeat(4 * 1024 * 1024)}`,
  }),
  TypeMember: define<Found>({
    ...SYNTAX,
    code: 'BAL1014',
    message: ({ found }) => `invalid token '${found}'. built-in types have no members`,
    hint: () => 'write the value itself',
    meaning: 'A member of a built-in type is used: the grammar allows it, but no such member exists.',
    example: 'function main (string[] args) { int a = int.max; }',
  }),
} as const

function oneOf(expected: string): string {
  return expected.startsWith('{') ? `one of ${expected.slice(1, -1)}` : expected
}
