import { inMain } from './example.js'
import { define } from './failure-code.js'

const STRINGS = 'import ballerina.lang.strings;'

const replacing = (replacement: string): string =>
  inMain(STRINGS, `string text = strings:replaceAll("tea", "e", "${replacement}");`)

/** 641x: regular expressions, and the replacements of their matches. */
export const PATTERN_FAILURES = {
  PatternTooLong: define<{ limit: number }>({
    code: 'BAL6411',
    message: ({ limit }) => `regular expression is longer than ${limit} units`,
    meaning: 'A regular expression has more than 2,048 UTF-16 code units.',
    example: () =>
      inMain(
        STRINGS,
        'string pattern = "a";',
        'int times = 0;',
        'while (times < 12) {',
        '    pattern = pattern + pattern;',
        '    times = times + 1;',
        '}',
        'string[] parts = strings:split("a", pattern);',
      ),
  }),
  PatternTooLarge: define({
    code: 'BAL6412',
    message: () => 'regular expression repeats too much',
    meaning: 'A regular expression repeats its parts so often that the compiled form would be too large.',
    example: () => inMain(STRINGS, 'string[] parts = strings:split("a", "(a{500}){500}");'),
  }),
  PatternInvalid: define<{ problem: string; pattern: string }>({
    code: 'BAL6413',
    message: ({ problem, pattern }) => `${problem}\n${pattern}`,
    meaning: 'A regular expression is not valid, or uses what RE2 does not support.',
    example: () => inMain(STRINGS, 'string[] parts = strings:split("a", "(a");'),
  }),
  ReplacementEscapeMissing: define({
    code: 'BAL6414',
    message: () => 'character to be escaped is missing',
    meaning: 'A replacement ends with a backslash.',
    example: () => replacing('\\\\'),
  }),
  GroupReferenceMissing: define({
    code: 'BAL6415',
    message: () => 'Illegal group reference: group index is missing',
    meaning: 'A replacement ends with a dollar sign.',
    example: () => replacing('$'),
  }),
  GroupReferenceInvalid: define({
    code: 'BAL6416',
    message: () => 'Illegal group reference',
    meaning: 'A replacement has a dollar sign that is not followed by a digit or a name in braces.',
    example: () => replacing('$e'),
  }),
  NoGroup: define<{ group: number }>({
    code: 'BAL6417',
    message: ({ group }) => `No group ${group}`,
    meaning: 'A replacement refers to a group that the regular expression does not have.',
    example: () => replacing('$1'),
  }),
  GroupNameEmpty: define({
    code: 'BAL6418',
    message: () => 'named capturing group has 0 length name',
    meaning: 'A replacement refers to a group without a name.',
    example: () => replacing(`$\{}`),
  }),
  GroupNameUnterminated: define({
    code: 'BAL6419',
    message: () => "named capturing group is missing trailing '}'",
    meaning: 'The name of a group in a replacement has no closing brace.',
    example: () => replacing(`$\{name`),
  }),
  GroupNameInvalid: define<{ name: string }>({
    code: 'BAL6420',
    message: ({ name }) => `capturing group name {${name}} starts with digit character`,
    meaning: 'The name of a group in a replacement begins with a digit.',
    example: () => replacing(`$\{1st}`),
  }),
  NoNamedGroup: define<{ name: string }>({
    code: 'BAL6421',
    message: ({ name }) => `No group with name {${name}}`,
    meaning: 'A replacement refers to a named group that the regular expression does not have.',
    example: () => replacing(`$\{vowel}`),
  }),
} as const
