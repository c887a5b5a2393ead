/**
 * `npm run bench -- [programs|serving|starting|growth ...] [--quick] [--json FILE]`: measures the build. README.md
 * explains each figure.
 */

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type GrowthRow, measureGrowth } from './growth.js'
import { measurePrograms } from './programs.js'
import { inWords, machine, printGrowth, printTable, type Row, ratioOf } from './report.js'
import { measureServing } from './serving.js'
import { measureStarting } from './starting.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
})
const isQuick = values.quick
const wanted = positionals.length > 0 ? positionals : ['programs', 'serving', 'starting', 'growth']

console.log(`${inWords(machine())}\n`)

const tables: { title: string; peer: string; rows: readonly Row[] }[] = []
function show(title: string, peer: string, rows: readonly Row[]): void {
  tables.push({ title, peer, rows })
  printTable(title, peer, rows)
}

if (wanted.includes('programs')) {
  const { javaScript, lua } = await measurePrograms(isQuick)
  show('programs', 'JavaScript', javaScript)
  if (lua.length > 0) show('programs', 'Lua 5.4', lua)
  else console.log('lua5.4 is not installed, so nothing is compared with it\n')
}
if (wanted.includes('serving')) show('serving', 'ws', await measureServing(isQuick))
if (wanted.includes('starting')) show('starting', 'Node', await measureStarting(isQuick))
let growth: readonly GrowthRow[] = []
if (wanted.includes('growth')) {
  growth = await measureGrowth(isQuick)
  printGrowth(growth)
}

if (values.json !== undefined) {
  const results = tables.map(({ title, peer, rows }) => ({
    title,
    peer,
    rows: rows.map((row) => ({ ...row, ratio: ratioOf(row) })),
  }))
  writeFileSync(values.json, `${JSON.stringify({ machine: machine(), results, growth }, null, 2)}\n`)
}
process.exit()
