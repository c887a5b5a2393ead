/** Checks the oracle of the soak with made-up histories in which something goes wrong. */

import { expect } from 'chai'
import { CHECKS, type Check, type JournalEvent, Oracle } from './oracle.js'

/** Returns the objections of the oracle to a history, each with its check. */
function objections(history: (oracle: Oracle) => void): string[] {
  const oracle = new Oracle(() => 0)
  history(oracle)
  oracle.allGone()
  return Object.keys(CHECKS).flatMap((check) =>
    oracle.problemsOf(check as Check).examples.map((example) => `${check}: ${example}`),
  )
}

function ran(oracle: Oracle, client: number, ...events: JournalEvent[]): void {
  for (const event of events) oracle.ran(client, event)
}

/** A client that asks for three things and receives these answers on a proper connection. */
function asking(...answers: string[]): (oracle: Oracle) => void {
  return (oracle) => {
    oracle.accepted(1)
    oracle.joined(1)
    for (const answer of ['a', 'b', 'c']) oracle.asked(1, answer)
    for (const answer of answers) oracle.answered(1, answer)
    oracle.left(1)
    ran(oracle, 1, 'open', 'text', 'text', 'text', 'close')
  }
}

/** A client that receives texts with these numbers between the start and the end of its subscription. */
function hearing(from: number, numbers: readonly number[], until: number | undefined) {
  return (oracle: Oracle) => {
    oracle.joined(1)
    oracle.subscribed(1, 'group-1', from)
    for (const number of numbers) oracle.delivered(1, 'group-1', number)
    if (until !== undefined) oracle.unsubscribed(1, 'group-1', until)
    oracle.left(1)
  }
}

describe('the oracle of the soak', () => {
  it('has no objections when all is well', () => {
    expect(objections(asking('a', 'b', 'c'))).to.deep.equal([])
    expect(objections(hearing(3, [4, 5], 5))).to.deep.equal([])
    expect(objections((oracle) => ran(oracle, 1, 'open', 'close'))).to.deep.equal([])
    expect(
      objections((oracle) => {
        oracle.ended(1, 'closing', 1000, [1000, 1006])
        oracle.responded('POST /x', 200, [200])
        oracle.leftOver('timers', 5, 5)
        oracle.grown('heap', 1000, 1100, 100)
      }),
    ).to.deep.equal([])
  })

  it('demands nothing for a client that was closed', () => {
    const history = (oracle: Oracle) => {
      oracle.joined(1)
      oracle.asked(1, 'a')
      oracle.subscribed(1, 'group-1', 0)
      oracle.excused(1)
    }
    expect(objections(history)).to.deep.equal([])
  })

  it('sees an answer that is lost', () => {
    expect(objections(asking('a', 'b'))).to.deep.equal(['answers: client 1 never heard "c"'])
    expect(objections(asking('a', 'c'))).to.deep.equal([
      'answers: client 1 heard "c" before, or without, "b"',
      'answers: client 1 never heard "b"',
    ])
    // From a client that has never announced its leave.
    const unfinished = (oracle: Oracle) => {
      oracle.joined(1)
      oracle.asked(1, 'a')
    }
    expect(objections(unfinished)).to.deep.equal(['answers: client 1 never heard "a"'])
  })

  it('sees an answer that comes twice, or that nobody asked for', () => {
    expect(objections(asking('a', 'b', 'b', 'c'))).to.deep.equal(['answers: client 1 heard "b" twice'])
    expect(objections(asking('a', 'b', 'c', 'x'))).to.deep.equal([
      'answers: client 1 heard "x", for which it had not asked',
    ])
  })

  it('sees answers in another order', () => {
    expect(objections(asking('b', 'a', 'c'))).to.deep.equal([
      'answers: client 1 heard "b" before, or without, "a"',
    ])
  })

  it('sees a delivery that is lost, doubled, out of order, or for others', () => {
    expect(objections(hearing(3, [4, 6], 6))).to.deep.equal(['deliveries: client 1 heard group-1 6 after 4'])
    expect(objections(hearing(3, [4, 4], 4))).to.deep.equal(['deliveries: client 1 heard group-1 4 after 4'])
    expect(objections(hearing(3, [5, 4, 5], 5))).to.have.length(2)
    expect(objections(hearing(3, [4], 5))).to.deep.equal([
      'deliveries: client 1 left group-1 at 5, but had heard 4',
    ])
    expect(objections(hearing(3, [4], undefined))).to.deep.equal([
      'deliveries: client 1 never heard the end of group-1 after 4',
    ])
    const stranger = (oracle: Oracle) => {
      oracle.joined(1)
      oracle.delivered(1, 'group-1', 1)
    }
    expect(objections(stranger)).to.deep.equal(['deliveries: client 1 heard group-1 1 without being there'])
  })

  it('sees resources that run too often, too late, too early or never', () => {
    for (const [events, problem] of [
      [['open', 'close', 'close'], 'OnClose of client 1 ran after OnClose'],
      [['open', 'text'], 'OnClose of client 1 never ran'],
      [['open', 'open', 'close'], 'OnOpen of client 1 ran twice'],
      [['text', 'close'], 'OnTextMessage of client 1 ran before OnOpen'],
      [['close'], 'OnClose of client 1 ran before OnOpen'],
      [['open', 'close', 'text'], 'OnTextMessage of client 1 ran after OnClose'],
    ] as const) {
      expect(objections((oracle) => ran(oracle, 1, ...events))).to.include(`lifecycle: ${problem}`)
    }
    expect(objections((oracle) => oracle.accepted(1))).to.deep.equal([
      'lifecycle: OnOpen of client 1 never ran',
    ])
  })

  it('sees wrong endings and responses', () => {
    const history = (oracle: Oracle) => {
      oracle.ended(1, 'too loud', 1006, [1009])
      oracle.responded('POST /x', 500, [200])
    }
    expect(objections(history)).to.deep.equal([
      'endings: client 1, too loud, ended with 1006 instead of 1009',
      'requests: POST /x got 500 instead of 200',
    ])
  })

  it('sees leftovers', () => {
    const history = (oracle: Oracle) => {
      oracle.leftOver('names', 0, 1)
      oracle.leftOver('file descriptors', 30, 31)
      oracle.grown('heap', 1000, 1101, 100)
    }
    expect(objections(history)).to.deep.equal([
      'leftovers: names: 0 before, 1 after',
      'leftovers: file descriptors: 30 before, 31 after',
      'memory: heap grew by 101 bytes, more than the allowed 100',
    ])
  })

  it('counts all objections, but shows only a few', () => {
    const oracle = new Oracle()
    for (let client = 0; client < 100; client++) oracle.object('counts', `client ${client}`)
    expect(oracle.isContent).to.equal(false)
    expect(oracle.problemsOf('counts').count).to.equal(100)
    expect(oracle.problemsOf('counts').examples).to.have.length(10)
  })
})
