/** Defines packages of the host: `library/define.ts` with errors of the API. */

import {
  DefinitionError,
  defineLibrary as define,
  type LibraryDefinition,
  type LibrarySource,
  suspends as mark,
  type PlainFunction,
} from '../library/define.js'
import { findLibrary } from '../library/load.js'
import { DiagnosticError, LoadError } from './errors.js'
import { inWords } from './option-rules.js'
import { readLibraryDefinition, replacesBuiltIn } from './options.js'

/**
 * Makes a package of your own that programs can import:
 *
 *     defineLibrary({
 *       source: 'package acme.users; native function find (string id) (json);',
 *       bind: { find: async (call, id: string) => users.get(id) },
 *     })
 *
 * @throws LoadError if a value that is not a function is bound, the source does not declare exactly what is bound, or a
 *   built-in package has the same name and `replacesBuiltIn` is not set
 * @throws DiagnosticError if the source has errors
 */
export function defineLibrary(definition: LibraryDefinition): LibrarySource {
  const given = readLibraryDefinition(definition)
  try {
    const library = define(given)
    if (findLibrary(library.path) && given.replacesBuiltIn !== true) throw replacesBuiltIn(library.path)
    return library
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    const { diagnostics } = error
    if (diagnostics.length === 0) throw new LoadError(error.message)
    throw new DiagnosticError(diagnostics, new Map(diagnostics.map(({ file }) => [file, given.source])))
  }
}

/**
 * Marks a function that returns a promise and is not an `async` function, so that callers wait for it.
 *
 * @throws LoadError for a value that is not a function
 */
export function suspends<F extends PlainFunction>(run: F): F {
  if (typeof run !== 'function') throw new LoadError(`suspends takes a function, not ${inWords(run)}`)
  return mark(run)
}
