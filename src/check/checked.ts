/**
 * Defines the result of checking: the program as a typed tree in which everything is resolved. Names have become
 * variables with slots, calls refer to their callees, and every conversion is a node. The interpreter reads this tree
 * and never the AST. It exists only for programs without errors.
 */

import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import type { ConnectorType, LiteralValue, StructField, StructType, Type } from './types.js'

export interface CheckedProgram {
  /** Every package that is used, each after those that it imports; library packages included. */
  readonly packages: readonly CheckedPackage[]
  /** The package that was asked for: the last of `packages`. */
  readonly main: CheckedPackage
  /** The struct `ballerina.lang.errors:Error`, which run-time failures become when they are caught. */
  readonly errorType: StructType
}

export interface CheckedPackage {
  /** `''` for the default package. */
  readonly path: string
  /** Whether the library declares it, so that native callables are allowed. */
  readonly isLibrary: boolean
  readonly structs: readonly StructType[]
  readonly functions: readonly Callable[]
  readonly typeMappers: readonly Callable[]
  readonly connectors: readonly CheckedConnector[]
  readonly services: readonly CheckedService[]
  /** Constants and global variables in the order of their initialisation. */
  readonly variables: readonly GlobalVariable[]
  readonly annotationDefinitions: readonly CheckedAnnotationDefinition[]
  /** Annotations of structs, constants and globals, which have no field for them; only those that have some. */
  readonly annotationsOf: ReadonlyMap<StructType | GlobalVariable, readonly CheckedAnnotation[]>
}

export interface CheckedService {
  readonly name: string
  readonly package: CheckedPackage
  readonly annotations: readonly CheckedAnnotation[]
  /** `ws` in `service<ws> s`. */
  readonly protocol?: string
  /** In the order of their initialisation. */
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
  /** The remaining variables, initialised in order after the parameters. */
  readonly variables: readonly ConnectorVariable[]
  readonly actions: readonly Callable[]
  /** The number of frame slots for the initialisers. */
  readonly initializerFrameSize: number
  readonly file: SourceFile
  readonly span: Span
}

/** A function, resource, action or type mapper: anything with parameters and a body. */
export interface Callable {
  readonly kind: 'function' | 'resource' | 'action' | 'typemapper'
  readonly name: string
  readonly packagePath: string
  readonly annotations: readonly CheckedAnnotation[]
  readonly parameters: readonly CheckedParameter[]
  readonly results: readonly CheckedResult[]
  /** The number of frame slots: parameters first, then named results, then locals. */
  readonly frameSize: number
  /** Undefined for a native. Set when the signatures of the whole program are known. */
  readonly body?: Block
  readonly workers: readonly CheckedWorker[]
  readonly service?: CheckedService
  readonly connector?: CheckedConnector
  readonly file: SourceFile
  /** The place of the definition; stack traces show its first line for the outermost callable. */
  readonly span: Span
}

/** `name(int,string)`: identifies overloads in messages and in native bindings. */
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
  /** A named result is a local variable that begins with the default value of its type. */
  readonly variable?: LocalVariable
}

export interface CheckedWorker {
  readonly name: string
  /** The parameters of the worker's own callable are the variables that it captures, in this order. */
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
  /** The package that defines it, so that the alias does not matter. */
  readonly packagePath: string
  /** Every attribute that has a value, written or by default. */
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

/** A parameter, named result or local: `slot` is its index in the frame. */
export interface LocalVariable {
  readonly kind: 'local'
  readonly name: string
  readonly type: Type
  readonly slot: number
}

/** A constant, a global variable or a service variable: one per instance of the program. */
export interface GlobalVariable {
  readonly kind: 'global'
  readonly name: string
  readonly packagePath: string
  readonly type: Type
  /** Its index among all global variables of the program. */
  readonly index: number
  readonly isConstant: boolean
  /** Undefined for the default value of the type. Constants have a literal (after widening). */
  readonly initializer?: Expression
  /** The number of frame slots for the initialiser. */
  readonly initializerFrameSize: number
  readonly file: SourceFile
  readonly span: Span
}

/** A parameter or variable of a connector: `index` is its index in the connector value. */
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

/** Without an initialiser, the variable gets the default value of its type at each execution. */
export interface VariableDefinitionStatement extends StatementBase {
  readonly kind: 'VariableDefinitionStatement'
  readonly variable: LocalVariable
  readonly initializer?: Expression
}

/** The value is evaluated first, then the container and index of the target, then the value is stored. */
export interface AssignmentStatement extends StatementBase {
  readonly kind: 'AssignmentStatement'
  readonly target: Reference
  readonly value: Expression
}

/** `a, _, b = f();`. `_` is `undefined`; each target has the type of its result, or `any` with `toAny`. */
export interface MultipleAssignmentStatement extends StatementBase {
  readonly kind: 'MultipleAssignmentStatement'
  readonly targets: readonly (MultipleAssignmentTarget | undefined)[]
  readonly call: CallExpression
}

export interface MultipleAssignmentTarget {
  readonly reference: Reference
  /** Converts the result to the type of the target; undefined if they are the same. */
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
  /** Converts an element to the type of the variable; undefined if they are the same. */
  readonly conversion?: Conversion
  readonly body: Block
  /** A frame slot for the loop's own use. */
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

/** Selected first by exact type, in order; otherwise the first whose type the error is assign-compatible with. */
export interface CatchClause {
  readonly type: StructType
  readonly variable: LocalVariable
  readonly body: Block
}

export interface ThrowStatement extends StatementBase {
  readonly kind: 'ThrowStatement'
  readonly value: Expression
  /** Whether it throws the variable of a catch clause: the error is not new. */
  readonly isRethrow: boolean
}

/** Without values, in a callable with named results, it returns their current values. */
export interface ReturnStatement extends StatementBase {
  readonly kind: 'ReturnStatement'
  readonly values: readonly Expression[]
}

/** `return f();` returns all results of the call. */
export interface ReturnCallStatement extends StatementBase {
  readonly kind: 'ReturnCallStatement'
  readonly call: CallExpression
  /** One entry per result; undefined entries need no conversion. */
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
    /** Indices into `workers` of those that are awaited. */
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
 * `value` has its run-time representation: an int is a number or bigint, a float a number (`type` tells which).
 * `null` has the reference type of its place, or type `null` if there is none, as in a send to a worker.
 */
export interface Literal extends ExpressionBase {
  readonly kind: 'Literal'
  readonly value: LiteralValue
}

/**
 * What can be read and, except for constants, assigned. A long reference is a deep tree that leans towards its
 * container, as chains of operators lean to the left.
 */
export type Reference = VariableRead | ArrayElement | MapElement | JsonElement | FieldRead

/**
 * `name` is the name of a reference in failures: `variable 'NAME' is null` for a null array or map variable, `field
 * 'NAME' is null` for a null struct or any null step on the way (docs/language.md, 9.3). It is `pkg:name` for a
 * variable of another package.
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

/** `key` has type string (a member) or int (an element), or json or any, whose value decides at run time. */
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

/** Keys have type string, values type `any`. Of equal keys, the last wins. */
export interface MapLiteral extends ExpressionBase {
  readonly kind: 'MapLiteral'
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[]
}

/**
 * Keys have type string. Values have type json, or type string: those are json strings even if they look like an
 * object.
 */
export interface JsonObjectLiteral extends ExpressionBase {
  readonly kind: 'JsonObjectLiteral'
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[]
}

/** Elements have type json or string, like the values of `JsonObjectLiteral`. */
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

/** Text with values: `parts[i]` is literal text or an expression. */
export interface XmlTemplate extends ExpressionBase {
  readonly kind: 'XmlTemplate'
  readonly parts: readonly (string | Expression)[]
}

/**
 * A call of a function, action or type mapper. `type` is that of the first result (`wrong` without results).
 * Arguments are already converted to the types of the parameters.
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
 * Converts a value of type `operand.type` to `type`. `widen` is implicit (docs/language.md, 2) and fails only by the
 * rules for parsing json and any; `cast` is explicit (docs/language.md, 3) and may fail.
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
 * An operation on operands of one type; `operandType` is int, float, string or boolean. A chain of any length leans
 * to the left: walk `left` in a loop, never by recursion.
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
