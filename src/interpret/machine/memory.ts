/** How much memory the process may use, and how much it uses. */

import { platform } from '../../platform/platform.js'

/** Three quarters of V8's heap limit, in bytes: close to the limit V8 gives up and ends the whole process. */
export function defaultMemoryBytes(): number {
  return Math.floor(platform.heapLimit() * 0.75)
}
