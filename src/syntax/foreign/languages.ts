/**
 * Recognises files in another language, or another release of this one. A single foreign word in a program is a
 * mistake like any other; a file full of them gets one diagnostic, and is not parsed further.
 */

import { EOF } from 'chevrotain'
import type { Token } from '../lex.js'
import { BacktickString, QuotedStringLiteral } from '../tokens.js'
import { OTHER_LANGUAGES } from './other-languages.js'

interface Language {
  readonly code: 'LaterRelease' | 'JavaScript' | 'Python' | 'Java' | 'Go' | 'OtherLanguage'
  /** The name in hints. */
  readonly name: string
  /** Patterns that reveal the language, each with its weight: 3 is enough by itself. */
  readonly signs: readonly (readonly [pattern: RegExp, weight: number])[]
  /** A pattern for the beginning of the text. */
  readonly beginning?: RegExp
  /** Patterns for the raw text, with weights as in `signs`. */
  readonly texts?: readonly (readonly [pattern: RegExp, weight: number])[]
}

/** Tokens that are examined; further ones would reveal nothing more. */
const MAX_TOKENS = 5000
const ENOUGH = 3
/** Characters that patterns of beginnings see. */
const MAX_BEGINNING = 1000
/** Characters of a text that patterns examine. */
const MAX_TEXT = 20_000

/** Patterns see the words separated by one space, the line ends, and strings as `"..."`. */
const LANGUAGES: readonly Language[] = [
  {
    code: 'LaterRelease',
    name: 'Ballerina of a later release',
    signs: [
      [/^import \w+ \/ [\w.]+/m, 2],
      [/^(?:isolated )?service\b[^{;\n]* on /m, 3],
      [/^service < http : \w+ >/m, 3],
      [/\bresource \w+ \( (?:http|ws) : (?:Connection|InRequest|Request|Response) \w+/, 9],
      [/\b(?:resource|remote) function\b/, 3],
      [/\)\s*returns\b/, 1],
      [/\b(?:check|checkpanic) \w/, 1],
      [/-> \w+ \(/, 1],
      [/^public function\b/m, 1],
      [/^(?:public )?type \w+ (?:record|object) \{/m, 2],
      [/^endpoint \w+ : \w+/m, 3],
      [/\bhttp : (?:Caller|Listener|Request|Response|Client|Service|Connection|InRequest)\b/, 1],
      [/^listener /m, 2],
      [/\bforeach\b/, 1],
      [/\bmatch \w+ \{/, 1],
      [/^\s*worker default \{/m, 2],
      [/\blog : print\w+ \(/, 1],
      [/\bio : println \(/, 1],
    ],
  },
  {
    code: 'JavaScript',
    name: 'JavaScript or TypeScript',
    signs: [
      [/\b(?:const|let|var) [\w{}, ]+ = require \(/, 3],
      [/^import [\w{}*, ]+ from "…"/m, 3],
      [/^import "…"/m, 1],
      [/^export (?:default|const|function|class|async|interface|type|\{)/m, 3],
      [/\bmodule \. exports\b/, 3],
      [/= > [{(]?/, 2],
      [/\bconsole \. log \(/, 1],
      [/^(?:const|let|var) \w+ =/m, 1],
      [/^(?:async )?function \w* \( (?:\w+ (?:, \w+ )*)?\) \{/m, 1],
      [/= = =|== =|!= =/, 1],
      [/\bnew \w+ \(/, 1],
      [/\bawait \w/, 1],
      [/^"…" ;?$/m, 1],
      [/^(?:interface|class) \w+ (?:extends \w+ )?\{/m, 1],
      [/\bdocument \. |window \. |process \. env/, 2],
    ],
  },
  {
    code: 'Python',
    name: 'Python',
    signs: [
      [/^from [\w.]+(?: \. \w+)* import /m, 3],
      [/^import \w+(?: \. \w+)*(?: as \w+)?$/m, 1],
      [/^\s*(?:async )?def \w+ \([^)\n]*\)(?: -> [^\n]+)? :$/m, 3],
      [/^\s*class \w+(?: \([^)\n]*\))? :$/m, 3],
      [/^\s*(?:if|while|elif|for) [^\n]* :$/m, 1],
      [/^\s*(?:else|try|finally|except[^\n]*) :$/m, 1],
      [/\bself \. \w+/, 1],
      [/\bNone\b|\bTrue\b|\bFalse\b/, 1],
      [/^if __name__ ==/m, 3],
      [/^\s*print \([^\n]*\)$/m, 1],
      [/^@ \w+ \. \w+/m, 1],
    ],
  },
  {
    code: 'Java',
    name: 'Java, Kotlin or C#',
    signs: [
      [/^(?:public |final |abstract )*class \w+/m, 2],
      [/\bpublic static (?:async )?(?:void|int|Task)\b/, 3],
      [/^import (?:static )?(?:java|javax|org|com|kotlin|android) \. /m, 3],
      [/^using System\b/m, 3],
      [/^namespace \w+/m, 2],
      [/\bSystem \. out \. print/, 1],
      [/\bConsole \. Write/, 1],
      [/\b(?:private|protected) (?:static |final |readonly )*\w+/, 1],
      [/@ Override\b/, 2],
      [/\bfun main \(/, 3],
      [/^\s*(?:data class|fun|val) \w+/m, 1],
      [/^data class \w+ \(/m, 2],
      [/\b(?:implements|extends) \w+/, 1],
    ],
  },
  {
    code: 'Go',
    name: 'Go',
    signs: [
      [/^package \w+$/m, 2],
      [/^func (?:\([^)\n]*\) )?\w+ \(/m, 2],
      [/^import "…"$/m, 2],
      [/^import \($/m, 3],
      [/: = /, 1],
      [/\bfmt \. \w+ \(/, 2],
      [/^type \w+ struct \{/m, 1],
      [/\berr != nil\b/, 2],
    ],
  },
  ...OTHER_LANGUAGES.map((each): Language => ({ code: 'OtherLanguage', signs: [], ...each })),
]

/** Patterns that reveal that a file is in our release after all. */
const OURS: readonly RegExp[] = [
  /\bresource \w+ \( (?:@[^)]*?)?message \w+/,
  /^function main \( string \[ \] \w+ \)/m,
  /^service (?:< \w+ > )?\w+ \{/m,
  /^function \w+ \( (?:\)|(?:int|string|boolean|float|json|message|map|any|xml)\b)/m,
  /^import ballerina \. /m,
  /@ (?:http|ws) : \w+ \{/,
]

/** Words of this language that may occur in a file of which nothing else could be parsed. */
const OUR_WORDS =
  /\b(?:system|messages|jsons|strings|maps|arrays|xmls|errors|http|ws|uri|utils) : \w+|\bstring \[ \]|\bmessage \w+|(?:^|[;{}])\s*(?:function|service|resource|struct|connector|const|package|import|native|typemapper|annotation) [\w(]/m

/**
 * Returns the language of a file with errors, if it is another one.
 *
 * @param errors the number of errors found
 */
export function languageOf(tokens: readonly Token[], text: string, errors: number): Language | undefined {
  const sketch = sketchOf(tokens, text)
  const beginning = text.slice(0, MAX_BEGINNING)
  const start = text.slice(0, MAX_TEXT)
  let best: Language | undefined
  let most = OURS.filter((pattern) => pattern.test(sketch)).length * 2 + ENOUGH - 1
  for (const language of LANGUAGES) {
    if (language.beginning?.test(beginning)) return language
    const score = scoreIn(sketch, language.signs) + scoreIn(start, language.texts ?? [])
    if (score > most) {
      most = score
      best = language
    }
  }
  if (best) return best
  const isProse = PROSE.test(text)
  const isForeign = errors > 1 && most === ENOUGH - 1 && !OUR_WORDS.test(sketch)
  if (!isProse && !isForeign) return undefined
  const name = isProse ? 'text without any statement' : 'text in another language'
  return { code: 'OtherLanguage', name, signs: [] }
}

function scoreIn(text: string, signs: readonly (readonly [RegExp, number])[]): number {
  return signs.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0)
}

const LATER_PARAMETERS = new Set(['Connection', 'InRequest', 'Request', 'Response'])

/**
 * Returns the tokens of the type of a resource's first parameter, such as `http:Connection conn`, in a file of
 * releases 0.89 to 0.96: their syntax is ours, but their types do not exist here.
 */
export function laterParameter(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  const image = (index: number) => tokens[index]?.image ?? ''
  for (let at = 0; at < Math.min(tokens.length, MAX_TOKENS); at++) {
    if (image(at) !== 'resource' || image(at + 2) !== '(' || image(at + 4) !== ':') continue
    const isTransport = image(at + 3) === 'http' || image(at + 3) === 'ws'
    if (isTransport && LATER_PARAMETERS.has(image(at + 5))) return [tokens[at + 3]!, tokens[at + 5]!]
  }
  return undefined
}

const PROSE = /^[^{}()=;"@]{20,1000}$/

function sketchOf(tokens: readonly Token[], text: string): string {
  const parts: string[] = []
  let end = 0
  for (const { image, tokenType, startOffset, endOffset } of tokens.slice(0, MAX_TOKENS)) {
    if (tokenType === EOF) break
    // Comments are left out, except lines that begin with the sign of a preprocessor or shell.
    const gap = text.slice(end, startOffset)
    for (const [, line] of gap.matchAll(/^(#[^\r\n]*)/gm)) parts.push('\n', line!)
    if (/[\r\n]/.test(gap)) parts.push('\n')
    else if (parts.length > 0) parts.push(' ')
    parts.push(
      tokenType === QuotedStringLiteral || tokenType === BacktickString ? `"…"` : image.slice(0, 100),
    )
    end = endOffset + 1
  }
  for (const [, line] of text.slice(end, end + 10_000).matchAll(/^(#[^\r\n]*)/gm)) parts.push('\n', line!)
  return parts.join('')
}

const MAIN = 'function main (string[] args) { system:println("hi"); }'
const SERVICE =
  '@http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }'

const SOCKET =
  '@http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"} service NAME { @ws:OnTextMessage {} resource NAME (message m) { ws:pushText(messages:getStringPayload(m)); } }'

/** Returns what to do with a file of another language. */
export function hintFor({ name, code }: Pick<Language, 'name' | 'code'>, text: string): string {
  const isSocket = /\b(?:ws|websockets?|webSocket\w*)\b/i.test(text)
  const isService = /\b(?:service|http|express|app|flask|listen|server)\b/i.test(text)
  const what =
    code === 'LaterRelease'
      ? `this is ${name}; balws runs 0.87`
      : `this is ${name}; balws runs Ballerina 0.87`
  return `${what}: write, for example, ${isSocket ? SOCKET : isService ? SERVICE : MAIN}`
}
