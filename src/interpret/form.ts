/**
 * The forms of code.
 *
 * A form is a table of node constructors: for each kind of statement and expression, a function that compiles a checked
 * node into a closure over the closures of its parts. Running a program means calling these closures. There are three
 * forms:
 *
 *     plain/     functions; nearly all code runs in this form
 *     waiting/   generators, for code that may wait
 *     hot/       the functions of plain/, evaluated again for code that runs often
 *
 * Plain code
 *
 * `execIf` calls the closure of its condition and then that of a branch; a call of a Ballerina function is a call of a
 * JavaScript function. Nothing is looked up and nothing is decided that the constructor could decide. But a JavaScript
 * function cannot stop halfway, so plain code cannot wait for a timer, a client or a worker.
 *
 * Waiting code
 *
 * Here closures are generators. To wait, one of them yields a promise, which passes through the generators around it to
 * machine/strand.ts; the strand resumes them when the promise is settled. To call, they yield as well: the strand keeps
 * the generators of its calls in a list on the heap. So waiting costs the same at any depth, and the depth of calls is
 * bounded by `limits.callDepth` and not by JavaScript's stack. A generator is several times as slow as a function.
 * Therefore as little as possible runs in this form:
 *
 *   - Callables that may wait: those that reach a native that suspends, a worker or a fork, through any chain of calls
 *     (waiting/waits.ts). In them, statements and operands without a call are still plain code.
 *   - Calls that are too deep for JavaScript's stack, although they do not wait (`CallTarget.plainDepth`).
 *
 * Hot code
 *
 * V8 optimises a function for the types that it has seen, and inlines a call that has always had the same target. It
 * collects this feedback for each function expression of the source, so all closures of `execIf` share it. Once many
 * different programs have run, the call of a condition has seen hundreds of targets: V8 calls it megamorphic, and inlines
 * nothing. Evaluating the script of plain/ and shared/ again makes new functions, with the same bytecode and without any
 * feedback. Code that is compiled with these is optimised for what it alone does. hot/hot.ts decides when code becomes
 * hot, and has the figures.
 *
 * So hot code is a function from form to form. It returns the table of another evaluation, in which each statement, and
 * each call of a statement after the first, is compiled with yet another one.
 *
 * The table
 *
 * Statements, expressions and calls contain each other, yet their constructors never import each other: they find those
 * for the parts of a node in `context.form`. This has three consequences:
 *
 *   - No file of this folder imports another in a circle.
 *   - A form can be replaced. Hot code is one example; code that traces or counts what it runs would be another.
 *   - What is evaluated again is what plain/ and shared/ contain. The build reads these folders and needs no list.
 *
 * `Constructors` is a mapped type: a kind of node that a form leaves out is a compile-time error. What the forms have in
 * common is in shared/: what an operation does with the values of its operands, how a chain of operators is taken apart,
 * which clause catches an error, how many steps a block takes.
 *
 * Names
 *
 * A profile shows the name of a closure and nothing else, so each name occurs once in this folder. The closures of
 * statements are `exec...`, those of expressions `eval...`; `store...` writes to a variable or element, and `newFrame...`
 * makes the frame of a call. In the waiting form, `Waiting` follows the verb: `compileIf` returns `execIf`, and
 * `compileWaitingIf` returns `execWaitingIf`. Operations on values, which all forms share, are `apply...`. Hot code has
 * the names of plain code, in a script that profiles show as `hot-code`.
 */

import type {
  Block,
  Callable,
  CheckedConnector,
  CheckedWorker,
  Conversion,
  Expression,
  GlobalVariable,
  Reference,
  Statement,
} from '../check/checked.js'
import type { StructType } from '../check/types.js'
import type { SourceFile } from '../source/source-file.js'
import type { Converter } from '../values/convert.js'
import type { Value } from '../values/value.js'
import type { CallTarget, Eval, Exec, Store, WaitingEval, WaitingExec } from './executable.js'
import type { Machine } from './machine/machine.js'
import type { Operand } from './shared/operand.js'

/** One constructor for each kind of node. Leaving out a kind is a compile-time error. */
export type Constructors<Node extends { readonly kind: string }, C extends Context, Closure> = {
  readonly [Kind in Node['kind']]: Constructor<Extract<Node, { readonly kind: Kind }>, C, Closure>
}

/** Compiles a node of the callable that the context describes. */
export type Constructor<Node, C extends Context, Closure> = (context: C, node: Node) => Closure

/** What every form has. */
interface Form<C extends Context, Evaluate, Execute> {
  readonly statement: Constructor<Statement, C, Execute>
  readonly expression: Constructor<Expression, C, Evaluate>
  readonly block: Constructor<Block, C, Execute>
  /** An operand; the closure throws if the operand is a container and null. */
  readonly operand: Constructor<Operand, C, Evaluate>
}

export interface PlainForm extends Form<PlainContext, Eval, Exec> {
  /** True for the hot form, whose code does not become hot once more. */
  readonly isHot: boolean
  /** Writing to a variable or an element. */
  readonly store: Constructor<Reference, PlainContext, Store>
  /** The body of a callable as one expression; undefined if it has no such shape. */
  readonly bodyValue: Constructor<Block, PlainContext, Eval | undefined>
}

export interface WaitingForm extends Form<WaitingContext, WaitingEval, WaitingExec> {
  /** The body of a callable or worker, which starts its own workers. */
  readonly body: Constructor<Block, WaitingContext, WaitingExec>
}

/** The callable whose body is being compiled. */
export interface Context {
  readonly linker: Linker
  readonly machine: Machine
  readonly target: CallTarget
  /** The file of the callable: its errors and calls are reported there. */
  readonly file: SourceFile
}

export interface PlainContext extends Context {
  readonly form: PlainForm
}

export interface WaitingContext extends Context {
  readonly form: WaitingForm
  /** For the parts that cannot wait. */
  readonly plain: PlainContext
}

/** Finds what code refers to outside its own body. */
export interface Linker {
  /** The struct type of errors that balws itself raises. */
  readonly errorType: StructType
  cellOf(variable: GlobalVariable): Cell
  targetOf(callable: Callable): CallTarget
  /** The code that initialises the variables of a new connector. */
  initializerOf(connector: CheckedConnector): Callable
  /** @param around the callable or worker whose body contains the worker */
  callableOf(worker: CheckedWorker, around: Callable): Callable
  converterOf(conversion: Conversion): Converter
}

/** Holds the value of a global or service variable. */
export interface Cell {
  value: Value
}
