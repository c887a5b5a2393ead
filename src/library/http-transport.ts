/** What is used of undici, by name: `import()` of a bundled CommonJS package returns only the package as a whole. */

export { Agent, request } from 'undici'
