import { expect } from 'chai'
import { BalError, load } from '../../../src/index.js'

/** What `balws run` would print for the error that a program ends with. */
async function printOutOf(source: string): Promise<string> {
  const program = await load({ name: 'p.bal', source, stderr: () => {} })
  const error = await program.runMain().then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).to.be.instanceOf(BalError)
  return (error as BalError).printOut
}

describe('the print-out of an uncaught error', () => {
  it('shows the message with a small first letter, then every call with the line that made it', async () => {
    expect(
      await printOutOf(`function f () (string) {
  return strings:subString("abc", 2, 9);
}
function main (string[] args) {
  string s = f();
}`),
    ).to.equal(
      'error in ballerina program: string index out of range. Actual:3 requested: 2 to 9\n' +
        '\t at ballerina.lang.strings:subString(p.bal:2)\n' +
        '\t at f(p.bal:5)\n' +
        '\t at main(p.bal:4)\n',
    )
  })

  it('names the type of an error that was thrown', async () => {
    expect(
      await printOutOf(`struct Gone { string msg; errors:Error cause; }
function leave () { Gone g = {msg:"Bye"}; throw g; }
function main (string[] args) {
  leave();
}`),
    ).to.equal(
      'error in ballerina program: uncaught error: Gone{ msg : Bye}\n\t at leave(p.bal:4)\n\t at main(p.bal:3)\n',
    )
  })

  it('keeps the trace of the place where an error was thrown, not where it was made', async () => {
    const printed =
      await printOutOf(`function make () (errors:Error) { errors:Error e = {msg:"x"}; return e; }
function main (string[] args) {
  errors:Error e = make();
  throw e;
}`)
    expect(printed).to.equal(
      'error in ballerina program: uncaught error: Error{ msg : x}\n\t at main(p.bal:2)\n',
    )
  })

  it('shows both ends of a stack that overflowed', async () => {
    const lines = (await printOutOf('function f () { f(); }\nfunction main (string[] args) { f(); }')).split(
      '\n',
    )
    expect(lines[0]).to.equal('fatal error in ballerina program: stack overflow ')
    expect(lines.slice(1, 21)).to.deep.equal(Array.from({ length: 20 }, () => '\t at f(p.bal:1)'))
    expect(lines.slice(21, 23)).to.deep.equal(['\t ...', '\t ...'])
    expect(lines.slice(23)).to.have.length(21)
    expect(lines.at(-2)).to.equal('\t at main(p.bal:2)')
  })
})
