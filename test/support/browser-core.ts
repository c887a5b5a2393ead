/** Runs programs with the core alone: `test/browser.test.ts` bundles it and calls `runProgram` in a browser. */

import { check, type PackageFinder } from '../../src/check/check.js'
import { arrayOf, STRING } from '../../src/check/types.js'
import { DiagnosticLog } from '../../src/diagnostics/diagnostic.js'
import { DEFAULT_EXECUTION_LIMITS, instantiate } from '../../src/interpret/interpret.js'
import type { LibrarySource } from '../../src/library/define.js'
import { loadXPath } from '../../src/library/engines/xpath.js'
import { findLibrary, implicitAliases, knownPaths } from '../../src/library/load.js'
import { bindingOf } from '../../src/library/pairs.js'
import { installPlatform } from '../../src/platform/platform.js'
import { processHub } from '../../src/runtime/hub.js'
import { DEFAULT_SERVER_LIMITS } from '../../src/runtime/limits.js'
import { Remotes } from '../../src/runtime/remotes.js'
import { SILENT } from '../../src/runtime/server.js'
import { ServiceHost } from '../../src/runtime/service-host.js'
import { SourceFile } from '../../src/source/source-file.js'
import { parse } from '../../src/syntax/parse.js'
import { Failure } from '../../src/values/failure.js'
import { BalArray } from '../../src/values/value.js'
import { loadXml } from '../../src/values/xml.js'
import { browserPlatform } from './browser-platform.js'

export interface BrowserOutcome {
  /** What the program has printed. */
  readonly output: string
  /** The text of the failure that ended it. */
  readonly error: string | undefined
}

installPlatform(browserPlatform)

const noNetwork = { connect: () => Promise.reject(new Error('there is no network')) }

/** Checks a program, calls its `main` without arguments, and waits for the end. */
async function runProgram(name: string, source: string): Promise<BrowserOutcome> {
  await loadXml()
  await loadXPath()
  const log = new DiagnosticLog()
  const libraries = new Map<string, LibrarySource>()
  const finder: PackageFinder = {
    implicitAliases,
    knownPaths,
    find(path) {
      const library = findLibrary(path)
      if (!library) return { problem: `cannot resolve package: ${path}` }
      libraries.set(path, library)
      const file = new SourceFile(`${path}.bal`, library.source)
      const { prepared } = library
      return { path, units: [prepared ? { ...prepared, file } : parse(file, log)], isLibrary: true }
    },
  }
  const main = { path: '', units: [parse(new SourceFile(name, source), log)], isLibrary: false }
  const checked = check(main, finder, log)
  if (!checked) throw new Error(log.sorted()[0]!.message)

  let output = ''
  const idle = new ServiceHost(processHub, DEFAULT_SERVER_LIMITS, SILENT, noNetwork)
  const instance = instantiate(checked, {
    nativeOf: (callable) => bindingOf(libraries.get(callable.packagePath)!, callable),
    stdout: (text) => {
      output += text
    },
    stderr: () => {},
    limits: DEFAULT_EXECUTION_LIMITS,
    remotes: new Remotes(() => {
      throw new Error('nothing is served')
    }, idle),
  })
  const event = { hub: processHub }
  const callable = checked.main.functions.find((each) => each.name === 'main')!
  try {
    await instance.initialize(event)
    await instance.run(callable, [new BalArray(arrayOf(STRING), [])], event, Number.POSITIVE_INFINITY)
    return { output, error: undefined }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { output, error: error.message }
  }
}

Object.assign(globalThis, { runProgram })
