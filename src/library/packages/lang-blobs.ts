/** ballerina.lang.blobs: bytes as text. */

import { STEPS } from '../../values/cost.js'
import { textIn } from '../../values/encodings.js'
import { bind } from '../bind.js'
import type { NativeCall } from '../native.js'

export const blobsBindings = bind({
  toString: (call: NativeCall, blob: Uint8Array, encoding: string) => {
    call.charge(STEPS.readText(blob.length))
    return textIn(encoding, blob, call.limits)
  },
  length: (_call, blob: Uint8Array) => blob.length,
})
