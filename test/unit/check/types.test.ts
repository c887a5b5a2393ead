import { expect } from 'chai'
import { isBuiltInCast } from '../../../src/check/conversions.js'
import {
  ANY,
  arrayOf,
  BOOLEAN,
  FLOAT,
  INT,
  isAssignCompatible,
  JSON_TYPE,
  MAP,
  MESSAGE,
  NULL,
  STRING,
  type StructType,
  type Type,
  typeName,
  WRONG,
  XML,
} from '../../../src/check/types.js'
import { widens } from '../../../src/check/widening.js'

function struct(name: string, fields: readonly (readonly [string, Type])[], packagePath = ''): StructType {
  const built = fields.map(([field, type], index) => ({ name: field, index, type }))
  return { kind: 'struct', name, packagePath, fields: built }
}

const ALL: readonly Type[] = [INT, FLOAT, STRING, BOOLEAN, JSON_TYPE, XML, MAP, MESSAGE, ANY]

/** The types that each type widens to, except itself and `any`. */
function table(leads: (from: Type, to: Type) => boolean): Record<string, string> {
  return Object.fromEntries(
    ALL.map((from) => {
      const targets = ALL.filter((to) => to !== from && to !== ANY && leads(from, to))
      return [typeName(from), targets.map(typeName).join(' ')]
    }),
  )
}

describe('types', () => {
  it('widen exactly where the language says', () => {
    expect(table(widens)).to.deep.equal({
      int: 'float string json',
      float: 'string json',
      string: 'json',
      boolean: 'int float string json',
      json: '',
      xml: '',
      map: '',
      message: '',
      any: '',
    })
  })

  it('are cast exactly where the language says', () => {
    expect(table(isBuiltInCast)).to.deep.equal({
      int: 'float string boolean json',
      float: 'int string boolean json',
      string: 'int float json xml message',
      boolean: 'int float string json',
      json: 'int float string boolean xml message',
      xml: 'string json message',
      map: 'json',
      message: '',
      any: 'int float string boolean json xml map message',
    })
  })

  it('all become any, and nothing but null becomes a reference type', () => {
    for (const type of [...ALL, arrayOf(INT)]) expect(widens(type, ANY), typeName(type)).to.equal(true)
    expect(ALL.filter((type) => widens(NULL, type)).map(typeName)).to.deep.equal([
      'json',
      'xml',
      'map',
      'message',
      'any',
    ])
    expect(isBuiltInCast(NULL, ANY)).to.equal(false)
  })

  it('fit everywhere when they were reported already', () => {
    for (const type of ALL) expect(widens(type, WRONG) && widens(WRONG, type)).to.equal(true)
  })

  it('of arrays are equal if their elements are', () => {
    expect(arrayOf(arrayOf(INT))).to.equal(arrayOf(arrayOf(INT)))
    expect(arrayOf(INT)).not.to.equal(arrayOf(FLOAT))
    expect(widens(arrayOf(INT), arrayOf(FLOAT))).to.equal(false)
  })

  it('show the package of structs unless it is the default one', () => {
    expect(typeName(arrayOf(arrayOf(struct('S', []))))).to.equal('S[][]')
    expect(typeName(struct('S', [], 'a.b'))).to.equal('a.b:S')
  })

  it('show arrays of any depth', () => {
    let type: Type = INT
    for (let i = 0; i < 100_000; i++) type = arrayOf(type)
    expect(typeName(type)).to.have.lengthOf(3 + 2 * 100_000)
  })

  it('of structs are compatible if one begins with the fields of the other', () => {
    const short = struct('Short', [['a', INT]])
    const long = struct('Long', [
      ['a', INT],
      ['b', STRING],
    ])
    const moved = struct('Moved', [
      ['b', STRING],
      ['a', INT],
    ])
    const open = struct('Open', [['a', ANY]])
    expect(isAssignCompatible(long, short)).to.equal(true)
    expect(isAssignCompatible(short, long)).to.equal(false)
    expect(isAssignCompatible(moved, short)).to.equal(false)
    expect(isAssignCompatible(long, open)).to.equal(true)
    expect(isAssignCompatible(open, short)).to.equal(false)
    expect(isBuiltInCast(long, short)).to.equal(true)
    expect(isBuiltInCast(short, long)).to.equal(false)
    expect(isBuiltInCast(ANY, long)).to.equal(true)
  })
})
