import { expect } from 'chai'
import { compareTemplates, matchTemplate, parseTemplate } from '../../../src/check/path-template.js'
import { segmentsOf } from '../../../src/check/service-paths.js'

/** The variables as an object, or undefined where nothing matches. */
function match(template: string, path: string): Record<string, string> | undefined {
  const variables = matchTemplate(parseTemplate(template), segmentsOf(path))
  return variables && Object.fromEntries(variables)
}

describe('a path template', () => {
  it('matches whole segments', () => {
    expect(match('/a/b', '/a/b')).to.deep.equal({})
    expect(match('a/b/', '/a/b/')).to.deep.equal({})
    expect(match('/', '/')).to.deep.equal({})
    for (const path of ['/a', '/a/b/c', '/a/bc', '/A/b', '/'])
      expect(match('/a/b', path), path).to.equal(undefined)
  })

  it('binds variables to pieces of segments, never to nothing', () => {
    expect(match('/order/{id}', '/order/7')).to.deep.equal({ id: '7' })
    expect(match('/order/{id}', '/order')).to.equal(undefined)
    expect(match('/{a}-{b}.{c}', '/x-y-z.tar.gz')).to.deep.equal({ a: 'x', b: 'y-z', c: 'tar.gz' })
    expect(match('/v{major}', '/v2')).to.deep.equal({ major: '2' })
    expect(match('/v{major}', '/v')).to.equal(undefined)
    expect(match('/{name}.txt', '/.txt')).to.equal(undefined)
    expect(match('/{name}.txt', '/a.txt.txt')).to.deep.equal({ name: 'a.txt' })
    expect(match('/{a}{b}', '/xyz')).to.deep.equal({ a: 'x', b: 'yz' })
  })

  it('with a star at its end matches any rest', () => {
    for (const path of ['/', '/a', '/a/b']) expect(match('/*', path), path).to.deep.equal({})
    expect(match('/files/*', '/files/a/b')).to.deep.equal({})
    expect(match('/files/*', '/files')).to.deep.equal({})
    expect(match('/files/*', '/filesystem')).to.equal(undefined)
    expect(match('/files*', '/filesystem/a')).to.deep.equal({})
    expect(match('/files*', '/file')).to.equal(undefined)
  })

  it('leaves its query part out of the match', () => {
    const template = parseTemplate('/products?productId={prodId}&q={q}&fixed=1')
    expect(matchTemplate(template, ['products'])).to.be.instanceOf(Map)
    expect([...template.queryNames]).to.deep.equal([
      ['productId', ['prodId']],
      ['q', ['q']],
    ])
  })

  it('takes variables with any name as plain data', () => {
    expect(match('/{__proto__}/{constructor}', '/a/b')).to.have.property('constructor', 'b')
  })

  it('costs no more than the length of a path', () => {
    const template = parseTemplate(`/${Array.from({ length: 30 }, (_, i) => `{v${i}}`).join('-')}-end`)
    expect(matchTemplate(template, ['-'.repeat(60_000)])).to.equal(undefined)
  })

  it('is more particular the more of it is literal', () => {
    const ordered = ['/a/b', '/a/{x}.txt', '/a/{x}', '/a/*', '/{x}/b', '/{x}', '/*']
    const sorted = [...ordered]
      .reverse()
      .map(parseTemplate)
      .sort(compareTemplates)
      .map(({ source }) => source)
    expect(sorted).to.deep.equal(ordered)
  })
})
