/** Decides which errors may only follow from a syntax error, and are therefore not reported. */

import type { CodeName, Details } from '../diagnostics/codes.js'
import type { Span } from '../source/span.js'
import type { Gaps } from './gaps.js'

/** Errors about an unknown or wrong name, with the name. */
const NAMES_OF: { readonly [N in CodeName]?: (details: Details<N>) => string } = {
  UndefinedSymbol: ({ name }) => name,
  UndefinedType: ({ name }) => name,
  UndefinedFunction: ({ name }) => name,
  UndefinedConnector: ({ name }) => name,
  UndefinedAnnotation: ({ name }) => name,
  UndefinedPackageName: ({ alias }) => alias,
  UndefinedAction: ({ name }) => name,
  UndefinedWorker: ({ name }) => name,
  NotAVariable: ({ name }) => name,
  UnknownField: ({ field }) => field,
  UnfitMain: () => 'main',
}

/** Those that may be about a name that a callable declares. */
const OF_LOCAL_NAMES: ReadonlySet<CodeName> = new Set<CodeName>([
  'UndefinedSymbol',
  'UndefinedWorker',
  'NotAVariable',
])

/** Errors about something missing from a callable. */
const OF_CALLABLES: ReadonlySet<CodeName> = new Set<CodeName>(['MissingReturn', 'WorkerInteraction'])

/** Errors that depend on where a block ends. */
const OF_BLOCKS: ReadonlySet<CodeName> = new Set<CodeName>([
  'EmptyWhile',
  'EmptyTransform',
  'BreakNotAllowed',
  'RedeclaredSymbol',
  'Unreachable',
])

/** Errors that depend on the results in the head of a callable. */
const OF_RESULTS: ReadonlySet<CodeName> = new Set<CodeName>([
  'NotEnoughToReturn',
  'TooManyToReturn',
  'ReturnType',
])

/** Errors about imports that seem unused, or cannot be found. */
const OF_IMPORTS: ReadonlySet<CodeName> = new Set<CodeName>([
  'UnusedImport',
  'UnusedLibraryImport',
  'CannotResolvePackage',
])

/** Whether the error is about a member of something from any package. */
export function isAboutMember(code: CodeName): boolean {
  return code === 'UnknownField' || code === 'UndefinedAction'
}

/**
 * Whether the error may exist only because of a syntax error.
 *
 * @param gaps of the file with the error; undefined for a file without syntax errors
 * @param isUncertain whether unparsed text may define a name, given without its alias
 */
export function mayFollow<N extends CodeName>(
  gaps: Gaps | undefined,
  span: Span,
  code: N,
  details: Details<N>,
  isUncertain: (name: string) => boolean,
): boolean {
  const nameOf = NAMES_OF[code] as ((details: Details<N>) => string) | undefined
  const whole = nameOf?.(details)
  const name = whole?.slice(whole.lastIndexOf(':') + 1)
  if (name !== undefined && (isUncertain(name) || gaps?.isUncertain(name))) return true
  if (!gaps) return false
  if (OF_IMPORTS.has(code)) return gaps.isBrokenImport(span)
  if (OF_CALLABLES.has(code)) return gaps.isInBrokenCallable(span.start)
  if (OF_RESULTS.has(code) && gaps.isInCallableOfBrokenHead(span.start)) return true
  if (OF_BLOCKS.has(code) && (gaps.has(span) || gaps.isInUnbalancedCallable(span.start))) return true
  if (gaps.isInBrokenStatement(span.start)) return true
  if (name === undefined) return false
  if (gaps.isInNamelessCallable(span.start)) return true
  return OF_LOCAL_NAMES.has(code) && gaps.isUncertainLocally(name)
}
