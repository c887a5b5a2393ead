/** The file as a whole: the last part of the grammar, and the parser itself. */

import { EOF } from 'chevrotain'
import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { SourceFile } from '../source/source-file.js'
import type { Annotation, CompilationUnit, Definition, ImportDeclaration, PackageDeclaration } from './ast.js'
import { type Bare, DefinitionGrammar } from './definition-grammar.js'
import type { Lexed } from './lex.js'
import type { PreparedGrammar } from './prepared-grammar.js'
import type { Loop, Rule } from './prepared-parser.js'
import { ParseEnded } from './recovering-parser.js'
import { keep } from './statement-grammar.js'
import * as T from './tokens.js'

/** The content of a file, filled during the parse, so that an abandoned parse leaves what it has found. */
interface Contents {
  packageDeclaration?: PackageDeclaration
  readonly imports: ImportDeclaration[]
  readonly definitions: Definition[]
}

export class Grammar extends DefinitionGrammar {
  #contents: Contents = { imports: [], definitions: [] }
  readonly #loops: Readonly<Record<'imports' | 'unit', Loop>>

  /**
   * @param skipValidations skips the validation of the grammar, which takes time and is done by a test
   * @param prepared what the build has computed about the grammar
   */
  constructor(skipValidations = true, prepared?: PreparedGrammar) {
    super(skipValidations)
    this.analyse(prepared)
    this.findLoops()
    this.#loops = {
      imports: this.loop(['importDeclaration', 'annotatedDefinition'], EOF),
      unit: this.loop(['annotatedDefinition'], EOF),
    }
  }

  /** Parses a file from its tokens. */
  read(file: SourceFile, lexed: Lexed, log: DiagnosticLog, maxDepth: number): CompilationUnit {
    this.#contents = { imports: [], definitions: [] }
    const contents = this.#contents
    this.begin(file, lexed, log, maxDepth)
    try {
      this.compilationUnit()
    } catch (error) {
      // Too many errors, or too deep nesting; with a very high limit, deeper than the stack.
      if (error instanceof RangeError) this.reportTooDeep()
      else if (!(error instanceof ParseEnded)) throw error
    } finally {
      this.end()
    }
    return {
      kind: 'CompilationUnit',
      file,
      ...contents,
      comments: lexed.comments,
      span: { start: 0, end: file.text.length },
    }
  }

  // ---------------------------------------------------------------- the file

  readonly compilationUnit: Rule<void> = this.rule('compilationUnit', () => {
    const { imports, definitions } = this.#contents
    this.OPTION(() => {
      const declaration = this.attempt(() => this.SUBRULE(this.packageDeclaration))
      if (declaration) this.#contents.packageDeclaration = declaration
    })
    this.ACTION(() => {
      this.#repairedHead()
      this.synchronize(this.#loops.imports, true)
      this.#repairedHead()
    })
    this.MANY(() => {
      keep(
        imports,
        this.attempt(() => this.SUBRULE(this.importDeclaration)),
      )
      this.ACTION(() => this.synchronize(this.#loops.imports, false))
    })
    this.MANY2(() => {
      keep(
        definitions,
        this.attempt(() => this.SUBRULE(this.annotatedDefinition)),
      )
      this.ACTION(() => {
        this.#repairedHead()
        this.synchronize(this.#loops.unit, false)
      })
    })
    this.CONSUME(EOF)
  })

  /** Handles a misspelt package clause or import, which was first parsed as what follows these. */
  #repairedHead(): void {
    const contents = this.#contents
    while (contents.definitions.length === 0) {
      const { tokenType } = this.LA(1)
      if (tokenType === T.Import) {
        keep(
          contents.imports,
          this.attempt(() => this.SUBRULE(this.importDeclaration)),
        )
      } else if (tokenType === T.Package && contents.imports.length === 0 && !contents.packageDeclaration) {
        const declaration = this.attempt(() => this.SUBRULE(this.packageDeclaration))
        if (declaration) contents.packageDeclaration = declaration
      } else {
        return
      }
    }
  }

  readonly packageDeclaration: Rule<PackageDeclaration> = this.rule('packageDeclaration', () => {
    const start = this.CONSUME(T.Package).startOffset
    const { path } = this.SUBRULE(this.packagePath)
    this.CONSUME(T.Semicolon)
    return { kind: 'PackageDeclaration', path, span: this.spanFrom(start) }
  })

  /** The path and its last name, which is the alias of an import without `as`. */
  readonly packagePath: Rule<{ path: string; last: string }> = this.rule('packagePath', () => {
    let { name: last } = this.SUBRULE(this.name)
    const names = [last]
    this.MANY(() => {
      this.CONSUME(T.Dot)
      last = this.SUBRULE2(this.name).name
      names.push(last)
    })
    return { path: names.join('.'), last }
  })

  readonly importDeclaration: Rule<ImportDeclaration> = this.rule('importDeclaration', () => {
    const start = this.CONSUME(T.Import).startOffset
    const { path, last } = this.SUBRULE(this.packagePath)
    const written = this.OPTION(() => {
      this.CONSUME(T.As)
      return this.SUBRULE(this.name)
    })
    this.CONSUME(T.Semicolon)
    const [alias, hasAlias] = written ? [written.name, true] : [last, false]
    return { kind: 'ImportDeclaration', path, alias, hasAlias, span: this.spanFrom(start) }
  })

  readonly annotatedDefinition: Rule<Definition> = this.rule('annotatedDefinition', () => {
    const start = this.LA(1).startOffset
    const annotations: Annotation[] = []
    this.MANY(() => {
      annotations.push(this.SUBRULE(this.annotation))
    })
    const definition = this.OR<Bare<Definition>>([
      { ALT: () => this.SUBRULE(this.serviceDefinition) },
      { ALT: () => this.SUBRULE(this.functionDefinition) },
      { ALT: () => this.SUBRULE(this.constantDefinition) },
      { ALT: () => this.SUBRULE(this.globalVariableDefinition) },
      { ALT: () => this.SUBRULE(this.structDefinition) },
      { ALT: () => this.SUBRULE(this.connectorDefinition) },
      { ALT: () => this.SUBRULE(this.typeMapperDefinition) },
      { ALT: () => this.SUBRULE(this.annotationDefinition) },
      { ALT: () => this.SUBRULE(this.nativeDefinition) },
    ])
    return { ...definition, annotations, span: this.spanFrom(start) } as Definition
  })
}
