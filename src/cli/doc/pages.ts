/** Writes documentation to a directory as HTML pages. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageDocumentation } from '../../program/documentation.js'
import { failed, misuse } from '../outcome.js'
import { whyUnwritable } from '../write-errors.js'
import { fileOf, indexPage, packagePage } from './html.js'

/**
 * Writes all pages.
 *
 * @param force also write to a directory that has other files
 * @returns the path of the index
 * @throws CommandError when the directory has other files, or cannot be written
 */
export function writePages(
  packages: readonly PackageDocumentation[],
  directory: string,
  force: boolean,
): string {
  try {
    mkdirSync(directory, { recursive: true })
    const otherFile = readdirSync(directory).find((name) => !name.endsWith('.html'))
    if (otherFile !== undefined && !force) {
      throw misuse(`${directory} has other files, such as ${otherFile}; use --force to write there anyway`)
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
