/**
 * Prints which part of the lines and branches of src/ is run by the tests in test/unit, test/program and test/language,
 * in total and by folder. Takes the directory that the tests wrote to (see .mocharc.cjs). Files that are not loaded, such
 * as those with types only, do not count.
 */

import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Report } from 'c8'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [tempDirectory = 'coverage/tmp'] = process.argv.slice(2)

const report = new Report({
  tempDirectory,
  resolve: '',
  include: ['src/**'],
  exclude: [],
  extension: ['.ts'],
  excludeNodeModules: true,
})
const coverage = await report.getCoverageMapFromAllCoverageFiles()
const folders = new Map()
for (const file of coverage.files()) {
  const [folder, ...rest] = relative('src', file).split(sep)
  const { lines, branches } = coverage.fileCoverageFor(file).toSummary()
  for (const name of rest.length === 0 ? ['src'] : ['src', folder]) {
    const sum = folders.get(name) ?? { lines: [0, 0], branches: [0, 0] }
    folders.set(name, { lines: added(sum.lines, lines), branches: added(sum.branches, branches) })
  }
}

const { src, ...byFolder } = Object.fromEntries([...folders].sort())
console.log(row('coverage', 'lines', 'branches'))
for (const [name, sum] of Object.entries({ src, ...byFolder })) {
  console.log(row(name, percent(sum.lines), percent(sum.branches)))
}

function added([sum, ofSum], { covered, total }) {
  return [sum + covered, ofSum + total]
}

function percent([covered, total]) {
  return total === 0 ? '-' : `${((100 * covered) / total).toFixed(1)} %`
}

function row(name, lines, branches) {
  return name.padEnd(14) + lines.padStart(8) + branches.padStart(10)
}
