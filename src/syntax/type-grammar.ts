/**
 * Names, types, literals and annotations; the first part of the grammar. The rules have the order and form of
 * grammar/ballerina.ebnf.
 */

import type {
  Annotation,
  AnnotationAttribute,
  AnnotationValue,
  Identifier as IdentifierNode,
  Literal as LiteralNode,
  QualifiedName,
  SimpleTypeName,
  TypeNode,
} from './ast.js'
import { identifier, isMinIntMagnitude, literal, negated, qualifiedName, tokenSpan } from './build-ast.js'
import type { Rule } from './prepared-parser.js'
import { RecoveringParser } from './recovering-parser.js'
import * as T from './tokens.js'

export class TypeGrammar extends RecoveringParser {
  // ---------------------------------------------------------------- names

  readonly name: Rule<IdentifierNode> = this.rule('name', () => {
    const token = this.CONSUME(T.Identifier)
    return identifier(token, this.spanFrom(token.startOffset))
  })

  readonly qualifiedName: Rule<QualifiedName> = this.rule('qualifiedName', () => {
    const first = this.SUBRULE(this.name)
    const second = this.OPTION(() => {
      this.CONSUME(T.Colon)
      return this.SUBRULE2(this.name)
    })
    return this.ACTION(() => (second ? qualifiedName(first, second) : qualifiedName(undefined, first)))
  })

  // ---------------------------------------------------------------- types

  readonly typeName: Rule<TypeNode> = this.rule('typeName', () => {
    const start = this.LA(1).startOffset
    let type: TypeNode = this.OR<TypeNode>([
      { ALT: () => this.SUBRULE(this.builtInType) },
      {
        ALT: () => {
          const name = this.SUBRULE(this.qualifiedName)
          return { kind: 'NamedType', name, span: name.span }
        },
      },
    ])
    let dimensions = 0
    this.MANY(() => {
      this.CONSUME(T.LeftBracket)
      this.CONSUME(T.RightBracket)
      if (++dimensions > this.maxDepth) this.ACTION(() => this.tooDeep())
      type = { kind: 'ArrayType', element: type, span: this.spanFrom(start) }
    })
    return type
  })

  /** The parameters of `map`, `json` and `xml` in angle brackets are parsed and ignored. */
  readonly builtInType: Rule<TypeNode> = this.rule('builtInType', () => {
    const start = this.LA(1).startOffset
    const word = this.OR([
      { ALT: () => this.CONSUME(T.Any) },
      { ALT: () => this.CONSUME(T.ValueTypeName) },
      { ALT: () => this.CONSUME(T.Message) },
      { ALT: () => this.CONSUME(T.DataTable) },
      {
        ALT: () => {
          const map = this.CONSUME(T.MapType)
          this.OPTION(() => {
            this.enter()
            this.CONSUME(T.Less)
            this.SUBRULE(this.typeName)
            this.CONSUME(T.Greater)
            this.leave()
          })
          return map
        },
      },
      {
        ALT: () => {
          const json = this.CONSUME(T.Json)
          this.OPTION2(() => {
            this.CONSUME2(T.Less)
            this.SUBRULE(this.schemaLocation)
            this.CONSUME2(T.Greater)
          })
          return json
        },
      },
      {
        ALT: () => {
          const xml = this.OR2([
            { ALT: () => this.CONSUME(T.Xml) },
            { ALT: () => this.CONSUME(T.XmlDocument) },
          ])
          this.OPTION3(() => {
            this.CONSUME3(T.Less)
            this.OPTION4(() => this.SUBRULE2(this.schemaLocation))
            this.SUBRULE(this.name)
            this.CONSUME3(T.Greater)
          })
          return xml
        },
      },
    ])
    return { kind: 'SimpleType', name: word.image as SimpleTypeName, span: this.spanFrom(start) }
  })

  readonly schemaLocation: Rule<void> = this.rule('schemaLocation', () => {
    this.CONSUME(T.LeftBrace)
    this.CONSUME(T.QuotedStringLiteral)
    this.CONSUME(T.RightBrace)
  })

  // ---------------------------------------------------------------- constants

  /** The value of a constant or default: a literal, whose number may have a minus. */
  readonly constantLiteral: Rule<LiteralNode> = this.rule('constantLiteral', () => {
    const sign = this.OPTION(() => this.CONSUME(T.Minus))
    const token = this.CONSUME(T.Literal)
    return this.ACTION(() => {
      const node = literal(token, this.spanFrom(token.startOffset))
      if (node.kind === 'IntLiteral' || node.kind === 'FloatLiteral') {
        if (sign) return negated(node, tokenSpan(sign))
        if (isMinIntMagnitude(node)) this.report(node.span, 'IntegerOutOfRange')
      } else if (sign) {
        this.reportUnwanted(sign)
      }
      return node
    })
  })

  // ---------------------------------------------------------------- annotations

  readonly annotation: Rule<Annotation> = this.rule('annotation', () => {
    this.enter()
    const start = this.CONSUME(T.At).startOffset
    const name = this.SUBRULE(this.qualifiedName)
    let form: Annotation['form'] = 'bare'
    let attributes: AnnotationAttribute[] = []
    this.OPTION(() => {
      this.OR([
        {
          ALT: () => {
            form = 'braces'
            this.CONSUME(T.LeftBrace)
            attributes = this.SUBRULE(this.attributeList)
            this.CONSUME(T.RightBrace)
          },
        },
        {
          ALT: () => {
            form = 'parentheses'
            this.CONSUME(T.LeftParenthesis)
            attributes = this.SUBRULE(this.olderAttributeList)
            this.CONSUME(T.RightParenthesis)
          },
        },
      ])
    })
    this.leave()
    return { kind: 'Annotation', name, attributes, form, span: this.spanFrom(start) }
  })

  readonly attributeList: Rule<AnnotationAttribute[]> = this.rule('attributeList', () => {
    const attributes: AnnotationAttribute[] = []
    this.MANY_SEP({ SEP: T.Comma, DEF: () => attributes.push(this.SUBRULE(this.attribute)) })
    return attributes
  })

  readonly attribute: Rule<AnnotationAttribute> = this.rule('attribute', () => {
    const start = this.LA(1).startOffset
    const name = this.SUBRULE(this.name)
    this.CONSUME(T.Colon)
    const value = this.SUBRULE(this.annotationValue)
    return { kind: 'AnnotationAttribute', name, value, span: this.spanFrom(start) }
  })

  /** Parentheses: `("v")` sets the attribute `value`, `(x = "v")` names it. */
  readonly olderAttributeList: Rule<AnnotationAttribute[]> = this.rule('olderAttributeList', () => {
    const attributes: AnnotationAttribute[] = []
    this.MANY_SEP({ SEP: T.Comma, DEF: () => attributes.push(this.SUBRULE(this.olderAttribute)) })
    return attributes
  })

  readonly olderAttribute: Rule<AnnotationAttribute> = this.rule('olderAttribute', () => {
    const start = this.LA(1).startOffset
    const written = this.OPTION(() => {
      const name = this.SUBRULE(this.name)
      this.CONSUME(T.Assign)
      return name
    })
    const value = this.SUBRULE(this.annotationValue)
    const span = this.spanFrom(start)
    const name = written ?? { kind: 'Identifier', name: 'value', span: { start, end: start } }
    return { kind: 'AnnotationAttribute', name, value, span }
  })

  /** Lists are in brackets; in the older form, in braces. */
  readonly annotationValue: Rule<AnnotationValue> = this.rule('annotationValue', () => {
    this.enter()
    const start = this.LA(1).startOffset
    const value = this.OR<AnnotationValue>([
      { ALT: () => this.SUBRULE(this.constantLiteral) },
      { ALT: () => this.SUBRULE(this.annotation) },
      {
        ALT: () => {
          this.CONSUME(T.LeftBracket)
          const elements = this.SUBRULE(this.annotationValueList)
          this.CONSUME(T.RightBracket)
          return { kind: 'AnnotationArray', elements, span: this.spanFrom(start) }
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.LeftBrace)
          const elements = this.SUBRULE2(this.annotationValueList)
          this.CONSUME(T.RightBrace)
          return { kind: 'AnnotationArray', elements, span: this.spanFrom(start) }
        },
      },
    ])
    this.leave()
    return value
  })

  /** A comma may follow the last value, as in the older form. */
  readonly annotationValueList: Rule<AnnotationValue[]> = this.rule('annotationValueList', () => {
    const values: AnnotationValue[] = []
    this.OPTION(() => {
      values.push(this.SUBRULE(this.annotationValue))
      this.MANY({
        GATE: () => this.LA(2).tokenType !== T.RightBrace,
        DEF: () => {
          this.CONSUME(T.Comma)
          values.push(this.SUBRULE2(this.annotationValue))
        },
      })
      this.OPTION2(() => this.CONSUME2(T.Comma))
    })
    return values
  })
}
