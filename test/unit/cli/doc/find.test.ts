import { expect } from 'chai'
import { find, NothingFound } from '../../../../src/cli/doc/find.js'
import { qualifiedName } from '../../../../src/cli/doc/signature.js'
import { documentLibrary } from '../../../../src/program/documentation.js'

const library = documentLibrary()

/** Returns the names of what is found; for packages, the paths. */
function found(asked: string): string[] {
  return find(asked, library).flatMap(({ documented, entries }) =>
    entries ? entries.map(({ entry, owner }) => qualifiedName(documented, entry, owner)) : [documented.path],
  )
}

describe('a name that documentation is asked for', () => {
  // biome-ignore format: table
  const NAMES: readonly (readonly [asked: string, ...found: string[]])[] = [
    ['ballerina.net.http', 'ballerina.net.http'],
    ['net.http', 'ballerina.net.http'],
    ['http', 'ballerina.net.http'],
    ['swagger', 'ballerina.net.http.swagger'],
    ['ws:OnOpen', '@ws:OnOpen'],
    ['@ws:OnOpen', '@ws:OnOpen'],
    ['@OnOpen', '@ws:OnOpen'],
    ['OnOpen', '@ws:OnOpen'],
    ['ballerina.net.ws:pushText', 'ws:pushText', 'ws:pushText'],
    ['pushTextToGroup', 'ws:pushTextToGroup'],
    ['toString', 'errors:toString', 'jsons:toString'],
    ['errors:Error', 'errors:Error'],
    ['http:ClientConnector', 'http:ClientConnector'],
    ['http:ClientConnector.get', 'http:ClientConnector.get'],
    ['ClientConnector.execute', 'http:ClientConnector.execute'],
    ['http:patch', 'http:ClientConnector.patch'],
  ]
  for (const [asked, ...names] of NAMES) {
    it(`'${asked}' means ${names.join(' and ')}`, () => {
      for (const name of names) expect(found(asked)).to.include(name)
      expect(new Set(found(asked).map((name) => name.replace(/^.*[:.]/, ''))).size).to.equal(1)
    })
  }

  it('an annotation is only meant by a name that fits', () => {
    expect(() => found('@ws:pushText')).to.throw(NothingFound)
  })

  // biome-ignore format: table
  const SLIPS: readonly (readonly [asked: string, hint: string])[] = [
    ['strngs', "did you mean 'strings'?"],
    ['pushTxtToGroup', "did you mean 'pushTextToGroup'?"],
    ['strings:subStrin', "did you mean 'strings:subString'?"],
    ['Strings:split', "did you mean 'strings:split'?"],
    ['@ws:onOpen', "did you mean '@ws:OnOpen'?"],
    ['system:pushTextToGroup', "did you mean 'ws:pushTextToGroup'?"],
    ['http:ClientConnector.gett', "did you mean 'http:ClientConnector.get'?"],
    ['xylophone', "'balws doc' lists the packages"],
    ['xylophone:play', "'balws doc' lists the packages"],
    ['ws:xylophone', "'balws doc' lists the packages"],
    ['', "'balws doc' lists the packages"],
    [':', "'balws doc' lists the packages"],
    ['@', "'balws doc' lists the packages"],
    ['constructor', "'balws doc' lists the packages"],
  ]
  for (const [asked, hint] of SLIPS) {
    it(`'${asked}' is nothing; ${hint}`, () => {
      expect(() => found(asked)).to.throw(NothingFound, `no documentation for '${asked}'; ${hint}`)
    })
  }
})
