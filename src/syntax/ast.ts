/**
 * Defines every node of the syntax tree, in the order of grammar/ballerina.ebnf. A node is plain data with a `kind`
 * and a `span`. It represents what was written, not what it means: names are unresolved, types are unchecked. The
 * names of nodes are used everywhere: `IfStatement` here is the grammar rule `ifStatement`, `checkIf` in the checker
 * and `compileIf` in the interpreter.
 */

import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'

interface NodeBase {
  readonly span: Span
}

/** One file. Comments are kept beside the tree, in source order, for the formatter. */
export interface CompilationUnit extends NodeBase {
  readonly kind: 'CompilationUnit'
  readonly file: SourceFile
  readonly packageDeclaration?: PackageDeclaration
  readonly imports: readonly ImportDeclaration[]
  readonly definitions: readonly Definition[]
  readonly comments: readonly Comment[]
}

/** `// …` up to the end of the line; `text` includes the slashes. */
export interface Comment extends NodeBase {
  readonly kind: 'Comment'
  readonly text: string
}

/** `package a.b;` */
export interface PackageDeclaration extends NodeBase {
  readonly kind: 'PackageDeclaration'
  readonly path: string
}

/** `import a.b.c as d;`. `alias` is `d`, or the last name of the path if there is no `as`. */
export interface ImportDeclaration extends NodeBase {
  readonly kind: 'ImportDeclaration'
  readonly path: string
  readonly alias: string
  /** Whether there is an `as`: messages then quote the import differently. */
  readonly hasAlias: boolean
}

/** A name; for a quoted identifier `|a b|`, the raw text between the bars. */
export interface Identifier extends NodeBase {
  readonly kind: 'Identifier'
  readonly name: string
}

/** `name` or `alias:name`. */
export interface QualifiedName extends NodeBase {
  readonly kind: 'QualifiedName'
  readonly alias?: Identifier
  readonly name: Identifier
}

// ---------------------------------------------------------------- definitions

export type Definition =
  | ServiceDefinition
  | FunctionDefinition
  | ConstantDefinition
  | GlobalVariableDefinition
  | StructDefinition
  | ConnectorDefinition
  | TypeMapperDefinition
  | AnnotationDefinition

interface DefinitionBase extends NodeBase {
  readonly annotations: readonly Annotation[]
  readonly name: Identifier
}

/** `service<ws> name { variables resources }` */
export interface ServiceDefinition extends DefinitionBase {
  readonly kind: 'ServiceDefinition'
  readonly protocol?: Identifier
  readonly variables: readonly VariableDefinitionStatement[]
  readonly resources: readonly ResourceDefinition[]
}

export interface ResourceDefinition extends DefinitionBase {
  readonly kind: 'ResourceDefinition'
  readonly parameters: readonly Parameter[]
  readonly body: CallableBody
}

/** `{ statements workers }`: the body of a function, resource, action or worker. */
export interface CallableBody extends NodeBase {
  readonly kind: 'CallableBody'
  readonly statements: readonly Statement[]
  readonly workers: readonly WorkerDeclaration[]
}

/** `function f (T a) (U) { … }`, or `native function f (T a) (U);` without a body. */
export interface FunctionDefinition extends DefinitionBase {
  readonly kind: 'FunctionDefinition'
  readonly isNative: boolean
  readonly parameters: readonly Parameter[]
  readonly results: readonly Result[]
  readonly body?: CallableBody
}

export interface Parameter extends NodeBase {
  readonly kind: 'Parameter'
  readonly annotations: readonly Annotation[]
  readonly type: TypeNode
  readonly name: Identifier
}

/** One entry of a return list; either all entries of a list are named or none. */
export interface Result extends NodeBase {
  readonly kind: 'Result'
  readonly type: TypeNode
  readonly name?: Identifier
}

/** `const int MAX = 10;` */
export interface ConstantDefinition extends DefinitionBase {
  readonly kind: 'ConstantDefinition'
  readonly type: TypeNode
  readonly value: Literal
}

/** A variable at package level. */
export interface GlobalVariableDefinition extends DefinitionBase {
  readonly kind: 'GlobalVariableDefinition'
  readonly type: TypeNode
  readonly initializer?: Expression
}

export interface StructDefinition extends DefinitionBase {
  readonly kind: 'StructDefinition'
  readonly fields: readonly FieldDefinition[]
}

/** A field of a struct, or an attribute of an annotation definition. */
export interface FieldDefinition extends NodeBase {
  readonly kind: 'FieldDefinition'
  readonly type: TypeNode
  readonly name: Identifier
  readonly defaultValue?: Literal
}

export interface ConnectorDefinition extends DefinitionBase {
  readonly kind: 'ConnectorDefinition'
  readonly parameters: readonly Parameter[]
  readonly variables: readonly VariableDefinitionStatement[]
  readonly actions: readonly ActionDefinition[]
}

export interface ActionDefinition extends DefinitionBase {
  readonly kind: 'ActionDefinition'
  readonly isNative: boolean
  readonly parameters: readonly Parameter[]
  readonly results: readonly Result[]
  readonly body?: CallableBody
}

/** `typemapper m (S s) (T) { … }` */
export interface TypeMapperDefinition extends DefinitionBase {
  readonly kind: 'TypeMapperDefinition'
  readonly isNative: boolean
  readonly parameter: Parameter
  readonly result: Result
  readonly body?: CallableBody
}

/** `annotation A attach service, resource { string value; }` */
export interface AnnotationDefinition extends DefinitionBase {
  readonly kind: 'AnnotationDefinition'
  readonly attachPoints: readonly AttachPoint[]
  readonly attributes: readonly FieldDefinition[]
}

export interface AttachPoint extends NodeBase {
  readonly kind: 'AttachPoint'
  readonly name:
    | 'service'
    | 'resource'
    | 'connector'
    | 'action'
    | 'function'
    | 'typemapper'
    | 'struct'
    | 'const'
    | 'parameter'
    | 'annotation'
}

/** `worker w { statements workers }` */
export interface WorkerDeclaration extends NodeBase {
  readonly kind: 'WorkerDeclaration'
  readonly name: Identifier
  readonly body: CallableBody
}

// ---------------------------------------------------------------- annotations

/**
 * `@a:N {x:1}`, or one of the older forms `@a:N("v")`, `@a:N(x=1)`, `@a:N`. A positional value of an older form is
 * stored as the attribute `value`.
 */
export interface Annotation extends NodeBase {
  readonly kind: 'Annotation'
  readonly name: QualifiedName
  readonly attributes: readonly AnnotationAttribute[]
  /** The form in which it was written, for the formatter. */
  readonly form: 'braces' | 'parentheses' | 'bare'
}

export interface AnnotationAttribute extends NodeBase {
  readonly kind: 'AnnotationAttribute'
  readonly name: Identifier
  readonly value: AnnotationValue
}

/** `[v, ...]`, or `{v, ...}` in the older form. */
export interface AnnotationArray extends NodeBase {
  readonly kind: 'AnnotationArray'
  readonly elements: readonly AnnotationValue[]
}

export type AnnotationValue = Literal | Annotation | AnnotationArray

// ---------------------------------------------------------------- types

export type TypeNode = SimpleType | NamedType | ArrayType

export interface SimpleType extends NodeBase {
  readonly kind: 'SimpleType'
  readonly name: SimpleTypeName
}

export type SimpleTypeName =
  | 'any'
  | 'boolean'
  | 'int'
  | 'float'
  | 'string'
  | 'message'
  | 'map'
  | 'json'
  | 'xml'
  | 'xmlDocument'
  | 'datatable'

/** A struct or connector. */
export interface NamedType extends NodeBase {
  readonly kind: 'NamedType'
  readonly name: QualifiedName
}

export interface ArrayType extends NodeBase {
  readonly kind: 'ArrayType'
  readonly element: TypeNode
}

// ---------------------------------------------------------------- statements

export type Statement =
  | VariableDefinitionStatement
  | AssignmentStatement
  | IfStatement
  | WhileStatement
  | IterateStatement
  | BreakStatement
  | ContinueStatement
  | TryStatement
  | ThrowStatement
  | ReturnStatement
  | ReplyStatement
  | CallStatement
  | ActionStatement
  | ForkStatement
  | WorkerSendStatement
  | WorkerReceiveStatement
  | TransformStatement
  | TransactionStatement
  | AbortStatement

/** `T x;` or `T x = e;` */
export interface VariableDefinitionStatement extends NodeBase {
  readonly kind: 'VariableDefinitionStatement'
  readonly type: TypeNode
  readonly name: Identifier
  readonly initializer?: RightHandSide
}

/** `a, b[0], c.d = e;` */
export interface AssignmentStatement extends NodeBase {
  readonly kind: 'AssignmentStatement'
  readonly targets: readonly VariableReference[]
  readonly value: RightHandSide
}

/** `{ statements }` */
export interface Block extends NodeBase {
  readonly kind: 'Block'
  readonly statements: readonly Statement[]
}

/** An `if` and its `else if`s are one flat list, so that a long chain is not a deep tree. */
export interface IfStatement extends NodeBase {
  readonly kind: 'IfStatement'
  readonly branches: readonly IfBranch[]
  readonly elseBody?: Block
}

export interface IfBranch extends NodeBase {
  readonly kind: 'IfBranch'
  readonly condition: Expression
  readonly body: Block
}

export interface WhileStatement extends NodeBase {
  readonly kind: 'WhileStatement'
  readonly condition: Expression
  readonly body: Block
}

/** `iterate (T x : e) { … }` */
export interface IterateStatement extends NodeBase {
  readonly kind: 'IterateStatement'
  readonly type: TypeNode
  readonly name: Identifier
  readonly collection: Expression
  readonly body: Block
}

export interface BreakStatement extends NodeBase {
  readonly kind: 'BreakStatement'
}

export interface ContinueStatement extends NodeBase {
  readonly kind: 'ContinueStatement'
}

export interface TryStatement extends NodeBase {
  readonly kind: 'TryStatement'
  readonly body: Block
  readonly catchClauses: readonly CatchClause[]
  readonly finallyBody?: Block
}

export interface CatchClause extends NodeBase {
  readonly kind: 'CatchClause'
  readonly type: TypeNode
  readonly name: Identifier
  readonly body: Block
}

export interface ThrowStatement extends NodeBase {
  readonly kind: 'ThrowStatement'
  readonly value: Expression
}

export interface ReturnStatement extends NodeBase {
  readonly kind: 'ReturnStatement'
  readonly values: readonly Expression[]
}

export interface ReplyStatement extends NodeBase {
  readonly kind: 'ReplyStatement'
  readonly value: Expression
}

/** A function call as a statement. */
export interface CallStatement extends NodeBase {
  readonly kind: 'CallStatement'
  readonly call: CallExpression | MethodCall
}

/** An action call as a statement. */
export interface ActionStatement extends NodeBase {
  readonly kind: 'ActionStatement'
  readonly call: ActionCall
}

export interface ForkStatement extends NodeBase {
  readonly kind: 'ForkStatement'
  readonly workers: readonly WorkerDeclaration[]
  readonly join?: JoinClause
  readonly timeout?: TimeoutClause
}

export interface JoinClause extends NodeBase {
  readonly kind: 'JoinClause'
  /** Undefined if no condition is written, which means `all`. */
  readonly condition?: JoinCondition
  readonly type: TypeNode
  readonly name: Identifier
  readonly body: Block
}

/** `some 1 w1, w2` or `all w1, w2`; no names means every worker of the fork. */
export interface JoinCondition extends NodeBase {
  readonly kind: 'JoinCondition'
  readonly word: 'some' | 'all'
  readonly count?: IntLiteral
  readonly workers: readonly Identifier[]
}

export interface TimeoutClause extends NodeBase {
  readonly kind: 'TimeoutClause'
  readonly seconds: Expression
  readonly type: TypeNode
  readonly name: Identifier
  readonly body: Block
}

/** `a, b -> w;` */
export interface WorkerSendStatement extends NodeBase {
  readonly kind: 'WorkerSendStatement'
  readonly values: readonly Expression[]
  readonly worker: Identifier
}

/** `a, b <- w;` */
export interface WorkerReceiveStatement extends NodeBase {
  readonly kind: 'WorkerReceiveStatement'
  readonly targets: readonly VariableReference[]
  readonly worker: Identifier
}

/** Statements of a transform are assignments, variable definitions and further transforms. */
export interface TransformStatement extends NodeBase {
  readonly kind: 'TransformStatement'
  readonly statements: readonly Statement[]
}

/** Recognised only to report that it is not supported. */
export interface TransactionStatement extends NodeBase {
  readonly kind: 'TransactionStatement'
}

/** Recognised only to report that it is not supported. */
export interface AbortStatement extends NodeBase {
  readonly kind: 'AbortStatement'
}

// ---------------------------------------------------------------- expressions

/** The whole right side of `=`: `create` and action calls cannot be nested. */
export type RightHandSide = Expression | CreateExpression | ActionCall

/** `create alias:C(args)` */
export interface CreateExpression extends NodeBase {
  readonly kind: 'CreateExpression'
  readonly connector: QualifiedName
  readonly args: readonly Expression[]
}

/** `alias:C.action(args)` */
export interface ActionCall extends NodeBase {
  readonly kind: 'ActionCall'
  readonly connector: QualifiedName
  readonly action: Identifier
  readonly args: readonly Expression[]
}

export type Expression =
  | Literal
  | ArrayLiteral
  | BraceLiteral
  | TemplateLiteral
  | VariableReference
  | CallExpression
  | MethodCall
  | ResultStep
  | ParenthesizedExpression
  | CastExpression
  | UnaryExpression
  | BinaryExpression

export type Literal = IntLiteral | FloatLiteral | StringLiteral | BooleanLiteral | NullLiteral

/** `number` within ±(2^53-1), else `bigint`; always within 64 bits. */
export interface IntLiteral extends NodeBase {
  readonly kind: 'IntLiteral'
  readonly value: number | bigint
}

export interface FloatLiteral extends NodeBase {
  readonly kind: 'FloatLiteral'
  readonly value: number
}

/** `value` has its escapes decoded. */
export interface StringLiteral extends NodeBase {
  readonly kind: 'StringLiteral'
  readonly value: string
}

export interface BooleanLiteral extends NodeBase {
  readonly kind: 'BooleanLiteral'
  readonly value: boolean
}

export interface NullLiteral extends NodeBase {
  readonly kind: 'NullLiteral'
}

/** `[a, b]` */
export interface ArrayLiteral extends NodeBase {
  readonly kind: 'ArrayLiteral'
  readonly elements: readonly Expression[]
}

/** `{k: v}`: a map, json object, struct or message, depending on the expected type. */
export interface BraceLiteral extends NodeBase {
  readonly kind: 'BraceLiteral'
  readonly entries: readonly BraceEntry[]
}

export interface BraceEntry extends NodeBase {
  readonly kind: 'BraceEntry'
  readonly key: Expression
  readonly value: Expression
}

/** A backtick template; `text` is the raw text between the backticks. */
export interface TemplateLiteral extends NodeBase {
  readonly kind: 'TemplateLiteral'
  readonly text: string
}

/** A name followed by any mix of index and field steps. */
export type VariableReference = NameReference | IndexExpression | FieldExpression

export interface NameReference extends NodeBase {
  readonly kind: 'NameReference'
  readonly name: QualifiedName
}

export interface IndexExpression extends NodeBase {
  readonly kind: 'IndexExpression'
  readonly target: VariableReference
  readonly index: Expression
}

export interface FieldExpression extends NodeBase {
  readonly kind: 'FieldExpression'
  readonly target: VariableReference
  readonly field: Identifier
}

export interface CallExpression extends NodeBase {
  readonly kind: 'CallExpression'
  readonly callee: QualifiedName
  readonly args: readonly Expression[]
}

/**
 * `a.b(args)` where no action call is allowed: a method, as in other languages. No valid program has one; the node
 * exists so that the checker can suggest the right form.
 */
export interface MethodCall extends NodeBase {
  readonly kind: 'MethodCall'
  readonly target: Expression
  readonly method: Identifier
  readonly args: readonly Expression[]
}

/** `a.b().name` or `a.b()[index]`: a step after a method, which is also invalid. */
export interface ResultStep extends NodeBase {
  readonly kind: 'ResultStep'
  readonly target: MethodCall | ResultStep
  readonly step: Identifier | Expression
}

/** Kept in the tree for the formatter; it means the expression inside. */
export interface ParenthesizedExpression extends NodeBase {
  readonly kind: 'ParenthesizedExpression'
  readonly inner: Expression
}

/** `(T) e`, or the later `<T> e`. */
export interface CastExpression extends NodeBase {
  readonly kind: 'CastExpression'
  readonly form: 'parentheses' | 'angles'
  readonly type: TypeNode
  readonly operand: Expression
}

export interface UnaryExpression extends NodeBase {
  readonly kind: 'UnaryExpression'
  readonly operator: UnaryOperator
  readonly operand: Expression
}

export type UnaryOperator = '-' | '+' | '!'

/**
 * Left-associative: `a + b + c` is `(a + b) + c`. A hundred thousand terms make a left spine of that depth, so no
 * pass may recurse along `left`; it must walk down the spine in a loop.
 */
export interface BinaryExpression extends NodeBase {
  readonly kind: 'BinaryExpression'
  readonly operator: BinaryOperator
  /** The place of the operator, to which editors attach errors of the operation. */
  readonly operatorSpan: Span
  readonly left: Expression
  readonly right: Expression
}

export type BinaryOperator =
  | '^'
  | '*'
  | '/'
  | '%'
  | '+'
  | '-'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '&&'
  | '||'

/** Any node. */
export type Node =
  | CompilationUnit
  | Comment
  | PackageDeclaration
  | ImportDeclaration
  | Identifier
  | QualifiedName
  | Definition
  | ResourceDefinition
  | ActionDefinition
  | CallableBody
  | Parameter
  | Result
  | FieldDefinition
  | AttachPoint
  | WorkerDeclaration
  | Annotation
  | AnnotationAttribute
  | AnnotationArray
  | TypeNode
  | Statement
  | Block
  | IfBranch
  | CatchClause
  | JoinClause
  | JoinCondition
  | TimeoutClause
  | RightHandSide
  | BraceEntry
