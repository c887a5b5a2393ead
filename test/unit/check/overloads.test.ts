import { expect } from 'chai'
import type { Callable, CallExpression } from '../../../src/check/checked.js'
import { typeName } from '../../../src/check/types.js'
import { checkedProgram, problemsOf } from './checking.js'

/** The parameter types of the function that the last statement of `main` calls, as it calls it. */
function chosen(functions: string, call: string): string {
  const { main } = checkedProgram(`${functions} function main (string[] args) { json j; any a; ${call}; }`)
  const { body } = main.functions.find(({ name }) => name === 'main') as Callable
  const statement = body!.statements.at(-1) as { call: CallExpression }
  const { callee, args } = statement.call
  const parameters = callee.parameters.map(({ type }) => typeName(type)).join(',')
  expect(args.map(({ type }) => typeName(type)).join(',')).to.equal(parameters)
  return parameters
}

const overloads = (...parameters: string[]) => parameters.map((list) => `function f (${list}) { }`).join(' ')

describe('a call of an overloaded function', () => {
  it('takes the overload with exactly the types of its arguments', () => {
    const functions = overloads('float x', 'string x', 'int x', 'any x')
    expect(chosen(functions, 'f(1)')).to.equal('int')
    expect(chosen(functions, 'f("a")')).to.equal('string')
    expect(chosen(functions, 'f(a)')).to.equal('any')
  })

  it('widens its arguments if that leaves one overload', () => {
    expect(chosen(overloads('float x', 'boolean x'), 'f(1)')).to.equal('float')
    expect(chosen(overloads('json x', 'int x'), 'f("a")')).to.equal('json')
    expect(chosen(overloads('int x, float y'), 'f(true, 1)')).to.equal('int,float')
    expect(chosen(overloads('any x'), 'f(1.5)')).to.equal('any')
  })

  it('passes null for a reference type only', () => {
    expect(chosen(overloads('int x', 'json x'), 'f(null)')).to.equal('json')
    expect(problemsOf(`${overloads('int x')} function g () { f(null); }`)).to.deep.equal([
      "1: undefined function 'f'",
    ])
  })

  it('is distinguished by the number of arguments', () => {
    const functions = overloads('', 'int x', 'int x, int y')
    expect(chosen(functions, 'f()')).to.equal('')
    expect(chosen(functions, 'f(1, 2)')).to.equal('int,int')
  })

  it('does not turn json, any or arrays into anything', () => {
    const spread = `${overloads('string x')} function g (json j, any a, int[] l) {\nf(j);\nf(a);\nf(l); }`
    expect(problemsOf(spread)).to.deep.equal([
      "2: undefined function 'f'",
      "3: undefined function 'f'",
      "4: undefined function 'f'",
    ])
  })
})
