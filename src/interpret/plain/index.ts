/**
 * The plain form of callables, which is what runs most of the time. The build bundles this file and the
 * modules of node constructors it reaches into a script of its own, so that hot.ts can evaluate them
 * afresh; everything with an identity (values, failures, the machine) stays outside and is handed in.
 */

export { compileValueForm } from './body-value.js'
export { compileCall } from './calls.js'
export { compileBlock, compileStatement } from './statements.js'
