/**
 * The embedding API of balws.
 *
 *     import { load } from 'balws'
 *
 *     const program = await load({ file: 'chat.bal' })
 *     const server = await program.serve({ port: 9090 })
 */

import './node/install.js'

export type { Diagnostic, RelatedPlace, Severity } from './diagnostics/diagnostic.js'
export { applyEdits, type Edit } from './diagnostics/edit.js'
export type { LibraryDefinition, LibrarySource, PlainFunction } from './library/define.js'
export type * from './program/api.js'
export { defineLibrary, suspends } from './program/define-library.js'
export type * from './program/description.js'
export { BalError, ClashError, DiagnosticError, LoadError } from './program/errors.js'
export { createHub } from './program/hub.js'
export { load } from './program/load.js'
export type { Servable } from './program/servable.js'
export { attachAll, handlersFor, serveAll } from './program/server.js'
export type * from './program/typed-value.js'
export type { ServerLimits } from './runtime/limits.js'
export type { Endpoint, LogFields, Logger, MetricsAddress, ServerStats } from './runtime/server.js'
export type { Place } from './source/place.js'
export type { StackFrame } from './values/failure.js'
export type { TlsCredentials } from './wire/http/tls-credentials.js'
