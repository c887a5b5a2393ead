/** How `balws` names the files of several packages and programs. */

import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { balws } from '../support/balws.js'
import { folder, run, useFolder } from '../support/commands.js'

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder.path, dirname(name)), { recursive: true })
    folder.write(name, text)
  }
}

/** The headlines without their messages, each with its source line. */
function pictures(text: string): string[] {
  return [...text.matchAll(/^(\S+:\d+:\d+): (error|warning).*\n *[|]\n\d+ [|] (.*)$/gm)].map(
    ([, place, , line]) => `${place} ${line!.trim()}`,
  )
}

describe('balws names files', function () {
  this.timeout(60_000)
  useFolder()

  before(() => {
    write({
      'app/main.bal':
        'package app;\nimport util;\nfunction main (string[] args) {\n    int n = util:twice(4);\n}\n',
      'util/main.bal': 'package util;\n\nfunction twice (int n) (int) {\n    return n * "two";\n}\n',
      'util/other.bal': 'package util;\n\nfunction three () (int) {\n    return "drei";\n}\n',
    })
  })

  it('of imported packages by their own paths', async () => {
    for (const place of ['app', './app', 'app/', 'util/../app']) {
      const { code, stdout } = await run(['check', place])
      expect(code).to.equal(1)
      expect(pictures(stdout)).to.deep.equal([
        'util/main.bal:4:14 return n * "two";',
        'util/other.bal:4:12 return "drei";',
      ])
    }
    expect(pictures((await run(['run', 'app'])).stderr)[0]).to.equal('util/main.bal:4:14 return n * "two";')
  })

  it('from the directory where the command runs', async () => {
    for (const [place, prefix] of [
      ['.', '../util/'],
      ['../app', '../util/'],
      [join(folder.path, 'app'), `${folder.path}/util/`],
    ] as const) {
      const { stdout } = await balws(['check', place], { cwd: join(folder.path, 'app') })
      expect(pictures(stdout)).to.deep.equal([
        `${prefix}main.bal:4:14 return n * "two";`,
        `${prefix}other.bal:4:12 return "drei";`,
      ])
    }
  })

  it('below the source root in JSON, with the path to open', async () => {
    const list = JSON.parse((await run(['check', '--json', 'app'])).stdout) as {
      file: string
      path: string
    }[]
    expect(list.map(({ file, path }) => [file, path])).to.deep.equal([
      ['util/main.bal', 'util/main.bal'],
      ['util/other.bal', 'util/other.bal'],
    ])
    const { stdout } = await balws(['check', '--json', '.'], { cwd: join(folder.path, 'app') })
    expect(JSON.parse(stdout)[0]).to.include({ file: 'util/main.bal', path: '../util/main.bal' })
  })

  it('of several programs by different paths if they have one name', async () => {
    write({ 'a/main.bal': 'int first = "1";\n', 'b/main.bal': '\nint second = "2";\n' })
    const { stdout } = await run(['check', 'a/main.bal', 'b/main.bal', './b/main.bal'])
    expect(pictures(stdout)).to.deep.equal([
      'a/main.bal:1:13 int first = "1";',
      'b/main.bal:2:14 int second = "2";',
      './b/main.bal:2:14 int second = "2";',
    ])
  })

  it('of warnings in imported packages', async () => {
    write({
      'warn/main.bal': 'import warn.w;\nint n = w:n;\n',
      'warn/w/main.bal': 'package warn.w;\nimport ballerina.lang.jsons;\nint n = 1;\n',
    })
    const { code, stdout } = await run(['check', 'warn/main.bal'])
    expect(code).to.equal(0)
    expect(pictures(stdout)).to.deep.equal(['warn/w/main.bal:2:1 import ballerina.lang.jsons;'])
  })

  it('that were named directly by their plain names, and shows how to run their package', async () => {
    const advice =
      /^app\/main[.]bal:1:\d+: error BAL5006: incorrect package in 'main[.]bal': expected '', found 'app'\n.*\n.*\n.*\n.*hint: run the package: (.*)$/m
    expect(advice.exec((await run(['check', 'app/main.bal'])).stdout)?.[1]).to.equal('balws check app')
    expect(advice.exec((await run(['run', 'app/main.bal'])).stderr)?.[1]).to.equal('balws run app')
    write({ 'my rooms/app/main.bal': 'package app;\nint n = 1;\n' })
    expect((await run(['check', 'my rooms/app/main.bal'])).stdout).to.contain(
      "hint: run the package: balws check 'my rooms/app'\n",
    )
    const { stdout } = await balws(['check', 'main.bal'], { cwd: join(folder.path, 'app') })
    expect(stdout).to.contain('hint: run the package: balws check .\n')
  })
})
