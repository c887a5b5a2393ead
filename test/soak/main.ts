/**
 * `npm run soak -- [--seconds N] [--clients N] [--seed N] [--json FILE]`: runs thousands of clients, good and bad,
 * against the build. Exits with 1 if a promise was broken. A seed reproduces every client's choices.
 */

import '../../src/node/install.js'
import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { asJson, printed } from './report.js'
import { soak } from './soak.js'

/** Milliseconds between two actions of a client: 2,000 clients then keep one processor of the server busy. */
const PACE = 1000

/** Milliseconds: a busy machine must not make good clients look like broken ones. */
const SERVER_PATIENCE = 10_000

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    json: { type: 'string' },
  },
})

function numberIn(option: 'seconds' | 'clients' | 'seed', least: number): number {
  const number = Number(values[option])
  if (Number.isSafeInteger(number) && number >= least) return number
  console.error(`--${option} must be a whole number of at least ${least}, not '${values[option]}'`)
  process.exit(2)
}

const seconds = numberIn('seconds', 1)
const clients = numberIn('clients', 1)
const seed = numberIn('seed', 0)
console.log(`${clients} clients for ${seconds} s, seed ${seed}`)
const result = await soak({
  seed,
  build: 'dist',
  clients,
  pace: PACE,
  patience: SERVER_PATIENCE,
  warmUp: { seconds: Math.ceil(seconds / 6) },
  extent: { seconds },
})
console.log(printed(result))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(asJson(result), null, 2)}\n`)
process.exit(result.oracle.isContent ? 0 : 1)
