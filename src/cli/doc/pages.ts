/** Writes documentation into a directory. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageDocumentation } from '../../program/documentation.js'
import { failed, misuse } from '../outcome.js'
import { whyUnwritable } from '../write-errors.js'
import { fileOf, indexPage, packagePage } from './html.js'

/**
 * @returns the path of the index
 * @param force writes also into a directory that holds something else than pages
 * @throws CommandError when it does without being forced, or cannot be written
 */
export function writePages(
  packages: readonly PackageDocumentation[],
  directory: string,
  force: boolean,
): string {
  try {
    mkdirSync(directory, { recursive: true })
    const stranger = readdirSync(directory).find((name) => !name.endsWith('.html'))
    if (stranger !== undefined && !force) {
      throw misuse(`${directory} holds other files, such as ${stranger}; --force writes into it all the same`)
    }
    for (const each of packages) writeFileSync(join(directory, fileOf(each)), packagePage(each, packages))
    const index = join(directory, 'index.html')
    writeFileSync(index, indexPage(packages))
    return index
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw failed(`cannot write ${directory}: ${whyUnwritable(error)}`)
  }
}
