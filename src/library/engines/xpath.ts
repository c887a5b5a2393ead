/**
 * Evaluates XPath on xml values with fontoxpath, which is loaded when the first path is evaluated.
 *
 * The engine implements XPath 3.1; programs get version 1.0 with some functions and operators of 2.0. The
 * rest is left out because it can run for ever on a small document (ranges, loops, regular expressions), or
 * accesses something outside.
 */

import type { IDomFacade } from 'fontoxpath'
import { platform } from '../../platform/platform.js'
import { STEPS } from '../../values/cost.js'
import { Failure } from '../../values/failure.js'
import { type FailureName, fail } from '../../values/failures/failures.js'
import { timed } from '../../values/limits.js'
import type { Attr, BalXml, Document, Element, Node } from '../../values/xml.js'
import type { NativeCall } from '../native.js'

type FontoXPath = typeof import('fontoxpath')

let loaded: FontoXPath | undefined

/** Must be awaited before a program that uses paths runs. The import also lets bundlers find the package. */
export async function loadXPath(): Promise<void> {
  if (loaded) return
  // Node treats the package as CommonJS and puts everything under `default`; bundlers use its ES module.
  const engine: FontoXPath & { readonly default?: FontoXPath } = await import('fontoxpath')
  loaded = engine.default ?? engine
}

/**
 * Natives are synchronous, but `import()` is not: loads the engine synchronously if it was not loaded ahead
 * of time.
 */
function fontoxpath(): FontoXPath {
  loaded ??= platform.requirePackage('fontoxpath') as FontoXPath
  return loaded
}

/** The failures of a path that is invalid, or uses something that is left out. */
export const INVALID_PATH: readonly FailureName[] = [
  'XPathEmpty',
  'XPathTooLong',
  'XPathInvalid',
  'XPathFunctionUnknown',
  'XPathUnsupported',
]

export type Item = Node | string | number | boolean

/** The URIs of the prefixes in a path. */
export type Namespaces = ReadonlyMap<string, string>

/** In UTF-16 code units. */
const MAX_PATH_LENGTH = 4096

/** Names of the elements in the engine's syntax tree of a path. */
const EXPRESSIONS: ReadonlySet<string> = new Set(
  `module mainModule queryBody pathExpr rootExpr stepExpr filterExpr xpathAxis predicates contextItemExpr
  nameTest Wildcard star uri NCName QName anyKindTest textTest commentTest piTest piTarget
  elementTest elementName attributeTest attributeName documentTest name functionCallExpr functionName arguments
  sequenceExpr stringConstantExpr integerConstantExpr decimalConstantExpr doubleConstantExpr value varRef
  unaryMinusOp unaryPlusOp addOp subtractOp multiplyOp divOp idivOp modOp operand firstOperand secondOperand
  equalOp notEqualOp lessThanOp lessThanOrEqualOp greaterThanOp greaterThanOrEqualOp
  eqOp neOp ltOp leOp gtOp geOp isOp nodeBeforeOp nodeAfterOp andOp orOp unionOp intersectOp exceptOp
  stringConcatenateOp ifThenElseExpr ifClause thenClause elseClause`.split(/\s+/),
)

const FUNCTIONS: ReadonlySet<string> = new Set(
  `last position count id local-name name namespace-uri string concat starts-with contains ends-with
  substring-before substring-after substring string-length normalize-space translate upper-case lower-case
  string-join boolean not true false lang number sum avg min max floor ceiling round abs
  exists empty distinct-values data root`.split(/\s+/),
)

const FUNCTION_NAMESPACE = 'http://www.w3.org/2005/xpath-functions'

/**
 * Returns the items that a path selects, in document order; `/` is the parent of the xml's element. Every
 * visited node is charged.
 *
 * @throws Failure one of `INVALID_PATH` for the path, another for an error of the evaluation
 */
export function select(call: NativeCall, xml: BalXml, path: string, namespaces: Namespaces): Item[] {
  const { evaluateXPath } = fontoxpath()
  const document = documentOf(xml)
  timed(call.limits, () => refuseLeftOut(path, document))
  const facade = new ChargingFacade(call)
  const options = {
    language: evaluateXPath.XPATH_3_1_LANGUAGE,
    namespaceResolver: (prefix: string) => namespaces.get(prefix) ?? null,
  }
  try {
    // The engine's own node types are looser than those of slimdom.
    const seen = facade as unknown as IDomFacade
    // Nodes are charged one by one, functions on long strings by their time.
    return timed(call.limits, () => {
      return evaluateXPath(path, document, seen, {}, evaluateXPath.ALL_RESULTS_TYPE, options) as Item[]
    })
  } catch (error) {
    if (error instanceof Failure) throw error
    if (facade.failure) throw facade.failure
    const problem = problemOf(error)
    // XPST and XPTY: the path itself is wrong. Any other error depends on the document.
    throw fail(/^XP(ST|TY)/.test(problem) ? 'XPathInvalid' : 'XPathFailed', { problem })
  }
}

/** Returns a document around the element, so that `/` works. */
function documentOf({ element }: BalXml): Document {
  const { parentNode, ownerDocument } = element
  if (parentNode) return parentNode as Document
  const document = ownerDocument!.implementation.createDocument(null, '')
  document.appendChild(element)
  return document
}

function refuseLeftOut(path: string, document: Document): void {
  if (path.trim() === '') throw fail('XPathEmpty')
  if (path.length > MAX_PATH_LENGTH) throw fail('XPathTooLong', { limit: MAX_PATH_LENGTH })
  let tree: Element
  try {
    const { parseScript, evaluateXPath } = fontoxpath()
    tree = parseScript(
      path,
      { language: evaluateXPath.XPATH_3_1_LANGUAGE },
      document.implementation.createDocument(null, ''),
    ) as unknown as Element
  } catch (error) {
    throw fail('XPathInvalid', { problem: problemOf(error) })
  }
  for (const node of [tree, ...tree.getElementsByTagName('*')]) {
    const name = node.localName
    const isKnown =
      name === 'functionName'
        ? FUNCTIONS.has(node.textContent ?? '') &&
          [null, FUNCTION_NAMESPACE].includes(node.getAttribute('xqx:URI'))
        : EXPRESSIONS.has(name)
    if (isKnown) continue
    throw name === 'functionName'
      ? fail('XPathFunctionUnknown', { name: node.textContent ?? '' })
      : fail('XPathUnsupported', { name })
  }
}

/** Returns the first line of an engine error, without the position drawn below it. */
function problemOf(error: unknown): string {
  const { message } = error as Error
  if (/call stack/.test(message)) return 'the path is nested too deeply'
  const [first = ''] = message.split('\n', 1)
  const code = /(XP|FO)\w\w\d{4}[:,]? .*/.exec(message)
  // The list of expected tokens is as long as the grammar.
  return (
    (code?.[0] ?? first)
      .replace(/ Expected .*/, '')
      .slice(0, 300)
      .trim() || 'the path cannot be read'
  )
}

/** Reads the tree for the engine and charges for each access. */
class ChargingFacade {
  /** The failure when the steps are used up, which the engine would wrap. */
  failure: Failure | undefined

  constructor(private readonly call: NativeCall) {}

  #charge(nodes: number): void {
    try {
      this.call.charge(nodes * STEPS.visitNode)
    } catch (error) {
      this.failure = error as Failure
      throw error
    }
  }

  getAllAttributes(node: Element): Attr[] {
    this.#charge(node.attributes.length + 1)
    return node.attributes
  }

  getAttribute(node: Element, name: string): string | null {
    this.#charge(1)
    return node.getAttribute(name)
  }

  getChildNodes(node: Node): Node[] {
    this.#charge(node.childNodes.length + 1)
    return node.childNodes
  }

  getData(node: Node): string {
    const data = node.nodeValue ?? ''
    this.#charge(1 + STEPS.copyText(data.length))
    return data
  }

  getFirstChild(node: Node): Node | null {
    this.#charge(1)
    return node.firstChild
  }

  getLastChild(node: Node): Node | null {
    this.#charge(1)
    return node.lastChild
  }

  getNextSibling(node: Node): Node | null {
    this.#charge(1)
    return node.nextSibling
  }

  getParentNode(node: Node): Node | null {
    this.#charge(1)
    return node.nodeType === ATTRIBUTE ? (node as Attr).ownerElement : node.parentNode
  }

  getPreviousSibling(node: Node): Node | null {
    this.#charge(1)
    return node.previousSibling
  }
}

export const ELEMENT = 1
export const ATTRIBUTE = 2
export const TEXT = 3
export const CDATA = 4
export const DOCUMENT = 9
