/** What memory a process has, and how much of it is taken. */

import { getHeapStatistics } from 'node:v8'

/** Three quarters of what V8 lets the heap grow to: close to its end V8 gives up, and the whole process with it. */
export const DEFAULT_MEMORY_BYTES = Math.floor(getHeapStatistics().heap_size_limit * 0.75)

/** Bytes of the heap and of the buffers beside it, together with what V8 has not collected yet. */
export function memoryInUse(): number {
  const { used_heap_size, external_memory } = getHeapStatistics()
  return used_heap_size + external_memory
}
