/**
 * Installs Node 24 after `npm ci`, for the tests that run the package on it. It is a separate package, because its
 * `node` command would replace the other one in npm's scripts. Without it those tests are skipped, so a failure here
 * must not fail the installation.
 */

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../test/node-24', import.meta.url))
const npm = process.env.npm_execpath

// `npm pack` also runs this script, and has nothing to install.
if (npm !== undefined && ['ci', 'install'].includes(process.env.npm_command)) {
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) console.warn('Node 24 could not be installed: the tests that run on it are skipped')
}
