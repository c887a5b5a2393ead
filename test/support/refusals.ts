/** Calls of the API that must fail, and their failures. */

import { expect } from 'chai'
import { LoadError } from '../../src/index.js'

/** A value that JavaScript can pass although TypeScript would reject it. */
export type Anything = never

export async function errorOf(run: () => unknown): Promise<Error> {
  try {
    await run()
  } catch (error) {
    return error as Error
  }
  throw new Error('it did not fail')
}

/** Returns the message of a LoadError. */
export async function refusalOf(run: () => unknown): Promise<string> {
  const error = await errorOf(run)
  expect(error, String(error.stack)).to.be.instanceOf(LoadError)
  return error.message
}
