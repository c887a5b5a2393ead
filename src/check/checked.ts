/**
 * What checking yields: the program as a typed tree in which nothing is left to look up. Names have
 * become variables with slots, calls point at their callees, every conversion is a node of its own.
 * The interpreter reads this tree and never the AST. It exists only for programs without errors.
 */

import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import type { ConnectorType, LiteralValue, StructField, StructType, Type } from './types.js'

export interface CheckedProgram {
  /** Every package that is reached, each after those it imports; library packages included. */
  readonly packages: readonly CheckedPackage[]
  /** The package that was asked for: the last of `packages`. */
  readonly main: CheckedPackage
  /** The struct `ballerina.lang.errors:Error`, which run-time failures become when they are caught. */
  readonly errorType: StructType
}

export interface CheckedPackage {
  /** `''` for the default package. */
  readonly path: string
  /** Declared by the library, so that native callables are allowed. */
  readonly isLibrary: boolean
  readonly structs: readonly StructType[]
  readonly functions: readonly Callable[]
  readonly typeMappers: readonly Callable[]
  readonly connectors: readonly CheckedConnector[]
  readonly services: readonly CheckedService[]
  /** Constants and global variables, in the order in which they are initialised. */
  readonly variables: readonly GlobalVariable[]
  readonly annotationDefinitions: readonly CheckedAnnotationDefinition[]
  /** Annotations of structs, constants and globals, which carry none themselves. Only those that have some. */
  readonly annotationsOf: ReadonlyMap<StructType | GlobalVariable, readonly CheckedAnnotation[]>
}

export interface CheckedService {
  readonly name: string
  readonly package: CheckedPackage
  readonly annotations: readonly CheckedAnnotation[]
  /** `ws` in `service<ws> s`. */
  readonly protocol?: string
  /** In the order in which they are initialised. */
  readonly variables: readonly GlobalVariable[]
  readonly resources: readonly Callable[]
  readonly file: SourceFile
  readonly span: Span
}

export interface CheckedConnector {
  readonly type: ConnectorType
  readonly annotations: readonly CheckedAnnotation[]
  /** The first variables of the connector value: `create` stores its arguments in them. */
  readonly parameters: readonly ConnectorVariable[]
  /** The rest of them, initialised after the parameters, in order. */
  readonly variables: readonly ConnectorVariable[]
  readonly actions: readonly Callable[]
  /** Frame slots that the initialisers of the variables need. */
  readonly initializerFrameSize: number
  readonly file: SourceFile
  readonly span: Span
}

/** A function, resource, action or type mapper: whatever has parameters and a body. */
export interface Callable {
  readonly kind: 'function' | 'resource' | 'action' | 'typemapper'
  readonly name: string
  readonly packagePath: string
  readonly annotations: readonly CheckedAnnotation[]
  readonly parameters: readonly CheckedParameter[]
  readonly results: readonly CheckedResult[]
  /** Slots of a frame: parameters first, then named results, then locals. */
  readonly frameSize: number
  /** Absent for a native one. Set after the signatures of the whole program are known. */
  readonly body?: Block
  readonly workers: readonly CheckedWorker[]
  readonly service?: CheckedService
  readonly connector?: CheckedConnector
  readonly file: SourceFile
  /** Of the definition; stack traces show its first line for the outermost callable. */
  readonly span: Span
}

/** `name(int,string)`: what tells overloads apart, in messages and in native bindings. */
export function signatureOf(callable: Callable, nameOf: (type: Type) => string): string {
  return `${callable.name}(${callable.parameters.map((parameter) => nameOf(parameter.type)).join(',')})`
}

export interface CheckedParameter {
  readonly variable: LocalVariable
  readonly name: string
  readonly type: Type
  readonly annotations: readonly CheckedAnnotation[]
}

export interface CheckedResult {
  readonly type: Type
  /** Named results are local variables that start with their type's default. */
  readonly variable?: LocalVariable
}

export interface CheckedWorker {
  readonly name: string
  /** The worker's own callable: its parameters are what it sees of its surroundings, in this order. */
  readonly captured: readonly { readonly from: LocalVariable; readonly to: LocalVariable }[]
  readonly frameSize: number
  readonly body: Block
  readonly workers: readonly CheckedWorker[]
  readonly file: SourceFile
  readonly span: Span
}

// ---------------------------------------------------------------- annotations

export interface CheckedAnnotation {
  readonly name: string
  /** The package that defines it, so that an alias makes no difference. */
  readonly packagePath: string
  /** Every attribute of the definition that has a value, written or by default. */
  readonly attributes: ReadonlyMap<string, CheckedAnnotationValue>
  readonly span: Span
}

export type CheckedAnnotationValue =
  | { readonly kind: 'literal'; readonly type: Type; readonly value: LiteralValue }
  | { readonly kind: 'annotation'; readonly annotation: CheckedAnnotation }
  | { readonly kind: 'array'; readonly elements: readonly CheckedAnnotationValue[] }

export interface CheckedAnnotationDefinition {
  readonly name: string
  readonly packagePath: string
  readonly attachPoints: readonly string[]
  readonly attributes: readonly { readonly name: string; readonly type: string }[]
  readonly annotations: readonly CheckedAnnotation[]
}

// ---------------------------------------------------------------- variables

export type Variable = LocalVariable | GlobalVariable | ConnectorVariable

/** A parameter, named result or local: `slot` is its place in the frame. */
export interface LocalVariable {
  readonly kind: 'local'
  readonly name: string
  readonly type: Type
  readonly slot: number
}

/** A constant, a global variable or a service variable: one place in an instance of the program. */
export interface GlobalVariable {
  readonly kind: 'global'
  readonly name: string
  readonly packagePath: string
  readonly type: Type
  /** Its place among all global variables of the program. */
  readonly index: number
  readonly isConstant: boolean
  /** Absent: the type's default value. Constants have a literal (after widening). */
  readonly initializer?: Expression
  /** Frame slots that the initialiser needs. */
  readonly initializerFrameSize: number
  readonly file: SourceFile
  readonly span: Span
}

/** A parameter or variable of a connector: `index` is its place in the connector value. */
export interface ConnectorVariable {
  readonly kind: 'connector'
  readonly name: string
  readonly type: Type
  readonly index: number
  readonly initializer?: Expression
}

// ---------------------------------------------------------------- statements

export interface Block {
  readonly kind: 'Block'
  readonly statements: readonly Statement[]
}

interface StatementBase {
  readonly span: Span
}

export type Statement =
  | VariableDefinitionStatement
  | AssignmentStatement
  | MultipleAssignmentStatement
  | IfStatement
  | WhileStatement
  | IterateStatement
  | BreakStatement
  | ContinueStatement
  | TryStatement
  | ThrowStatement
  | ReturnStatement
  | ReturnCallStatement
  | ReplyStatement
  | CallStatement
  | ForkStatement
  | WorkerSendStatement
  | WorkerReceiveStatement
  | TransformStatement

/** Without initialiser the variable gets its type's default, anew at each execution. */
export interface VariableDefinitionStatement extends StatementBase {
  readonly kind: 'VariableDefinitionStatement'
  readonly variable: LocalVariable
  readonly initializer?: Expression
}

/** The value is evaluated first, then the target's container and index, then it is stored. */
export interface AssignmentStatement extends StatementBase {
  readonly kind: 'AssignmentStatement'
  readonly target: Reference
  readonly value: Expression
}

/** `a, _, b = f();` — `_` is `undefined`; each target has its result's type, or `any` with `toAny`. */
export interface MultipleAssignmentStatement extends StatementBase {
  readonly kind: 'MultipleAssignmentStatement'
  readonly targets: readonly (MultipleAssignmentTarget | undefined)[]
  readonly call: CallExpression
}

export interface MultipleAssignmentTarget {
  readonly reference: Reference
  /** How the result becomes the target's type, absent where they are the same. */
  readonly conversion?: Conversion
}

export interface IfStatement extends StatementBase {
  readonly kind: 'IfStatement'
  readonly branches: readonly { readonly condition: Expression; readonly body: Block }[]
  readonly elseBody?: Block
}

export interface WhileStatement extends StatementBase {
  readonly kind: 'WhileStatement'
  readonly condition: Expression
  readonly body: Block
}

/** `collection` is an array (elements), json (elements of a json array) or map (values as `any`). */
export interface IterateStatement extends StatementBase {
  readonly kind: 'IterateStatement'
  readonly variable: LocalVariable
  readonly collection: Expression
  /** How an element becomes the variable's type, absent where they are the same. */
  readonly conversion?: Conversion
  readonly body: Block
  /** A slot of the frame that the loop may use for itself. */
  readonly slot: number
}

export interface BreakStatement extends StatementBase {
  readonly kind: 'BreakStatement'
}

export interface ContinueStatement extends StatementBase {
  readonly kind: 'ContinueStatement'
}

export interface TryStatement extends StatementBase {
  readonly kind: 'TryStatement'
  readonly body: Block
  readonly catchClauses: readonly CatchClause[]
  readonly finallyBody?: Block
}

/** Chosen first by exact type, in order; else the first whose type the error is assign-compatible to. */
export interface CatchClause {
  readonly type: StructType
  readonly variable: LocalVariable
  readonly body: Block
}

export interface ThrowStatement extends StatementBase {
  readonly kind: 'ThrowStatement'
  readonly value: Expression
  /** True for what the variable of a catch clause holds: the error is not new. */
  readonly isRethrow: boolean
}

/** Without values in a callable with named results it returns their current values. */
export interface ReturnStatement extends StatementBase {
  readonly kind: 'ReturnStatement'
  readonly values: readonly Expression[]
}

/** `return f();` passes all results of the call through. */
export interface ReturnCallStatement extends StatementBase {
  readonly kind: 'ReturnCallStatement'
  readonly call: CallExpression
  /** One entry a result; absent entries pass unchanged. */
  readonly conversions: readonly (Conversion | undefined)[]
}

export interface ReplyStatement extends StatementBase {
  readonly kind: 'ReplyStatement'
  readonly value: Expression
}

/** A function or action call whose results are not used. */
export interface CallStatement extends StatementBase {
  readonly kind: 'CallStatement'
  readonly call: CallExpression
}

export interface ForkStatement extends StatementBase {
  readonly kind: 'ForkStatement'
  readonly workers: readonly CheckedWorker[]
  readonly join: {
    readonly word: 'some' | 'all'
    /** Indices into `workers`; those waited for. */
    readonly workers: readonly number[]
    readonly variable?: LocalVariable
    readonly body: Block
  }
  readonly timeout?: { readonly seconds: Expression; readonly variable: LocalVariable; readonly body: Block }
}

export interface WorkerSendStatement extends StatementBase {
  readonly kind: 'WorkerSendStatement'
  readonly values: readonly Expression[]
  readonly worker: string
}

export interface WorkerReceiveStatement extends StatementBase {
  readonly kind: 'WorkerReceiveStatement'
  readonly targets: readonly (Reference | undefined)[]
  readonly worker: string
}

export interface TransformStatement extends StatementBase {
  readonly kind: 'TransformStatement'
  readonly body: Block
}

// ---------------------------------------------------------------- expressions

interface ExpressionBase {
  readonly type: Type
  readonly span: Span
}

export type Expression =
  | Literal
  | Reference
  | ArrayLength
  | ArrayLiteral
  | MapLiteral
  | JsonObjectLiteral
  | JsonArrayLiteral
  | StructLiteral
  | MessageLiteral
  | XmlTemplate
  | CallExpression
  | CreateExpression
  | ConvertExpression
  | UnaryExpression
  | BinaryExpression
  | LogicalExpression
  | NullTest

/**
 * `value` is as it runs: an int is a number or bigint, a float a number (`type` tells which). `null` has
 * the reference type of its place, or type `null` where there is none, as in a send to a worker.
 */
export interface Literal extends ExpressionBase {
  readonly kind: 'Literal'
  readonly value: LiteralValue
}

/**
 * What can be read and, unless it is a constant, assigned. The steps of a long reference make a deep
 * tree that leans to its container, as chains of operators lean to the left.
 */
export type Reference = VariableRead | ArrayElement | MapElement | JsonElement | FieldRead

/**
 * `name` on a reference is what failures call it: `variable 'NAME' is null` for a null array or map
 * variable, `field 'NAME' is null` for a null struct or any null step on the way (docs/language.md,
 * 9.3); it is `pkg:name` for a variable of another package.
 */
export interface VariableRead extends ExpressionBase {
  readonly kind: 'VariableRead'
  readonly variable: Variable
  readonly name: string
}

/** Failures name an element by its array: `employees[0]`. */
export interface ArrayElement extends ExpressionBase {
  readonly kind: 'ArrayElement'
  readonly array: Expression
  readonly index: Expression
}

/** `type` is `any`; a missing key reads as null. */
export interface MapElement extends ExpressionBase {
  readonly kind: 'MapElement'
  readonly map: Expression
  readonly key: Expression
}

/** `key` is of type string (a member) or int (an element), or of type json or any: then its value decides. */
export interface JsonElement extends ExpressionBase {
  readonly kind: 'JsonElement'
  readonly json: Expression
  readonly key: Expression
}

export interface FieldRead extends ExpressionBase {
  readonly kind: 'FieldRead'
  readonly struct: Expression
  readonly field: StructField
}

export interface ArrayLength extends ExpressionBase {
  readonly kind: 'ArrayLength'
  readonly array: Expression
}

export interface ArrayLiteral extends ExpressionBase {
  readonly kind: 'ArrayLiteral'
  readonly elements: readonly Expression[]
}

/** Keys are of type string, values of type `any`. Of equal keys the last wins. */
export interface MapLiteral extends ExpressionBase {
  readonly kind: 'MapLiteral'
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[]
}

/**
 * Keys are of type string. Values are of type json, or of type string: those are json strings as they
 * stand, also when they look like an object.
 */
export interface JsonObjectLiteral extends ExpressionBase {
  readonly kind: 'JsonObjectLiteral'
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[]
}

/** Elements are of type json or string, like the values of `JsonObjectLiteral`. */
export interface JsonArrayLiteral extends ExpressionBase {
  readonly kind: 'JsonArrayLiteral'
  readonly elements: readonly Expression[]
}

/** Fields without a value get their default. Evaluated in the order written. */
export interface StructLiteral extends ExpressionBase {
  readonly kind: 'StructLiteral'
  readonly type: StructType
  readonly entries: readonly { readonly field: StructField; readonly value: Expression }[]
}

export interface MessageLiteral extends ExpressionBase {
  readonly kind: 'MessageLiteral'
}

/** Text and the values between it: `parts[i]` is literal text or an expression. */
export interface XmlTemplate extends ExpressionBase {
  readonly kind: 'XmlTemplate'
  readonly parts: readonly (string | Expression)[]
}

/**
 * A call of a function, action or type mapper. `type` is that of the first result (`wrong` without
 * results). Arguments are already converted to the parameters' types.
 */
export interface CallExpression extends ExpressionBase {
  readonly kind: 'CallExpression'
  readonly callee: Callable
  readonly args: readonly Expression[]
}

export interface CreateExpression extends ExpressionBase {
  readonly kind: 'CreateExpression'
  readonly connector: CheckedConnector
  readonly args: readonly Expression[]
}

/**
 * A value of type `operand.type` becomes one of type `type`. `widen` is written by the language
 * (docs/language.md, 2) and never fails but for json and any parsing rules; `cast` was written by the
 * user (docs/language.md, 3) and may fail.
 */
export interface ConvertExpression extends ExpressionBase {
  readonly kind: 'ConvertExpression'
  readonly operand: Expression
  readonly conversion: Conversion
}

export interface Conversion {
  readonly mode: 'widen' | 'cast'
  readonly from: Type
  readonly to: Type
}

export interface UnaryExpression extends ExpressionBase {
  readonly kind: 'UnaryExpression'
  readonly operator: '-' | '!'
  readonly operand: Expression
}

/**
 * An operation on operands of one type; `operandType` is int, float, string or boolean. A chain of any
 * length leans to the left: walk `left` in a loop, never by recursion.
 */
export interface BinaryExpression extends ExpressionBase {
  readonly kind: 'BinaryExpression'
  readonly operator: '*' | '/' | '%' | '+' | '-' | '<' | '<=' | '>' | '>=' | '==' | '!='
  readonly operandType: 'int' | 'float' | 'string' | 'boolean'
  readonly left: Expression
  readonly right: Expression
}

/** Short-circuit. Leans to the left like `BinaryExpression`. */
export interface LogicalExpression extends ExpressionBase {
  readonly kind: 'LogicalExpression'
  readonly operator: '&&' | '||'
  readonly left: Expression
  readonly right: Expression
}

/** `operand == null` or `operand != null`. */
export interface NullTest extends ExpressionBase {
  readonly kind: 'NullTest'
  readonly operator: '==' | '!='
  readonly operand: Expression
}
