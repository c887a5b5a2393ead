/** Re-exports json values, their parser and their printer. */

export { parseJson } from './json-parse.js'
export { jsonText, printJson, quote } from './json-print.js'
export { copyJson, JsonArray, JsonObject, type JsonValue, jsonKind, tooDeep } from './json-value.js'
export { JsonDecimal } from './value.js'
