import { expect } from 'chai'
import type { CloseStatus } from '../../../src/library/native.js'
import { createHub } from '../../../src/runtime/hub.js'
import type { Frame } from '../../../src/runtime/socket.js'

/** A connection that records what it receives. */
class Noted {
  readonly id = ''
  readonly subProtocol = ''
  readonly memberships = { names: [], groups: [] }
  isOpen = true
  closeStatus: CloseStatus | undefined
  readonly heard: (string | Uint8Array)[] = []

  constructor(private readonly log: (string | Uint8Array)[] = []) {}

  pushText(text: string): void {
    this.heard.push(text)
  }

  pushBinary(bytes: Uint8Array): void {
    this.heard.push(bytes)
  }

  pushFrame({ content }: Frame): void {
    this.heard.push(content)
    this.log.push(content)
  }

  close(code = 1000, reason = ''): void {
    this.isOpen = false
    this.closeStatus = { code, reason }
  }
}

describe('the connection store', () => {
  it('finds a connection by each of its names, whatever they are', () => {
    const hub = createHub()
    const ann = new Noted()
    for (const name of ['ann', 'Ann', '', '__proto__', 'constructor']) hub.storeConnection(name, ann)
    for (const name of ['ann', 'Ann', '', '__proto__', 'constructor']) {
      expect(hub.storedConnection(name)).to.equal(ann)
    }
    expect(hub.storedConnection('toString')).to.equal(undefined)
    expect(hub.connectionCount).to.equal(1)
  })

  it('replaces a connection under its name; the old one keeps its other names', () => {
    const hub = createHub()
    const [ann, ben] = [new Noted(), new Noted()]
    hub.storeConnection('a', ann)
    hub.storeConnection('b', ann)
    hub.storeConnection('a', ben)
    expect(hub.storedConnection('a')).to.equal(ben)
    expect(hub.storedConnection('b')).to.equal(ann)
  })

  it('forgets the names of a connection that is gone, but not one that is another now', () => {
    const hub = createHub()
    const [ann, ben] = [new Noted(), new Noted()]
    hub.storeConnection('a', ann)
    hub.storeConnection('b', ann)
    hub.storeConnection('a', ben)
    hub.forget(ann)
    expect(hub.storedConnection('a')).to.equal(ben)
    expect(hub.storedConnection('b')).to.equal(undefined)
    hub.removeStoredConnection('a')
    hub.removeStoredConnection('never stored')
    expect(hub.connectionCount).to.equal(0)
  })

  it('may store a connection under its name again', () => {
    const hub = createHub()
    const ann = new Noted()
    hub.storeConnection('a', ann)
    hub.storeConnection('a', ann)
    expect(hub.storedConnection('a')).to.equal(ann)
    hub.forget(ann)
    expect(hub.storedConnection('a')).to.equal(undefined)
  })
})

describe('connection groups', () => {
  it('are pushed to in the order of joining, each member once', () => {
    const hub = createHub()
    const order: Noted[] = []
    const members = Array.from({ length: 3 }, () => new Noted())
    for (const member of members) {
      member.pushFrame = () => order.push(member)
      hub.addConnectionToGroup('g', member)
    }
    hub.addConnectionToGroup('g', members[0]!)
    hub.pushTextToGroup('g', 'x')
    expect(order).to.deep.equal(members)
    expect([hub.groupCountOf(members[0]!), hub.groupCountOf(new Noted())]).to.deep.equal([1, 0])
  })

  it('know how many they are', () => {
    const hub = createHub()
    const [ann, ben] = [new Noted(), new Noted()]
    for (const member of [ann, ben, ben]) hub.addConnectionToGroup('g', member)
    expect([hub.groupSize('g'), hub.groupSize('unknown')]).to.deep.equal([2, 0])
    hub.forget(ann)
    expect(hub.groupSize('g')).to.equal(1)
  })

  it('hand one frame to all members', () => {
    const hub = createHub()
    const frames = new Set<Frame>()
    for (let i = 0; i < 3; i++) {
      const member = new Noted()
      member.pushFrame = (frame) => frames.add(frame)
      hub.addConnectionToGroup('g', member)
    }
    hub.pushTextToGroup('g', 'x')
    expect(frames.size).to.equal(1)
    hub.pushBinaryToGroup('g', Uint8Array.of(1))
    expect([...frames].map(({ content }) => content)).to.deep.equal(['x', Uint8Array.of(1)])
  })

  it('do nothing when they are empty', () => {
    const hub = createHub()
    hub.pushTextToGroup('nobody', 'x')
    hub.removeConnectionFromGroup('nobody', new Noted())
    hub.removeConnectionGroup('nobody')
    expect(hub.closeConnectionGroup('nobody')).to.equal(false)
  })

  it('lose a member that leaves or is gone, and are forgotten with the last one', () => {
    const hub = createHub()
    const [ann, ben] = [new Noted(), new Noted()]
    hub.addConnectionToGroup('g', ann)
    hub.addConnectionToGroup('g', ben)
    hub.addConnectionToGroup('h', ben)
    hub.removeConnectionFromGroup('g', ann)
    hub.pushTextToGroup('g', 'x')
    expect([ann.heard, ben.heard]).to.deep.equal([[], ['x']])
    expect(hub.isInGroup('g', ann)).to.equal(false)
    hub.forget(ben)
    expect(hub.connectionCount).to.equal(0)
    expect(hub.closeConnectionGroup('g')).to.equal(false)
  })

  it('keep a member that has lost its last name', () => {
    const hub = createHub()
    const ann = new Noted()
    hub.storeConnection('ann', ann)
    hub.addConnectionToGroup('g', ann)
    hub.removeStoredConnection('ann')
    expect([hub.isInGroup('g', ann), hub.groupCountOf(ann)]).to.deep.equal([true, 1])
    hub.forget(ann)
    expect(hub.groupSize('g')).to.equal(0)
  })

  it('may be deleted and created again', () => {
    const hub = createHub()
    const [ann, ben] = [new Noted(), new Noted()]
    hub.addConnectionToGroup('g', ann)
    hub.storeConnection('ann', ann)
    hub.removeConnectionGroup('g')
    expect(hub.isInGroup('g', ann)).to.equal(false)
    expect(hub.storedConnection('ann')).to.equal(ann)
    hub.addConnectionToGroup('g', ben)
    hub.pushTextToGroup('g', 'x')
    expect([ann.heard, ben.heard]).to.deep.equal([[], ['x']])
  })

  it('close every member and are gone', () => {
    const hub = createHub()
    const [ann, ben] = [new Noted(), new Noted()]
    hub.addConnectionToGroup('g', ann)
    hub.addConnectionToGroup('g', ben)
    expect(hub.closeConnectionGroup('g')).to.equal(true)
    expect([ann.isOpen, ben.isOpen]).to.deep.equal([false, false])
    expect(hub.closeConnectionGroup('g')).to.equal(false)
  })

  it('close every member with a code and a reason that fit a close frame', () => {
    const hub = createHub()
    const ann = new Noted()
    hub.addConnectionToGroup('g', ann)
    expect(() => hub.closeConnectionGroup('g', 1006)).to.throw(RangeError, 'the code 1006 cannot be sent')
    expect(() => hub.closeConnectionGroup('g', 1000, 'x'.repeat(124))).to.throw(RangeError, '123 bytes')
    expect(hub.groupSize('g')).to.equal(1)
    hub.closeConnectionGroup('g', 4001, 'enough')
    expect(ann.closeStatus).to.deep.equal({ code: 4001, reason: 'enough' })
  })

  it('are pushed to without the one that is left out', () => {
    const hub = createHub()
    const [ann, ben, eve] = [new Noted(), new Noted(), new Noted()]
    for (const each of [ann, ben]) hub.addConnectionToGroup('g', each)
    hub.pushTextToOthersInGroup('g', 'x', ann)
    hub.pushBinaryToOthersInGroup('g', Uint8Array.of(1), eve)
    hub.pushTextToOthersInGroup('g', 'y', undefined)
    hub.pushTextToOthersInGroup('nobody', 'z', ann)
    expect(ann.heard).to.deep.equal([Uint8Array.of(1), 'y'])
    expect(ben.heard).to.deep.equal(['x', Uint8Array.of(1), 'y'])
  })

  it('are known by their members, and know them', () => {
    const hub = createHub()
    const [ann, ben] = [new Noted(), new Noted()]
    expect(hub.membershipsOf(ann)).to.deep.equal({ names: [], groups: [] })
    for (const group of ['g', 'f']) hub.addConnectionToGroup(group, ann)
    hub.addConnectionToGroup('g', ben)
    for (const name of ['b', 'a']) hub.storeConnection(name, ann)
    const memberships = hub.membershipsOf(ann)
    expect([...hub.membersOf('g')]).to.deep.equal([ann, ben])
    hub.forget(ann)
    expect(memberships).to.deep.equal({ names: ['b', 'a'], groups: ['g', 'f'] })
    expect(hub.membershipsOf(ann)).to.deep.equal({ names: [], groups: [] })
    expect([...hub.membersOf('f')]).to.deep.equal([])
  })

  it('survive a member that leaves while they are pushed to', () => {
    const hub = createHub()
    const [ann, ben, eve] = [new Noted(), new Noted(), new Noted()]
    for (const each of [ann, ben, eve]) hub.addConnectionToGroup('g', each)
    ann.pushFrame = () => hub.forget(ann)
    hub.pushTextToGroup('g', 'x')
    expect([ben.heard, eve.heard]).to.deep.equal([['x'], ['x']])
  })
})
