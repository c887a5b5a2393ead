/**
 * Runs mocha for Stryker, inside the process that Stryker starts. Stryker's own mocha plugin imports files of
 * mocha that mocha 12 has moved; this one uses only what both packages publish.
 */

import { resolve } from 'node:path'
import { declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import Mocha from 'mocha'

/** Milliseconds for a test, or a hook: a mutant that leaves a test waiting must not cost more. */
const TEST_TIMEOUT = 4_000
/** Without a mutant nothing is wrong, so only a busy machine makes a test slow. */
const DRY_RUN_TIMEOUT = 60_000

/** The results of the tests of the latest run. Mocha makes the reporter, so they are kept outside it. */
let results = []

class Reporter {
  constructor(runner) {
    results = []
    const { EVENT_TEST_PASS, EVENT_TEST_PENDING, EVENT_TEST_FAIL } = Mocha.Runner.constants
    runner.on(EVENT_TEST_PASS, (test) => this.#add(test, TestStatus.Success))
    runner.on(EVENT_TEST_PENDING, (test) => this.#add(test, TestStatus.Skipped))
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      this.#add(test, TestStatus.Failed, String(error?.stack ?? error))
    })
  }

  #add(test, status, failureMessage) {
    const title = test.fullTitle()
    results.push({
      id: title,
      name: title,
      fileName: test.file,
      status,
      timeSpentMs: test.duration ?? 0,
      failureMessage,
    })
  }
}

class MochaRunner {
  static inject = tokens('options')

  #options
  #mocha
  /** The object through which the mutated sources learn which mutant is active. */
  #context

  constructor(options) {
    this.#options = options
    globalThis.__stryker__ ??= {}
    this.#context = globalThis.__stryker__
  }

  capabilities() {
    // An ES module is evaluated once in a process.
    return { reloadEnvironment: false }
  }

  /** Loads the tests here, because Stryker takes what the dry run costs for the time of a test. */
  async init() {
    this.#mocha = new Mocha({ reporter: Reporter, timeout: TEST_TIMEOUT })
    this.#mocha.cleanReferencesAfterRun(false)
    // As `.mocharc.cjs` requires.
    this.#mocha.addFile(resolve('src/node/install.ts'))
    for (const file of this.#options.testFiles) this.#mocha.addFile(resolve(file))
    const context = this.#context
    this.#mocha.suite.beforeEach(function () {
      context.currentTestId = this.currentTest?.fullTitle()
    })
    await this.#mocha.loadFilesAsync()
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    const result = await this.#run(disableBail, DRY_RUN_TIMEOUT)
    if (result.status !== DryRunStatus.Complete || coverageAnalysis === 'off') return result
    // Absent where no test has loaded the sources: Stryker would take that for a runner that cannot tell.
    return { ...result, mutantCoverage: this.#context.mutantCoverage ?? { static: {}, perTest: {} } }
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    this.#context.hitLimit = hitLimit
    this.#context.hitCount = hitLimit === undefined ? undefined : 0
    select(this.#mocha.suite, testFilter && new Set(testFilter))
    return toMutantRunResult(await this.#run(disableBail, TEST_TIMEOUT, activeMutant.id))
  }

  async #run(disableBail, timeout, mutant) {
    this.#mocha.bail(!disableBail)
    configure(this.#mocha.suite, !disableBail, timeout)
    this.#context.activeMutant = mutant
    try {
      await new Promise((resolve) => this.#mocha.run(resolve))
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) }
    }
    return (
      determineHitLimitReached(this.#context.hitCount, this.#context.hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests: results,
      }
    )
  }
}

/** What each suite had when it was loaded. */
const whole = new WeakMap()

/**
 * Leaves the tests of these titles in the tree, or all of them. A filter of mocha's would run the hooks of every suite,
 * and compare every title, for each mutant.
 */
function select(suite, titles) {
  if (!whole.has(suite)) whole.set(suite, { tests: suite.tests, suites: suite.suites })
  const { tests, suites } = whole.get(suite)
  suite.tests = titles ? tests.filter((test) => titles.has(test.fullTitle())) : tests
  for (const each of suites) select(each, titles)
  suite.suites = titles ? suites.filter((each) => each.tests.length + each.suites.length > 0) : suites
}

/** Each suite and each test has settings of its own. */
function configure(suite, bail, timeout) {
  suite.bail(bail)
  for (const test of suite.tests) test.timeout(timeout)
  for (const each of suite.suites) configure(each, bail, timeout)
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha', MochaRunner)]
