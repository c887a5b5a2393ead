/** Definitions; the sixth part of the grammar. ast.ts documents the node that each rule returns. */

import type {
  ActionDefinition,
  Annotation,
  AttachPoint,
  CallableBody,
  Definition,
  FieldDefinition,
  Identifier,
  ResourceDefinition,
  VariableDefinitionStatement,
} from './ast.js'
import type { Loop, Rule } from './prepared-parser.js'
import { SignatureGrammar } from './signature-grammar.js'
import { keep } from './statement-grammar.js'
import * as T from './tokens.js'

/** A definition without its annotations, which are parsed first. */
export type Bare<D> = D extends unknown ? Omit<D, 'annotations' | 'span'> : never

type DefinitionLoop = 'service' | 'resources' | 'connector' | 'actions' | 'fields'

export class DefinitionGrammar extends SignatureGrammar {
  #loops: Readonly<Record<DefinitionLoop, Loop>> | undefined

  protected override findLoops(): void {
    super.findLoops()
    this.#loops = {
      service: this.loop(['variableDefinitionStatement', 'resourceDefinition'], T.RightBrace),
      resources: this.loop(['resourceDefinition'], T.RightBrace),
      connector: this.loop(['variableDefinitionStatement', 'actionDefinition'], T.RightBrace),
      actions: this.loop(['actionDefinition'], T.RightBrace),
      fields: this.loop(['fieldDefinition'], T.RightBrace),
    }
  }

  // ---------------------------------------------------------------- services

  readonly serviceDefinition: Rule<Bare<Definition>> = this.rule('serviceDefinition', () => {
    this.CONSUME(T.Service)
    const protocol = this.OPTION(() => this.SUBRULE(this.serviceProtocol))
    const name = this.SUBRULE(this.name)
    const variables: VariableDefinitionStatement[] = []
    const resources: ResourceDefinition[] = []
    this.enter()
    this.CONSUME(T.LeftBrace)
    this.ACTION(() => this.synchronize(this.#loops!.service, true))
    this.MANY(() => {
      keep(
        variables,
        this.attempt(() => this.SUBRULE(this.variableDefinitionStatement)),
      )
      this.ACTION(() => this.synchronize(this.#loops!.service, false))
    })
    this.MANY2(() => {
      keep(
        resources,
        this.attempt(() => this.SUBRULE(this.resourceDefinition)),
      )
      this.ACTION(() => this.synchronize(this.#loops!.resources, false))
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

  /** Only library files define natives; the checker rejects others. */
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
    this.ACTION(() => this.synchronize(this.#loops!.fields, true))
    this.MANY(() => {
      keep(
        fields,
        this.attempt(() => this.SUBRULE(this.fieldDefinition)),
      )
      this.ACTION(() => this.synchronize(this.#loops!.fields, false))
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
    this.ACTION(() => this.synchronize(this.#loops!.connector, true))
    this.MANY(() => {
      keep(
        variables,
        this.attempt(() => this.SUBRULE(this.variableDefinitionStatement)),
      )
      this.ACTION(() => this.synchronize(this.#loops!.connector, false))
    })
    this.MANY2(() => {
      keep(
        actions,
        this.attempt(() => this.SUBRULE(this.actionDefinition)),
      )
      this.ACTION(() => this.synchronize(this.#loops!.actions, false))
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
}

/** Returns the type of a constant. If the word is missing, any type will do, because the program is rejected. */
function valueType(word: string): 'boolean' | 'int' | 'float' | 'string' {
  return word === 'boolean' || word === 'int' || word === 'float' ? word : 'string'
}
