/** Calls natives directly: with the built-in packages, checked once, and a server that only records calls. */

import { check } from '../../../src/check/check.js'
import type { Callable, CheckedPackage } from '../../../src/check/checked.js'
import { type Type, typeName } from '../../../src/check/types.js'
import { DiagnosticLog } from '../../../src/diagnostics/diagnostic.js'
import type { LibrarySource } from '../../../src/library/define.js'
import { findLibrary, implicitAliases, knownPaths, libraryPaths } from '../../../src/library/load.js'
import {
  type CloseStatus,
  type ConnectionHandle,
  DEFAULT_VALUE_LIMITS,
  type Memberships,
  type NativeCall,
  type NativeResult,
  type ValueLimits,
} from '../../../src/library/native.js'
import { bindingOf } from '../../../src/library/pairs.js'
import { SourceFile } from '../../../src/source/source-file.js'
import { parse } from '../../../src/syntax/parse.js'
import { Failure } from '../../../src/values/failure.js'
import type { Value } from '../../../src/values/value.js'

/** Checks a program that imports the packages, and returns the checked packages. */
export function checkLibraries(libraries: readonly LibrarySource[]): ReadonlyMap<string, CheckedPackage> {
  const log = new DiagnosticLog()
  const find = (path: string) => {
    const library = libraries.find((each) => each.path === path) ?? findLibrary(path)
    if (!library) return { problem: `cannot resolve package: ${path}` }
    return { path, units: [parse(new SourceFile(`${path}.bal`, library.source), log)], isLibrary: true }
  }
  const text = libraries.map(({ path }) => `import ${path};\n`).join('')
  const main = { path: '', units: [parse(new SourceFile('main.bal', text), log)], isLibrary: false }
  const program = check(main, { find, implicitAliases, knownPaths }, log)
  const errors = log.sorted().filter(({ severity }) => severity === 'error')
  if (!program)
    throw new Error(errors.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'))
  return new Map(program.packages.map((each) => [each.path, each]))
}

const builtIn = checkLibraries(libraryPaths.map((path) => findLibrary(path)!))

export function packageOf(path: string): CheckedPackage {
  return builtIn.get(path)!
}

export function nativesOf(path: string): Callable[] {
  const { functions, connectors } = packageOf(path)
  const actions = connectors.flatMap((connector) => connector.actions)
  return [...functions, ...actions].filter(({ body }) => body === undefined)
}

/** The arguments and the result of a native, for one test. */
export interface FakeCall extends NativeCall {
  readonly printed: string[]
  readonly logged: string[]
  charged: number
}

export function fakeCall(overrides: Partial<NativeCall> = {}, limits: Partial<ValueLimits> = {}): FakeCall {
  const printed: string[] = []
  const logged: string[] = []
  const call: FakeCall = {
    printed,
    logged,
    charged: 0,
    stdout: (text) => void printed.push(text),
    stderr: (text) => void logged.push(text),
    charge(steps) {
      call.charged += steps
    },
    limits: { ...DEFAULT_VALUE_LIMITS, ...limits, charge: (steps) => call.charge(steps) },
    event: { hub: new FakeHub() },
    remotes: { open: async () => {}, connectionOf: () => undefined },
    ...overrides,
  }
  return call
}

/** A native by its path and signature, such as `ballerina.lang.strings:length(string)`. */
export function native(signature: string): (call: NativeCall, ...args: unknown[]) => NativeResult {
  const colon = signature.indexOf(':')
  const path = signature.slice(0, colon)
  const rest = signature.slice(colon + 1)
  const name = rest.replace(/\(.*/, '')
  const callable = nativesOf(path).find(
    (each) => (rest === name && each.name === name) || signatureText(each) === rest,
  )
  if (!callable) throw new Error(`there is no native ${signature}`)
  const { run } = bindingOf(findLibrary(path)!, callable)
  return (call, ...args) => run(call, ...(args as Value[]))
}

/** The key of its binding: an action follows its connector. */
export function signatureText({ name, parameters, connector }: Callable): string {
  const prefix = connector ? `${connector.type.name}.` : ''
  return `${prefix}${name}(${parameters.map(({ type }: { type: Type }) => typeName(type)).join(',')})`
}

/** Returns the text of the failure; the test fails if there is none. */
export function failureText(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  throw new Error('expected a failure')
}

/** Records the calls of natives to store and groups. */
export class FakeHub {
  readonly log: string[] = []
  readonly stored = new Map<string, FakeConnection>()
  readonly groups = new Map<string, Set<FakeConnection>>()

  storeConnection(name: string, connection: FakeConnection): void {
    this.stored.set(name, connection)
  }
  removeStoredConnection(name: string): void {
    this.stored.delete(name)
  }
  storedConnection(name: string): FakeConnection | undefined {
    return this.stored.get(name)
  }
  addConnectionToGroup(group: string, connection: FakeConnection): void {
    this.groups.set(group, (this.groups.get(group) ?? new Set()).add(connection))
  }
  removeConnectionFromGroup(group: string, connection: FakeConnection): void {
    this.groups.get(group)?.delete(connection)
  }
  groupCountOf(connection: FakeConnection): number {
    return [...this.groups.values()].filter((members) => members.has(connection)).length
  }
  isInGroup(group: string, connection: FakeConnection): boolean {
    return this.groups.get(group)?.has(connection) ?? false
  }
  groupSize(group: string): number {
    return this.groups.get(group)?.size ?? 0
  }
  removeConnectionGroup(group: string): void {
    this.groups.delete(group)
  }
  pushTextToGroup(group: string, text: string): void {
    for (const member of this.groups.get(group) ?? []) member.pushText(text)
  }
  pushBinaryToGroup(group: string, bytes: Uint8Array): void {
    for (const member of this.groups.get(group) ?? []) member.pushBinary(bytes)
  }
  pushTextToOthersInGroup(group: string, text: string, except?: ConnectionHandle): void {
    for (const member of this.groups.get(group) ?? []) if (member !== except) member.pushText(text)
  }
  pushBinaryToOthersInGroup(group: string, bytes: Uint8Array, except?: ConnectionHandle): void {
    for (const member of this.groups.get(group) ?? []) if (member !== except) member.pushBinary(bytes)
  }
  membersOf(group: string): Iterable<FakeConnection> {
    return this.groups.get(group) ?? []
  }
  membershipsOf(connection: FakeConnection): Memberships {
    const keysOf = (map: Iterable<[string, unknown]>) => [...map].map(([key]) => key)
    return {
      names: keysOf([...this.stored].filter(([, each]) => each === connection)),
      groups: keysOf([...this.groups].filter(([, members]) => members.has(connection))),
    }
  }
  closeConnectionGroup(group: string, code?: number, reason?: string): boolean {
    for (const member of this.groups.get(group) ?? []) member.close(code, reason)
    return this.groups.delete(group)
  }
}

export class FakeConnection {
  readonly received: (string | Uint8Array)[] = []
  readonly id = 'some connection'
  readonly subProtocol = 'json'
  isOpen = true
  closeStatus: CloseStatus | undefined
  memberships: Memberships = { names: [], groups: [] }

  pushText(text: string): void {
    if (this.isOpen) this.received.push(text)
  }
  pushBinary(bytes: Uint8Array): void {
    if (this.isOpen) this.received.push(bytes)
  }
  close(code = 1000, reason = ''): void {
    this.isOpen = false
    this.closeStatus ??= { code, reason }
  }
}
