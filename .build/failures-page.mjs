/**
 * Writes docs/failures.md from the table of failures in src/values/failures/. Run it after a change of the table:
 *
 *     node .build/failures-page.mjs
 */

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { evaluate } from './evaluate.mjs'

const PAGE = fileURLToPath(new URL('../docs/failures.md', import.meta.url))

const INTRODUCTION = `# Failures

What can go wrong while a program runs. Each failure has a code that keeps its meaning: the number of a removed failure
is never reused. \`balws explain BAL6001\` shows an entry of this page and what balws prints for its example.
[language.md](language.md), 9.4, describes how programs catch errors.

- balws prints the code of an uncaught error after its place, and writes it to the field \`code\` with \`--log json\`.
- Embedders find it in the \`code\` of a \`BalError\`. An error that the program throws itself has no code, unless it is
  one that a \`catch\` clause received and throws again.
- The text is the \`msg\` of the error. \`{index}\` stands for a value that varies. Some library functions put what they
  were doing before the text, such as \`Failed to get string from json. \`.
- A failure can be caught unless its entry says otherwise.

The problems that balws finds before a program runs have codes below \`BAL6000\`; \`balws explain\` lists all of them.
\`node .build/failures-page.mjs\` generates this page from the table in \`src/values/failures/\`.
`

/** @returns the text of the page */
export function failuresPage() {
  const { FAILURES, FAILURE_SUBJECTS, patternOf, conditionsOf } = evaluate(
    'src/values/failures/failures.ts',
    'src/values/failures/failure-code.ts',
    'src/values/failures/example.ts',
  )
  const failures = Object.values(FAILURES).sort((a, b) => a.code.localeCompare(b.code))
  const sections = Object.entries(FAILURE_SUBJECTS).map(([prefix, subject]) => {
    const entries = failures.filter(({ code }) => code.startsWith(prefix))
    return [`## ${subject}`, ...entries.map(entry)].join('\n\n')
  })
  return `${[INTRODUCTION.trimEnd(), ...sections].join('\n\n')}\n`

  function entry(failure) {
    const { code, meaning, isCatchable } = failure
    const example = failure.example()
    const text = patternOf(failure)
    return [
      `### ${code}`,
      `${isCatchable === false ? `${meaning} No \`catch\` clause receives it.` : meaning}`,
      fenced('text', text),
      ...(example.provokedBy ? [example.provokedBy] : exampleLines(example)),
    ].join('\n\n')
  }

  function exampleLines(example) {
    const run = typeof example === 'string' ? { program: example } : example
    const conditions = conditionsOf(run)
    const program = fenced('ballerina', run.program.trimEnd())
    return conditions === '' ? [program] : [`Example, ${conditions}:`, program]
  }
}

function fenced(language, text) {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, failuresPage())
