/** What is used of undici, by name: of a bundled CommonJS package `import()` would give nothing but the whole. */

export { Agent, request } from 'undici'
