import { expect } from 'chai'
import { arrayOf, STRING } from '../../../../src/check/types.js'
import { dateText } from '../../../../src/library/engines/date-pattern.js'
import { JsonObject } from '../../../../src/values/json.js'
import { Message } from '../../../../src/values/message.js'
import { BalArray, BalFloat, BalMap } from '../../../../src/values/value.js'
import { failureText, fakeCall, native } from '../natives.js'

const system = (signature: string) => native(`ballerina.lang.system:${signature}`)

describe('system', () => {
  it('prints with and without an end of line', () => {
    const call = fakeCall()
    system('print')(call, 'a')
    system('println')(call, new BalFloat(1))
    expect(call.printed).to.deep.equal(['a', '1.0\n'])
  })

  it("prints a message's payload", () => {
    const call = fakeCall()
    const message = new Message()
    message.payload = { kind: 'text', text: 'hello' }
    system('println')(call, message)
    expect(call.printed).to.deep.equal(['hello\n'])
  })

  it('refuses to print null', () => {
    expect(failureText(() => system('println')(fakeCall(), null))).to.equal('argument 0 is null')
  })

  it('refuses to print a map that contains itself', () => {
    const map = new BalMap()
    map.entries.set('self', map)
    expect(failureText(() => system('println')(fakeCall(), map))).to.match(/nested too deeply/)
  })

  it('shows arrays and maps in a readable form', () => {
    const call = fakeCall()
    const map = new BalMap()
    map.entries.set('__proto__', new BalArray(arrayOf(STRING), ['a', 'b']))
    map.entries.set('n', null)
    map.entries.set('t', 'x"y')
    map.entries.set('j', new JsonObject())
    system('print')(call, map)
    expect(call.printed).to.deep.equal(['{"__proto__":[a, b],"n":null,"t":"x\\"y","j":{}}'])
  })

  it('logs the levels from info to error, others silently not', () => {
    const call = fakeCall()
    for (const level of [-1, 0, 1, 2, 3, 4, 5, 6]) system('log(int,string)')(call, level, `level ${level}`)
    expect(call.logged).to.deep.equal(['[INFO] level 3\n', '[WARN] level 4\n', '[ERROR] level 5\n'])
  })

  it('logs every type of value as its text', () => {
    const call = fakeCall()
    system('log(int,int)')(call, 3, 7)
    system('log(int,float)')(call, 3, 7)
    system('log(int,boolean)')(call, 3, false)
    expect(call.logged).to.deep.equal(['[INFO] 7\n', '[INFO] 7.0\n', '[INFO] false\n'])
  })

  it('refuses a log level beyond 32 bits', () => {
    const log = system('log(int,int)')
    expect(failureText(() => log(fakeCall(), 2147483648, 1))).to.equal(
      'index number too large: 2,147,483,648',
    )
    expect(failureText(() => log(fakeCall(), -9223372036854775808n, 1))).to.equal(
      'index number too large: -9,223,372,036,854,775,808',
    )
  })

  it('returns the time in seconds, milliseconds and nanoseconds', () => {
    const before = Date.now()
    const milliseconds = Number(system('currentTimeMillis')(fakeCall()))
    expect(milliseconds).to.be.within(before, Date.now())
    expect(system('epochTime')(fakeCall())).to.be.within(
      Math.floor(before / 1000),
      Math.ceil(Date.now() / 1000),
    )
    const first = BigInt(system('nanoTime')(fakeCall()) as number)
    expect(BigInt(system('nanoTime')(fakeCall()) as number) >= first).to.equal(true)
  })

  it('reads the environment, and returns an empty string for a variable that is not set', () => {
    process.env.BALWS_TEST_VARIABLE = 'set'
    expect(system('getEnv')(fakeCall(), 'BALWS_TEST_VARIABLE')).to.equal('set')
    delete process.env.BALWS_TEST_VARIABLE
    expect(system('getEnv')(fakeCall(), 'BALWS_TEST_VARIABLE')).to.equal('')
    for (const key of ['', '__proto__', 'constructor', 'a=b', '\u0000']) {
      expect(system('getEnv')(fakeCall(), key)).to.equal('')
    }
  })
})

describe('a date pattern', () => {
  const date = new Date(Date.UTC(2017, 4, 6, 13, 4, 5, 67))

  // biome-ignore format: table
  const table: [pattern: string, text: string][] = [
    ['', ''],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2017-05-06T13:04:05Z'],
    ['yy y yyyyy', '17 2017 02017'],
    ['M MM MMM MMMM', '5 05 May May'],
    ['E EEEE u', 'Sat Saturday 6'],
    ['d D F w W', '6 126 1 18 1'],
    ['h K k H a', '1 1 13 13 PM'],
    ['s.SSS S', '5.067 67'],
    ['z zzzz Z X XX XXX', 'GMT Greenwich Mean Time +0000 Z Z Z'],
    ["'it''s' ''yyyy''", "it's '2017'"],
    ['G YYYY', 'AD 2017'],
    ['{}1é', '{}1é'],
  ]

  for (const [pattern, text] of table) {
    it(`writes ${JSON.stringify(pattern)} as Java does`, () => {
      expect(dateText(pattern, date)).to.equal(text)
    })
  }

  it('counts the last days of a year to the first week of the next', () => {
    expect(dateText('YYYY w yyyy', new Date(Date.UTC(2017, 11, 31)))).to.equal('2018 1 2017')
    expect(dateText('YYYY w', new Date(Date.UTC(2017, 11, 30)))).to.equal('2017 52')
    expect(dateText('k K h a', new Date(Date.UTC(2017, 0, 1)))).to.equal('24 0 12 AM')
  })

  it('refuses letters that mean nothing, open quotes and endless runs', () => {
    expect(failureText(() => dateText('yyyy b', date))).to.equal("Illegal pattern character 'b'")
    expect(failureText(() => dateText("'open", date))).to.equal('Unterminated quote')
    expect(failureText(() => dateText("'open''", date))).to.equal('Unterminated quote')
    expect(failureText(() => dateText('y'.repeat(1_000_000), date))).to.match(/pattern/)
    expect(failureText(() => dateText(`'${"''".repeat(5_000_000)}`, date))).to.match(/pattern/)
  })
})
