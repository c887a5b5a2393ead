/**
 * Where commands write, and in which colours. Colours only on a terminal, and never when `NO_COLOR` is
 * set; `FORCE_COLOR` asks for them anywhere.
 */

import { writeSync } from 'node:fs'
import picocolors from 'picocolors'
import { type Palette, PLAIN } from '../diagnostics/render.js'

type Output = typeof process.stdout | typeof process.stderr

export type Colors = ReturnType<typeof picocolors.createColors>

/** One of the two streams of a command. */
export interface Stream {
  write(text: string): void
  /** What has been written and not been taken by whoever reads. */
  readonly waitingBytes: number
  /** Calls back when nothing waits any more, which it does now. */
  onceDrained(callback: () => void): void
  readonly colors: Colors
  readonly palette: Palette
}

export interface Terminal {
  readonly out: Stream
  readonly err: Stream
}

export function processTerminal(env: NodeJS.ProcessEnv = process.env): Terminal {
  return { out: streamOf(process.stdout, env), err: streamOf(process.stderr, env) }
}

/** Whether a stream shows colours. */
export function wantsColor(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}

function streamOf(stream: Output, env: NodeJS.ProcessEnv): Stream {
  const isColored = wantsColor(stream.isTTY === true, env)
  const colors = picocolors.createColors(isColored)
  return {
    write: (text) => write(stream, text),
    get waitingBytes() {
      return stream.writableLength
    },
    onceDrained: (callback) => void stream.once('drain', callback),
    colors,
    palette: isColored ? paletteOf(colors) : PLAIN,
  }
}

/**
 * While nothing is served each piece is handed over at once, however long the reader takes: a `main` that never
 * ends would never let the event loop send what it has printed, nor report that nobody reads it any more. A server
 * does not wait for whoever reads its output.
 */
function write(stream: Output, text: string): void {
  const isServing = process.listenerCount('SIGTERM') > 0
  if (isServing || stream.writableLength > 0) {
    stream.write(text)
    return
  }
  try {
    writeNow(stream.fd, Buffer.from(text))
  } catch (error) {
    stream.emit('error', error)
  }
}

const never = new Int32Array(new SharedArrayBuffer(4))

function writeNow(fd: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(fd, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      // The pipe is full: the reader gets a millisecond.
      Atomics.wait(never, 0, 0, 1)
    }
  }
}

function paletteOf(colors: Colors): Palette {
  return {
    error: (text) => colors.bold(colors.red(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
    strong: colors.bold,
    faint: colors.blue,
    hint: colors.cyan,
  }
}
