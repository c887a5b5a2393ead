/** Patterns for languages that share a code, and for files that are not programs. */

export interface OtherLanguage {
  /** As hints call it. */
  readonly name: string
  /** A pattern for the beginning of the text, which is enough by itself. */
  readonly beginning?: RegExp
  /** Patterns for the words, separated by one space, each with its weight: 3 is enough by itself. */
  readonly signs?: readonly (readonly [pattern: RegExp, weight: number])[]
  /** The same for the raw text. */
  readonly texts?: readonly (readonly [pattern: RegExp, weight: number])[]
}

/** In order of precedence: if two match, the first is meant. */
export const OTHER_LANGUAGES: readonly OtherLanguage[] = [
  {
    name: 'Rust',
    signs: [
      [/^(?:pub )?fn \w+/m, 2],
      [/\blet mut \w+/, 2],
      [/\bprintln ! \(/, 2],
      [/^use \w+ : : /m, 3],
      [/^(?:impl|trait|mod) \w+/m, 1],
    ],
  },
  {
    name: 'C or C++',
    signs: [
      [/^# ?include\b/m, 3],
      [/^(?:int|void) main \( (?:void |int argc[^)]*)?\) \{/m, 2],
      [/\bprintf \(/, 1],
      [/\bstd : : \w+/, 3],
      [/\busing namespace\b/, 3],
      [/^typedef struct/m, 2],
    ],
  },
  {
    name: 'PHP',
    beginning: /^\s*<\?(?:php|=)?\s/,
    signs: [
      [/^\$ \w+ =/m, 2],
      [/\becho \$/, 1],
      [/\bfunction \w* ?\( \$/, 2],
    ],
    texts: [[/\$\w+->\w+/, 2]],
  },
  {
    name: 'Perl',
    beginning: /^#!.*\bperl\b/,
    texts: [
      [/^use (?:strict|warnings)\b/m, 3],
      [/\b(?:my|our) [$@%(]/, 3],
      [/^sub \w+ \{/m, 2],
    ],
  },
  {
    name: 'Ruby',
    beginning: /^#!.*\bruby\b/,
    signs: [
      [/^require "…"$/m, 2],
      [/^[ \t]*def \w+(?: \([^)\n]*\))?$/m, 2],
      [/^[ \t]*end$/m, 1],
      [/^[ \t]*puts /m, 1],
      [/\bdo \| ?\w+/, 2],
    ],
    texts: [
      [/^require(?:_relative)? ['"]/m, 2],
      [/\bdo \|\w+(?:, ?\w+)*\|/, 2],
      [/#\{\w/, 1],
      [/^[ \t]*attr_(?:accessor|reader) :/m, 3],
    ],
  },
  {
    name: 'Elixir',
    texts: [
      [/^defmodule [\w.]+ do$/m, 3],
      [/^[ \t]*defp? \w+.* do$/m, 2],
      [/\bIO\.puts\b/, 1],
    ],
  },
  {
    name: 'Lua',
    texts: [
      [/^[ \t]*local (?:function )?\w+/m, 2],
      [/\bif\b.*\bthen\s*$/m, 2],
      [/^[ \t]*end\)?\s*$/m, 1],
      [/ \.\. ?["\w]/, 1],
      [/\brequire ?\(? ?["']/, 1],
    ],
  },
  {
    name: 'Julia',
    texts: [
      [/^function \w+\([\w, ]*\)$/m, 1],
      [/^end$/m, 1],
      [/^(?:using \w+$|println\()/m, 1],
    ],
  },
  {
    name: 'Swift',
    signs: [
      [/^import (?:Foundation|UIKit|SwiftUI)$/m, 3],
      [/^func \w+ \([^)\n]*\) -> \w+ \{/m, 2],
      [/\bguard let\b/, 3],
      [/^let \w+(?: : \w+)? =/m, 1],
    ],
    texts: [
      [/^func \w+\(_ /m, 3],
      [/\b(?:var|let) \w+: \[\w+\]/, 3],
      [/\bif let \w+ =/, 3],
      [/\\\(\w+\)/, 1],
    ],
  },
  {
    name: 'Dart',
    texts: [
      [/^import ['"](?:dart|package):/m, 9],
      [/^(?:void|Future<void>) main\(\)/m, 2],
      [/\(this\.\w+/, 2],
    ],
  },
  {
    name: 'Scala',
    texts: [
      [/^(?:case )?object \w+ (?:extends [\w.]+ )?\{/m, 3],
      [/^case class \w+\(/m, 3],
    ],
  },
  {
    name: 'Haskell',
    texts: [
      [/^\w+ :: \S/m, 3],
      [/^module [\w.]+ (?:\(.*\) )?where$/m, 3],
    ],
  },
  {
    name: 'Lisp or Clojure',
    beginning: /^\s*(?:;.*\n\s*)*\((?:ns|def|defn|defun|define|defmodule|setq|require|in-package)\s/,
  },
  { name: 'Erlang', beginning: /^\s*(?:%.*\n\s*)*-module\(/ },
  { name: 'R', texts: [[/^[ \t]*[\w.]+ <- (?:c\(|function\(|data\.frame\()/m, 3]] },
  { name: 'Visual Basic', texts: [[/^[ \t]*End (?:Sub|Module|If|Function|Class)\b/m, 3]] },
  {
    name: 'PowerShell',
    beginning: /^#!.*\bpwsh\b/,
    texts: [[/\b(?:Write-(?:Host|Output)|Get-[A-Z]\w+|Set-[A-Z]\w+|Where-Object)\b/, 3]],
  },
  {
    name: 'Groovy',
    texts: [
      [/^def \w+ = /m, 2],
      [/\.each ?\{/, 2],
    ],
  },
  { name: 'Protocol Buffers', texts: [[/^syntax ?= ?["']proto\d["']/m, 9]] },
  { name: 'GraphQL', texts: [[/^(?:extend )?type (?:Query|Mutation|Subscription) \{/m, 3]] },
  { name: 'an nginx configuration', texts: [[/^[ \t]*location \S+ \{/m, 3]] },
  { name: 'Terraform', texts: [[/^(?:resource|variable|provider|data|module|output) "[\w-]+"/m, 9]] },
  {
    name: 'HTML or XML',
    beginning: /^\s*<[a-z!?][\w:-]*(?:\s[^<>]*)?\/?>|^\s*<(?:!|\?xml)/i,
  },
  {
    name: 'SQL',
    texts: [
      [
        /^[ \t]*(?:SELECT [\w*, .()]+ FROM|CREATE (?:TABLE|DATABASE|INDEX|VIEW)|INSERT INTO|UPDATE \w+ SET|DELETE FROM|DROP TABLE|ALTER TABLE) /im,
        3,
      ],
    ],
  },
  { name: 'a difference of two files', beginning: /^(?:diff --git |--- \S+.*\n\+\+\+ )/ },
  { name: 'an HTTP request', beginning: /^(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) \S+ HTTP\/\d/ },
  {
    name: 'a Dockerfile',
    texts: [
      [/^FROM \S+$/m, 2],
      [/^(?:RUN|CMD|COPY|WORKDIR|ENTRYPOINT|EXPOSE|ENV) \S/m, 2],
    ],
  },
  {
    name: 'Markdown',
    texts: [
      [/^```/m, 9],
      [/\[[^\]\n]+\]\(\S+\)/, 3],
      [/\*\*\w[^*\n]*\*\*/, 2],
      [/^.+\n(?:=+|-{3,})$/m, 2],
      [/^#{1,6} \w.*\n\n/m, 2],
      [/^[-*] \w/m, 1],
    ],
  },
  {
    name: 'JSON',
    beginning: /^\s*(?:\{\s*"[^"]*"\s*:|\[\s*[[{"\d])/,
  },
  {
    name: 'TOML or another file of settings',
    beginning: /^\s*(?:[#;].*\n\s*)*\[\[?[\w. "-]+\]\]?\s*(?:[#;].*)?\n/,
    texts: [[/^\[[\w. -]+\]\s*\n\s*[\w-]+ ?= ?\S/m, 3]],
  },
  {
    name: 'a makefile',
    beginning: /^(?:[\w.]+ ?:?=.*\n|[ \t]*\n|#.*\n|[.\w-]+:[^\n={]*\n)*[\w.-]+:[^\n={]*\n\t/,
  },
  {
    name: 'YAML',
    beginning:
      /^(?:#.*\n|[ \t]*\n)*(?:---[ \t]*\n)?(?:- )?[\w-]+:(?: .*)?\r?\n(?:[ \t]*\r?\n)*(?:[ \t]*- |[\w-]+:| +[\w-]+:)/,
    texts: [[/^---\s*$/m, 3]],
  },
  {
    name: 'CSV',
    beginning: /^[^\s,(){};=:]+(?:,[^,(){};=:\n]+)+\r?\n[^,(){};=:\n]*(?:,[^,(){};=:\n]*)+\r?(?:\n|$)/,
  },
  { name: 'CSS', texts: [[/^[.#]?[a-z][\w-]*(?:[.:#][\w-]+)* ?\{\s*[a-z-]+: ?[^;{}\n]+;/m, 3]] },
  {
    name: 'a shell script',
    beginning: /^#!(?!.*\b(?:python|node|deno|php)\b)/,
    signs: [[/^[ \t]*(?:fi|done|esac)$/m, 2]],
    texts: [
      [/^[ \t]*(?:el)?if \[\[? .* \]\]?; ?then$/m, 3],
      [/^export \w+=/m, 3],
      [/^(?:sudo|cd|npm|apt-get|mkdir|chmod|curl) [\w./-]+/m, 2],
      [/^[ \t]*echo ["'$]/m, 1],
    ],
  },
]
