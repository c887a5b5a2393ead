import { expect } from 'chai'
import { DURATION_BOUNDS, Durations, Meter } from '../../../src/runtime/meter.js'

describe('durations', () => {
  it('fall into the class whose bound they do not exceed', () => {
    const durations = new Durations()
    for (const bound of DURATION_BOUNDS) durations.add(bound)
    expect([...durations.classes]).to.deep.equal([...DURATION_BOUNDS.map(() => 1), 0])
  })

  it('beyond the last bound have a class of their own', () => {
    const durations = new Durations()
    durations.add(10.01)
    durations.add(1_000_000)
    expect(durations.classes.at(-1)).to.equal(2)
    expect(durations.classes).to.have.length(DURATION_BOUNDS.length + 1)
  })

  it('just above a bound fall into the next class', () => {
    const durations = new Durations()
    durations.add(0.000100001)
    expect(durations.classes[0]).to.equal(0)
    expect(durations.classes[1]).to.equal(1)
  })

  it('are counted and summed', () => {
    const durations = new Durations()
    durations.add(0.5)
    durations.add(2)
    expect(durations.count).to.equal(2)
    expect(durations.sum).to.equal(2.5)
  })
})

describe('a meter', () => {
  it('counts work when it has ended, waiting included', async () => {
    const meter = new Meter()
    let finish = (): void => {}
    const outcome = meter.measure(
      'OnOpen',
      () =>
        new Promise<void>((resolve) => {
          finish = resolve
        }),
    )
    expect(meter.events.get('OnOpen')).to.equal(undefined)
    const begun = performance.now()
    while (performance.now() - begun < 2) {
      // The clock must advance.
    }
    finish()
    await outcome
    expect(meter.events.get('OnOpen')?.count).to.equal(1)
    expect(meter.events.get('OnOpen')?.sum).to.be.within(0.002, 5)
  })

  it('counts work that does not wait at once, each kind for itself', () => {
    const meter = new Meter()
    expect(meter.measure('request', () => 5)).to.equal(5)
    meter.measure('request', () => 6)
    meter.measure('OnClose', () => undefined)
    expect(meter.events.get('request')?.count).to.equal(2)
    expect(meter.events.get('OnClose')?.count).to.equal(1)
    expect(meter.events.get('request')?.sum).to.be.within(0, 1)
  })

  it('keeps few names for close codes, whatever clients send', () => {
    const meter = new Meter()
    for (const code of [1000, 1000, 1006, 2999, 3000, 3999, 4000, 4999]) meter.closed(code)
    expect([...meter.closes]).to.deep.equal([
      ['1000', 2],
      ['1006', 1],
      ['2999', 1],
      ['3xxx', 2],
      ['4xxx', 2],
    ])
  })

  it('counts refusals by status, without storing addresses', () => {
    const meter = new Meter()
    for (const status of [404, 404, 503]) meter.refused(status)
    expect([...meter.refusals]).to.deep.equal([
      [404, 2],
      [503, 1],
    ])
    expect(meter.addresses()).to.equal(0)
  })
})
