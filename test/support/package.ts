/** The package as users get it: packed once, and installed into projects without a registry. */

import { execFile } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Folder, ROOT } from './balws.js'

export interface Manifest {
  readonly version: string
  readonly bin: { readonly balws: string }
  readonly dependencies: Readonly<Record<string, string>>
}

export const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest
export const exec = promisify(execFile)

export interface Packed {
  readonly tarball: string
  readonly files: readonly string[]
}

let packed: Promise<Packed> | undefined

/** Builds and packs; all tests of a run share the result. */
export function pack(): Promise<Packed> {
  packed ??= packAnew()
  return packed
}

async function packAnew(): Promise<Packed> {
  const folder = new Folder()
  process.once('exit', () => folder.remove())
  await exec(process.execPath, [join(ROOT, '.build/build.mjs')])
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path]
  const { stdout } = await exec('npm', args, { cwd: ROOT })
  const [result] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  return { tarball: join(folder.path, result.filename), files: result.files.map(({ path }) => path) }
}

/**
 * Installs the package into a project as npm would; its dependencies are those already installed here.
 *
 * @param others further packages that the project needs
 */
export async function install(project: string, others: readonly string[] = []): Promise<void> {
  const { tarball } = await pack()
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  await exec('tar', ['-xzf', tarball, '-C', modules])
  cpSync(join(modules, 'package'), join(modules, 'balws'), { recursive: true })
  for (const name of [...Object.keys(manifest.dependencies), ...others]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name))
  }
  const bin = join(modules, 'balws', manifest.bin.balws)
  chmodSync(bin, 0o755)
  symlinkSync(bin, join(modules, '.bin/balws'))
}
