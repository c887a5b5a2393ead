/** Calls of the API that must fail, and what they fail with. */

import { expect } from 'chai'
import { LoadError } from '../../src/index.js'

/** What JavaScript can pass where TypeScript would not allow it. */
export type Anything = never

export async function errorOf(run: () => unknown): Promise<Error> {
  try {
    await run()
  } catch (error) {
    return error as Error
  }
  throw new Error('it did not fail')
}

/** The message of a LoadError. */
export async function refusalOf(run: () => unknown): Promise<string> {
  const error = await errorOf(run)
  expect(error, String(error.stack)).to.be.instanceOf(LoadError)
  return error.message
}
