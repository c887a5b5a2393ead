import type { Constructor, Constructors, Context } from '../form.js'

/** Makes a single constructor, for nodes of any kind, out of a table of constructors. */
export function byKind<Node extends { readonly kind: string }, C extends Context, Closure>(
  table: Constructors<Node, C, Closure>,
): Constructor<Node, C, Closure> {
  return (context, node) => {
    // The table has the constructor of this very kind of node; TypeScript cannot express that.
    const compile = table[node.kind as Node['kind']] as Constructor<Node, C, Closure>
    return compile(context, node)
  }
}
