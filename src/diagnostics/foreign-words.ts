/** Maps the names that other languages and releases use to the names of this one. */

/** Each name maps to the type of this language. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    boolean: ['bool', 'Boolean', 'Bool'],
    int: [
      ...[
        'long',
        'short',
        'byte',
        'integer',
        'Integer',
        'Int',
        'Long',
        'uint',
        'bigint',
        'size_t',
        'usize',
        'char_t',
      ],
      ...[
        'int8',
        'int16',
        'int32',
        'int64',
        'uint8',
        'uint16',
        'uint32',
        'uint64',
        'i32',
        'i64',
        'u32',
        'u64',
      ],
    ],
    float: ['double', 'decimal', 'number', 'Double', 'Float', 'real', 'float32', 'float64', 'f32', 'f64'],
    string: ['String', 'str', 'char', 'rune', 'text', 'Str', 'CharSequence', 'Character'],
    map: ['Map', 'HashMap', 'dict', 'Dict', 'Record', 'Hashtable', 'Dictionary', 'TreeMap'],
    any: ['object', 'Object', 'anydata', 'unknown', 'interface', 'auto', 'dynamic'],
    json: ['JSON', 'Json', 'JSONObject', 'JsonObject', 'JSONArray', 'JsonArray', 'JsonNode'],
    blob: ['bytes'],
    'errors:Error': ['error', 'exception', 'Exception', 'Throwable', 'Error', 'RuntimeException'],
  }).flatMap(([type, names]) => names.map((name) => [name, type] as const)),
)

/** Returns the type of this language for the name that another one uses. */
export function ownType(name: string): string | undefined {
  return TYPES.get(name)
}

/** Words that declare a variable without a type. */
export const UNTYPED: ReadonlySet<string> = new Set([
  'var',
  'let',
  'val',
  'const',
  'final',
  'auto',
  'my',
  'local',
  'dim',
])

const BIGGEST = ['max', 'MAX', 'MAX_VALUE', 'MaxValue', 'maxValue']
const LEAST = ['min', 'MIN', 'MIN_VALUE', 'MinValue', 'minValue']

/** Values that are members of types elsewhere, by type and member. */
const VALUES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '9223372036854775807': BIGGEST.map((name) => `int.${name}`),
    '-9223372036854775808': LEAST.map((name) => `int.${name}`),
    '""': ['string.Empty', 'string.empty', 'string.EMPTY'],
    true: ['boolean.TRUE', 'boolean.True'],
    false: ['boolean.FALSE', 'boolean.False'],
    null: ['json.NULL', 'json.Null'],
  }).flatMap(([value, names]) => names.map((name) => [name, value] as const)),
)

/** What a member of a built-in type elsewhere is here: `int.MAX_VALUE`. */
export function ownValue(type: string, name: string): string | undefined {
  return VALUES.get(`${type}.${name}`)
}
