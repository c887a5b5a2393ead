/**
 * What functions and methods of other languages, and of other releases, are here. A replacement is a text with
 * places: `$0` is the receiver of a method, `$1` the first argument, `#1` the same in parentheses where it is a
 * chain of operators, `$+` all arguments joined with `+`. One that begins with `!` replaces a whole statement.
 * Of several replacements the first that is right for the types at hand is suggested.
 */

export type Replacement = string | readonly string[] | { readonly note: string } | { readonly method: string }

const PRINT = ['system:println($1)', 'system:println($+)']
const INTEGER = '(int) #1'
const FLOAT = '(float) #1'
const NO_MATHS = { note: 'there is no package of mathematical functions: write it with operators and if' }
const RANDOM = ['utils:getRandomInt(0, #1 - 1)', 'utils:getRandomInt($1, $2)', 'utils:getRandomInt(0, 100)']
const TIMER = {
  note: 'a resource with @ws:OnTimer {seconds:5} runs again and again; system:sleep(milliseconds) waits',
}
const FORMAT = { note: "there is no format function: join the parts with '+'" }

/** By the name as it is written, `a.b(…)` and `a:b(…)` alike under `a.b`; a bare name stands for every receiver. */
export const FOREIGN_FUNCTIONS: ReadonlyMap<string, Replacement> = new Map<string, Replacement>(
  Object.entries({
    Error: { note: 'an error is a struct: errors:Error e = {msg:"…"}; throw e;' },
    Exception: { note: 'an error is a struct: errors:Error e = {msg:"…"}; throw e;' },
    new: { note: 'a connector is made with create NAME(…), a struct is written {field: value}' },
    'console.log': PRINT,
    'console.info': PRINT,
    'console.debug': PRINT,
    'console.warn': PRINT,
    'console.error': PRINT,
    'System.out.println': PRINT,
    'System.err.println': PRINT,
    'System.out.print': ['system:print($1)', 'system:print($+)'],
    'fmt.Println': PRINT,
    'fmt.Print': ['system:print($1)', 'system:print($+)'],
    'log.Println': PRINT,
    'log.Print': PRINT,
    'log.printInfo': PRINT,
    'log.printDebug': PRINT,
    'log.printWarn': PRINT,
    'log.printError': PRINT,
    'log.info': PRINT,
    'log.error': PRINT,
    'log.warn': PRINT,
    'log.debug': PRINT,
    'logger.info': PRINT,
    'logger.error': PRINT,
    'logger.warn': PRINT,
    'logger.debug': PRINT,
    'logging.info': PRINT,
    println: PRINT,
    print: ['system:print($1)', 'system:println($+)'],
    puts: PRINT,
    echo: PRINT,
    alert: PRINT,
    writeLine: PRINT,
    printf: FORMAT,
    sprintf: FORMAT,
    format: FORMAT,
    Printf: FORMAT,
    Sprintf: FORMAT,
    len: { method: 'length' },
    length: { method: 'length' },
    size: { method: 'length' },
    count: { method: 'length' },
    append: { method: 'push' },
    push: { method: 'push' },
    add: { method: 'push' },
    keys: { method: 'keys' },
    'Object.keys': { method: 'keys' },
    hasKey: { method: 'hasKey' },
    has: { method: 'hasKey' },
    str: { method: 'toString' },
    toString: { method: 'toString' },
    String: { method: 'toString' },
    'String.valueOf': { method: 'toString' },
    'Integer.toString': { method: 'toString' },
    'Double.toString': { method: 'toString' },
    'strconv.Itoa': { method: 'toString' },
    'fmt.Sprint': { method: 'toString' },
    isEmpty: { method: 'isEmpty' },
    empty: { method: 'isEmpty' },
    equals: { method: 'equals' },
    'Objects.equals': { method: 'equals' },
    concat: { method: 'concat' },
    charAt: { method: 'charAt' },
    startsWith: { method: 'startsWith' },
    endsWith: { method: 'endsWith' },
    includes: { method: 'contains' },
    contains: { method: 'contains' },
    substring: { method: 'substring' },
    getQueryParam: 'uri:getQueryParam($1, $2)',
    parseInt: INTEGER,
    toInt: INTEGER,
    atoi: INTEGER,
    Atoi: INTEGER,
    Number: INTEGER,
    'Number.parseInt': INTEGER,
    'Integer.parseInt': INTEGER,
    'Integer.valueOf': INTEGER,
    'Long.parseLong': INTEGER,
    'strconv.Atoi': INTEGER,
    parseFloat: FLOAT,
    toFloat: FLOAT,
    'Float.parseFloat': FLOAT,
    'Double.parseDouble': FLOAT,
    'strconv.ParseFloat': FLOAT,
    parseBool: '#1 == "true"',
    Boolean: '#1 == "true"',
    'Boolean.parseBoolean': '#1 == "true"',
    'strconv.ParseBool': '#1 == "true"',
    stringify: ['jsons:toString($1)', 'jsons:toString((json) #1)'],
    'JSON.stringify': ['jsons:toString($1)', 'jsons:toString((json) #1)'],
    'json.dumps': ['jsons:toString($1)', 'jsons:toString((json) #1)'],
    'json.Marshal': ['jsons:toString($1)', 'jsons:toString((json) #1)'],
    'JSON.parse': '(json) #1',
    'json.loads': '(json) #1',
    'json.parse': '(json) #1',
    'jsons.parse': '(json) #1',
    'jsons.fromString': '(json) #1',
    'Math.random': RANDOM,
    'math.random': RANDOM,
    'random.randint': RANDOM,
    'random.random': RANDOM,
    'rand.Intn': RANDOM,
    'rand.Int': RANDOM,
    random: RANDOM,
    randint: RANDOM,
    'Math.floor': INTEGER,
    'Math.trunc': INTEGER,
    'Math.round': '(int) (#1 + 0.5)',
    'math.Floor': INTEGER,
    'math.floor': INTEGER,
    'math.round': '(int) (#1 + 0.5)',
    floor: INTEGER,
    round: '(int) (#1 + 0.5)',
    trunc: INTEGER,
    pow: NO_MATHS,
    sqrt: NO_MATHS,
    abs: NO_MATHS,
    max: NO_MATHS,
    min: NO_MATHS,
    ceil: NO_MATHS,
    setTimeout: TIMER,
    setInterval: TIMER,
    'time.sleep': ['system:sleep(#1 * 1000)', 'system:sleep((int) (#1 * 1000))'],
    sleep: 'system:sleep($1)',
    Sleep: 'system:sleep($1)',
    delay: 'system:sleep($1)',
    'Date.now': 'system:currentTimeMillis()',
    'time.time': 'system:currentTimeMillis()',
    'time.Now': 'system:currentTimeMillis()',
    now: 'system:currentTimeMillis()',
    getenv: 'system:getEnv($1)',
    Getenv: 'system:getEnv($1)',
    'socket.emit': ['ws:pushText($2)', 'ws:pushText($1)'],
    'socket.send': 'ws:pushText($1)',
    'connection.send': 'ws:pushText($1)',
    'conn.send': 'ws:pushText($1)',
    'client.send': 'ws:pushText($1)',
    'session.send': 'ws:pushText($1)',
    'io.emit': ['ws:broadcastText($2)', 'ws:broadcastText($1)'],
    'wss.broadcast': 'ws:broadcastText($1)',
    'socket.close': 'ws:closeConnection()',
    uuid: 'utils:getRandomString()',
    randomUUID: 'utils:getRandomString()',
    btoa: 'utils:base64encode($1)',
    atob: 'utils:base64decode($1)',
    encodeURIComponent: 'uri:encode($1)',
    panic: { note: 'throw an error: errors:Error e = {msg: "why"}; throw e;' },
    exit: { note: 'a program ends when main ends; to end a callable early, throw an error' },
    require: { note: 'library packages need no import; others are imported with: import a.b;' },
    range: { note: 'count with a variable of your own: while (i < n) { … i = i + 1; }' },
    typeof: {
      note: 'types are fixed in the program; (T) value asks at run time, and try catches its failure',
    },
    isNaN: { note: '(int) text fails for a text that is not a number; catch that with try' },
    fetch: {
      note: 'create a connector: http:ClientConnector c = create http:ClientConnector(url); message r = http:ClientConnector.get(c, path, m);',
    },
  }),
)

const ITERATE = { note: 'loop over the elements with: iterate (T each : list) { … }' }
const LENGTH = ['length', 'size', 'len', 'count', 'getLength']

/** By the kind of the receiver's type, then by the method. What a library package has need not be here. */
export const FOREIGN_METHODS: Readonly<Record<string, ReadonlyMap<string, Replacement>>> = {
  string: methods(
    [LENGTH, 'strings:length($0)'],
    [['startsWith', 'startswith', 'HasPrefix'], 'strings:hasPrefix($0, $1)'],
    [['endsWith', 'endswith', 'HasSuffix'], 'strings:hasSuffix($0, $1)'],
    [['includes', 'contains', 'has'], 'strings:contains($0, $1)'],
    [['equals', 'isEqual', 'eq'], '#0 == #1'],
    [
      ['concat', 'append', 'plus'],
      ['!$0 = #0 + #1', '#0 + #1'],
    ],
    [['isEmpty', 'isBlank', 'empty'], '#0 == ""'],
    [['charAt', 'at', 'get', 'codePointAt'], 'strings:subString($0, $1, #1 + 1)'],
    [
      ['slice', 'substring', 'substr', 'subString', 'Substring'],
      [
        'strings:subString($0, $1, $2)',
        'strings:subString($0, $1)',
        'strings:subString($0, $1, strings:length($0))',
      ],
    ],
    [['strip'], 'strings:trim($0)'],
    [['find', 'search', 'index'], 'strings:indexOf($0, $1)'],
    [['rfind'], 'strings:lastIndexOf($0, $1)'],
    [['toString', 'valueOf', 'str'], '$0'],
    [['toInt', 'toInteger', 'parseInt', 'intValue'], '(int) #0'],
    [['toFloat', 'toDouble', 'parseFloat'], '(float) #0'],
    [['toBoolean'], '#0 == "true"'],
    [['toJson', 'json', 'parse', 'parseJson'], '(json) #0'],
    [['getBytes', 'encode', 'toBytes', 'toBlob'], 'strings:toBlob($0, "UTF-8")'],
    [['format', 'formatted'], FORMAT],
    [
      ['repeat', 'padStart', 'padEnd', 'reverse'],
      { note: 'the strings package has no such function: write a loop' },
    ],
    [
      ['push', 'add'],
      { note: "a string is not a list; join strings with '+', or declare an array: string[] list = [];" },
    ],
  ),
  array: methods(
    [LENGTH, '$0.length'],
    [
      ['push', 'add', 'append', 'addLast', 'push_back', 'Add'],
      ['!arrays:add($0, $1)', '!$0[$0.length] = $1'],
    ],
    [['get', 'at', 'elementAt'], '$0[$1]'],
    [['set'], '!$0[$1] = $2'],
    [['isEmpty', 'empty'], '$0.length == 0'],
    [['sort'], ['!$0 = arrays:sort($0)', 'arrays:sort($0)']],
    [
      ['slice', 'subList', 'splice'],
      ['arrays:copyOfRange($0, $1, $2)', 'arrays:copyOfRange($0, $1, $0.length)'],
    ],
    [['copy', 'clone'], 'arrays:copyOf($0)'],
    [['clear'], '!$0 = []'],
    [['forEach', 'map', 'filter', 'reduce', 'each', 'iterator', 'entries'], ITERATE],
    [['contains', 'includes', 'indexOf', 'find', 'join', 'some', 'every'], ITERATE],
    [
      ['pop', 'remove', 'shift', 'removeAt', 'delete'],
      { note: 'arrays do not shrink: copy what stays into a new one' },
    ],
    [['toString', 'str', 'toJson', 'stringify'], 'jsons:toString((json) #0)'],
  ),
  map: methods(
    [LENGTH, 'maps:length($0)'],
    [['get', 'getOrDefault'], '$0[$1]'],
    [['put', 'set', 'add'], '!$0[$1] = $2'],
    [
      ['hasKey', 'has', 'containsKey', 'contains', 'has_key', 'includes', 'exists'],
      ['maps:hasKey($0, $1)', '$0[$1] != null'],
    ],
    [['keys', 'keySet'], 'maps:keys($0)'],
    [['remove', 'delete', 'pop'], 'maps:remove($0, $1)'],
    [['isEmpty', 'empty'], 'maps:length($0) == 0'],
    [['clear'], '!$0 = {}'],
    [
      ['values', 'entries', 'forEach', 'entrySet', 'items', 'map'],
      { note: 'loop over the values with: iterate (any each : m) { … }, over the keys with maps:keys(m)' },
    ],
    [['toString', 'str', 'toJson', 'stringify'], 'jsons:toString((json) #0)'],
  ),
  json: methods(
    [LENGTH, 'jsons:getInt($0, "$.length()")'],
    [['toString', 'stringify', 'str', 'dumps', 'toJSONString', 'toJsonString'], 'jsons:toString($0)'],
    [['get', 'getString', 'getInt', 'optString'], '$0[$1]'],
    [['put', 'set'], '!$0[$1] = $2'],
    [['has', 'hasKey', 'hasOwnProperty', 'containsKey', 'contains', 'exists'], '$0[$1] != null'],
    [['push', 'add', 'append'], '!jsons:add($0, "$", $1)'],
    [['keys', 'getKeys'], 'jsons:keys($0)'],
    [['forEach', 'map', 'filter', 'each'], ITERATE],
    [['isEmpty'], 'jsons:toString($0) == "{}"'],
  ),
  message: methods(
    [
      [
        'getPayload',
        'getText',
        'getTextPayload',
        'text',
        'payload',
        'body',
        'getBody',
        'getContent',
        'toString',
        'getData',
        'data',
      ],
      'messages:getStringPayload($0)',
    ],
    [['json', 'getJson', 'getJSON', 'getJsonBody'], 'messages:getJsonPayload($0)'],
    [
      ['setPayload', 'setText', 'setTextPayload', 'setBody', 'setContent'],
      ['messages:setStringPayload($0, $1)', 'messages:setJsonPayload($0, $1)'],
    ],
    [['json', 'setJson'], 'messages:setJsonPayload($0, $1)'],
    [['header'], ['messages:getHeader($0, $1)', 'messages:setHeader($0, $1, $2)']],
    [
      ['getQueryParam', 'getQueryParamValue', 'queryParam', 'query', 'getParameter'],
      'uri:getQueryParam($0, $1)',
    ],
    [['status', 'setStatus'], 'http:setStatusCode($0, $1)'],
    [['respond', 'reply'], { note: "a resource answers with the statement 'reply m;'" }],
  ),
  int: methods(
    [['toString', 'str'], 'strings:valueOf($0)'],
    [['equals', 'compareTo'], '#0 == #1'],
    [['toFloat', 'doubleValue'], '(float) #0'],
    [['intValue', 'toInt'], '$0'],
  ),
  float: methods(
    [['toString', 'str', 'toFixed'], 'strings:valueOf($0)'],
    [['floor', 'intValue', 'toInt', 'round'], '(int) #0'],
    [['equals'], '#0 == #1'],
  ),
  boolean: methods([['toString', 'str'], 'strings:valueOf($0)'], [['equals'], '#0 == #1']),
  any: methods([['toString', 'str'], '(string) #0'], [['intValue', 'toInt'], '(int) #0']),
  xml: methods(
    [['toString', 'str'], '(string) #0'],
    [['getText', 'text'], 'xmls:getString($0, "/*/text()")'],
  ),
  struct: methods(
    [['getMessage', 'message', 'msg', 'toString', 'what'], '$0.msg'],
    [['getCause'], '$0.cause'],
    [['toJson', 'stringify', 'toJSON'], 'jsons:toString((json) #0)'],
  ),
}

function methods(
  ...entries: readonly (readonly [names: readonly string[], replacement: Replacement])[]
): ReadonlyMap<string, Replacement> {
  const table = new Map<string, Replacement>()
  for (const [names, replacement] of entries) {
    for (const name of names) {
      const earlier = table.get(name)
      // Two replacements for different numbers of arguments.
      table.set(
        name,
        typeof earlier === 'string' && typeof replacement === 'string' ? [earlier, replacement] : replacement,
      )
    }
  }
  return table
}

/** The library package that holds what other languages have as methods of the type. */
export const PACKAGE_OF_KIND: Readonly<Record<string, string>> = {
  string: 'strings',
  array: 'arrays',
  map: 'maps',
  json: 'jsons',
  message: 'messages',
  xml: 'xmls',
  blob: 'blobs',
}
