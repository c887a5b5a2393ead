/**
 * Checks source texts for tests. Library packages are the real declarations of `src/library/packages`; other
 * packages are given as texts by their path.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { check, type PackageFinder, type PackageSource } from '../../../src/check/check.js'
import type { CheckedProgram } from '../../../src/check/checked.js'
import { type Diagnostic, DiagnosticLog } from '../../../src/diagnostics/diagnostic.js'
import { SourceFile } from '../../../src/source/source-file.js'
import { parse } from '../../../src/syntax/parse.js'

const LIBRARY = new URL('../../../src/library/packages/', import.meta.url)

/** `ballerina.lang.system` to its declarations. */
const declarations = new Map(
  readdirSync(LIBRARY)
    .filter((file) => file.endsWith('.bal'))
    .map((file) => {
      const text = readFileSync(new URL(file, LIBRARY), 'utf8')
      const [, path = ''] = /^package (\S+);/m.exec(text) ?? []
      return [path, text] as const
    }),
)

const libraries = new Map<string, PackageSource>()

/** Parses the declarations of a library package, once for all tests: checking does not change a tree. */
function libraryOf(path: string, text: string): PackageSource {
  let library = libraries.get(path)
  if (!library) {
    const name = `${path}.bal`
    const log = new DiagnosticLog()
    library = { path, units: [parse(new SourceFile(name, text, `/${name}`), log)], isLibrary: true }
    if (log.sorted().length > 0) throw new Error(`${name} has problems`)
    libraries.set(path, library)
  }
  return library
}

/** Files of a package by name, or the text of its only file. */
export type Texts = string | Readonly<Record<string, string>>

export interface Checked {
  readonly program: CheckedProgram | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function checkTexts(
  main: Texts,
  packages: Readonly<Record<string, Texts>> = {},
  mainPath = '',
): Checked {
  const log = new DiagnosticLog()
  const sourceOf = (path: string, texts: Texts): PackageSource => {
    const files = typeof texts === 'string' ? { 'main.bal': texts } : texts
    const names = Object.keys(files).sort()
    const directory = path === '' ? '' : `${path.replaceAll('.', '/')}/`
    const units = names.map((name) => {
      const shown = `${directory}${name}`
      return parse(new SourceFile(shown, files[name]!, `/${shown}`), log)
    })
    return { path, units, isLibrary: false }
  }
  const finder: PackageFinder = {
    find(path) {
      const library = declarations.get(path)
      if (library !== undefined) return libraryOf(path, library)
      const own = Object.hasOwn(packages, path) ? packages[path] : undefined
      return own === undefined ? { problem: `cannot resolve package: ${path}` } : sourceOf(path, own)
    },
    implicitAliases: new Map(
      [...declarations.keys()].map((path) => [path.slice(path.lastIndexOf('.') + 1), path]),
    ),
    knownPaths: ['ballerina.lang.type'],
  }
  const program = check(sourceOf(mainPath, main), finder, log)
  return { program, diagnostics: log.sorted() }
}

/** `line: message` of everything found, in order. */
export function problemsOf(main: Texts, packages: Readonly<Record<string, Texts>> = {}): string[] {
  return checkTexts(main, packages).diagnostics.map(({ line, message }) => `${line}: ${message}`)
}

/** Returns the diagnostics in the body of a function with parameters of several types. */
export function problemsOfBody(statements: string): string[] {
  return problemsOf(
    `function f (int i, string s, boolean b, float x, json j, map m, any a, int[] list) { ${statements} }`,
  ).map((problem) => problem.replace(/^1: /, ''))
}

/** Returns the checked program; an unexpected diagnostic fails the test. */
export function checkedProgram(main: Texts, packages: Readonly<Record<string, Texts>> = {}): CheckedProgram {
  const { program, diagnostics } = checkTexts(main, packages)
  if (!program) throw new Error(diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return program
}
