/**
 * Common mistakes, most of them habits of other languages or other releases: the files of
 * `mistakes`, one for each topic. Each program has one mistake, which must cause exactly one diagnostic with a hint.
 *
 *     int n = lengthof list;   // expect error: missing ';' before 'list'
 *     // hint: write list.length
 *     // edit: int n = list.length;
 *
 * `expect warning:` is for warnings. `hint:` may be left out if another case has the same hint; there must always be a
 * hint. `edit` means that the diagnostic has edits: after they are applied, the program
 * must have no problems, or those of `// left: MESSAGE` lines; with a text, `edit:` is a line
 * of the fixed program. A diagnostic without `edit` must not have edits.
 *
 * Text from `// expect` to the end of its line, and lines that begin with one of the other words, are removed
 * before the program is checked. `<U+00A0>` is replaced with that character.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { applyEdits } from '../src/diagnostics/edit.js'
import { casesOf } from './support/cases.js'
import { checkTexts } from './unit/check/checking.js'

const DIRECTORY = new URL('./mistakes/', import.meta.url)
const EXPECTATION = /\s*\/\/ expect (error|warning): (.*)$/
const REMARK = /^\s*\/\/ (hint|edit|left)(?:: (.*))?$/

interface Mistake {
  readonly title: string
  readonly text: string
  readonly packages: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** `line severity: message`; exactly one in a valid file. */
  readonly expected: readonly string[]
  readonly hint: string | undefined
  readonly hasEdit: boolean
  readonly fixedLines: readonly string[]
  /** `severity: message` of the problems that the edits do not fix. */
  readonly left: readonly string[]
}

const mistakes = new Map(
  readdirSync(DIRECTORY)
    .sort()
    .map((file) => {
      const cases = casesOf(readFileSync(new URL(file, DIRECTORY), 'utf8'))
      return [file.replace('.bal', '').replaceAll('-', ' '), cases.map(mistakeOf)] as const
    }),
)

function mistakeOf({ title, main, packages }: ReturnType<typeof casesOf>[number]): Mistake {
  const expected: string[] = []
  const remarks: { word: string; text: string | undefined }[] = []
  const lines = main.split('\n').map((line, index) => {
    const [, word, text] = REMARK.exec(line) ?? []
    if (word !== undefined) remarks.push({ word, text: text?.trim() })
    const [, severity, message] = EXPECTATION.exec(line) ?? []
    if (severity !== undefined) expected.push(`${index + 1} ${severity}: ${message!.trim()}`)
    return word === undefined ? line.replace(EXPECTATION, '') : ''
  })
  const textsOf = (word: string) =>
    remarks.flatMap((remark) => (remark.word === word && remark.text !== undefined ? [remark.text] : []))
  return {
    title,
    text: withCharacters(lines.join('\n')),
    packages,
    expected: expected.map(withCharacters),
    hint: textsOf('hint').map(withCharacters)[0],
    hasEdit: remarks.some(({ word }) => word === 'edit'),
    fixedLines: textsOf('edit'),
    left: textsOf('left'),
  }
}

function withCharacters(text: string): string {
  return text.replace(/<U\+([0-9A-F]{4,6})>/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
}

describe('mistakes', () => {
  for (const [topic, cases] of mistakes) {
    describe(topic, () => {
      for (const mistake of cases) it(mistake.title, () => checkMistake(mistake))
    })
  }

  const all = [...mistakes.values()].flat()
  const fixed = all.filter(({ hasEdit }) => hasEdit).length
  it(`are ${all.length}; the hints of ${fixed} carry edits that fix them`, () => {
    expect(all.length).to.be.at.least(300)
  })
})

function checkMistake({ text, packages, expected, hint, hasEdit, fixedLines, left }: Mistake): void {
  expect(expected, 'mistakes expected').to.have.lengthOf(1)
  const { diagnostics } = checkTexts({ 'main.bal': text }, packages)
  expect(diagnostics.map((d) => `${d.line} ${d.severity}: ${d.message}`)).to.deep.equal(expected)
  const [diagnostic] = diagnostics
  expect(diagnostic!.hint, 'hint').to.be.a('string')
  if (hint !== undefined) expect(diagnostic!.hint).to.equal(hint)
  const { edits } = diagnostic!
  expect(edits !== undefined, 'has edits').to.equal(hasEdit)
  if (edits === undefined) return
  const fixed = applyEdits(text, edits)
  expect(fixed.split('\n').map((line) => line.trim())).to.include.members(fixedLines)
  const after = checkTexts({ 'main.bal': fixed }, packages).diagnostics
  expect(
    after.map((d) => `${d.severity}: ${d.message}`),
    fixed,
  ).to.deep.equal(left)
}
