/**
 * Runs programs in a browser, with a bundle of the core and a platform for browsers. It needs Chromium, which the
 * environment variable CHROMIUM names or a package of the system has installed.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { type Browser, chromium, type Page } from 'playwright-core'
import { bundleForBrowser } from '../.build/bundle.mjs'
import type { BrowserOutcome } from './support/browser-core.js'
import { expectedOutcome, programsIn } from './support/expectations.js'

const FOLDER = fileURLToPath(new URL('./language/', import.meta.url))

/** Programs that are run, spread over all folders of the language. */
const PROGRAMS = 50

const EXECUTABLE = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome']
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path))

/** Programs that use what browsers do only asynchronously. */
const LEFT_OUT = new Set(['library/base64-hashes-and-uri.bal'])

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bal') && !file.startsWith('rejected') && !LEFT_OUT.has(file))
  .sort()
const chosen = Array.from({ length: PROGRAMS }, (_, i) => files[Math.floor((i * files.length) / PROGRAMS)]!)

describe('the core in a browser', () => {
  let browser: Browser | undefined
  let page: Page

  before(async function () {
    if (EXECUTABLE === undefined) {
      const problem = 'there is no Chromium: install the package chromium, or set CHROMIUM to its path'
      if (process.env.CI === 'true') throw new Error(problem)
      console.log(`      skipped: ${problem}`)
      this.skip()
    }
    this.timeout(120_000)
    const { text, inputs } = bundleForBrowser('test/support/browser-core.ts')
    const strangers = inputs.filter((input) =>
      /^src\/(?:node|wire|program|cli)\/|node_modules\/(?:ws|undici)\//.test(input),
    )
    expect(strangers).to.deep.equal([])
    browser = await chromium.launch({ executablePath: EXECUTABLE })
    page = await browser.newPage()
    await page.addScriptTag({ content: text, type: 'module' })
    await page.waitForFunction('typeof runProgram === "function"')
  })

  after(() => browser?.close())

  for (const file of chosen) {
    it(`runs ${file}`, async () => {
      for (const { source } of programsIn(readFileSync(FOLDER + file, 'utf8'))) {
        const name = file.slice(file.lastIndexOf('/') + 1)
        const call = `runProgram(${JSON.stringify(name)}, ${JSON.stringify(source)})`
        const { output, error } = await page.evaluate<BrowserOutcome>(call)
        const lines = output === '' ? [] : output.replace(/\n$/, '').split('\n')
        expect({ lines, error }).to.deep.equal(expectedOutcome(source))
      }
    })
  }
})
