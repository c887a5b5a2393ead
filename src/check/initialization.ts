/**
 * Orders the initialisation of the globals of a package: a global that another initialiser reads, directly or through
 * calls, comes first. Imported packages are complete by then.
 */

import type { Details } from '../diagnostics/codes.js'
import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import type { Callable, CheckedConnector, Expression, GlobalVariable } from './checked.js'
import { componentsOf } from './components.js'
import { blocksOf, partsOf, targetsOf, withinBlock, withinExpression } from './walk.js'

/** What can depend on a global: a global by its initialiser, a callable by its body, a connector by its variables. */
type Node = GlobalVariable | Callable | CheckedConnector

/** The dependencies of a node, with the first place of each. */
interface Needs {
  /** Globals that it reads, callables that it calls, connectors that it creates, in source order. */
  readonly reads: ReadonlyMap<Node, Span>
  /** Globals that it only assigns: they should be initialised before, or the assignment is lost. */
  readonly writes: ReadonlySet<GlobalVariable>
}

/** Globals that depend on each other, with the callables between them; the last depends on the first. */
export interface InitializationCycle {
  readonly file: SourceFile
  /** The place in the initialiser of the first one that leads to the next. */
  readonly span: Span
  readonly path: readonly Node[]
}

/**
 * Orders the globals of one package by dependency, otherwise by source order.
 *
 * @param variables in source order
 * @param reportCycle called for each group of globals that cannot be ordered
 */
export function orderGlobals(
  packagePath: string,
  variables: readonly GlobalVariable[],
  reportCycle: (cycle: InitializationCycle) => void,
): GlobalVariable[] {
  const graph = new NeedGraph(packagePath)
  for (const component of componentsOf<Node>(variables, graph.read)) {
    const cycle = cycleIn(component, graph)
    if (cycle) reportCycle(cycle)
  }
  return componentsOf<Node>(variables, graph.readOrWritten).flatMap((component) => {
    const globals = component.filter(isGlobal)
    if (globals.length < 2) return globals
    // In a cycle of reads and writes, only reads count.
    const inside = new Set(component)
    const among = (node: Node) => [...graph.read(node)].filter((each) => inside.has(each))
    return componentsOf<Node>(inSourceOrder(globals), among).flat().filter(isGlobal)
  })
}

class NeedGraph {
  readonly #needs = new Map<Node, Needs>()

  constructor(private readonly packagePath: string) {}

  readonly read = (node: Node): Iterable<Node> => this.needsOf(node).reads.keys()

  readonly readOrWritten = (node: Node): Iterable<Node> => {
    const { reads, writes } = this.needsOf(node)
    return [...reads.keys(), ...writes]
  }

  needsOf(node: Node): Needs {
    let needs = this.#needs.get(node)
    if (!needs) {
      needs = this.#find(node)
      this.#needs.set(node, needs)
    }
    return needs
  }

  #find(node: Node): Needs {
    const reads = new Map<Node, Span>()
    const writes = new Set<GlobalVariable>()
    const add = (to: Node, span: Span) => {
      // Another package cannot lead back.
      if (packageOf(to) !== this.packagePath) return
      const known = reads.get(to)
      if (!known || span.start < known.start) reads.set(to, span)
    }
    const write = (variable: GlobalVariable) => {
      if (packageOf(variable) === this.packagePath) writes.add(variable)
    }
    const collect = (root: Expression) => {
      for (const part of withinExpression(root)) {
        if (part.kind === 'VariableRead' && part.variable.kind === 'global') add(part.variable, part.span)
        else if (part.kind === 'CallExpression') add(part.callee, part.span)
        else if (part.kind === 'CreateExpression') add(part.connector, part.span)
      }
    }
    if ('isConstant' in node) {
      if (node.initializer) collect(node.initializer)
    } else if ('actions' in node) {
      for (const { initializer } of node.variables) if (initializer) collect(initializer)
    } else {
      for (const block of blocksOf(node)) {
        for (const statement of withinBlock(block)) {
          const targets: readonly Expression[] = targetsOf(statement)
          for (const expression of partsOf(statement).expressions) {
            if (expression.kind !== 'VariableRead' || !targets.includes(expression)) collect(expression)
            else if (expression.variable.kind === 'global') write(expression.variable)
          }
        }
      }
    }
    const inTextOrder = [...reads].sort(([, a], [, b]) => a.start - b.start)
    return { reads: new Map(inTextOrder), writes }
  }
}

function packageOf(node: Node): string {
  return 'actions' in node ? node.type.packagePath : node.packagePath
}

/**
 * Returns the shortest path from the first global of a component back to itself; undefined if there is no cycle of
 * globals.
 */
function cycleIn(component: readonly Node[], graph: NeedGraph): InitializationCycle | undefined {
  const [start] = inSourceOrder(component.filter(isGlobal))
  if (!start) return undefined
  const inside = new Set(component)
  const before = new Map<Node, Node>()
  const waiting: Node[] = [start]
  for (let index = 0; index < waiting.length; index++) {
    const node = waiting[index]!
    for (const next of graph.read(node)) {
      if (next === start) return cycleOf(start, node, before, graph)
      if (!inside.has(next) || before.has(next)) continue
      before.set(next, node)
      waiting.push(next)
    }
  }
  return undefined
}

function cycleOf(
  start: GlobalVariable,
  last: Node,
  before: ReadonlyMap<Node, Node>,
  graph: NeedGraph,
): InitializationCycle {
  const path: Node[] = []
  for (let node: Node = last; node !== start; node = before.get(node)!) path.push(node)
  path.push(start)
  path.reverse()
  const span = graph.needsOf(start).reads.get(path[1] ?? start)!
  return { file: start.file, span, path }
}

function isGlobal(node: Node): node is GlobalVariable {
  return 'isConstant' in node
}

function inSourceOrder(globals: readonly GlobalVariable[]): GlobalVariable[] {
  return [...globals].sort((a, b) => a.index - b.index)
}

/**
 * Returns the details for a diagnostic: the globals, and the first path between two of them that goes through calls.
 */
export function describeCycle({ path }: InitializationCycle): Details<'InitializationCycle'> {
  const names = path.filter(isGlobal).map(({ name }) => name)
  const first = path.findIndex((node) => !isGlobal(node))
  if (first < 0) return { names }
  const end = path.findIndex((node, index) => index > first && isGlobal(node))
  const calls = path.slice(first, end < 0 ? path.length : end).map((node) => {
    return 'actions' in node ? node.type.name : node.name
  })
  const to = path[end < 0 ? 0 : end] as GlobalVariable
  return { names, through: { from: (path[first - 1] as GlobalVariable).name, calls, to: to.name } }
}
