/**
 * The scripts of package.json are for this folder. In the package they could not run, and npm would warn of `prepare`
 * at every installation, so packing leaves them out and puts package.json back when it is done.
 */

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const MANIFEST = 'package.json'
const KEPT = '.package.json.kept'

if (process.argv[2] === 'restore') {
  if (existsSync(KEPT)) renameSync(KEPT, MANIFEST)
} else {
  const text = readFileSync(MANIFEST, 'utf8')
  const { scripts: _, ...packed } = JSON.parse(text)
  writeFileSync(KEPT, text)
  writeFileSync(MANIFEST, `${JSON.stringify(packed, null, 2)}\n`)
}
