/**
 * Reads hostile programs. A file of this folder has several; a line that begins with `// ---` names the one that
 * follows, and `// ends in:` gives its expected outcome: the text of the error (a `*` at the end matches any rest),
 * or the text that the client receives. `// repeat N: CODE` replaces `REPEATED` with N copies of the code, in which
 * each `#` is the number of the copy.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('./', import.meta.url))

export interface Attack {
  /** The name of the file without its extension. */
  readonly group: string
  readonly title: string
  readonly ending: string
  /** A program with a service at `/attacked/ws`: any text makes it run `attack`. */
  readonly source: string
}

/** Echoes every text, at `/polite/ws`. */
export const POLITE = `
  @http:BasePath {value:"/polite"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service polite {
    @ws:OnTextMessage {}
    resource onText (message m) { ws:pushText(messages:getStringPayload(m)); }
  }
`

/** `text(20)` is a text of 2^20 units; `doubled(100)` would have that size in json if it were not shared. */
const AROUND = `
  function text (int doublings) (string) {
    string s = "x";
    int i = 0;
    while (i < doublings) { s = s + s; i = i + 1; }
    return s;
  }
  function doubled (int times) (json) {
    json j = {a:"x"};
    int i = 0;
    while (i < times) { json k = {a:j, b:j}; j = k; i = i + 1; }
    return j;
  }
  @http:BasePath {value:"/attacked"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service attacked {
    @ws:OnTextMessage {}
    resource onText (message m) { attack(); ws:pushText("ended"); }
  }
`

export function readAttacks(): Attack[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.bal'))
    .sort()
    .flatMap((file) => {
      const [, ...parts] = readFileSync(FOLDER + file, 'utf8').split(/^\/\/ --- /m)
      return parts.map((part) => attackIn(file.replace(/\.bal$/, ''), part))
    })
}

function attackIn(group: string, part: string): Attack {
  const end = part.indexOf('\n')
  const ending = /^\/\/ ends in: (.*)$/m.exec(part)?.[1]
  if (ending === undefined) throw new Error(`${group}: '${part.slice(0, end)}' does not say what it ends in`)
  const [, count = '0', code = ''] = /^\/\/ repeat (\d+): (.*)$/m.exec(part) ?? []
  const copies = Array.from({ length: Number(count) }, (_, number) => code.replaceAll('#', String(number)))
  const source = part
    .slice(end)
    .replace(/^\/\/.*$/gm, '')
    .replace('REPEATED', () => copies.join(' '))
  return { group, title: part.slice(0, end), ending, source: source + AROUND }
}

/** Whether the outcome is the one that the attack must have. */
export function isEnding(attack: Attack, outcome: string): boolean {
  const { ending } = attack
  return ending.endsWith('*') ? outcome.startsWith(ending.slice(0, -1)) : outcome === ending
}

/** Returns the text of the first error that a server has written, if any; programs' own log lines do not count. */
export function endingOf(written: string): string | undefined {
  return /^(?!\[)(?:(?:fatal )?error in ballerina program: |exception in worker\w+ : )*(.*)\n/m.exec(
    written,
  )?.[1]
}
