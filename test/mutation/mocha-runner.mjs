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
  #isLoaded = false
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

  async init() {
    this.#mocha = new Mocha({ reporter: Reporter, timeout: 0 })
    this.#mocha.cleanReferencesAfterRun(false)
    for (const file of this.#options.testFiles) this.#mocha.addFile(resolve(file))
    const context = this.#context
    this.#mocha.suite.beforeEach(function () {
      context.currentTestId = this.currentTest?.fullTitle()
    })
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    const result = await this.#run(disableBail)
    if (result.status !== DryRunStatus.Complete || coverageAnalysis === 'off') return result
    return { ...result, mutantCoverage: this.#context.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    this.#context.hitLimit = hitLimit
    this.#context.hitCount = hitLimit === undefined ? undefined : 0
    const titles = testFilter?.map((title) => `^${title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`)
    this.#mocha.grep(new RegExp(titles?.join('|') ?? ''))
    return toMutantRunResult(await this.#run(disableBail, activeMutant.id, mutantActivation))
  }

  async #run(disableBail, mutant, activation) {
    this.#mocha.bail(!disableBail)
    setBail(this.#mocha.suite, !disableBail)
    try {
      if (!this.#isLoaded) {
        this.#context.activeMutant = activation === 'static' ? mutant : undefined
        await this.#mocha.loadFilesAsync()
        this.#isLoaded = true
        setBail(this.#mocha.suite, !disableBail)
      }
      this.#context.activeMutant = mutant
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

/** Each suite has its own flag. */
function setBail(suite, bail) {
  suite.bail(bail)
  for (const each of suite.suites) setBail(each, bail)
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha', MochaRunner)]
