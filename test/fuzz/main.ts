/**
 * Fuzzes until stopped: `npm run fuzz [-- programs|frames|requests] [--seconds N] [--seed N] [--path P]`. Each target
 * runs in a process of its own, which is watched, so that endless cases and those that take all memory are found as
 * well.
 */

import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Found, type Report, type Task, targets } from './targets.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
})

const seconds = Number(values.seconds)
const seed = Number(values.seed ?? Date.now() % 0x7fff_ffff)
const names = positionals.length > 0 ? positionals : Object.keys(targets)
const unknown = names.find((name) => !(name in targets))
if (unknown !== undefined || !(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error(
    `usage: npm run fuzz [-- ${Object.keys(targets).join('|')}] [--seconds N] [--seed N] [--path P]`,
  )
  process.exit(2)
}

/** Seconds without a new case after which the current one counts as endless. */
const PATIENCE = 30

for (const name of names) {
  console.log(`${name}: ${seconds / names.length} s, seed ${seed}`)
  const found = await fuzz(name, (seconds * 1000) / names.length)
  if (found === undefined) continue
  const path = found.path === undefined ? '' : ` --path ${found.path}`
  console.log(`\n${found.problem}\n\nThe case:\n${found.text}\n\nTo see it again:`)
  console.log(`  npm run fuzz -- ${name} --seed ${seed}${path}`)
  process.exit(1)
}

function fuzz(name: string, milliseconds: number): Promise<Found | undefined> {
  const task: Task = { name, milliseconds, seed, path: values.path }
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [JSON.stringify(task)], {
    execArgv: [...process.execArgv, '--max-old-space-size=1536'],
  })
  return new Promise((resolve) => {
    let latest = ''
    let cases = 0
    let casesBefore = -1
    const end = (found?: Found) => {
      clearInterval(watch)
      child.removeAllListeners().kill('SIGKILL')
      console.log(`${name}: ${cases} cases`)
      resolve(found)
    }
    const watch = setInterval(() => {
      if (cases === casesBefore) end({ problem: `no end after ${PATIENCE} s`, text: latest })
      casesBefore = cases
    }, PATIENCE * 1000)
    child.on('message', (report: Report) => {
      if (report.kind === 'end') {
        end(report.found)
      } else {
        cases++
        latest = report.text
      }
    })
    child.on('exit', (code, signal) =>
      end({ problem: `the process has died: ${code ?? signal}`, text: latest }),
    )
  })
}
