/**
 * Mutation testing: changes the sources in small ways, one at a time, and runs the tests that reach the change.
 * A mutant that every test accepts is a survivor: something that no test sees.
 *
 *     npm run mutate                              every folder of the table below; hours
 *     npm run mutate -- runtime                   one folder
 *     npm run mutate -- src/wire/pongs.ts         one file
 *     npm run mutate -- src/wire/pongs.ts:10-40   some lines of it
 *
 * Writes `coverage/mutation/NAME.json` and a page to read beside it, prints the survivors and the score. A run
 * continues the one before: only what changed since is tested again, unless `--again` is given. `--tests FILE`
 * replaces the suites, which makes the work on one file quick.
 */

import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { report } from './report.js'

/** The suites that reach each folder without starting another process, where a mutant would not be active. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  check: [
    'test/unit/check',
    'test/unit/diagnostics',
    'test/program',
    'test/language.test.ts',
    'test/rejected.test.ts',
    'test/mistakes.test.ts',
    'test/codes.test.ts',
  ],
  interpret: ['test/unit/interpret', 'test/unit/library', 'test/program', 'test/language.test.ts'],
  runtime: ['test/unit/runtime', 'test/unit/wire', 'test/program', 'test/scenarios', 'test/protocol'],
  wire: ['test/unit/wire', 'test/program', 'test/scenarios', 'test/protocol'],
}

/** Start other processes, so they see no mutant and only take time. */
const EXCLUDED = new Set(['test/scenarios/hostile-data.test.ts'])

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: 'boolean', default: false },
    concurrency: { type: 'string' },
    tests: { type: 'string', multiple: true },
  },
})

const targets = positionals.length > 0 ? positionals : Object.keys(SUITES)
for (const target of targets) {
  const folder = /^(?:src\/)?([a-z]+)/.exec(target)?.[1] ?? ''
  const suites = SUITES[folder]
  if (suites === undefined) {
    console.error(`mutate: no suites for '${target}'; there are ${Object.keys(SUITES).join(', ')}`)
    process.exit(2)
  }
  const name = target.replace(/^src\//, '').replaceAll(/[/:]/g, '-')
  const jsonFile = `coverage/mutation/${name}.json`
  const stryker = new Stryker({
    testRunner: 'mocha',
    plugins: [join(import.meta.dirname, 'mocha-runner.mjs')],
    testRunnerNodeArgs: ['--import', 'tsx/esm', '--expose-gc'],
    testFiles: (values.tests ?? suites).flatMap(testFilesOf),
    mutate: [target.includes('.ts') ? target : `src/${folder}/**/*.ts`],
    coverageAnalysis: 'perTest',
    // What runs when a module is imported, such as a table, would need a new process for each mutant.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `coverage/mutation/${name}.incremental.json`,
    force: values.again,
    tempDirName: 'coverage/mutation/sandbox',
    // A file that does not exist: Stryker would rewrite the real one with an API that TypeScript 7 does not have.
    tsconfigFile: 'coverage/mutation/tsconfig.json',
    ignorePatterns: ['coverage', 'dist/*.cache'],
    reporters: ['json', 'html', 'progress'],
    jsonReporter: { fileName: jsonFile },
    htmlReporter: { fileName: `coverage/mutation/${name}.html` },
    concurrency: values.concurrency === undefined ? cpus().length : Number(values.concurrency),
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 30,
    allowConsoleColors: false,
  })
  await stryker.runMutationTest()
  console.log(report(name, jsonFile))
}

function testFilesOf(path: string): string[] {
  if (path.endsWith('.ts')) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(path, file))
    .filter((file) => !EXCLUDED.has(file))
    .sort()
}
