import { expect } from 'chai'
import { originForm, requestPath } from '../../../src/runtime/path.js'

describe('the path of a request', () => {
  const cases: [url: string, text: string, segments: string[], query: string][] = [
    ['/', '/', [], ''],
    ['/a/b', '/a/b', ['a', 'b'], ''],
    ['/a/b/', '/a/b/', ['a', 'b'], ''],
    ['//a///b', '/a/b', ['a', 'b'], ''],
    ['/a?b=c', '/a', ['a'], 'b=c'],
    ['/a?', '/a', ['a'], ''],
    ['?b=c', '/', [], 'b=c'],
    ['/a#f', '/a', ['a'], ''],
    ['/a#f?b=c', '/a', ['a'], ''],
    ['/a?b=c#f', '/a', ['a'], 'b=c'],
    ['/a?b=c#f#g\n', '/a', ['a'], 'b=c'],
    ['/a?b=/c/../d?e', '/a', ['a'], 'b=/c/../d?e'],
    ['/%C3%BC/%2F/%zz', '/%C3%BC/%2F/%zz', ['ü', '/', '%zz'], ''],
    ['http://host:80/a?b', '/a', ['a'], 'b'],
    ['HTTP://host', '/', [], ''],
    ['http://host?b', '/', [], 'b'],
    ['a/b', '/a/b', ['a', 'b'], ''],
    ['/http://x/a', '/http:/x/a', ['http:', 'x', 'a'], ''],
  ]
  for (const [url, text, segments, query] of cases) {
    it(`${JSON.stringify(url)} is ${JSON.stringify(text)} and query '${query}'`, () => {
      const path = requestPath(url)
      expect([path.text, path.segments, path.query]).to.deep.equal([text, segments, query])
    })
  }

  it('keeps segments as received, for texts', () => {
    expect(requestPath('/%41//b').rawSegments).to.deep.equal(['%41', 'b'])
  })

  it('loses the host that a proxy names, whatever scheme it speaks', () => {
    expect(originForm('ws://ann@host:9090/a/b?c#d')).to.equal('/a/b?c#d')
    expect(originForm('x+1.-y://host#d')).to.equal('#d')
    expect(originForm('1x://host/a')).to.equal('1x://host/a')
    expect(originForm('*')).to.equal('*')
    expect(originForm('http://host/')).to.equal('/')
  })

  it('keeps an invalid escape', () => {
    expect(requestPath('/100%/%zz/%ff/%c3%bf').segments).to.deep.equal(['100%', '%zz', 'ÿ', 'ÿ'])
  })
})
