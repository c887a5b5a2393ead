/**
 * Defines every token type. Messages list expected tokens in this order; messages and grammar/ballerina.ebnf use the
 * labels. Categories name groups of tokens that a rule accepts together.
 */

import { createToken, EOF, type TokenType } from 'chevrotain'

/** Groups of tokens, which are never scanned, only matched. */
const category = (name: string): TokenType => createToken({ name })

export const ValueTypeName = category('ValueTypeName')
export const BuiltInTypeName = category('BuiltInTypeName')
export const Literal = category('Literal')
export const PrefixOperator = category('PrefixOperator')
/** Everything between two operands, except `<-`. */
export const BinaryOperator = category('BinaryOperator')
/** The same with `<-`, which inside an expression is `<` and a minus. */
export const InnerOperator = category('InnerOperator')
export const AttachPointName = category('AttachPointName')

const keywords = new Map<string, TokenType>()
const named = new Map<string, TokenType>()

function token(text: string, name: string, categories: TokenType[] = []): TokenType {
  const type = createToken({ name, label: `'${text}'`, categories })
  named.set(text, type)
  return type
}

function keyword(word: string, categories: TokenType[] = []): TokenType {
  const type = token(word, word[0]!.toUpperCase() + word.slice(1), categories)
  keywords.set(word, type)
  return type
}

const operators = [BinaryOperator, InnerOperator]

export const Semicolon = token(';', 'Semicolon')
export const Dot = token('.', 'Dot')
export const Comma = token(',', 'Comma')
export const Colon = token(':', 'Colon')
export const Package = keyword('package')
export const Import = keyword('import')
export const As = keyword('as')
export const Service = keyword('service', [AttachPointName])
export const LeftBrace = token('{', 'LeftBrace')
export const RightBrace = token('}', 'RightBrace')
export const Resource = keyword('resource', [AttachPointName])
export const LeftParenthesis = token('(', 'LeftParenthesis')
export const RightParenthesis = token(')', 'RightParenthesis')
export const Native = keyword('native')
export const FunctionKeyword = keyword('function', [AttachPointName])
export const Connector = keyword('connector', [AttachPointName])
export const Action = keyword('action', [AttachPointName])
export const Struct = keyword('struct', [AttachPointName])
export const Annotation = keyword('annotation', [AttachPointName])
export const Attach = keyword('attach')
export const Assign = token('=', 'Assign')
export const TypeMapper = keyword('typemapper', [AttachPointName])
export const Const = keyword('const', [AttachPointName])
export const Parameter = keyword('parameter', [AttachPointName])
export const Worker = keyword('worker')
export const At = token('@', 'At')
export const Any = keyword('any', [BuiltInTypeName])
export const BooleanType = keyword('boolean', [ValueTypeName, BuiltInTypeName])
export const IntType = keyword('int', [ValueTypeName, BuiltInTypeName])
export const FloatType = keyword('float', [ValueTypeName, BuiltInTypeName])
export const StringType = keyword('string', [ValueTypeName, BuiltInTypeName])
export const Message = keyword('message', [BuiltInTypeName])
export const MapType = keyword('map', [BuiltInTypeName])
export const Json = keyword('json', [BuiltInTypeName])
export const Xml = keyword('xml', [BuiltInTypeName])
export const XmlDocument = keyword('xmlDocument', [BuiltInTypeName])
export const DataTable = keyword('datatable', [BuiltInTypeName])
export const Transform = keyword('transform')
export const Create = keyword('create')
export const If = keyword('if')
export const Else = keyword('else')
export const Iterate = keyword('iterate')
export const While = keyword('while')
export const Continue = keyword('continue')
export const Break = keyword('break')
export const Fork = keyword('fork')
export const Join = keyword('join')
export const Some = keyword('some')
export const All = keyword('all')
export const Timeout = keyword('timeout')
export const Try = keyword('try')
export const Catch = keyword('catch')
export const Finally = keyword('finally')
export const Throw = keyword('throw')
export const Return = keyword('return')
export const Reply = keyword('reply')
export const RightArrow = token('->', 'RightArrow')
export const LeftArrow = token('<-', 'LeftArrow', [InnerOperator])
export const Transaction = keyword('transaction')
export const Aborted = keyword('aborted')
export const Abort = keyword('abort')
export const LeftBracket = token('[', 'LeftBracket')
export const RightBracket = token(']', 'RightBracket')
export const Power = token('^', 'Power', operators)
export const Times = token('*', 'Times', operators)
export const Divide = token('/', 'Divide', operators)
export const Remainder = token('%', 'Remainder', operators)
export const Plus = token('+', 'Plus', [PrefixOperator, ...operators])
export const Minus = token('-', 'Minus', [PrefixOperator, ...operators])
export const Not = token('!', 'Not', [PrefixOperator])
export const Less = token('<', 'Less', operators)
export const LessOrEqual = token('<=', 'LessOrEqual', operators)
export const Greater = token('>', 'Greater', operators)
export const GreaterOrEqual = token('>=', 'GreaterOrEqual', operators)
export const Equal = token('==', 'Equal', operators)
export const NotEqual = token('!=', 'NotEqual', operators)
export const And = token('&&', 'And', operators)
export const Or = token('||', 'Or', operators)
export const IntegerLiteral = createToken({ name: 'IntegerLiteral', categories: [Literal] })
export const FloatingPointLiteral = createToken({ name: 'FloatingPointLiteral', categories: [Literal] })
export const BooleanLiteral = createToken({ name: 'BooleanLiteral', categories: [Literal] })
export const QuotedStringLiteral = createToken({ name: 'QuotedStringLiteral', categories: [Literal] })
export const NullLiteral = keyword('null', [Literal])
export const BacktickString = createToken({ name: 'BacktickString' })
export const Identifier = createToken({ name: 'Identifier' })
/** Characters that cannot begin a token; no rule accepts it. */
export const Stray = createToken({ name: 'Stray' })

keywords.set('true', BooleanLiteral)
keywords.set('false', BooleanLiteral)

/** Reserved words by their spelling. */
export const KEYWORDS: ReadonlyMap<string, TokenType> = keywords

/** Tokens with a single spelling, by that spelling. */
export const SPELLED: ReadonlyMap<string, TokenType> = named

const CATEGORIES = [
  ValueTypeName,
  BuiltInTypeName,
  Literal,
  PrefixOperator,
  BinaryOperator,
  InnerOperator,
  AttachPointName,
]

/** All token types of the parser, in the order above; the end of the text is the last. */
export const VOCABULARY: readonly TokenType[] = [
  ...new Set([
    ...CATEGORIES,
    ...named.values(),
    ...[IntegerLiteral, FloatingPointLiteral, BooleanLiteral, QuotedStringLiteral],
    ...[BacktickString, Identifier],
  ]),
]
  .sort((a, b) => a.tokenTypeIdx! - b.tokenTypeIdx!)
  .concat(EOF)

/** Returns the members of a category in their order; any other type is its only member. */
export function membersOf(type: TokenType): readonly TokenType[] {
  const members = VOCABULARY.filter((each) => each.CATEGORIES?.includes(type))
  return members.length > 0 ? members : [type]
}
