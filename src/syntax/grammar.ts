/**
 * Definitions and the file as a whole; the fourth and last part of the grammar, and the parser itself.
 * What a rule yields is documented in ast.ts.
 */

import { EOF } from 'chevrotain'
import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { SourceFile } from '../source/source-file.js'
import type {
  ActionDefinition,
  Annotation,
  AttachPoint,
  CallableBody,
  CompilationUnit,
  Definition,
  FieldDefinition,
  Identifier,
  ImportDeclaration,
  PackageDeclaration,
  Parameter,
  ResourceDefinition,
  Result,
  VariableDefinitionStatement,
} from './ast.js'
import type { Lexed } from './lex.js'
import { type Loop, ParseEnded, type Rule } from './recovering-parser.js'
import { keep, StatementGrammar } from './statement-grammar.js'
import * as T from './tokens.js'

/** A definition without the annotations before it, which are read first. */
type Bare<D> = D extends unknown ? Omit<D, 'annotations' | 'span'> : never

/** What a file holds, filled while it is read: an abandoned parse leaves what there is. */
interface Contents {
  packageDeclaration?: PackageDeclaration
  readonly imports: ImportDeclaration[]
  readonly definitions: Definition[]
}

type UnitLoop = 'imports' | 'unit' | 'service' | 'resources' | 'connector' | 'actions' | 'fields'

interface Signature {
  readonly name: Identifier
  readonly parameters: Parameter[]
  readonly results: Result[]
}

export class Grammar extends StatementGrammar {
  #contents: Contents = { imports: [], definitions: [] }
  readonly #loops: Readonly<Record<UnitLoop, Loop>>
  readonly #parameterStart: Loop

  /** @param skipValidations checking the grammar itself takes time and is the business of a test */
  constructor(skipValidations = true) {
    super(skipValidations)
    this.performSelfAnalysis()
    this.loops = {
      body: this.loop(['statement', 'workerDeclaration'], T.RightBrace),
      block: this.loop(['statement'], T.RightBrace),
      transform: this.loop(['transformItem', 'transformStatement'], T.RightBrace),
      fork: this.loop(['workerDeclaration'], T.RightBrace),
    }
    this.#loops = {
      imports: this.loop(['importDeclaration', 'annotatedDefinition'], EOF),
      unit: this.loop(['annotatedDefinition'], EOF),
      service: this.loop(['variableDefinitionStatement', 'resourceDefinition'], T.RightBrace),
      resources: this.loop(['resourceDefinition'], T.RightBrace),
      connector: this.loop(['variableDefinitionStatement', 'actionDefinition'], T.RightBrace),
      actions: this.loop(['actionDefinition'], T.RightBrace),
      fields: this.loop(['fieldDefinition'], T.RightBrace),
    }
    this.#parameterStart = this.loop(['parameter'], T.At)
  }

  /** Reads a file that is already split into tokens. */
  read(file: SourceFile, lexed: Lexed, log: DiagnosticLog, maxDepth: number): CompilationUnit {
    this.#contents = { imports: [], definitions: [] }
    const contents = this.#contents
    this.begin(file, lexed, log, maxDepth)
    try {
      this.compilationUnit()
    } catch (error) {
      // Too many errors, or a nesting too deep; with a limit set very high, deeper than the stack.
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
    this.ACTION(() => this.synchronize(this.#loops.imports, true))
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
      this.ACTION(() => this.synchronize(this.#loops.unit, false))
    })
    this.CONSUME(EOF)
  })

  readonly packageDeclaration: Rule<PackageDeclaration> = this.rule('packageDeclaration', () => {
    const start = this.CONSUME(T.Package).startOffset
    const { path } = this.SUBRULE(this.packagePath)
    this.CONSUME(T.Semicolon)
    return { kind: 'PackageDeclaration', path, span: this.spanFrom(start) }
  })

  /** The path and its last name, which is the alias of an import that gives none. */
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

  // ---------------------------------------------------------------- services

  readonly serviceDefinition: Rule<Bare<Definition>> = this.rule('serviceDefinition', () => {
    this.CONSUME(T.Service)
    const protocol = this.OPTION(() => this.SUBRULE(this.serviceProtocol))
    const name = this.SUBRULE(this.name)
    const variables: VariableDefinitionStatement[] = []
    const resources: ResourceDefinition[] = []
    this.enter()
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.#loops.service, true))
    this.MANY(() => {
      keep(
        variables,
        this.attempt(() => this.SUBRULE(this.variableDefinitionStatement)),
      )
      this.ACTION(() => this.synchronize(this.#loops.service, false))
    })
    this.MANY2(() => {
      keep(
        resources,
        this.attempt(() => this.SUBRULE(this.resourceDefinition)),
      )
      this.ACTION(() => this.synchronize(this.#loops.resources, false))
    })
    this.closeBrace()
    this.leave()
    const node = { kind: 'ServiceDefinition', name, variables, resources } as const
    return protocol ? { ...node, protocol } : node
  })

  readonly serviceProtocol: Rule<Identifier> = this.rule('serviceProtocol', () => {
    this.CONSUME(T.Less)
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.Greater)
    return name
  })

  readonly resourceDefinition: Rule<ResourceDefinition> = this.rule('resourceDefinition', () => {
    const start = this.LA(1).startOffset
    const annotations: Annotation[] = []
    this.MANY(() => {
      annotations.push(this.SUBRULE(this.annotation))
    })
    this.CONSUME(T.Resource)
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.LeftParenthesis)
    const parameters = this.SUBRULE(this.parameterList)
    this.CONSUME(T.RightParenthesis)
    const body = this.SUBRULE(this.callableBody)
    return { kind: 'ResourceDefinition', annotations, name, parameters, body, span: this.spanFrom(start) }
  })

  // ---------------------------------------------------------------- functions

  readonly functionDefinition: Rule<Bare<Definition>> = this.rule('functionDefinition', () => {
    this.CONSUME(T.FunctionKeyword)
    const signature = this.SUBRULE(this.signature)
    const body = this.SUBRULE(this.callableBody)
    return { kind: 'FunctionDefinition', isNative: false, ...signature, body }
  })

  /** Only library files define natives; the checker says so of others. */
  readonly nativeDefinition: Rule<Bare<Definition>> = this.rule('nativeDefinition', () => {
    const native = this.CONSUME(T.Native)
    this.ACTION(() => {
      const { tokenType } = this.LA(1)
      if (tokenType !== T.FunctionKeyword && tokenType !== T.TypeMapper) this.failAt(native)
    })
    return this.OR<Bare<Definition>>([
      {
        ALT: () => {
          this.CONSUME(T.FunctionKeyword)
          const signature = this.SUBRULE(this.signature)
          this.CONSUME(T.Semicolon)
          return { kind: 'FunctionDefinition', isNative: true, ...signature }
        },
      },
      {
        ALT: () => {
          const mapper = this.SUBRULE(this.typeMapperSignature)
          this.CONSUME2(T.Semicolon)
          return { kind: 'TypeMapperDefinition', isNative: true, ...mapper }
        },
      },
    ])
  })

  readonly signature: Rule<Signature> = this.rule('signature', () => {
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.LeftParenthesis)
    const parameters = this.OPTION(() => this.SUBRULE(this.parameterList)) ?? []
    this.CONSUME(T.RightParenthesis)
    const results = this.OPTION2(() => this.SUBRULE(this.resultList)) ?? []
    return { name, parameters, results }
  })

  readonly parameterList: Rule<Parameter[]> = this.rule('parameterList', () => {
    const parameters: Parameter[] = []
    parameters.push(this.SUBRULE(this.parameter))
    this.MANY(() => {
      this.CONSUME(T.Comma)
      parameters.push(this.SUBRULE2(this.parameter))
    })
    return parameters
  })

  readonly parameter: Rule<Parameter> = this.rule('parameter', () => {
    const start = this.LA(1).startOffset
    const annotations: Annotation[] = []
    this.ACTION(() => this.expectOneOf(this.#parameterStart))
    this.MANY(() => {
      annotations.push(this.SUBRULE(this.annotation))
    })
    const type = this.SUBRULE(this.typeName)
    const name = this.SUBRULE(this.name)
    return { kind: 'Parameter', annotations, type, name, span: this.spanFrom(start) }
  })

  /** All named or all unnamed: the first one decides. */
  readonly resultList: Rule<Result[]> = this.rule('resultList', () => {
    const results: Result[] = []
    this.CONSUME(T.LeftParenthesis)
    this.ACTION(() => {
      this.undecided = this.undecided ?? this.LA(1)
    })
    results.push(this.SUBRULE(this.result))
    const isNamed = this.ACTION(() => results[0]!.name !== undefined)
    this.MANY(() => {
      this.CONSUME(T.Comma)
      results.push(this.SUBRULE2(this.result))
      this.ACTION(() => {
        if (isNamed !== (results.at(-1)!.name !== undefined)) this.failAt(this.LA(1))
      })
    })
    this.CONSUME(T.RightParenthesis)
    return results
  })

  readonly result: Rule<Result> = this.rule('result', () => {
    const start = this.LA(1).startOffset
    this.MANY(() => this.SUBRULE(this.annotation))
    const type = this.SUBRULE(this.typeName)
    const name = this.OPTION(() => this.SUBRULE(this.name))
    this.ACTION(() => this.#decideResults())
    const node = { kind: 'Result', type, span: this.spanFrom(start) } as const
    return name ? { ...node, name } : node
  })

  // ---------------------------------------------------------------- constants, variables, structs

  readonly constantDefinition: Rule<Bare<Definition>> = this.rule('constantDefinition', () => {
    this.CONSUME(T.Const)
    const typeStart = this.LA(1).startOffset
    const word = this.CONSUME(T.ValueTypeName)
    const typeSpan = this.spanFrom(typeStart)
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.Assign)
    const value = this.SUBRULE(this.constantLiteral)
    this.CONSUME(T.Semicolon)
    const type = { kind: 'SimpleType', name: valueType(word.image), span: typeSpan } as const
    return { kind: 'ConstantDefinition', type, name, value }
  })

  readonly globalVariableDefinition: Rule<Bare<Definition>> = this.rule('globalVariableDefinition', () => {
    const type = this.SUBRULE(this.typeName)
    const name = this.SUBRULE(this.name)
    const initializer = this.OPTION(() => {
      this.CONSUME(T.Assign)
      return this.SUBRULE(this.expression)
    })
    this.CONSUME(T.Semicolon)
    const node = { kind: 'GlobalVariableDefinition', type, name } as const
    return initializer ? { ...node, initializer } : node
  })

  readonly structDefinition: Rule<Bare<Definition>> = this.rule('structDefinition', () => {
    this.CONSUME(T.Struct)
    const name = this.SUBRULE(this.name)
    const fields = this.SUBRULE(this.fieldList)
    return { kind: 'StructDefinition', name, fields }
  })

  readonly fieldList: Rule<FieldDefinition[]> = this.rule('fieldList', () => {
    const fields: FieldDefinition[] = []
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.#loops.fields, true))
    this.MANY(() => {
      keep(
        fields,
        this.attempt(() => this.SUBRULE(this.fieldDefinition)),
      )
      this.ACTION(() => this.synchronize(this.#loops.fields, false))
    })
    this.closeBrace()
    return fields
  })

  readonly fieldDefinition: Rule<FieldDefinition> = this.rule('fieldDefinition', () => {
    const start = this.LA(1).startOffset
    const type = this.SUBRULE(this.typeName)
    const name = this.SUBRULE(this.name)
    const defaultValue = this.OPTION(() => {
      this.CONSUME(T.Assign)
      return this.SUBRULE(this.constantLiteral)
    })
    this.CONSUME(T.Semicolon)
    const node = { kind: 'FieldDefinition', type, name, span: this.spanFrom(start) } as const
    return defaultValue ? { ...node, defaultValue } : node
  })

  // ---------------------------------------------------------------- connectors, type mappers

  readonly connectorDefinition: Rule<Bare<Definition>> = this.rule('connectorDefinition', () => {
    this.CONSUME(T.Connector)
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.LeftParenthesis)
    const parameters = this.OPTION(() => this.SUBRULE(this.parameterList)) ?? []
    this.CONSUME(T.RightParenthesis)
    const variables: VariableDefinitionStatement[] = []
    const actions: ActionDefinition[] = []
    this.enter()
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.#loops.connector, true))
    this.MANY(() => {
      keep(
        variables,
        this.attempt(() => this.SUBRULE(this.variableDefinitionStatement)),
      )
      this.ACTION(() => this.synchronize(this.#loops.connector, false))
    })
    this.MANY2(() => {
      keep(
        actions,
        this.attempt(() => this.SUBRULE(this.actionDefinition)),
      )
      this.ACTION(() => this.synchronize(this.#loops.actions, false))
    })
    this.closeBrace()
    this.leave()
    return { kind: 'ConnectorDefinition', name, parameters, variables, actions }
  })

  readonly actionDefinition: Rule<ActionDefinition> = this.rule('actionDefinition', () => {
    const start = this.LA(1).startOffset
    const annotations: Annotation[] = []
    this.MANY(() => {
      annotations.push(this.SUBRULE(this.annotation))
    })
    return this.OR<ActionDefinition>([
      {
        ALT: () => {
          this.CONSUME(T.Action)
          const signature = this.SUBRULE(this.signature)
          const body = this.SUBRULE(this.callableBody)
          const span = this.spanFrom(start)
          return { kind: 'ActionDefinition', annotations, isNative: false, ...signature, body, span }
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.Native)
          this.CONSUME2(T.Action)
          const signature = this.SUBRULE2(this.signature)
          this.CONSUME(T.Semicolon)
          const span = this.spanFrom(start)
          return { kind: 'ActionDefinition', annotations, isNative: true, ...signature, span }
        },
      },
    ])
  })

  readonly typeMapperDefinition: Rule<Bare<Definition>> = this.rule('typeMapperDefinition', () => {
    const mapper = this.SUBRULE(this.typeMapperSignature)
    const block = this.SUBRULE(this.block)
    const { statements, span } = block
    const body: CallableBody = { kind: 'CallableBody', statements, workers: [], span }
    return { kind: 'TypeMapperDefinition', isNative: false, ...mapper, body }
  })

  readonly typeMapperSignature: Rule<{ name: Identifier; parameter: Parameter; result: Result }> = this.rule(
    'typeMapperSignature',
    () => {
      this.CONSUME(T.TypeMapper)
      const name = this.SUBRULE(this.name)
      this.CONSUME(T.LeftParenthesis)
      const parameter = this.SUBRULE(this.parameter)
      this.CONSUME(T.RightParenthesis)
      this.CONSUME2(T.LeftParenthesis)
      const type = this.SUBRULE(this.typeName)
      this.CONSUME2(T.RightParenthesis)
      return { name, parameter, result: { kind: 'Result', type, span: type.span } }
    },
  )

  // ---------------------------------------------------------------- annotation definitions

  readonly annotationDefinition: Rule<Bare<Definition>> = this.rule('annotationDefinition', () => {
    this.CONSUME(T.Annotation)
    const name = this.SUBRULE(this.name)
    const attachPoints = this.OPTION(() => this.SUBRULE(this.attachPointList)) ?? []
    const attributes = this.SUBRULE(this.fieldList)
    return { kind: 'AnnotationDefinition', name, attachPoints, attributes }
  })

  readonly attachPointList: Rule<AttachPoint[]> = this.rule('attachPointList', () => {
    const points: AttachPoint[] = []
    this.CONSUME(T.Attach)
    points.push(this.SUBRULE(this.attachPoint))
    this.MANY(() => {
      this.CONSUME(T.Comma)
      points.push(this.SUBRULE2(this.attachPoint))
    })
    return points
  })

  readonly attachPoint: Rule<AttachPoint> = this.rule('attachPoint', () => {
    const word = this.CONSUME(T.AttachPointName)
    const span = this.spanFrom(word.startOffset)
    return { kind: 'AttachPoint', name: word.image as AttachPoint['name'], span }
  })

  /** The original reads a return list as a whole before it knows whether the results have names. */
  #decideResults(): void {
    const next = this.LA(1).tokenType
    if (next === T.Comma || next === T.RightParenthesis) this.undecided = undefined
  }
}

/** A constant's type; where the word was missed, any will do, for the program is rejected. */
function valueType(word: string): 'boolean' | 'int' | 'float' | 'string' {
  return word === 'boolean' || word === 'int' || word === 'float' ? word : 'string'
}
