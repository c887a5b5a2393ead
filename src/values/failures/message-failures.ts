import { inMain, inResource } from './example.js'
import { define } from './failure-code.js'

const MESSAGES = 'import ballerina.lang.messages;'
const HTTP = 'import ballerina.net.http;'

/** A request to a resource of the same server. */
const ASK_ANOTHER = [
  MESSAGES,
  'message request = {};',
  'http:ClientConnector client = create http:ClientConnector("http://" + messages:getHeader(m, "Host"));',
  'message response = http:ClientConnector.get(client, "/example/other", request);',
]

/** A program whose resource asks another one, which replies after these lines. */
const askingAnother = (lines: readonly string[], after: readonly string[] = []): string =>
  inResource(...ASK_ANOTHER, ...after).replace(
    /\}\n$/,
    `
    @http:GET {}
    @http:Path {value:"/other"}
    resource other (message m) {
        message answer = {};
${lines.map((line) => `        ${line}\n`).join('')}        reply answer;
    }
}
`,
  )

const READ = 'string text = messages:getStringPayload(response);'

/** 65xx: messages, HTTP services, and the client of HTTP. */
export const MESSAGE_FAILURES = {
  NoMapValue: define<{ name: string }>({
    code: 'BAL6501',
    message: ({ name }) => `Given property ${name} is not found in the Map message`,
    meaning: '`messages:getStringValue` asks for a name that the payload does not have.',
    example: () =>
      inMain(
        MESSAGES,
        'message m = {};',
        'map form = {"a": "b"};',
        'messages:setMapPayload(m, form);',
        'string value = messages:getStringValue(m, "c");',
      ),
  }),
  NoHeader: define<{ name: string }>({
    code: 'BAL6502',
    message: ({ name }) => `Header '${name}' not present in the message`,
    meaning: '`messages:getHeader` asks for a header that the message does not have.',
    example: () => inMain(MESSAGES, 'message m = {};', 'string value = messages:getHeader(m, "Accept");'),
  }),
  PropertyNotString: define<{ type: string }>({
    code: 'BAL6503',
    message: ({ type }) => `Property value is of unknown type : ${type}`,
    meaning: '`messages:getProperty` asks for a property of the runtime that is not a string.',
    example: () =>
      inMain(
        MESSAGES,
        HTTP,
        'message m = {};',
        'http:setStatusCode(m, 404);',
        'string status = messages:getProperty(m, "HTTP_STATUS_CODE");',
      ),
  }),
  TooManyHeaders: define<{ limit: number }>({
    code: 'BAL6504',
    message: ({ limit }) => `a message has at most ${limit} headers`,
    meaning: 'A header is added to a message that already has 10,000.',
    example: () =>
      inMain(MESSAGES, 'message m = {};', 'while (true) {', '    messages:addHeader(m, "X-Tag", "a");', '}'),
  }),
  HeaderNameInvalid: define<{ name: string }>({
    code: 'BAL6505',
    message: ({ name }) => `invalid header name '${name}'`,
    meaning: 'The name of a header that is set or added is not a token of RFC 9110.',
    example: () => inMain(MESSAGES, 'message m = {};', 'messages:setHeader(m, "X Tag", "a");'),
  }),
  HeaderValueInvalid: define<{ name: string }>({
    code: 'BAL6506',
    message: ({ name }) => `invalid value of header '${name}': it has a control character`,
    meaning: 'The value of a header that is set or added has a control character, such as a line end.',
    example: () => inMain(MESSAGES, 'message m = {};', 'messages:setHeader(m, "X-Tag", "a\\nb");'),
  }),
  TooManyCodings: define<{ limit: number }>({
    code: 'BAL6511',
    message: ({ limit }) => `more than ${limit} content encodings`,
    meaning: 'The body of a message that is read has more than four content codings.',
    example: () =>
      askingAnother(
        [
          'messages:setStringPayload(answer, "tea");',
          'messages:setHeader(answer, "Content-Encoding", "gzip, gzip, gzip, gzip, gzip");',
        ],
        [READ],
      ),
  }),
  CodingUnsupported: define<{ name: string }>({
    code: 'BAL6512',
    message: ({ name }) => `unsupported content encoding: ${name}`,
    meaning: 'The body of a message that is read has an unknown content coding.',
    example: () =>
      askingAnother(
        [
          'messages:setStringPayload(answer, "tea");',
          'messages:setHeader(answer, "Content-Encoding", "zstd");',
        ],
        [READ],
      ),
  }),
  CodedBodyInvalid: define<{ coding: string; problem: string }>({
    code: 'BAL6513',
    message: ({ coding, problem }) => `the body is not valid ${coding}: ${problem}`,
    meaning: 'The body of a message that is read does not match its content coding.',
    example: () =>
      askingAnother(
        [
          'messages:setStringPayload(answer, "tea");',
          'messages:setHeader(answer, "Content-Encoding", "gzip");',
        ],
        [READ],
      ),
  }),
  BodyTooLarge: define<{ limit: number }>({
    code: 'BAL6514',
    message: ({ limit }) => `the body is larger than ${limit} bytes`,
    meaning: 'The body of a message that is read exceeds the limit `bodyBytes` once it is decoded.',
    example: () => ({
      provokedBy: 'A resource reads a body that exceeds the limit only after decompression.',
      test: 'provoked-failures.test.ts > BodyTooLarge',
    }),
  }),
  StatusCodeMissing: define({
    code: 'BAL6521',
    message: () => 'Invalid status code found',
    meaning: '`http:getStatusCode` is called with a message that is not a response.',
    example: () => inMain(HTTP, 'message m = {};', 'int status = http:getStatusCode(m);'),
  }),
  ReasonPhraseInvalid: define({
    code: 'BAL6522',
    message: () => 'invalid reason phrase: it has a control character',
    meaning: '`http:setReasonPhrase` is called with a text that has a control character, such as a line end.',
    example: () => inMain(HTTP, 'message m = {};', 'http:setReasonPhrase(m, "Not\\nFound");'),
  }),
  ContentLengthInvalid: define({
    code: 'BAL6523',
    message: () => 'Invalid content length',
    meaning: '`http:getContentLength` is called with a message without a Content-Length of 32 bits.',
    example: () => inMain(HTTP, 'message m = {};', 'int length = http:getContentLength(m);'),
  }),
  StatusCodeInvalid: define<{ status: string }>({
    code: 'BAL6524',
    message: ({ status }) => `invalid status code: ${status}`,
    meaning: 'A resource replies with a message whose status code is not between 200 and 999.',
    isCatchable: false,
    example: () => inResource('message answer = {};', 'http:setStatusCode(answer, 42);', 'reply answer;'),
  }),
  ParameterNotNumber: define<{ text: string }>({
    code: 'BAL6525',
    message: ({ text }) => `For input string: "${text}"`,
    meaning:
      'A path or query parameter of a resource is an int or float, but the request has something else.',
    isCatchable: false,
    example: () => ({
      program: inResource('reply m;').replace(
        'run (message m)',
        'run (message m, @http:QueryParam {value:"count"} int count)',
      ),
      target: '/example?count=ten',
    }),
  }),
  MethodInvalid: define<{ verb: string }>({
    code: 'BAL6531',
    message: ({ verb }) => `Malformed verb specified. '${verb}' is not an HTTP method`,
    meaning: 'The method of a request to be sent is not a token of RFC 9110.',
    example: () =>
      inMain(
        HTTP,
        'message request = {};',
        'http:ClientConnector client = create http:ClientConnector("http://localhost:9090");',
        'message response = http:ClientConnector.execute(client, "GET IT", "/", request);',
      ),
  }),
  UrlInvalid: define<{ problem: string }>({
    code: 'BAL6532',
    message: ({ problem }) => `Malformed url specified. ${problem}`,
    meaning: 'The URL of a request to be sent is not an HTTP or HTTPS URL.',
    example: () =>
      inMain(
        HTTP,
        'message request = {};',
        'http:ClientConnector client = create http:ClientConnector("ftp://localhost");',
        'message response = http:ClientConnector.get(client, "/", request);',
      ),
  }),
  ResponseLate: define<{ seconds: number }>({
    code: 'BAL6533',
    message: ({ seconds }) => `response was not received within sender timeout of ${seconds} seconds`,
    meaning: 'The response to a request is not complete within the limit `clientTimeout`.',
    example: () => ({
      program: askingAnother(['system:sleep(1000);'], ['import ballerina.lang.system;']),
      limits: { clientTimeout: 20 },
    }),
  }),
  ResponseTooLarge: define<{ limit: number }>({
    code: 'BAL6534',
    message: ({ limit }) => `response is longer than ${limit} bytes`,
    meaning: 'The response to a request has more bytes than the limit `stringLength`.',
    example: () => ({
      program: askingAnother([
        'string price = "\\u20AC\\u20AC\\u20AC\\u20AC\\u20AC\\u20AC\\u20AC\\u20AC";',
        'messages:setStringPayload(answer, price + price);',
      ]),
      limits: { stringLength: 40 },
    }),
  }),
  RequestFailed: define<{ reason: string }>({
    code: 'BAL6535',
    message: ({ reason }) => reason,
    meaning: 'A request cannot be sent, or its response cannot be received, because of a network error.',
    example: () =>
      inMain(
        HTTP,
        'message request = {};',
        'http:ClientConnector client = create http:ClientConnector("http://127.0.0.1:1");',
        'message response = http:ClientConnector.get(client, "/", request);',
      ),
  }),
} as const
