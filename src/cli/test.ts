/** `balws test`: finds scenarios, plays them one after another, and shows the results. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { escapeControls, escapeLine } from '../diagnostics/cells.js'
import { renderDiagnostic } from '../diagnostics/render.js'
import type { Program } from '../program/api.js'
import { BalError, LoadError } from '../program/errors.js'
import { statRegular, whyUnreadable } from '../program/packages.js'
import { count } from './check.js'
import { EXIT, type ExitCode, misuse } from './outcome.js'
import { type Loaded, loadPlace, loadPlaces, showDiagnostics, statsOf } from './programs.js'
import type { StepResult } from './scenario/play.js'
import type { Scenario } from './scenario/scenario.js'
import type { Terminal } from './terminal.js'

export interface TestOptions {
  readonly json: boolean
  /** Milliseconds to wait for each expectation. */
  readonly timeout: number
}

interface Result {
  readonly file: string
  readonly passed: boolean
  readonly steps: readonly StepResult[]
  /** Why the scenario could not be played. */
  readonly problem?: string
}

const SUFFIX = '.scenario.yaml'

export async function test(
  paths: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = findScenarios(paths)
  if (files.length === 0) throw misuse(`no *${SUFFIX} found in ${paths.join(', ')}`)
  const scenarios = await readAll(files, terminal)
  if (!scenarios) return EXIT.misuse

  const results: Result[] = []
  for (const scenario of scenarios) {
    const result = await playOne(scenario, options.timeout, terminal)
    results.push(result)
    if (!options.json) await show(result, terminal)
  }
  if (options.json) terminal.out.write(`${JSON.stringify(results.map(machineReadable), null, 2)}\n`)
  else terminal.out.write(`${summary(results, terminal)}\n`)
  return results.every(({ passed }) => passed) ? EXIT.fine : EXIT.failed
}

/** Returns files as they are and searches directories, except hidden ones and node_modules. */
function findScenarios(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const stats = statsOf(path)
    if (!stats) throw misuse(`cannot read ${path}: there is no such file`)
    return stats.isDirectory() ? search(path) : [path]
  })
}

function search(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true })
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name)
      if (entry.isDirectory()) return /^\.|^node_modules$/.test(entry.name) ? [] : search(path)
      return entry.name.endsWith(SUFFIX) ? [path] : []
    })
}

/** Reads all files before any is played, so that all mistakes show at once. */
async function readAll(files: readonly string[], { err }: Terminal): Promise<Scenario[] | undefined> {
  const { readScenario } = await import('./scenario/read.js')
  const { ScenarioError } = await import('./scenario/yaml.js')
  const scenarios: Scenario[] = []
  for (const file of files) {
    try {
      scenarios.push(readScenario(file, readText(file)))
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      for (const problem of error.problems) {
        err.write(`${renderDiagnostic(problem, error.text, err.palette)}\n\n`)
      }
    }
  }
  return scenarios.length === files.length ? scenarios : undefined
}

function readText(file: string): string {
  try {
    statRegular(file)
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw misuse(`cannot read ${file}: ${whyUnreadable(error)}`)
  }
}

async function playOne(scenario: Scenario, timeout: number, terminal: Terminal): Promise<Result> {
  const { play, Stage } = await import('./scenario/play.js')
  const { file } = scenario
  const stage = new Stage()
  const loaded = await loadPlaces(scenario.programs, {
    stdout: stage.printed.write,
    stderr: stage.reported.write,
  })
  const loadedBeside: Loaded[] = []
  // Each has a server of its own, so they may have the same paths.
  for (const place of scenario.beside.values()) {
    loadedBeside.push(await loadPlace(place, { stdout: () => {}, stderr: stage.reported.write }))
  }
  const programs = programsOf(loaded)
  const programsBeside = programsOf(loadedBeside)
  if (!programs || !programsBeside) {
    for (const each of [...loaded, ...loadedBeside]) showDiagnostics(each, terminal.err)
    return { file, passed: false, steps: [], problem: 'the program has errors' }
  }
  const beside = new Map([...scenario.beside.keys()].map((name, index) => [name, programsBeside[index]!]))
  try {
    const steps = await play(scenario, { programs, beside }, stage, timeout)
    return { file, passed: steps.every(({ mismatch }) => !mismatch), steps }
  } catch (error) {
    if (error instanceof LoadError) return { file, passed: false, steps: [], problem: error.message }
    if (error instanceof BalError) return { file, passed: false, steps: [], problem: error.format() }
    throw error
  }
}

/** Returns undefined when one of the programs has errors. */
function programsOf(loaded: readonly Loaded[]): Program[] | undefined {
  const programs = loaded.flatMap(({ program }): Program[] => (program ? [program] : []))
  return programs.length === loaded.length ? programs : undefined
}

async function show({ file, steps, problem }: Result, { out }: Terminal): Promise<void> {
  const { colors } = out
  out.write(`${colors.bold(escapeLine(file))}\n`)
  for (const { title, mismatch } of steps) {
    const mark = mismatch ? colors.red('✗') : colors.green('✓')
    out.write(`  ${mark} ${escapeLine(title)}\n`)
    if (mismatch) out.write(indent(await picture(mismatch, colors)))
  }
  if (problem !== undefined) out.write(indent(colors.red(escapeControls(problem))))
  out.write('\n')
}

async function picture(
  { message, difference }: NonNullable<StepResult['mismatch']>,
  colors: Terminal['out']['colors'],
): Promise<string> {
  const headline = colors.red(escapeLine(message))
  if (!difference) return headline
  const { diffArrays } = await import('diff')
  const linesOf = (text: string) => (text === '' ? [] : escapeControls(text).split('\n'))
  // In JSON a comma at the end of a line means only that a next line follows.
  const areJson = isJson(difference.expected) && isJson(difference.received)
  const plain = (line: string) => (areJson ? line.replace(/,$/, '') : line)
  const changes = diffArrays(linesOf(difference.expected), linesOf(difference.received), {
    comparator: (one, other) => plain(one) === plain(other),
  })
  const lines = changes.flatMap(({ added, removed, value }) =>
    value.map((line) =>
      removed ? colors.green(`- ${line}`) : added ? colors.red(`+ ${line}`) : `  ${line}`,
    ),
  )
  return [headline, `${colors.green('- expected')}  ${colors.red('+ received')}`, ...lines].join('\n')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function indent(text: string): string {
  return `${text.replace(/^/gm, '      ')}\n`
}

function summary(results: readonly Result[], { out: { colors } }: Terminal): string {
  const steps = results.reduce((sum, result) => sum + result.steps.length, 0)
  const failures = results.filter(({ passed }) => !passed).length
  const played = `${count(results.length, 'scenario')}, ${count(steps, 'step')}`
  return `${played}: ${failures === 0 ? colors.green('all passed') : colors.red(`${failures} failed`)}`
}

function machineReadable({ file, passed, problem, steps }: Result): object {
  return {
    file,
    passed,
    ...(problem === undefined ? {} : { problem }),
    steps: steps.map(({ title, mismatch }) => ({
      title,
      passed: !mismatch,
      ...(mismatch ? { problem: mismatch.message, ...mismatch.difference } : {}),
    })),
  }
}
