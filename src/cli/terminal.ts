/**
 * Where commands write, and in which colours. Colours only on a terminal, and never when `NO_COLOR` is
 * set; `FORCE_COLOR` asks for them anywhere.
 */

import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import picocolors from 'picocolors'
import { type Palette, PLAIN } from '../diagnostics/render.js'
import { wellFormed } from '../values/utf8.js'

type Output = typeof process.stdout | typeof process.stderr

export type Colors = ReturnType<typeof picocolors.createColors>

/** One of the two streams of a command. */
export interface Stream {
  /**
   * While nothing is served a failure ends the command.
   *
   * @throws WriteError while a server is at work: the disk is full, or the reader has gone
   */
  write(text: string): void
  /** What has been written and not been taken by whoever reads. */
  readonly waitingBytes: number
  /** Calls back when nothing waits any more, which it does now. */
  onceDrained(callback: () => void): void
  readonly colors: Colors
  readonly palette: Palette
}

/** A text could not be written. */
export class WriteError extends Error {
  /** @param isPartial the beginning of it was */
  constructor(
    readonly isPartial: boolean,
    cause?: unknown,
  ) {
    super('cannot write', { cause })
  }
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
function write(stream: Output, printed: string): void {
  const text = wellFormed(printed)
  const serves = isServing()
  // Node also writes to a file at once, but closes the stream at the first failure.
  if (!isFile(stream) && (serves || stream.writableLength > 0)) {
    if (stream.destroyed) throw new WriteError(false)
    stream.write(text)
    return
  }
  try {
    writeNow(stream.fd, Buffer.from(text))
  } catch (error) {
    if (serves) throw error
    stream.emit('error', (error as WriteError).cause)
  }
}

/** A server listens for signals before it does anything else, and until it has ended. */
export function isServing(): boolean {
  return process.listenerCount('SIGTERM') > 0
}

/** Files and devices such as `/dev/full`; not terminals, pipes and sockets. */
function isFile(stream: Output): boolean {
  return !(stream instanceof Socket)
}

const never = new Int32Array(new SharedArrayBuffer(4))

/** @throws WriteError */
function writeNow(fd: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(fd, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw new WriteError(written > 0, error)
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
