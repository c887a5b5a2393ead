/**
 * The embedding API of balws.
 *
 *     import { load } from 'balws'
 *
 *     const program = await load({ file: 'chat.bal' })
 *     const server = await program.serve({ port: 9090 })
 */

export type { Diagnostic, RelatedPlace, Severity } from './diagnostics/diagnostic.js'
export { applyEdits, type Edit } from './diagnostics/edit.js'
export type { LibrarySource } from './library/define.js'
export { defineLibrary, suspends } from './library/define.js'
export type * from './program/api.js'
export { BalError, ClashError, DiagnosticError, LoadError } from './program/errors.js'
export { load } from './program/load.js'
export { serveAll } from './program/server.js'
export type { Hub } from './runtime/hub.js'
export { createHub } from './runtime/hub.js'
export type { ServerLimits } from './runtime/limits.js'
export type { Endpoint, LogFields, Logger, MetricsAddress, ServerStats } from './runtime/server.js'
export type { StackFrame } from './values/failure.js'
export type { TlsCredentials } from './wire/tls-credentials.js'
