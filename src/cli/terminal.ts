/**
 * Where commands write, and in which colours. Colours only on a terminal, and never when `NO_COLOR` is
 * set; `FORCE_COLOR` asks for them anywhere.
 */

import picocolors from 'picocolors'
import { type Palette, PLAIN } from '../diagnostics/render.js'

export type Colors = ReturnType<typeof picocolors.createColors>

/** One of the two streams of a command. */
export interface Stream {
  write(text: string): void
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

function streamOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Stream {
  const isColored = wantsColor(stream.isTTY === true, env)
  const colors = picocolors.createColors(isColored)
  return {
    write: (text) => {
      stream.write(text)
      // A `main` that never ends never lets the event loop report that nobody reads any more.
      if (stream.errored) stream.emit('error', stream.errored)
    },
    colors,
    palette: isColored ? paletteOf(colors) : PLAIN,
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
