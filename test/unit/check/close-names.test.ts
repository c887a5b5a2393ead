import { expect } from 'chai'
import { closeName, didYouMean, nearNames } from '../../../src/diagnostics/close-names.js'

describe('the close name', () => {
  it('is the one with the fewest slips', () => {
    expect(closeName('pusText', ['pushTextToGroup', 'pushText', 'pullText'])).to.equal('pushText')
  })

  it('may be a matter of capitals', () => {
    expect(closeName('PUSHTEXT', ['pushText'])).to.equal('pushText')
  })

  it('must be near for short names and may be further for long ones', () => {
    expect(closeName('ab', ['xy', 'abc'])).to.equal('abc')
    expect(closeName('ab', ['xy'])).to.equal(undefined)
    expect(closeName('a', ['b', 'A'])).to.equal('A')
    expect(closeName('conection', ['connections'])).to.equal('connections')
    expect(closeName('conection', ['group'])).to.equal(undefined)
  })

  it('is never the name itself', () => {
    expect(closeName('name', ['name'])).to.equal(undefined)
  })

  it('is shown with its prefix', () => {
    expect(didYouMean('pusText', ['pushText'], 'ws:')).to.equal("did you mean 'ws:pushText'?")
    expect(didYouMean('pusText', [])).to.equal(undefined)
  })
})

describe('near names', () => {
  it('are made of the same words', () => {
    expect(nearNames('OnMessage', ['OnOpen', 'OnTextMessage', 'OnBinaryMessage'])).to.deep.equal([
      'OnTextMessage',
      'OnBinaryMessage',
    ])
    expect(nearNames('broadcast', ['pushText', 'broadcastText'])[0]).to.equal('broadcastText')
    expect(nearNames('addToGroup', ['addConnectionToGroup', 'pushTextToGroup'])).to.deep.equal([
      'addConnectionToGroup',
    ])
  })

  it('may have words that mean the same', () => {
    expect(nearNames('sendText', ['getConnectionId', 'pushText'])).to.deep.equal(['pushText'])
    expect(nearNames('leaveGroup', ['removeConnectionFromGroup'])).to.deep.equal([
      'removeConnectionFromGroup',
    ])
  })

  it('begin with a slip of the finger', () => {
    expect(nearNames('pusText', ['broadcastText', 'pushText'])[0]).to.equal('pushText')
  })

  it('may be of other letters, or of none', () => {
    expect(nearNames('имена', ['именa', 'name'])).to.deep.equal(['именa'])
    expect(nearNames('', ['name'])).to.deep.equal([])
    expect(nearNames('_', ['name'])).to.deep.equal([])
  })

  it('share more than a small word', () => {
    expect(nearNames('get', ['getNegotiatedSubProtocol'])).to.deep.equal([])
    expect(nearNames('launchRocket', ['println', 'sleep'])).to.deep.equal([])
  })
})
