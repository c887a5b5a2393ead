/** How much memory the process may use, and how much it uses. */

import { getHeapStatistics } from 'node:v8'

/** Three quarters of V8's heap limit, in bytes: close to the limit V8 gives up and ends the whole process. */
export const DEFAULT_MEMORY_BYTES = Math.floor(getHeapStatistics().heap_size_limit * 0.75)

/** Bytes of the heap and of buffers outside it, including what V8 has not collected yet. */
export function memoryInUse(): number {
  const { used_heap_size, external_memory } = getHeapStatistics()
  return used_heap_size + external_memory
}
