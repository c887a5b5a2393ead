import { expect } from 'chai'
import type { Node } from '../../../src/syntax/ast.js'
import { children, nodeAt, nodesAt, walk } from '../../../src/syntax/walk.js'
import { tree } from './parsing.js'

/** A text with a cursor, and the kinds of the nodes around it, from the outside in. */
function around(marked: string): string[] {
  const offset = marked.indexOf('<|>')
  return nodesAt(tree(marked.replace('<|>', '')), offset).map(({ kind }) => kind)
}

describe('walking', () => {
  it('visits parents before children, in the order of the source', () => {
    const kinds: string[] = []
    walk(tree('import a.b; const int C = 1;'), ({ kind }: Node) => kinds.push(kind))
    expect(kinds).to.deep.equal([
      'CompilationUnit',
      'ImportDeclaration',
      'ConstantDefinition',
      'SimpleType',
      'Identifier',
      'IntLiteral',
    ])
  })

  it('lists children in source order, whatever the order of the fields', () => {
    const unit = tree('function f (int a) (string) { worker w {} b(); }')
    const [definition] = unit.definitions
    expect(children(definition!).map(({ kind }) => kind)).to.deep.equal([
      'Identifier',
      'Parameter',
      'Result',
      'CallableBody',
    ])
  })
})

describe('the node at an offset', () => {
  it('is the innermost one', () => {
    expect(around('function f () { a = b<|>c + 1; }')).to.deep.equal([
      'CompilationUnit',
      'FunctionDefinition',
      'CallableBody',
      'AssignmentStatement',
      'BinaryExpression',
      'NameReference',
      'QualifiedName',
      'Identifier',
    ])
  })

  it('is the name before the cursor', () => {
    expect(around('function f () { ab<|> = 1; }').at(-1)).to.equal('Identifier')
  })

  it('is the file where nothing else is', () => {
    const unit = tree('int a;  int b;')
    expect(nodeAt(unit, 7)).to.equal(unit)
  })
})

describe('a span', () => {
  it('covers exactly the written text', () => {
    const text = 'function f () { a.b[1] = - p:c(2) * (int) d; }'
    const seen = new Map<string, string>()
    walk(tree(text), ({ kind, span }: Node) => seen.set(kind, text.slice(span.start, span.end)))
    expect(Object.fromEntries(seen)).to.include({
      FunctionDefinition: text,
      CallableBody: '{ a.b[1] = - p:c(2) * (int) d; }',
      AssignmentStatement: 'a.b[1] = - p:c(2) * (int) d;',
      IndexExpression: 'a.b[1]',
      FieldExpression: 'a.b',
      UnaryExpression: '- p:c(2)',
      CallExpression: 'p:c(2)',
      BinaryExpression: '- p:c(2) * (int) d',
      CastExpression: '(int) d',
    })
  })
})
