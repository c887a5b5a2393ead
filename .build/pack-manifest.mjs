/**
 * Removes the scripts from package.json while the package is packed, and restores them afterwards. They work only in
 * this folder, and npm would warn of `prepare` at every installation.
 */

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const MANIFEST = 'package.json'
const BACKUP = '.package.json.kept'

if (process.argv[2] === 'restore') {
  if (existsSync(BACKUP)) renameSync(BACKUP, MANIFEST)
} else {
  const text = readFileSync(MANIFEST, 'utf8')
  const { scripts: _, ...packed } = JSON.parse(text)
  writeFileSync(BACKUP, text)
  writeFileSync(MANIFEST, `${JSON.stringify(packed, null, 2)}\n`)
}
