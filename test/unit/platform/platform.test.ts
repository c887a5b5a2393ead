import { expect } from 'chai'
import { nodePlatform } from '../../../src/node/node-platform.js'
import { installPlatform, platform } from '../../../src/platform/platform.js'

describe('a platform', () => {
  afterEach(() => installPlatform(nodePlatform))

  it('that lacks a function fails with its name when it is called', () => {
    installPlatform({ heapLimit: () => 5 })
    expect(platform.heapLimit()).to.equal(5)
    expect(() => platform.randomUuid()).to.throw(
      "the platform has no 'randomUuid': pass one to installPlatform()",
    )
  })

  it('replaces the one before it entirely', () => {
    installPlatform({})
    expect(() => platform.heapLimit()).to.throw("the platform has no 'heapLimit'")
  })
})
