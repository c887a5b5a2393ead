/** ballerina.lang.maps: the size and the keys of maps. */

import { arrayOf, STRING } from '../../check/types.js'
import { STEPS, stepsOfName } from '../../values/cost.js'
import { BalArray, type BalMap } from '../../values/value.js'
import { bind } from '../bind.js'

export const mapsBindings = bind({
  length: (_call, { entries }: BalMap) => entries.size,
  keys: (call, { entries }: BalMap) => {
    call.charge(STEPS.copyEntries(entries.size))
    return new BalArray(arrayOf(STRING), [...entries.keys()])
  },
  remove: (call, { entries }: BalMap, key: string) => {
    call.charge(stepsOfName(key.length, entries.size))
    entries.delete(key)
  },
  hasKey: (call, { entries }: BalMap, key: string) => {
    call.charge(stepsOfName(key.length, entries.size))
    return entries.has(key)
  },
})
