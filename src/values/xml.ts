/**
 * The representation of xml: an element with its content, shared by reference. slimdom implements the tree; it is
 * loaded when the first xml is created, so that programs without xml, and checking, do not pay for it.
 */

import type { Attr, CharacterData, Document, Element, Node } from 'slimdom'
import { platform } from '../platform/platform.js'
import { STEPS } from './cost.js'
import { Failure } from './failure.js'
import { fail } from './failures/failures.js'
import { DEFAULT_VALUE_LIMITS, timed, type WorkLimits } from './limits.js'
import { shortened } from './shortened.js'
import { refuseHostileXml } from './xml-guard.js'

export type { Attr, CharacterData, Document, Element, Node }

type Slimdom = typeof import('slimdom')

let loaded: Slimdom | undefined

/** Must be awaited before a program that uses xml runs. The import also lets bundlers find the package. */
export async function loadXml(): Promise<void> {
  loaded ??= await import('slimdom')
}

/**
 * Values are synchronous, but `import()` is not: loads the package synchronously if it was not loaded ahead of time.
 */
function slimdom(): Slimdom {
  loaded ??= platform.requirePackage('slimdom') as Slimdom
  return loaded
}

/** An xml value: one element, which programs change in place or replace. */
export class BalXml {
  declare readonly isValue: true
  constructor(public element: Element) {}
}

/**
 * Parses the element that a text describes. A declaration or comments around it are dropped.
 *
 * @throws Failure `failed to create xml: ...` when the text is not well-formed, or refused (see xml-guard.ts)
 */
export function parseXml(text: string, limits: WorkLimits = DEFAULT_VALUE_LIMITS): BalXml {
  limits.charge?.(STEPS.copyText(text.length))
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

/**
 * Returns the first line of a parser error, which can quote a name of any length, and the position, without the
 * excerpt between them.
 */
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
 * Returns the markup of an xml value.
 *
 * @throws Failure when it would be longer than a string may be, or contains something that has no markup
 */
export function xmlText(xml: BalXml, limits: WorkLimits = DEFAULT_VALUE_LIMITS): string {
  const text = nodeText(xml.element, limits)
  if (text.length <= limits.stringLength) return text
  throw fail('StringTooLong', { limit: limits.stringLength })
}

/**
 * Returns the markup of a part of an xml value.
 *
 * @throws Failure when it contains something that has no markup
 */
export function nodeText(node: Node, limits: WorkLimits = DEFAULT_VALUE_LIMITS): string {
  try {
    return timed(limits, () => slimdom().serializeToWellFormedString(node))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw fail('XmlWithoutText', { problem: problemOf(error as Error) })
  }
}

/** Returns a deep copy. */
export function copyXml(xml: BalXml, limits: WorkLimits = DEFAULT_VALUE_LIMITS): BalXml {
  return timed(limits, () => new BalXml(xml.element.cloneNode(true)))
}
