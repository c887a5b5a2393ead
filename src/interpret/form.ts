/**
 * The forms of code.
 *
 * A form is a table of node constructors. For each kind of statement and expression it has a function that turns a
 * checked node into a closure. Running a program means calling these closures. There are three forms:
 *
 *     plain/     functions; nearly all code runs in this form
 *     waiting/   generators, for code that may wait
 *     hot/       the functions of plain/, evaluated again for code that runs often
 *
 * **Plain code** is the fastest form that can be written by hand: `execIf` calls the closure of its condition, then that
 * of a branch. Its calls use JavaScript's stack. It cannot stop in the middle, so it cannot wait for a timer or a client.
 *
 * **Waiting code** can. Its closures are generators. One that must wait yields a promise, through all the generators
 * around it, to machine/strand.ts, which resumes it when the promise is settled. A call yields as well: the strand
 * keeps the generators of its calls in a list, so waiting costs the same at any depth, and the depth is limited by
 * `limits.callDepth` alone. A generator costs several times as much as a plain call. Therefore:
 *
 *   - A callable that cannot wait runs in the plain form. waiting/waits.ts finds out which callables may wait: those
 *     that reach a native that suspends, a worker or a fork, through any chain of calls.
 *   - Inside a callable that may wait, a statement or operand without any call is plain code.
 *   - A call that is too deep for JavaScript's stack runs in the waiting form, although it does not wait.
 *
 * **Hot code** is plain code with type feedback of its own. V8 collects type feedback by function, and all closures made
 * by one function expression share it. After many different programs have run, the call in `execIf` has seen hundreds of
 * different closures; V8 then calls it megamorphic and inlines nothing. Evaluating the script of plain/ and shared/ once
 * more makes new functions without any feedback, and what is compiled with these is optimised for what it alone does.
 * hot/hot.ts says when that happens, how far it goes, and what it costs and gains.
 *
 * So hot code is a function from form to form: the same table, except that it makes the closures of each statement, and
 * of each further call in a statement, with yet another evaluation. This is possible because constructors never import
 * each other to build the parts of a node. They ask `context.form`, and therefore
 *
 *   - imports have no cycles, although statements, expressions and calls contain each other;
 *   - what is evaluated afresh is exactly the folders plain/ and shared/, which the build reads;
 *   - a kind of statement that is missing in one of the forms is an error of the TypeScript compiler (`Constructors`).
 *
 * What the forms have in common is in shared/: what an operation does with the values of its operands, how a chain of
 * operators is taken apart, which clause catches an error, what a block costs.
 *
 * **Names.** A profile shows the name of a closure and nothing else, so a name occurs once in all of src/interpret/.
 * `compileIf` returns `execIf`; expressions are `eval…`, and writing to a variable or element is `store…`. In the
 * waiting form `Waiting` follows the verb: `compileWaitingIf` returns `execWaitingIf`. Operations on values, which the
 * forms share, are `apply…`. Hot code has the names of plain code, in a script of its own that is called `hot-code`.
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
export interface Form<C extends Context, Evaluate, Execute> {
  readonly statement: Constructor<Statement, C, Execute>
  readonly expression: Constructor<Expression, C, Evaluate>
  readonly block: Constructor<Block, C, Execute>
  /** An operand; the closure throws if the operand is a container and null. */
  readonly operand: Constructor<Operand, C, Evaluate>
}

export interface PlainForm extends Form<PlainContext, Eval, Exec> {
  /** True if the code that it makes is not to become hot, because it already is. */
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
