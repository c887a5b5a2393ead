/**
 * Computes the strongly connected components of a directed graph by Tarjan's algorithm: each component follows those
 * that it leads to; otherwise they are in the order of the roots. It takes linear time and does not recurse, because
 * a chain of globals can be long.
 */
export function componentsOf<N>(roots: Iterable<N>, successors: (node: N) => Iterable<N>): N[][] {
  const components: N[][] = []
  const states = new Map<N, State>()
  const open: N[] = []
  const visit = (node: N): Visit<N> => {
    const state = { index: states.size, lowest: states.size, isOpen: true }
    states.set(node, state)
    open.push(node)
    return { node, state, rest: successors(node)[Symbol.iterator]() }
  }
  for (const root of roots) {
    if (states.has(root)) continue
    const path = [visit(root)]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node, state } = top
      const next = top.rest.next()
      if (!next.done) {
        const known = states.get(next.value)
        if (!known) path.push(visit(next.value))
        else if (known.isOpen) state.lowest = Math.min(state.lowest, known.index)
        continue
      }
      path.pop()
      const before = path.at(-1)
      if (before) before.state.lowest = Math.min(before.state.lowest, state.lowest)
      if (state.lowest < state.index) continue
      const component = open.splice(open.lastIndexOf(node))
      for (const member of component) states.get(member)!.isOpen = false
      components.push(component)
    }
  }
  return components
}

interface State {
  readonly index: number
  /** The lowest index of an open node that can be reached. */
  lowest: number
  /** True until the component of the node is known. */
  isOpen: boolean
}

interface Visit<N> {
  readonly node: N
  readonly state: State
  readonly rest: Iterator<N>
}
