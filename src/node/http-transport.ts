/** Re-exports what is used of undici by name: `import()` of a bundled CommonJS package has only a default export. */

export { Agent, request } from 'undici'
