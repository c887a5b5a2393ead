/** The entries of the call stack: what an error reports of the calls it happened in. */

import type { Callable } from '../../check/checked.js'
import type { SourcePlace } from '../../source/place.js'
import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import type { StackFrame } from '../../values/failure.js'

/** A stack overflow shows only this many lines at either end of its trace: thousands of equal lines help nobody. */
export const TRACE_ENDS = 20

/** A call on the call stack. */
export interface CallSite {
  /** Its line in a stack trace. */
  readonly frame: StackFrame
  /** Where the call is; for the outermost callable, where that is defined. */
  readonly place: SourcePlace
}

/** The call of a callable at a place. */
export function siteOf(callee: Callable, file: SourceFile, span: Span): CallSite {
  const frame = {
    package: callee.packagePath,
    function: callee.name,
    file: file.name,
    line: file.lineAt(span.start),
  }
  return { frame, place: { file, span } }
}

/** The outermost callable of a strand: no call in the program leads to it, so its definition takes that place. */
export function outermostSite(callable: Callable): CallSite {
  return siteOf(callable, callable.file, callable.span)
}
