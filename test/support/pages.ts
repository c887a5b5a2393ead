/** The pages of the documentation, as tests read them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './balws.js'

/** A fenced block of a page. */
export interface Block {
  readonly language: string
  readonly text: string
  /** The line of the page that the text begins on. */
  readonly line: number
  /** The heading above it. */
  readonly heading: string
}

export const readPage = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

export function blocksOf(file: string): Block[] {
  const page = readPage(file)
  let heading = ''
  const blocks: Block[] = []
  for (const match of page.matchAll(/^#+ (.*)$|^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const [, title, language, text] = match
    if (title !== undefined) heading = title
    else {
      const line = page.slice(0, match.index).split('\n').length + 1
      blocks.push({ language: language!, text: text!, line, heading })
    }
  }
  return blocks
}

/** The headings of a page, without their marks and outside fenced blocks. */
export const headingsOf = (file: string): string[] =>
  [
    ...readPage(file)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map((match) => match[1]!)
