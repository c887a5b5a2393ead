/**
 * xml as it runs: an element with all that is in it, shared by reference. slimdom holds the tree; it comes
 * in here only, when the first xml is made, so that programs without xml, and checking, do not pay for it.
 */

import { createRequire } from 'node:module'
import type { Attr, CharacterData, Document, Element, Node } from 'slimdom'
import { Failure } from './failure.js'
import { fail } from './failures/failures.js'
import { type Allowance, DEFAULT_VALUE_LIMITS, stepsForText, timed } from './limits.js'
import { modulePath } from './module-path.js'
import { shortened } from './shortened.js'
import { refuseHostileXml } from './xml-guard.js'

export type { Attr, CharacterData, Document, Element, Node }

type Slimdom = typeof import('slimdom')

let loaded: Slimdom | undefined

/** To be awaited before a program runs that knows xml. A bundler finds the package by this. */
export async function loadXml(): Promise<void> {
  loaded ??= await import('slimdom')
}

/** Values are synchronous, and `import()` is not: this loads at once what was not loaded ahead of time. */
function slimdom(): Slimdom {
  loaded ??= createRequire(modulePath())('slimdom') as Slimdom
  return loaded
}

/** An xml value: one element, which programs change in place, or replace by another. */
export class BalXml {
  constructor(public element: Element) {}
}

/**
 * The element that a text describes. What stands around it, a declaration or comments, is dropped.
 *
 * @throws Failure `failed to create xml: …` when the text is not well-formed, or refused (see xml-guard.ts)
 */
export function parseXml(text: string, limits: Allowance = DEFAULT_VALUE_LIMITS): BalXml {
  limits.charge?.(stepsForText(text.length))
  return timed(limits, () => {
    refuseHostileXml(text)
    // A well-formed document has a root element.
    return new BalXml(parseDocument(text).documentElement!)
  })
}

function parseDocument(text: string): Document {
  const { parseXmlDocument } = slimdom()
  try {
    return parseXmlDocument(text)
  } catch (error) {
    throw fail('InvalidXml', { problem: problemOf(error as Error) })
  }
}

/** The parser's first line, which can quote a name of any length, and the place; not the excerpt between. */
function problemOf({ message }: Error): string {
  const [first = ''] = message.split('\n', 1)
  const problem = first
    .replace(/^Parsing document failed, /, '')
    .replace(/^document is not well-formed - /, '')
  const place = /\nAt line (\d+), character (\d+):/.exec(message)
  const short = shortened(problem, 200)
  return place ? `${short}\n at line ${place[1]}, column ${place[2]}` : short
}

/**
 * The markup of an xml value.
 *
 * @throws Failure when it would be longer than a string may be, or holds what markup cannot say
 */
export function xmlText(xml: BalXml, limits: Allowance = DEFAULT_VALUE_LIMITS): string {
  const text = nodeText(xml.element, limits)
  if (text.length <= limits.stringLength) return text
  throw fail('StringTooLong', { limit: limits.stringLength })
}

/**
 * The markup of a part of an xml value.
 *
 * @throws Failure when it holds what markup cannot say
 */
export function nodeText(node: Node, limits: Allowance = DEFAULT_VALUE_LIMITS): string {
  try {
    return timed(limits, () => slimdom().serializeToWellFormedString(node))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw fail('XmlWithoutText', { problem: problemOf(error as Error) })
  }
}

/** A deep copy, which shares nothing with the xml. */
export function copyXml(xml: BalXml, limits: Allowance = DEFAULT_VALUE_LIMITS): BalXml {
  return timed(limits, () => new BalXml(xml.element.cloneNode(true)))
}
