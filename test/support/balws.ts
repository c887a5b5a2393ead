/** The command line as a process, the way people use it; no build is needed. */

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A command at work. */
export class Running {
  readonly ended: Promise<Outcome>
  #stdout = ''
  #stderr = ''
  readonly #looks = new Set<() => void>()

  constructor(readonly process: ChildProcessByStdio<null, Readable, Readable>) {
    process.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text
      for (const look of this.#looks) look()
    })
    process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text
    })
    this.ended = new Promise((resolve, reject) => {
      process.on('error', reject)
      process.on('close', (code, signal) => {
        resolve({ code, signal, stdout: this.#stdout, stderr: this.#stderr })
      })
    })
  }

  /** Waits for a pattern on standard output; rejects when the command ends without it. */
  async prints(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(this.#stdout)
        if (!match) return
        this.#looks.delete(look)
        resolve(match)
      }
      this.#looks.add(look)
      look()
      this.ended.then(({ code, stderr }) => reject(new Error(`ended with ${code}: ${stderr}`)), reject)
    })
  }

  /** Ends the command with a signal and waits for the end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Outcome> {
    this.process.kill(signal)
    return this.ended
  }
}

export function start(args: readonly string[], surroundings?: Surroundings): Running {
  return startNode([join(ROOT, 'src/cli/main.ts'), ...args], surroundings)
}

function startNode(args: readonly string[], { cwd = ROOT, env = {} }: Surroundings = {}): Running {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ...args], {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Running(child)
}

/** Runs a TypeScript or JavaScript file. */
export function runNode(args: readonly string[], surroundings?: Surroundings): Promise<Outcome> {
  return startNode(args, surroundings).ended
}

export function balws(args: readonly string[], surroundings?: Surroundings): Promise<Outcome> {
  return start(args, surroundings).ended
}

/** A folder of files that lives as long as a test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'balws-'))

  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name)
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
