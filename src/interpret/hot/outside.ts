/**
 * The modules that the script of the plain form imports but must not copy: they define classes, hold state, or run only
 * while code is compiled. `.build/plain-form.mjs` decides what the script contains.
 */

import * as walk from '../../check/walk.js'
import * as convert from '../../values/convert.js'
import * as failure from '../../values/failure.js'
import * as failures from '../../values/failures/failures.js'
import * as fieldDefault from '../../values/field-default.js'
import * as json from '../../values/json.js'
import * as message from '../../values/message.js'
import * as text from '../../values/text.js'
import * as value from '../../values/value.js'
import * as xml from '../../values/xml.js'
import * as strand from '../machine/strand.js'
import * as trace from '../machine/trace.js'

/** By their paths in the script. The exports are copied, because those of a bundle are getters. */
export const OUTSIDE: Readonly<Record<string, object>> = {
  './check/walk.ts': { ...walk },
  './interpret/machine/strand.ts': { ...strand },
  './interpret/machine/trace.ts': { ...trace },
  './values/convert.ts': { ...convert },
  './values/failure.ts': { ...failure },
  './values/failures/failures.ts': { ...failures },
  './values/field-default.ts': { ...fieldDefault },
  './values/json.ts': { ...json },
  './values/message.ts': { ...message },
  './values/text.ts': { ...text },
  './values/value.ts': { ...value },
  './values/xml.ts': { ...xml },
}
