/** Measures what starting costs: CPU time of whole processes, beside that of an empty Node process. */

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Row } from './report.js'
import { programOf } from './sources.js'

export const COMMAND = fileURLToPath(new URL('../../bin/balws', import.meta.url))
const ECHO = fileURLToPath(new URL('./servers/echo.bal', import.meta.url))

/**
 * Reports the resource usage of the process when it exits, on a separate pipe, so that standard output stays
 * unchanged. It is required and not imported: an import would start Node's loader of ES modules, which is not part of
 * the minimum.
 */
const REPORT = fileURLToPath(new URL('./servers/report-usage.cjs', import.meta.url))

/** Returns CPU milliseconds of `node ARGS`, from start to end. */
export function cpuOf(args: readonly string[], served?: (url: URL) => Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--require', REPORT, ...args], {
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    })
    let report = ''
    let printed = ''
    child.stdio[3]!.on('data', (chunk) => {
      report += chunk
    })
    child.stdout!.on('data', (chunk) => {
      printed += chunk
      const [url] = /ws:\S+/.exec(printed) ?? []
      if (!served || url === undefined) return
      printed = ''
      served(new URL(url)).then(() => child.kill('SIGTERM'), reject)
    })
    child.once('close', () => resolve(Number(report)))
  })
}

/** Connects and waits for the answer to the handshake. */
function shakeHands({ port, pathname }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', () => {
      socket.destroy()
      resolve()
    })
    socket.write(
      `GET ${pathname} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    )
  })
}

export async function measureStarting(isQuick: boolean): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'balws-bench-'))
  const sized = (lines: number) => {
    const file = join(folder, `${lines}.bal`)
    writeFileSync(file, programOf(lines))
    return file
  }
  const nothing = join(folder, 'nothing.cjs')
  writeFileSync(nothing, '')
  const runs: [name: string, args: readonly string[], served?: (url: URL) => Promise<void>][] = [
    ['--version', [COMMAND, '--version']],
    ['check, 100 lines', [COMMAND, 'check', sized(100)]],
    ['check, 10,000 lines', [COMMAND, 'check', sized(10_000)]],
    ['start to first handshake', [COMMAND, 'run', ECHO, '--port', '0', '--host', '127.0.0.1'], shakeHands],
  ]
  const rows: Row[] = []
  for (const [name, args, served] of runs) {
    const ours: number[] = []
    const theirs: number[] = []
    await cpuOf(args, served)
    for (let round = 0; round < (isQuick ? 2 : 7); round++) {
      ours.push(await cpuOf(args, served))
      theirs.push(await cpuOf([nothing]))
    }
    rows.push({ name, unit: 'ms', ours, theirs, isMoreBetter: false })
  }
  rmSync(folder, { recursive: true })
  return rows
}
