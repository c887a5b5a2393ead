/**
 * Defines packages of embedders: declared in the language like the built-in ones, and bound to functions on
 * plain JavaScript values.
 */

import type { Callable } from '../check/checked.js'
import type { Type } from '../check/types.js'
import { type Diagnostic, DiagnosticLog } from '../diagnostics/diagnostic.js'
import { SourceFile } from '../source/source-file.js'
import type { CompilationUnit } from '../syntax/ast.js'
import { parse } from '../syntax/parse.js'
import { Failure } from '../values/failure.js'
import { fail } from '../values/failures/failures.js'
import { fromPlain, toPlain } from '../values/plain.js'
import type { Value } from '../values/value.js'
import type { NativeBinding, NativeBindings, NativeCall, ResultValues } from './native.js'

/** A package: declarations in the language, and functions that implement them. */
export interface LibrarySource {
  /** The package's path, such as `ballerina.net.ws`. */
  readonly path: string
  /** The declarations: `.bal` source that begins with a package clause. */
  readonly source: string
  /** Undefined for built-in packages, whose bindings are in pairs.ts. */
  readonly bindings?: NativeBindings
  /** Replaces the built-in package of the same path. */
  readonly replacesBuiltIn?: boolean
  /** The declarations parsed during the build, without documentation; undefined when nothing was prepared. */
  readonly prepared?: PreparedDeclarations | undefined
}

/** A tree that can be stored as JSON. */
export type PreparedDeclarations = Omit<CompilationUnit, 'file'>

/**
 * A native function of an embedder. Arguments and results are plain JavaScript values according to the
 * declared types; several results are returned as an array. An error that it throws becomes a Ballerina error
 * with the same message.
 */
export type PlainFunction = (call: NativeCall, ...args: never[]) => unknown

/** The argument of `defineLibrary`. */
export interface LibraryDefinition {
  /** Begins with a package clause; `bind` implements its `native function` declarations. */
  readonly source: string
  /** By name, or by signature such as `find(int)` where overloads need different functions. */
  readonly bind: Readonly<Record<string, PlainFunction>>
  /** Lets the package replace the built-in one of the same path. Default: false. */
  readonly replacesBuiltIn?: boolean
}

/** A definition of a library is invalid. */
export class DefinitionError extends Error {
  /** @param diagnostics the problems of its source, if there are any */
  constructor(
    message: string,
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {
    super(message)
  }
}

const suspending = new WeakSet<PlainFunction>()

/** Marks a function that returns a promise but is not an `async` function, so that callers wait for it. */
export function suspends<F extends PlainFunction>(run: F): F {
  suspending.add(run)
  return run
}

/**
 * Creates a package from its declarations and functions.
 *
 * @throws DefinitionError when the source has errors, or does not declare exactly what is bound
 */
export function defineLibrary({ source, bind, replacesBuiltIn }: LibraryDefinition): LibrarySource {
  const unit = parseDeclarations(source)
  const path = unit.packageDeclaration?.path
  if (path === undefined)
    throw new DefinitionError('the source of a library begins with its package: package acme.users;')
  const declared = nativesOf(unit)
  const bound = new Set(Object.keys(bind).map((key) => key.replace(/\(.*/s, '')))
  for (const name of declared) {
    if (!bound.has(name)) {
      throw new DefinitionError(`package ${path} declares native ${name} but binds nothing to it`)
    }
  }
  for (const name of bound) {
    if (!declared.has(name))
      throw new DefinitionError(`package ${path} binds ${name}, which it does not declare as native`)
  }
  const bindings = Object.entries(bind).map(
    ([key, run]) => [key, (declaration: Callable) => bindPlain(run, declaration)] as const,
  )
  return {
    path,
    source,
    bindings: Object.fromEntries(bindings),
    ...(replacesBuiltIn ? { replacesBuiltIn } : {}),
  }
}

function parseDeclarations(source: string): CompilationUnit {
  const log = new DiagnosticLog()
  const unit = parse(new SourceFile('library.bal', source), log)
  const diagnostics = log.sorted()
  const [first] = diagnostics
  if (first) {
    const text = `the source of a library is wrong: ${first.file}:${first.line}: ${first.message}`
    throw new DefinitionError(text, diagnostics)
  }
  return unit
}

function nativesOf({ definitions }: CompilationUnit): Set<string> {
  const names = new Set<string>()
  for (const definition of definitions) {
    if (definition.kind === 'ConnectorDefinition') {
      for (const { isNative, name } of definition.actions) {
        if (isNative) names.add(`${definition.name.name}.${name.name}`)
      }
    } else if ('isNative' in definition && definition.isNative) {
      names.add(definition.name.name)
    }
  }
  return names
}

/** Wraps a function so that it converts arguments and results by the types of its declaration. */
function bindPlain(run: PlainFunction, declaration: Callable): NativeBinding {
  const parameters = declaration.parameters.map(({ type }) => type)
  const results = declaration.results.map(({ type }) => type)
  const isSuspending = isAsyncFunction(run) || suspending.has(run)
  const invoke = run as (call: NativeCall, ...args: unknown[]) => unknown

  const unreadable = (error: unknown): Failure => {
    const failure = fail('NativeResultUnreadable', { name: declaration.name, reason: messageOf(error) })
    failure.cause = error
    return failure
  }

  /** Converts a result, which may run code of the embedder, such as getters. */
  const read = (result: unknown, call: NativeCall): ResultValues => {
    try {
      return valuesOf(result, results, call)
    } catch (error) {
      throw error instanceof Failure ? error : unreadable(error)
    }
  }

  const isPromise = (result: unknown): result is PromiseLike<unknown> => {
    try {
      return isThenable(result)
    } catch (error) {
      throw unreadable(error)
    }
  }

  const runNow = (call: NativeCall, ...args: Value[]): ResultValues => {
    const plain = args.map((arg, index) => toPlain(arg, parameters[index]!, call.limits))
    try {
      const result = invoke(call, ...plain)
      if (isPromise(result)) {
        // Nothing awaits the promise, and its rejection must not end the process.
        Promise.resolve(result).catch(() => {})
        throw fail('NativePromise', { name: declaration.name })
      }
      return read(result, call)
    } catch (error) {
      throw failureOf(error, declaration)
    }
  }

  const runWaiting = async (call: NativeCall, ...args: Value[]): Promise<ResultValues> => {
    const plain = args.map((arg, index) => toPlain(arg, parameters[index]!, call.limits))
    // The call object belongs to the event that runs; after waiting, that may be another one.
    const { event, stdout, stderr, limits, remotes } = call
    const charge = (steps: number) => call.charge(steps)
    const ownCall: NativeCall = { event, stdout, stderr, limits, remotes, charge }
    try {
      const result = invoke(ownCall, ...plain)
      return read(isPromise(result) ? await result : result, call)
    } catch (error) {
      throw failureOf(error, declaration)
    }
  }

  return { run: isSuspending ? runWaiting : runNow, suspends: isSuspending }
}

function isAsyncFunction(run: unknown): boolean {
  return Object.prototype.toString.call(run) === '[object AsyncFunction]'
}

function isThenable(result: unknown): result is PromiseLike<unknown> {
  return (
    typeof result === 'object' && result !== null && 'then' in result && typeof result.then === 'function'
  )
}

function valuesOf(result: unknown, types: readonly Type[], { limits }: NativeCall): ResultValues {
  if (types.length === 0) return undefined
  if (types.length === 1) return fromPlain(result, types[0]!, limits)
  if (!Array.isArray(result) || result.length !== types.length) {
    throw fail('NativeResultCount', { count: types.length })
  }
  return types.map((type, index) => fromPlain(result[index], type, limits))
}

/** Returns the failure for something that a native has thrown. */
function failureOf(error: unknown, { name }: Callable): Failure {
  if (error instanceof Failure) return error
  const failure = fail('NativeFailed', { message: messageOf(error) ?? `native ${name} failed` })
  failure.cause = error
  return failure
}

/** Returns the message of something thrown; undefined if it has none. */
function messageOf(error: unknown): string | undefined {
  if (typeof error === 'string') return error || undefined
  try {
    const { message } = error as { readonly message?: unknown }
    return typeof message === 'string' && message !== '' ? message : undefined
  } catch {
    // It is null, or its getter throws.
    return undefined
  }
}
