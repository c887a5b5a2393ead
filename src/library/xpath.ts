/**
 * XPath over xml values: the door of fontoxpath, which is loaded when the first path is evaluated.
 *
 * The engine speaks XPath 3.1; programs get version 1.0 with some functions and operators of 2.0. What is
 * left out can run for ever on a small document (ranges, loops, regular expressions) or reaches outside.
 */

import { createRequire } from 'node:module'
import type { IDomFacade } from 'fontoxpath'
import { Failure } from '../values/failure.js'
import { stepsForText, timed } from '../values/limits.js'
import { modulePath } from '../values/module-path.js'
import type { Attr, BalXml, Document, Element, Node } from '../values/xml.js'
import type { NativeCall } from './native.js'

type FontoXPath = typeof import('fontoxpath')

let loaded: FontoXPath | undefined

/** To be awaited before a program runs that uses paths. A bundler finds the package by this. */
export async function loadXPath(): Promise<void> {
  if (loaded) return
  // Node takes it for CommonJS and puts all of it under one name; bundlers take its other form.
  const engine: FontoXPath & { readonly default?: FontoXPath } = await import('fontoxpath')
  loaded = engine.default ?? engine
}

/** Natives are synchronous, and `import()` is not: this loads at once what was not loaded ahead of time. */
function fontoxpath(): FontoXPath {
  loaded ??= createRequire(modulePath())('fontoxpath') as FontoXPath
  return loaded
}

/** A path that says nothing: it has a mistake, or asks for what is left out. */
export class InvalidPath extends Failure {}

export type Item = Node | string | number | boolean

/** What prefixes in a path stand for. */
export type Namespaces = ReadonlyMap<string, string>

/** In UTF-16 units. */
const LONGEST_PATH = 4096

/** Names of the elements in the engine's own picture of a path. */
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
 * The items that a path selects, in the order of the document; the document's root is the xml's parent.
 * Every node that is looked at is a step.
 *
 * @throws InvalidPath, or Failure for what goes wrong while it is evaluated
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
    // Its own types of nodes are looser than those of slimdom.
    const seen = facade as unknown as IDomFacade
    // Nodes are paid for one by one, functions on long strings by their time.
    return timed(call.limits, () => {
      return evaluateXPath(path, document, seen, {}, evaluateXPath.ALL_RESULTS_TYPE, options) as Item[]
    })
  } catch (error) {
    if (error instanceof Failure) throw error
    if (facade.failure) throw facade.failure
    const problem = problemOf(error)
    // XPST: the path itself is wrong; everything else depends on the document.
    throw /^XP(ST|TY)/.test(problem) ? new InvalidPath(problem) : new Failure(problem)
  }
}

/** The document around the element, so that `/` means what it says. */
function documentOf({ element }: BalXml): Document {
  const { parentNode, ownerDocument } = element
  if (parentNode) return parentNode as Document
  const document = ownerDocument!.implementation.createDocument(null, '')
  document.appendChild(element)
  return document
}

function refuseLeftOut(path: string, document: Document): void {
  if (path.trim() === '') throw new InvalidPath('the path is empty')
  if (path.length > LONGEST_PATH) throw new InvalidPath(`the path is longer than ${LONGEST_PATH} characters`)
  let tree: Element
  try {
    const { parseScript, evaluateXPath } = fontoxpath()
    tree = parseScript(
      path,
      { language: evaluateXPath.XPATH_3_1_LANGUAGE },
      document.implementation.createDocument(null, ''),
    ) as unknown as Element
  } catch (error) {
    throw new InvalidPath(problemOf(error))
  }
  for (const node of [tree, ...tree.getElementsByTagName('*')]) {
    const name = node.localName
    const isKnown =
      name === 'functionName'
        ? FUNCTIONS.has(node.textContent ?? '') &&
          [null, FUNCTION_NAMESPACE].includes(node.getAttribute('xqx:URI'))
        : EXPRESSIONS.has(name)
    if (isKnown) continue
    throw new InvalidPath(
      name === 'functionName' ? `there is no function ${node.textContent}` : `${name} is not supported`,
    )
  }
}

/** The engine's first line, without the position that it draws beneath. */
function problemOf(error: unknown): string {
  const { message } = error as Error
  if (/call stack/.test(message)) return 'the path is nested too deeply'
  const [first = ''] = message.split('\n', 1)
  const code = /(XP|FO)\w\w\d{4}[:,]? .*/.exec(message)
  // What would have fitted is a list as long as the grammar.
  return (
    (code?.[0] ?? first)
      .replace(/ Expected .*/, '')
      .slice(0, 300)
      .trim() || 'the path cannot be read'
  )
}

/** Steps for each node that the engine asks for, for what it does with that. */
const COST_OF_LOOKING = 3

/** Looks at the tree for the engine, and pays for it. */
class ChargingFacade {
  /** The budget's end, which the engine would wrap. */
  failure: Failure | undefined

  constructor(private readonly call: NativeCall) {}

  #charge(nodes: number): void {
    try {
      this.call.charge(nodes * COST_OF_LOOKING)
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
    this.#charge(1 + stepsForText(data.length))
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
