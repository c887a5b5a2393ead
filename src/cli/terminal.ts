/**
 * The two output streams of a command, and their colours. Colours are used only on a terminal; `NO_COLOR`
 * switches them off, `FORCE_COLOR` switches them on anywhere.
 */

import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import picocolors from 'picocolors'
import { type Palette, PLAIN } from '../diagnostics/render.js'
import { wellFormed } from '../values/utf8.js'

type Output = typeof process.stdout | typeof process.stderr

export type Colors = ReturnType<typeof picocolors.createColors>

/** One of the two output streams of a command. */
export interface Stream {
  /**
   * Writes a text. While nothing is served, a failure ends the command.
   *
   * @throws WriteError while a server is running: the disk is full, or the reader has gone
   */
  write(text: string): void
  /** Bytes that were written but not taken by the reader. */
  readonly waitingBytes: number
  /** Calls back once no bytes wait any more; to be called while some do. */
  onceDrained(callback: () => void): void
  readonly colors: Colors
  readonly palette: Palette
}

/** A text could not be written. */
export class WriteError extends Error {
  /** @param isPartial whether the beginning of the text was written */
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

/** Whether output to a stream is coloured. */
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
 * While nothing is served, text is written synchronously, however long the reader takes: a `main` in an
 * endless loop never lets the event loop send what it has printed, or report that the reader has gone. A
 * server does not wait for the reader of its output.
 */
function write(stream: Output, printed: string): void {
  const text = wellFormed(printed)
  const serves = isServing()
  // For files Node also writes synchronously, but closes the stream at the first failure.
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

/** A server handles signals before it does anything else, and until it has ended. */
export function isServing(): boolean {
  return process.listenerCount('SIGTERM') > 0
}

/** True for files and devices such as `/dev/full`; false for terminals, pipes and sockets. */
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
      // The pipe is full: wait a millisecond for the reader.
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
