import { expect } from 'chai'
import { Pongs } from '../../../../src/wire/websocket/pongs.js'

/** A network that accepts a pong only when the test allows it. */
class Network {
  readonly pongs: string[] = []
  readonly #untaken: (() => void)[] = []

  send = (data: Buffer, sent: () => void): void => {
    this.pongs.push(String(data))
    this.#untaken.push(sent)
  }

  takeOne(): void {
    this.#untaken.shift()!()
  }

  takeAll(): void {
    while (this.#untaken.length > 0) this.takeOne()
  }
}

describe('pongs', () => {
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

  it('answer sixteen pings at once, and of those that come meanwhile the latest', () => {
    const network = new Network()
    const pongs = new Pongs(network.send)
    for (const number of numbers(1, 20)) pongs.pinged(Buffer.from(number))
    expect(network.pongs).to.deep.equal(numbers(1, 16))
    network.takeOne()
    expect(network.pongs).to.deep.equal([...numbers(1, 16), '20'])
    network.takeOne()
    expect(network.pongs, 'answered once').to.have.length(17)
  })

  it('are as free again once all have been taken', () => {
    const network = new Network()
    const pongs = new Pongs(network.send)
    for (const number of numbers(1, 16)) pongs.pinged(Buffer.from(number))
    network.takeAll()
    for (const number of numbers(17, 33)) pongs.pinged(Buffer.from(number))
    expect(network.pongs).to.deep.equal(numbers(1, 32))
  })

  it('have room for one when one has been taken', () => {
    const network = new Network()
    const pongs = new Pongs(network.send)
    for (const number of numbers(1, 16)) pongs.pinged(Buffer.from(number))
    network.takeOne()
    pongs.pinged(Buffer.from('a'))
    pongs.pinged(Buffer.from('b'))
    expect(network.pongs).to.deep.equal([...numbers(1, 16), 'a'])
  })
})
