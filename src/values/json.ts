/** The door to json: its values, and the way from text to value and back. */

export { parseJson } from './json-parse.js'
export { jsonText, printJson, quote } from './json-print.js'
export { copyJson, JsonArray, JsonObject, type JsonValue, jsonKind, tooDeep } from './json-value.js'
export { JsonDecimal } from './value.js'
