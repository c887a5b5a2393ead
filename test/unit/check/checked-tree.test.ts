import { expect } from 'chai'
import type {
  AssignmentStatement,
  BinaryExpression,
  Callable,
  ConvertExpression,
  Expression,
  ForkStatement,
  JsonObjectLiteral,
  MultipleAssignmentStatement,
  ReturnCallStatement,
  Statement,
  VariableDefinitionStatement,
} from '../../../src/check/checked.js'
import { typeName } from '../../../src/check/types.js'
import { checkedProgram, checkTexts } from './checking.js'

function callable(source: string, name = 'f'): Callable {
  return checkedProgram(source).main.functions.find((each) => each.name === name)!
}

/** Returns the statements of `f`, as the kind that the test is about. */
function statements<S extends Statement>(source: string): S[] {
  return callable(source).body!.statements as unknown as S[]
}

/** The initialiser of the last variable that `f` defines. */
function value<E extends Expression>(body: string): E {
  const source = `function f (int i, float x, string s, json j, map m, any a) { ${body} }`
  return statements<VariableDefinitionStatement>(source).at(-1)!.initializer as E
}

const shown = ({ conversion }: ConvertExpression) =>
  `${conversion.mode} ${typeName(conversion.from)} to ${typeName(conversion.to)}`

describe('the checked tree', () => {
  it('assigns the first slots to parameters, then named results, then locals', () => {
    const f = callable('function f (int a, string b) (int c, int d) { int e; if (true) { int g; } return; }')
    expect(f.parameters.map(({ variable }) => variable.slot)).to.deep.equal([0, 1])
    expect(f.results.map(({ variable }) => variable?.slot)).to.deep.equal([2, 3])
    expect((f.body!.statements[0] as VariableDefinitionStatement).variable.slot).to.equal(4)
    expect(f.frameSize).to.equal(6)
  })

  it('has a separate node for every conversion', () => {
    expect(shown(value('string t = i;'))).to.equal('widen int to string')
    expect(shown(value('int n = (int) j;'))).to.equal('cast json to int')
    expect(shown(value('any b = x;'))).to.equal('widen float to any')
    const sum = value<BinaryExpression>('float y = x + i;')
    expect(sum.operandType).to.equal('float')
    expect(shown(sum.right as ConvertExpression)).to.equal('widen int to float')
  })

  it('types literals by their place', () => {
    expect(value('float y = 1;')).to.include({ kind: 'Literal', value: 1 })
    expect(typeName(value('float y = 1;').type)).to.equal('float')
    expect(typeName(value('json k = null;').type)).to.equal('json')
    expect(value('int n = -9223372036854775808;')).to.include({ kind: 'Literal', value: -(2n ** 63n) })
    expect(value('float y = -0.0;')).to.satisfy((zero: { value: number }) => Object.is(zero.value, -0))
    expect(value('int n = -0;')).to.satisfy((zero: { value: number }) => Object.is(zero.value, 0))
  })

  it('leaves strings in json literals alone, which stay strings whatever they look like', () => {
    const literal = value<JsonObjectLiteral>('json k = {a: "{}", b: s, c: i};')
    expect(literal.entries.map((entry) => entry.value.kind)).to.deep.equal([
      'Literal',
      'VariableRead',
      'ConvertExpression',
    ])
  })

  it('names a variable of another package by its full name', () => {
    const packages = { 'a.b': 'package a.b; int[] list = [];' }
    const { main, packages: all } = checkedProgram('import a.b; int[] l = b:list;', packages)
    expect(main.variables[0]!.initializer).to.include({ kind: 'VariableRead', name: 'a.b:list' })
    expect(all.map(({ path }) => path).slice(-2)).to.deep.equal(['a.b', ''])
  })

  it('numbers globals and service variables through the whole program', () => {
    const { main, packages } = checkedProgram(
      'service s { int a = 1; int b; resource r (message m) { } } int c;',
    )
    const own = [...main.variables, ...main.services[0]!.variables].map(({ index }) => index)
    const others = packages.filter((each) => each !== main).flatMap(({ variables }) => variables)
    expect(new Set([...own, ...others.map(({ index }) => index)]).size).to.equal(own.length + others.length)
  })

  it('numbers the parameters of connectors before their variables', () => {
    const { main } = checkedProgram(
      'connector C (string a, int b) { int c = b; int d; action x (C c) { d = b; } }',
    )
    const [connector] = main.connectors
    const places = [...connector!.parameters, ...connector!.variables].map(
      ({ name, index }) => `${name}${index}`,
    )
    expect(places).to.deep.equal(['a0', 'b1', 'c2', 'd3'])
  })

  it('passes results through with their conversions', () => {
    const [statement] = statements<ReturnCallStatement>(
      'function f () (any, int) { return g(); } function g () (int, int) { return 1, 2; }',
    )
    expect(statement!.kind).to.equal('ReturnCallStatement')
    expect(statement!.conversions.map((each) => each && typeName(each.to))).to.deep.equal(['any', undefined])
  })

  it('leaves ignored targets out of a multiple assignment', () => {
    const list = statements<MultipleAssignmentStatement>(
      'function f (any a, int i) { a, _, i = g(); } function g () (int, int, int) { return 1, 2, 3; }',
    )
    const [first, second, third] = list[0]!.targets
    expect([first?.conversion?.mode, second, third?.conversion]).to.deep.equal([
      'widen',
      undefined,
      undefined,
    ])
  })

  it('turns a single result into the type of its variable', () => {
    const list = statements<AssignmentStatement>(
      'function f (float x) { x = g(); } function g () (int) { return 1; }',
    )
    expect(shown(list[0]!.value as ConvertExpression)).to.equal('widen int to float')
  })

  it('lists the variables that a worker captures, and numbers its slots from 0', () => {
    const f = callable(`function f (int p, int q) { int a = 1; fork { worker w { int b = a + q + a; } }
      join (all) (message[] r) { int x; } worker v { int c = q; worker u { int d = q; } } }`)
    const fork = f.body!.statements[1] as ForkStatement
    const slots = (worker: ForkStatement['workers'][number]) =>
      worker.captured.map(({ from, to }) => `${from.name} ${from.slot} to ${to.slot}`)
    expect(slots(fork.workers[0]!)).to.have.members(['a 2 to 0', 'q 1 to 1'])
    const [v] = f.workers
    expect(slots(v!)).to.deep.equal(['q 1 to 0'])
    expect(slots(v!.workers[0]!)).to.deep.equal(['q 0 to 0'])
    expect(fork.join.workers).to.deep.equal([0])
  })

  it('fills in the defaults of annotations', () => {
    const { main } = checkedProgram(
      'annotation A { string name = "x"; int n = -1; boolean b; } @A {name: "y"} function f () { }',
    )
    const [annotation] = main.functions[0]!.annotations
    expect(Object.fromEntries(annotation!.attributes)).to.deep.equal({
      name: { kind: 'literal', type: { kind: 'string' }, value: 'y' },
      n: { kind: 'literal', type: { kind: 'int' }, value: -1 },
    })
  })

  it('puts the line of a definition where its keyword is', () => {
    const f = callable('@doc:Description {value: "x"}\n// a comment\n\nfunction f () { }')
    expect(f.file.lineAt(f.span.start)).to.equal(4)
  })

  it('initialises files in the order of their names', () => {
    const { main } = checkedProgram({ 'b.bal': 'int second = 2;', 'a.bal': 'int first = 1;' })
    expect(main.variables.map(({ name }) => name)).to.deep.equal(['first', 'second'])
  })

  it('names the types of a package by their full path, its variables by their bare names', () => {
    const { program, diagnostics } = checkTexts(
      { 'a.bal': 'package acme.a; struct S { int n; } int[] l; function f (S s) { l[0] = s.n; }' },
      {},
      'acme.a',
    )
    expect(diagnostics).to.deep.equal([])
    const [f] = program!.main.functions
    expect(typeName(f!.parameters[0]!.type)).to.equal('acme.a:S')
    const [statement] = f!.body!.statements as AssignmentStatement[]
    expect(statement!.target).to.have.nested.property('array.name', 'l')
  })
})
