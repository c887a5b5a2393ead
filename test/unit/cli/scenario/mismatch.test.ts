import { expect } from 'chai'
import { compare, Mismatch } from '../../../../src/cli/scenario/mismatch.js'
import type { Expected } from '../../../../src/cli/scenario/scenario.js'

function mismatchOf(expected: Expected, received: string | Uint8Array): Mismatch | undefined {
  try {
    compare(expected, received, 'it')
    return undefined
  } catch (error) {
    if (error instanceof Mismatch) return error
    throw error
  }
}

describe('comparing with an expectation', () => {
  it('takes a text literally', () => {
    expect(mismatchOf({ kind: 'text', text: 'a' }, 'a')).to.equal(undefined)
    const mismatch = mismatchOf({ kind: 'text', text: 'a' }, 'a ')
    expect(mismatch?.message).to.equal('it differs')
    expect(mismatch?.difference).to.deep.equal({ expected: 'a', received: 'a ' })
  })

  it('finds a text inside another', () => {
    expect(mismatchOf({ kind: 'contains', text: 'b' }, 'abc')).to.equal(undefined)
    expect(mismatchOf({ kind: 'contains', text: 'x' }, 'abc')?.message).to.equal(
      'it does not contain the text',
    )
  })

  it('compares json whatever its layout and order', () => {
    const expected: Expected = { kind: 'json', value: { a: 1, b: [null] } }
    expect(mismatchOf(expected, ' {"b":[null], "a":1}')).to.equal(undefined)
  })

  it('distinguishes numbers from texts in json', () => {
    const mismatch = mismatchOf({ kind: 'json', value: { b: 0, a: 1 } }, '{"a":"1","b":0}')
    expect(mismatch?.difference).to.deep.equal({
      expected: '{\n  "a": 1,\n  "b": 0\n}',
      received: '{\n  "a": "1",\n  "b": 0\n}',
    })
  })

  it('compares bytes, and distinguishes them from text', () => {
    const hi = new Uint8Array(Buffer.from('hi'))
    const differenceOf = (expected: Expected, received: string | Uint8Array) =>
      mismatchOf(expected, received)?.difference
    expect(mismatchOf({ kind: 'bytes', bytes: hi }, Buffer.from('hi'))).to.equal(undefined)
    expect(differenceOf({ kind: 'bytes', bytes: hi }, 'hi')).to.deep.equal({
      expected: 'binary: hi',
      received: 'hi',
    })
    expect(differenceOf({ kind: 'text', text: 'hi' }, Uint8Array.of(0, 255))).to.deep.equal({
      expected: 'hi',
      received: 'base64: AP8=',
    })
  })

  it('reports a text that is not json', () => {
    expect(mismatchOf({ kind: 'json', value: 1 }, 'one')?.message).to.equal('it is not json')
  })
})
