import { load, type Server } from '../../src/index.js'
import type { ServerLimits } from '../../src/runtime/limits.js'

/** Serves a program on a free port; the caller closes the server. */
export async function serveForFuzzing(
  source: string,
  limits: Partial<ServerLimits>,
  compression: boolean,
  output: { readonly stdout: (text: string) => void; readonly stderr: (text: string) => void },
): Promise<Server> {
  const program = await load({ source, ...output })
  return program.serve({ port: 0, host: '127.0.0.1', limits, compression })
}
