/** How an uncaught error is shown to people (semantics reference 9.5). */

import { type Palette, PLAIN, renderPlace } from '../../diagnostics/render.js'
import type { Failure, StackFrame } from '../../values/failure.js'

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
  return `${headline(failure)}\n${stackTrace(failure)}`
}

/** The same with the place between the two, where it is known. */
export function printOutWithPlace(failure: Failure, palette: Palette = PLAIN): string {
  return `${headline(failure)}\n${placePicture(failure, palette)}${stackTrace(failure)}`
}

/** Where the error arose, with a code frame; empty where that is not known. Each line ended. */
export function placePicture({ place }: Failure, palette: Palette = PLAIN): string {
  return place ? `${renderPlace(place, palette)}\n` : ''
}

/** The lines of the trace, each ended. */
export function stackTrace(failure: Failure): string {
  const lines = (failure.frames ?? []).map(frameLine)
  if (failure.isStackOverflow && lines.length > TRACE_ENDS) {
    lines.splice(TRACE_ENDS, 0, '\t ...', '\t ...')
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** `<TAB> at pkg:name(file.bal:LINE)`; the default package has no prefix. */
export function frameLine(frame: StackFrame): string {
  const prefix = frame.package === '' ? '' : `${frame.package}:`
  return `\t at ${prefix}${frame.function}(${frame.file}:${frame.line})`
}
