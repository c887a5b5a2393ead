import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { expect } from 'chai'
import { type HttpResponse, textResponse } from '../../../../src/runtime/http.js'
import { Admissions } from '../../../../src/wire/websocket/admissions.js'

const HOUR = 3_600_000

class Client extends EventEmitter {
  destroyed = false

  get socket(): Socket {
    return this as unknown as Socket
  }

  leave(): void {
    this.destroyed = true
    this.emit('close')
  }
}

/** The decision of a service, which the test releases. */
class Answer {
  say: (refusal: HttpResponse | undefined) => void = () => {}
  readonly promise = new Promise<HttpResponse | undefined>((resolve) => {
    this.say = resolve
  })
}

describe('admissions', () => {
  const turn = () => new Promise(setImmediate)
  const refusal = textResponse(403, 'no')

  function stage(timeout = HOUR) {
    const admissions = new Admissions(timeout)
    const client = new Client()
    const answer = new Answer()
    const decisions: (number | undefined)[] = []
    const decided = (response: HttpResponse | undefined) => void decisions.push(response?.status)
    return { admissions, client, answer, decisions, decided }
  }

  it('pass on an immediate decision immediately', () => {
    const { admissions, client, decisions, decided } = stage()
    admissions.settle(undefined, client.socket, decided)
    admissions.settle(refusal, client.socket, decided)
    expect(decisions).to.deep.equal([undefined, 403])
    expect(admissions.size).to.equal(0)
    expect(client.listenerCount('close')).to.equal(0)
  })

  it('wait for a decision, and keep nothing afterwards', async () => {
    const { admissions, client, answer, decisions, decided } = stage()
    admissions.settle(answer.promise, client.socket, decided)
    await turn()
    expect(decisions).to.deep.equal([])
    expect(admissions.size).to.equal(1)
    answer.say(refusal)
    await turn()
    expect(decisions).to.deep.equal([403])
    expect(admissions.size).to.equal(0)
    expect(client.listenerCount('close')).to.equal(0)
  })

  it('drop a client that disconnects meanwhile, without asking again', async () => {
    const { admissions, client, answer, decisions, decided } = stage()
    admissions.settle(answer.promise, client.socket, decided)
    client.leave()
    expect(admissions.size).to.equal(0)
    answer.say(undefined)
    await turn()
    expect(decisions).to.deep.equal([])
  })

  it('refuse with 503 when a service takes too long, whatever it decides later', async () => {
    const { admissions, client, answer, decisions, decided } = stage(2)
    const hold = setInterval(() => {}, 1_000)
    await new Promise<void>((resolve) => {
      admissions.settle(answer.promise, client.socket, (response) => {
        decided(response)
        resolve()
      })
    })
    clearInterval(hold)
    expect(decisions).to.deep.equal([503])
    answer.say(undefined)
    await turn()
    expect(decisions).to.deep.equal([503])
    expect(admissions.size).to.equal(0)
  })

  it('do not come to the time-out once a service has answered', async () => {
    const { admissions, client, answer, decisions, decided } = stage(5)
    admissions.settle(answer.promise, client.socket, decided)
    answer.say(undefined)
    await turn()
    const later = stage(20)
    const hold = setInterval(() => {}, 1_000)
    await new Promise<void>((resolve) => {
      later.admissions.settle(later.answer.promise, later.client.socket, () => resolve())
    })
    clearInterval(hold)
    expect(decisions).to.deep.equal([undefined])
  })

  it('refuse all waiting clients', async () => {
    const { admissions, client, answer, decisions, decided } = stage()
    const other = new Client()
    admissions.settle(answer.promise, client.socket, decided)
    admissions.settle(new Answer().promise, other.socket, decided)
    expect(admissions.size).to.equal(2)
    admissions.refuseAll(refusal)
    expect(decisions).to.deep.equal([403, 403])
    answer.say(undefined)
    await turn()
    expect(decisions).to.deep.equal([403, 403])
    expect(admissions.size).to.equal(0)
  })
})
