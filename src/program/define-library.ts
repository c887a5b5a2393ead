/** The public way to packages of your own: what library/define.ts makes, with errors of the API. */

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
 * @throws LoadError when something else than a function is bound, the source does not declare exactly what is bound, or
 *   there is a built-in package of that name and `replacesBuiltIn` is not set
 * @throws DiagnosticError when the source is not written in the language
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
 * Marks a function that returns a promise without being an `async` function: callers wait for it.
 *
 * @throws LoadError for anything but a function
 */
export function suspends<F extends PlainFunction>(run: F): F {
  if (typeof run !== 'function') throw new LoadError(`suspends takes a function, not ${inWords(run)}`)
  return mark(run)
}
