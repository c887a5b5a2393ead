import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import type { CheckedAnnotation } from '../src/check/checked.js'
import { DiagnosticLog } from '../src/diagnostics/diagnostic.js'
import { findLibrary, implicitAliases, libraryPaths } from '../src/library/load.js'
import { bindingOf, bindingsOf, pairUp } from '../src/library/pairs.js'
import { documentLibrary, type Entry } from '../src/program/documentation.js'
import { BalError } from '../src/program/errors.js'
import { load } from '../src/program/load.js'
import { SourceFile } from '../src/source/source-file.js'
import { parse } from '../src/syntax/parse.js'
import { nativesOf, packageOf, signatureText } from './unit/library/natives.js'

/** The values of the annotations of one name of the package `ballerina.doc`. */
function docs(annotations: readonly CheckedAnnotation[], name: string): string[] {
  return annotations
    .filter((each) => each.packagePath === 'ballerina.doc' && each.name === name)
    .map(({ attributes }) => {
      const value = attributes.get('value')
      return value?.kind === 'literal' ? String(value.value) : ''
    })
}

/** Returns what a doc annotation documents: the word before its colon. */
function subjects(annotations: readonly CheckedAnnotation[], name: string): string[] {
  return docs(annotations, name).map((text) => /^([\w[\]]+): \S/.exec(text)?.[1] ?? `(${text})`)
}

const documentation = new Map(documentLibrary().map((each) => [each.path, each]))

function entriesOf(path: string): readonly Entry[] {
  return documentation.get(path)!.entries.flatMap((entry) => [entry, ...entry.members])
}

/** Returns what an example prints: statements, and an expression at the end. */
async function outcomeOf(path: string, code: string): Promise<string> {
  const cut = code.lastIndexOf('; ') + 1
  const imports = new Set([path, 'ballerina.lang.system'])
  let printed = ''
  const program = await load({
    source: `${[...imports].map((each) => `import ${each};`).join(' ')}
      function main (string[] args) { ${code.slice(0, cut)} system:print(${code.slice(cut)}); }`,
    stdout: (text) => {
      printed += text
    },
  })
  try {
    await program.runMain()
    return `is ${printed}`
  } catch (error) {
    if (error instanceof BalError) return `fails with ${error.message}`
    throw error
  }
}

describe('the library', () => {
  it('has a package for every declaration file', () => {
    const files = readdirSync(new URL('../src/library/packages', import.meta.url)).filter((file) =>
      file.endsWith('.bal'),
    )
    expect(files.length).to.equal(libraryPaths.length)
  })

  it('gives each package its last name as an alias', () => {
    expect(implicitAliases.get('ws')).to.equal('ballerina.net.ws')
    expect(implicitAliases.size).to.equal(libraryPaths.length)
  })

  for (const path of libraryPaths) {
    describe(path, () => {
      it('parses without diagnostics and names its package', () => {
        const log = new DiagnosticLog()
        const unit = parse(new SourceFile(`${path}.bal`, findLibrary(path)!.source), log)
        expect(log.sorted()).to.deep.equal([])
        expect(unit.packageDeclaration?.path).to.equal(path)
      })

      it('binds what it declares and declares what it binds', () => {
        pairUp(findLibrary(path)!, nativesOf(path))
      })

      it('documents every function with its parameters and results', () => {
        for (const callable of packageOf(path).functions) {
          const name = signatureText(callable)
          expect(docs(callable.annotations, 'Description'), name).to.have.length(1)
          expect(subjects(callable.annotations, 'Param'), name).to.deep.equal(
            callable.parameters.map((parameter) => parameter.name),
          )
          expect(docs(callable.annotations, 'Return'), name).to.have.length(callable.results.length)
        }
      })

      it('documents every connector with its parameters, and every action', () => {
        for (const connector of packageOf(path).connectors) {
          const { name } = connector.type
          expect(docs(connector.annotations, 'Description'), name).to.have.length(1)
          expect(subjects(connector.annotations, 'Param'), name).to.deep.equal(
            connector.parameters.map((parameter) => parameter.name),
          )
          for (const action of connector.actions) {
            const signature = signatureText(action)
            expect(docs(action.annotations, 'Description'), signature).to.have.length(1)
            expect(subjects(action.annotations, 'Param'), signature).to.deep.equal(
              action.parameters.map((parameter) => parameter.name),
            )
            expect(docs(action.annotations, 'Return'), signature).to.have.length(action.results.length)
          }
        }
      })

      it('documents every struct with its fields', () => {
        const { structs, annotationsOf } = packageOf(path)
        for (const struct of structs) {
          const annotations = annotationsOf.get(struct) ?? []
          expect(docs(annotations, 'Description'), struct.name).to.have.length(1)
          expect(subjects(annotations, 'Field'), struct.name).to.deep.equal(
            struct.fields.map((field) => field.name),
          )
        }
      })

      it('documents every annotation', () => {
        for (const definition of packageOf(path).annotationDefinitions) {
          expect(docs(definition.annotations, 'Description'), definition.name).to.have.length(1)
        }
      })

      it('begins with its purpose', () => {
        expect(documentation.get(path)!.overview).to.match(/^[A-Z]/)
      })

      for (const { name, examples } of entriesOf(path)) {
        for (const example of examples) {
          it(`has a true example for ${name}: ${example}`, async () => {
            const [, code, verb, expected] = /^`(.+)` (is|fails with) `(.*)`\.$/s.exec(example) ?? []
            expect(code, 'an example reads `code` is `text`, or `code` fails with `text`').not.to.equal(
              undefined,
            )
            expect(await outcomeOf(path, code!)).to.equal(`${verb} ${expected}`)
          })
        }
      }

      it('ends descriptions with failures and examples', () => {
        for (const { name, description, failures } of entriesOf(path)) {
          expect(description, name).not.to.match(/\bFails\b|Example:/)
          for (const text of failures) expect(text, name).to.match(/^Fails (when|for|in|like) .*\.$/)
        }
      })

      it('writes descriptions as sentences', () => {
        const { functions, annotationDefinitions } = packageOf(path)
        for (const { annotations, name } of [...functions, ...annotationDefinitions]) {
          for (const text of docs(annotations, 'Description')) expect(text, name).to.match(/^[A-Z].*\.$/)
        }
      })
    })
  }

  it('names package and function when a declaration has no function', () => {
    const { path, source } = findLibrary('ballerina.lang.maps')!
    const [callable] = nativesOf(path)
    expect(() => bindingOf({ path, source, bindings: {} }, callable!)).to.throw(
      'package ballerina.lang.maps declares native length(map) but binds nothing to it',
    )
  })

  it('names package and function when a function has no declaration', () => {
    const library = findLibrary('ballerina.lang.maps')!
    const stray = { run: () => null, suspends: false }
    const broken = { path: library.path, source: library.source, bindings: { ...bindingsOf(library), stray } }
    expect(() => pairUp(broken, nativesOf(library.path))).to.throw(
      'package ballerina.lang.maps binds stray, which it does not declare as native',
    )
  })

  it('reports the type names that a program would see', () => {
    const overloads = nativesOf('ballerina.lang.strings').filter(({ name }) => name === 'valueOf')
    expect(overloads.map(signatureText)).to.deep.equal([
      'valueOf(int)',
      'valueOf(float)',
      'valueOf(boolean)',
      'valueOf(string)',
      'valueOf(json)',
      'valueOf(xml)',
    ])
  })
})
