/** ballerina.lang.blobs: bytes as text. */

import { textIn } from '../../values/encodings.js'
import { bind } from '../bind.js'
import type { NativeCall } from '../native.js'

export const blobsBindings = bind({
  toString: (call: NativeCall, blob: Uint8Array, encoding: string) => {
    call.charge(blob.length >> 6)
    return textIn(encoding, blob, call.limits)
  },
  length: (_call, blob: Uint8Array) => blob.length,
})
