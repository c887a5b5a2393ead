import { expect } from 'chai'
import { requestPath } from '../../../src/runtime/path.js'

describe('the address of a request', () => {
  it('is taken apart', () => {
    expect(requestPath('/a%20b//c%2Fd/?q=1?2#f')).to.deep.equal({
      text: '/a%20b/c%2Fd/',
      segments: ['a b', 'c/d'],
      rawSegments: ['a%20b', 'c%2Fd'],
      query: 'q=1?2',
    })
  })

  it('may name a host, or be none at all', () => {
    expect(requestPath('http://example.com:80/a?b').text).to.equal('/a')
    expect(requestPath('http://example.com').text).to.equal('/')
    expect(requestPath('').text).to.equal('/')
    expect(requestPath('*').text).to.equal('/*')
  })

  it('keeps what is no escape', () => {
    expect(requestPath('/100%/%zz/%ff').segments).to.deep.equal(['100%', '%zz', '%ff'])
  })
})
