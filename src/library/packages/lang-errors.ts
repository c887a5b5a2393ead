/** ballerina.lang.errors: the stack trace of an error as structs. */

import type { Callable } from '../../check/checked.js'
import type { ArrayType, StructType } from '../../check/types.js'
import { STEPS } from '../../values/cost.js'
import { originOf, type StackFrame } from '../../values/failure.js'
import { BalArray, type BalStruct, newStruct } from '../../values/value.js'
import type { NativeBinding, NativeBindings } from '../native.js'

export const errorsBindings: NativeBindings = { getStackTrace: bindGetStackTrace }

/** Creates the structs of the declaration: `StackTrace`, whose only field is a `StackTraceItem[]`. */
function bindGetStackTrace(declaration: Callable): NativeBinding {
  const traceType = declaration.results[0]!.type as StructType
  const itemsType = traceType.fields[0]!.type as ArrayType
  const itemType = itemsType.element as StructType
  const itemOf = (frame: StackFrame) =>
    newStruct(itemType, [frame.function, frame.package || '.', frame.file, frame.line])

  return {
    suspends: false,
    nullFailure: '',
    run: (call, error: BalStruct) => {
      const frames = originOf(error)?.frames
      if (!frames) return null
      call.charge(frames.length * STEPS.container)
      return newStruct(traceType, [new BalArray(itemsType, frames.map(itemOf))])
    },
  }
}
