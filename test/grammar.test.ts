import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { ISerializedGast, TokenType } from 'chevrotain'
import { Grammar } from '../src/syntax/grammar.js'
import * as tokens from '../src/syntax/tokens.js'

/** The content of a rule in order: tokens, rules, and the signs for repetition, choice and groups. */
type Shape = readonly string[]

/** The rules of the file: names and shapes, with alternatives in their order. */
function written(): Map<string, Shape> {
  const text = readFileSync(new URL('../grammar/ballerina.ebnf', import.meta.url), 'utf8')
  const words = text.replace(/\/\*[\s\S]*?\*\//g, '').match(/'[^']+'|::=|\w+|[()?*+|]/g) ?? []
  const rules = new Map<string, string[]>()
  let current: string[] = []
  words.forEach((word, index) => {
    if (words[index + 1] === '::=') {
      expect(rules.has(word), `${word} is written twice`).to.equal(false)
      current = []
      rules.set(word, current)
    } else if (word !== '::=') {
      current.push(word)
    }
  })
  return rules
}

interface Production extends ISerializedGast {
  readonly name?: string
  readonly label?: string
  readonly separator?: { readonly label?: string }
}

function sequence(definition: readonly ISerializedGast[]): string[] {
  return definition.flatMap((production) => shape(production as Production))
}

const grouped = (parts: string[], sign: string): string[] =>
  parts.length === 1 || isOneGroup(parts) ? [...parts, sign] : ['(', ...parts, ')', sign]

const isOneGroup = (parts: readonly string[]): boolean =>
  parts[0] === '(' && parts.indexOf(')') === parts.length - 1

function shape(production: Production): string[] {
  const definition = production.definition ?? []
  switch (production.type) {
    case 'NonTerminal':
      return [production.name!]
    case 'Terminal':
      return [production.label!]
    case 'Option':
      return grouped(sequence(definition), '?')
    case 'Repetition':
      return grouped(sequence(definition), '*')
    case 'RepetitionMandatory':
      return grouped(sequence(definition), '+')
    case 'RepetitionWithSeparator': {
      const item = sequence(definition)
      return ['(', ...item, '(', production.separator!.label!, ...item, ')', '*', ')', '?']
    }
    case 'Alternation':
      return ['(', ...alternatives(production), ')']
    default:
      throw new Error(`no shape for ${production.type}`)
  }
}

function alternatives(production: ISerializedGast): string[] {
  const each = (production.definition ?? []).map(({ definition }) => sequence(definition ?? []))
  return each.flatMap((parts, index) => (index === 0 ? parts : ['|', ...parts]))
}

function ruleShape({ definition = [] }: ISerializedGast): Shape {
  const [only] = definition
  return definition.length === 1 && only?.type === 'Alternation' ? alternatives(only) : sequence(definition)
}

const label = (type: TokenType): string => type.LABEL ?? type.name

describe('the grammar', () => {
  it('passes the parser generator’s own checks', () => {
    expect(() => new Grammar(false)).to.not.throw()
  })

  it('is documented rule for rule as it is parsed, in the same order', () => {
    const rules = new Grammar().getSerializedGastProductions() as Production[]
    const inFile = [...written()].filter(([name]) => /^[a-z]/.test(name))
    expect(inFile.map(([name]) => name)).to.deep.equal(rules.map(({ name }) => name))
    for (const rule of rules) {
      expect(written().get(rule.name!)?.join(' '), rule.name).to.equal(ruleShape(rule).join(' '))
    }
  })

  it('lists every group of tokens with its members', () => {
    const groups = tokens.VOCABULARY.filter((type) => tokens.membersOf(type)[0] !== type)
    expect(groups).to.have.lengthOf(7)
    for (const group of groups) {
      const members = tokens.membersOf(group).map(label)
      expect(written().get(group.name)?.join(' '), group.name).to.equal(members.join(' | '))
    }
  })

  it('uses every token', () => {
    const used = new Set([...written().values()].flat())
    const unused = tokens.VOCABULARY.map(label).filter((each) => !used.has(each))
    expect(unused).to.deep.equal([])
  })
})
