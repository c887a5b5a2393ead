/** The programs beside this file, served by what the build made. */

import { fileURLToPath } from 'node:url'
import { load } from '../../../dist/index.js'

export async function serve(name) {
  const program = await load({ file: fileURLToPath(new URL(`./${name}.bal`, import.meta.url)) })
  const server = await program.serve({ port: 0, host: '127.0.0.1' })
  return server.port
}
