/** Shows an uncaught error to people: a headline, the place in the program, the stack trace. */

import { type Palette, PLAIN, renderPlace } from '../diagnostics/render.js'
import type { Failure, StackFrame } from '../values/failure.js'
import { TRACE_ENDS } from './machine/trace.js'

/** The first line: the kind of error and its message, which begins with a small letter. */
export function headline(failure: Failure): string {
  if (failure.isStackOverflow) return `fatal error in ballerina program: ${failure.message}`
  const { message, value, isThrown } = failure
  const text = isThrown && value ? `uncaught error: ${value.type.name}{ msg : ${message}}` : message
  return `error in ballerina program: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** The headline and the trace, each line ended. */
export function printOut(failure: Failure): string {
  return `${headline(failure)}\n${stackTrace(failure)}`
}

/** The same with the place and the code between the two, if the place is known. */
export function printOutWithPlace(failure: Failure, palette: Palette = PLAIN): string {
  return `${headline(failure)}\n${placePicture(failure, palette)}${stackTrace(failure)}`
}

/** The place of the error and its code, with a code frame, each line ended. Empty if the place is not known. */
export function placePicture({ place, code }: Failure, palette: Palette = PLAIN): string {
  return place ? `${renderPlace(place, palette, code)}\n` : ''
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
function frameLine(frame: StackFrame): string {
  const prefix = frame.package === '' ? '' : `${frame.package}:`
  return `\t at ${prefix}${frame.function}(${frame.file}:${frame.line})`
}
