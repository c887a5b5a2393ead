import { inMain } from './example.js'
import { define } from './failure-code.js'

const STRINGS = 'import ballerina.lang.strings;'
const SYSTEM = 'import ballerina.lang.system;'
const UTILS = 'import ballerina.utils;'

/** A program that reads a query parameter of a request target. */
const inQuery = (target: string): string =>
  inMain(
    'import ballerina.lang.messages;',
    'import ballerina.net.uri;',
    'message m = {};',
    `messages:setProperty(m, "TO", "${target}");`,
    'string milk = uri:getQueryParam(m, "milk");',
  )

/** 64xx, apart from regular expressions: strings, dates, encodings, hashes and random numbers. */
export const TEXT_FAILURES = {
  StringTooLong: define<{ limit: number }>({
    code: 'BAL6401',
    message: ({ limit }) => `string length exceeds limit: ${limit}`,
    meaning: 'A string would become longer than the limit `stringLength` allows.',
    example: () => inMain('string text = "a";', 'while (true) {', '    text = text + text;', '}'),
  }),
  StringRangeInvalid: define<{ length: number; from: number; to: number }>({
    code: 'BAL6402',
    message: ({ length, from, to }) =>
      `String index out of range. Actual:${length} requested: ${from} to ${to}`,
    meaning:
      'The part of a string to be returned begins before its first UTF-16 code unit or ends after its last.',
    example: () => inMain(STRINGS, 'string part = strings:subString("tea", 1, 4);'),
  }),
  StringRangeReversed: define<{ length: number }>({
    code: 'BAL6403',
    message: ({ length }) => `String index out of range: ${length}`,
    meaning: 'The part of a string to be returned ends before it begins.',
    example: () => inMain(STRINGS, 'string part = strings:subString("tea", 2, 1);'),
  }),
  DatePatternTooLong: define<{ limit: number }>({
    code: 'BAL6431',
    message: ({ limit }) => `date pattern is longer than ${limit} units`,
    meaning: 'A date pattern has more than 10,000 UTF-16 code units.',
    example: () =>
      inMain(
        SYSTEM,
        'string pattern = "-";',
        'int times = 0;',
        'while (times < 14) {',
        '    pattern = pattern + pattern;',
        '    times = times + 1;',
        '}',
        'string date = system:getDateFormat(pattern);',
      ),
  }),
  DateQuoteUnterminated: define({
    code: 'BAL6432',
    message: () => 'Unterminated quote',
    meaning: 'A date pattern has a quote that is not closed.',
    example: () => inMain(SYSTEM, 'string date = system:getDateFormat("yyyy \'at");'),
  }),
  DateLetterUnknown: define<{ letter: string }>({
    code: 'BAL6433',
    message: ({ letter }) => `Illegal pattern character '${letter}'`,
    meaning: 'A date pattern contains a letter that has no meaning.',
    example: () => inMain(SYSTEM, 'string date = system:getDateFormat("yyyy b");'),
  }),
  DateLetterRepeated: define<{ letter: string }>({
    code: 'BAL6434',
    message: ({ letter }) => `pattern letter '${letter}' is repeated too often`,
    meaning: 'A date pattern repeats a letter more than 100 times.',
    example: () =>
      inMain(
        SYSTEM,
        'string pattern = "y";',
        'int times = 0;',
        'while (times < 7) {',
        '    pattern = pattern + pattern;',
        '    times = times + 1;',
        '}',
        'string date = system:getDateFormat(pattern);',
      ),
  }),
  DateZoneInvalid: define<{ length: number }>({
    code: 'BAL6435',
    message: ({ length }) => `invalid ISO 8601 format: length=${length}`,
    meaning: 'A date pattern repeats the letter X more than three times.',
    example: () => inMain(SYSTEM, 'string date = system:getDateFormat("XXXX");'),
  }),
  NegativeTime: define({
    code: 'BAL6436',
    message: () => 'timeout value is negative',
    meaning: '`system:sleep` is called with a negative number.',
    example: () => inMain(SYSTEM, 'system:sleep(-1);'),
  }),
  Base64TooShort: define({
    code: 'BAL6441',
    message: () => 'Input byte[] should at least have 2 bytes for base64 bytes',
    meaning: 'A text of one character is decoded from Base64.',
    example: () => inMain(UTILS, 'string text = utils:base64decode("a");'),
  }),
  Base64LastUnitShort: define({
    code: 'BAL6442',
    message: () => 'Last unit does not have enough valid bits',
    meaning: 'A Base64 text ends with a single digit, which is too short for a byte.',
    example: () => inMain(UTILS, 'string text = utils:base64decode("dGVhb");'),
  }),
  Base64PaddingWrong: define({
    code: 'BAL6443',
    message: () => 'Input byte array has wrong 4-byte ending unit',
    meaning: 'A Base64 text has padding where none is needed, or too little padding.',
    example: () => inMain(UTILS, 'string text = utils:base64decode("dGVh=");'),
  }),
  Base64AfterPadding: define<{ position: number }>({
    code: 'BAL6444',
    message: ({ position }) => `Input byte array has incorrect ending byte at ${position}`,
    meaning: 'A Base64 text continues after its padding.',
    example: () => inMain(UTILS, 'string text = utils:base64decode("dGU=dGVh");'),
  }),
  Base64CharacterInvalid: define<{ byte: string }>({
    code: 'BAL6445',
    message: ({ byte }) => `Illegal base64 character ${byte}`,
    meaning: 'A Base64 text contains a character that is not a Base64 digit. It is shown in hexadecimal.',
    example: () => inMain(UTILS, 'string text = utils:base64decode("dG Vh");'),
  }),
  EncodingUnsupported: define<{ name: string }>({
    code: 'BAL6446',
    message: ({ name }) => `Unsupported encoding: ${name}`,
    meaning: 'A text is encoded or decoded with an encoding that is not supported.',
    example: () => inMain(STRINGS, 'blob bytes = strings:toBlob("tea", "EBCDIC");'),
  }),
  HashUnsupported: define<{ algorithm: string }>({
    code: 'BAL6451',
    message: ({ algorithm }) => `Unsupported algorithm ${algorithm} for HMAC calculation`,
    meaning: 'A hash is computed with an algorithm other than SHA1, SHA256 and MD5.',
    example: () => inMain(UTILS, 'string hash = utils:getHash("tea", "SHA3");'),
  }),
  HashKeyEmpty: define({
    code: 'BAL6452',
    message: () => 'Empty key',
    meaning: 'An HMAC is computed with an empty key.',
    example: () => inMain(UTILS, 'string hash = utils:getHmac("tea", "", "SHA256");'),
  }),
  RandomRangeInvalid: define<{ low: number | bigint; high: number | bigint }>({
    code: 'BAL6453',
    message: ({ low, high }) => `Invalid range for a random int: ${low} to ${high}`,
    meaning: 'A random int is drawn from a range that ends before it begins.',
    example: () => inMain(UTILS, 'int number = utils:getRandomInt(6, 1);'),
  }),
  UrlEscapeIncomplete: define({
    code: 'BAL6454',
    message: () => 'Cannot decode the query parameter. URLDecoder: Incomplete trailing escape (%) pattern',
    meaning: 'A query parameter ends in an escape of fewer than two digits.',
    example: () => inQuery('/tea?milk=100%'),
  }),
  UrlEscapeInvalid: define<{ digits: string }>({
    code: 'BAL6455',
    message: ({ digits }) =>
      `Cannot decode the query parameter. URLDecoder: Illegal hex characters in escape (%) pattern - For input string: "${digits}"`,
    meaning: 'A query parameter has an escape without hexadecimal digits.',
    example: () => inQuery('/tea?milk=100%ml'),
  }),
} as const
