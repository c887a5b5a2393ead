/** The code of an error, as an embedder sees it. */

import { expect } from 'chai'
import { BalError, load } from '../../src/index.js'

/** The error of a program's `main`. */
async function errorOf(source: string): Promise<BalError> {
  const program = await load({ source, name: 'p.bal', stderr: () => {} })
  const error: unknown = await program.runMain().then(
    () => expect.fail('it does not fail'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof BalError)) throw error
  return error
}

describe('the code of an error', () => {
  it('is that of the failure, and follows its place', async () => {
    const error = await errorOf('function main (string[] args) { string first = args[0]; }')
    expect(error.code).to.equal('BAL6001')
    expect(error.format()).to.contain('\np.bal:1:48: BAL6001\n')
    expect(error.printOut).not.to.contain('BAL6001')
  })

  it('stays that of the cause where a library function adds its context', async () => {
    const error = await errorOf(`import ballerina.lang.messages;
      function main (string[] args) {
        message m = {};
        messages:setStringPayload(m, "{");
        json j = messages:getJsonPayload(m);
      }`)
    expect(error.message).to.match(/^Failed to get json payload: failed to create json: /)
    expect(error.code).to.equal('BAL6201')
  })

  it('is undefined for an error that the program throws', async () => {
    const error = await errorOf(`import ballerina.lang.errors;
      function main (string[] args) { errors:Error e = { msg: "no tea" }; throw e; }`)
    expect([error.code, error.thrown]).to.deep.equal([undefined, true])
    expect(error.format()).to.match(/\np\.bal:2:\d+:\n/)
  })

  it('stays with an error that a catch clause throws again, and not with another one that it throws', async () => {
    const rethrowing = (statement: string): Promise<BalError> =>
      errorOf(`import ballerina.lang.errors;
        function main (string[] args) {
          try { string first = args[0]; } catch (errors:Error e) { ${statement} }
        }`)
    expect((await rethrowing('throw e;')).code).to.equal('BAL6001')
    expect((await rethrowing('errors:Error other = { msg: e.msg }; throw other;')).code).to.equal(undefined)
  })

  it('is that of the failed worker where its reader fails', async () => {
    const error = await errorOf(`function main (string[] args) {
        int n = 0;
        n <- w;
        worker w { int z = 0; z = 1 / z; z -> default; }
      }`)
    expect([error.code, error.message]).to.deep.equal(['BAL6703', "worker 'w' failed:  / by zero"])
  })
})
