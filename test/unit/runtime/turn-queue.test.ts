import { expect } from 'chai'
import { TurnQueue } from '../../../src/runtime/turn-queue.js'

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe('a queue of turns', () => {
  it('does all that is short in one turn, in order', async () => {
    const done: number[] = []
    const queue = new TurnQueue(1_000)
    for (let i = 0; i < 5; i++) queue.add(() => done.push(i))
    expect(done).to.deep.equal([])
    await nextTurn()
    expect(done).to.deep.equal([0, 1, 2, 3, 4])
  })

  it('leaves the rest for later turns once time is up', async () => {
    const done: number[] = []
    const queue = new TurnQueue(1)
    for (let i = 0; i < 3; i++) {
      queue.add(() => {
        busy(2)
        done.push(i)
      })
    }
    for (const expected of [[0], [0, 1], [0, 1, 2]]) {
      await nextTurn()
      expect(done).to.deep.equal(expected)
    }
  })

  it('handles entries that are added while it runs, and after it was empty', async () => {
    const done: string[] = []
    const queue = new TurnQueue()
    queue.add(() => {
      done.push('first')
      queue.add(() => done.push('second'))
    })
    await nextTurn()
    expect(done).to.deep.equal(['first'])
    await nextTurn()
    expect(done).to.deep.equal(['first', 'second'])
    queue.add(() => done.push('third'))
    await nextTurn()
    expect(done).to.have.length(3)
  })
})
