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
