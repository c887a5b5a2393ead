/** Creates the files of programs for tests. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Creates files in a temporary directory, which is removed afterwards. */
export function withFiles(
  files: Record<string, string>,
  play: (root: string) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const root = mkdtempSync(join(tmpdir(), 'balws-'))
    try {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, name)), { recursive: true })
        writeFileSync(join(root, name), text)
      }
      await play(root)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }
}
