/**
 * Mutation testing: changes the sources in small ways, one at a time, and runs the tests that reach the change.
 * A mutant that passes every test is a survivor: something that no test checks.
 *
 *     npm run mutate                              every folder of `suites.ts`; hours
 *     npm run mutate -- runtime                   one folder
 *     npm run mutate -- src/wire/pongs.ts         one file
 *     npm run mutate -- src/wire/pongs.ts:10-40   some lines of it
 *
 * There are two stages: all mutants run against the fast suites, and the survivors against the slow ones, which test
 * what users see. `--fast` skips the second stage, `--tests FILE` replaces both with the given tests; both make it
 * quick to work on one file.
 *
 * Writes `coverage/mutation/NAME.STAGE.json` with an HTML page beside it, and prints the survivors and the scores. A
 * run continues the previous one and tests only what has changed since, unless `--again` is given.
 */

import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { report, unexplained } from './report.js'
import { patternOf, readResults } from './results.js'
import { SUITES } from './suites.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: 'boolean', default: false },
    concurrency: { type: 'string' },
    fast: { type: 'boolean', default: false },
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
  const pattern = target.includes('.ts') ? target : `src/${folder}/**/*.ts`
  const reports = [await mutate(`${name}.fast`, [pattern], values.tests ?? suites.fast)]
  const survivors = unexplained(readResults(reports))
  if (!values.fast && values.tests === undefined && survivors.length > 0) {
    console.log(report(`${name}, fast suites`, readResults(reports)))
    reports.push(await mutate(`${name}.slow`, survivors.map(patternOf), suites.slow))
  }
  console.log(report(name, readResults(reports)))
}

/** @returns the name of Stryker's report */
async function mutate(name: string, patterns: string[], tests: readonly string[]): Promise<string> {
  const fileName = `coverage/mutation/${name}.json`
  const stryker = new Stryker({
    testRunner: 'mocha',
    plugins: [join(import.meta.dirname, 'mocha-runner.mjs')],
    testRunnerNodeArgs: ['--import', 'tsx/esm', '--expose-gc'],
    testFiles: testFilesOf(tests),
    mutate: patterns,
    coverageAnalysis: 'perTest',
    // What runs when a module is imported, such as a table, would need a new process for each mutant.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `coverage/mutation/${name}.incremental.json`,
    force: values.again,
    tempDirName: `coverage/mutation/sandbox-${name}`,
    // A file that does not exist: Stryker would rewrite the real one with an API that TypeScript 7 does not have.
    tsconfigFile: 'coverage/mutation/tsconfig.json',
    ignorePatterns: ['coverage', 'dist/*.cache'],
    reporters: ['json', 'html', 'progress'],
    jsonReporter: { fileName },
    htmlReporter: { fileName: `coverage/mutation/${name}.html` },
    concurrency: values.concurrency === undefined ? cpus().length : Number(values.concurrency),
    // For mutants that never return to the event loop. The others end with the time of a test, see `mocha-runner.mjs`.
    timeoutMS: 10_000,
    timeoutFactor: 2,
    dryRunTimeoutMinutes: 30,
    allowConsoleColors: false,
  })
  await stryker.runMutationTest()
  return fileName
}

/** The files of tests and folders, without those that begin with `!`. */
function testFilesOf(paths: readonly string[]): string[] {
  const excluded = paths.filter((path) => path.startsWith('!')).map((path) => path.slice(1))
  return paths
    .filter((path) => !path.startsWith('!'))
    .flatMap(testFilesIn)
    .filter((file) => !excluded.includes(file))
}

function testFilesIn(path: string): string[] {
  if (path.endsWith('.ts')) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(path, file))
    .sort()
}
