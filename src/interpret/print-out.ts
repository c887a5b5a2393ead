/** How an uncaught error is shown to people (semantics reference 9.5). */

import type { Failure, StackFrame } from '../values/failure.js'

/** Of the trace of a stack overflow only this many lines at either end are shown. */
export const TRACE_ENDS = 20

/** The first line: what kind of trouble, and the message, which begins with a small letter. */
export function headline(failure: Failure): string {
  if (failure.isStackOverflow) return `fatal error in ballerina program: ${failure.message}`
  const { message, value, isThrown } = failure
  const text = isThrown && value ? `uncaught error: ${value.type.name}{ msg : ${message}}` : message
  return `error in ballerina program: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** The first line and the trace, each line ended. */
export function printOut(failure: Failure): string {
  const lines = (failure.frames ?? []).map(frameLine)
  if (failure.isStackOverflow && lines.length > TRACE_ENDS) {
    lines.splice(TRACE_ENDS, 0, '\t ...', '\t ...')
  }
  return `${[headline(failure), ...lines].join('\n')}\n`
}

/** `<TAB> at pkg:name(file.bal:LINE)`; the default package has no prefix. */
export function frameLine(frame: StackFrame): string {
  const prefix = frame.package === '' ? '' : `${frame.package}:`
  return `\t at ${prefix}${frame.function}(${frame.file}:${frame.line})`
}
