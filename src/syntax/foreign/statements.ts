/** Recognises statements of other languages by the word that begins them. */

import { bareBranch, bareCondition, elseIf, switchStatement } from './branches.js'
import { change } from './changes.js'
import { endpoint } from './endpoints.js'
import { catching, throwing } from './failures.js'
import { bodyBrace, declaredType, surroundingsOf } from './guess.js'
import { doLoop, endlessLoop, forLoop } from './loops.js'
import { oneLine } from './operands.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { severalResults } from './several-results.js'
import { afterStatement } from './skips.js'
import {
  annotatedVariable,
  blockAlone,
  callWithoutParentheses,
  colonForValue,
  quotedUnion,
  severalVariables,
  shortDefinition,
  tuple,
  untypedVariable,
} from './variables.js'

/** `check f();`, `await f();` and the like: the rest of the statement is kept. */
const prefix =
  (why: string): Recogniser =>
  (place) => {
    const word = place.image(place.first)
    return { hint: `remove '${word}': ${why}`, edits: [place.remove(place.first)] }
  }

const FAILURES_LEAVE = 'a failure throws an error, which try { … } catch (errors:Error e) { … } catches'

/** Blocks of other languages: only the block is kept. */
const wrapper =
  (hint: string): Recogniser =>
  (place) => {
    const brace = bodyBrace(place, place.first)
    const close = brace === undefined ? undefined : place.closing(brace)
    if (brace === undefined || close === undefined) return undefined
    return { hint, edits: [place.remove(place.first, brace), place.remove(close)] }
  }

const hintOnly =
  (hint: string): Recogniser =>
  (place) => ({ hint, skipTo: afterStatement(place, place.first) })

const removed =
  (hint: string): Recogniser =>
  (place) => {
    const end = place.statementEnd(place.first)
    return { hint, edits: [place.remove(place.first, place.is(end + 1, ';') ? end + 1 : end)] }
  }

/** `print "x"`, `echo "x"` */
const printing: Recogniser = (place) => {
  const end = place.statementEnd(place.first)
  if (place.is(place.first + 1, '(', '.', '=', ':')) return undefined
  const isMacro = place.is(place.first + 1, '!') && place.is(place.first + 2, '(')
  const value = isMacro ? place.source(place.first + 3, end - 1) : place.source(place.first + 1, end)
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  return {
    hint: `write system:println(${oneLine(value)});`,
    edits: [place.replace(place.first, end, `system:println(${value})`), ...close],
  }
}

const innerFunction: Recogniser = (place) => {
  const brace = bodyBrace(place, place.first)
  const close = brace === undefined ? undefined : place.closing(brace)
  return {
    hint: "a function begins with the word 'function' and is not nested in another",
    ...(close === undefined ? {} : { skipTo: close + 1 }),
  }
}

/** `worker default { ... }`: the statements of the body are that worker. */
const defaultWorker: Recogniser = (place) => {
  const brace = bodyBrace(place, place.first)
  if (brace !== undefined && place.is(place.first + 2, 'returns', '->', '(')) {
    return {
      hint: 'a worker has no result: it sends values with value -> default;',
      edits: [place.remove(place.first + 2, brace - 1)],
    }
  }
  const open = place.first + 2
  const close = place.is(open - 1, 'default') && place.is(open, '{') ? place.closing(open) : undefined
  if (close === undefined) return undefined
  return {
    hint: "the body itself is the worker 'default': write its statements directly into the body",
    edits: [place.remove(place.first, open), place.remove(close)],
  }
}

const doneStatement: Recogniser = (place) =>
  place.is(place.first + 1, ';')
    ? { hint: "write 'return;'", edits: [place.replace(place.first, place.first, 'return')] }
    : undefined

const lateImport: Recogniser = (place) =>
  surroundingsOf(place, place.first) === 'unit'
    ? undefined
    : {
        hint: 'imports belong at the top of the file, after the package',
        skipTo: afterStatement(place, place.first),
      }

/** `outer: while (…)` */
const label: Recogniser = (place) =>
  place.reads(place.first, '*', ':') && place.is(place.first + 2, 'while', 'for', 'do', 'if', 'iterate')
    ? {
        hint: `remove '${place.quote(place.first, place.first + 1)}': there are no labels`,
        edits: [place.remove(place.first, place.first + 1)],
      }
    : undefined

const WORKER = 'concurrent code is a worker: write worker w { … } after the statements of the body'

const STATEMENTS: ReadonlyMap<string, readonly Recogniser[]> = new Map(
  Object.entries<readonly Recogniser[]>({
    for: [forLoop],
    foreach: [forLoop],
    do: [doLoop],
    repeat: [doLoop, endlessLoop],
    loop: [endlessLoop],
    forever: [endlessLoop],
    if: [bareBranch, bareCondition],
    while: [bareCondition],
    elif: [elseIf],
    elsif: [elseIf],
    elseif: [elseIf],
    switch: [switchStatement],
    match: [switchStatement],
    select: [switchStatement],
    when: [switchStatement],
    try: [catching],
    except: [hintOnly('write catch (errors:Error e) { … } after the block of try')],
    rescue: [hintOnly('write catch (errors:Error e) { … } after the block of try')],
    raise: [throwing],
    panic: [throwing],
    fail: [throwing],
    throw: [throwing],
    print: [printing],
    println: [printing],
    echo: [printing],
    puts: [printing],
    func: [innerFunction],
    fn: [innerFunction],
    def: [innerFunction],
    fun: [innerFunction],
    check: [prefix(FAILURES_LEAVE)],
    checkpanic: [prefix(FAILURES_LEAVE)],
    trap: [prefix(FAILURES_LEAVE)],
    await: [prefix('a call waits for its result automatically')],
    wait: [prefix('a call waits for its result automatically')],
    start: [hintOnly(WORKER)],
    go: [hintOnly(WORKER)],
    defer: [hintOnly('write try { … } finally { … }')],
    table: [hintOnly('there are no tables: write an array of structs')],
    using: [hintOnly('write try { … } finally { … }')],
    with: [hintOnly('write try { … } finally { … }')],
    worker: [defaultWorker],
    lock: [wrapper("remove 'lock': the events of a connection run one at a time")],
    synchronized: [wrapper("remove 'synchronized': the events of a connection run one at a time")],
    retry: [
      hintOnly("there is no 'retry': write a while loop around try { … } catch (errors:Error e) { … }"),
    ],
    xmlns: [
      hintOnly(
        'there are no declarations of namespaces: write the namespace into the xml, as in `<p:a xmlns:p="…"/>`',
      ),
    ],
    endpoint: [endpoint],
    pass: [removed("remove 'pass': a block may be empty")],
    goto: [hintOnly("there is no 'goto': write a function or a while loop")],
    delete: [hintOnly('write maps:remove(m, "key") for a map')],
    del: [hintOnly('write maps:remove(m, "key") for a map')],
    assert: [hintOnly('write if (!(…)) { errors:Error e = {msg:"…"}; throw e; }')],
    class: [hintOnly('there are no classes: a struct holds data, and functions are not nested')],
    enum: [hintOnly('there is no enum: write constants at the top of the file')],
    type: [hintOnly('write struct NAME { … } outside functions')],
    struct: [hintOnly('a struct is defined outside functions')],
    yield: [hintOnly("there is no 'yield': a function returns its values all at once")],
    unless: [hintOnly("there is no 'unless': write if (!(condition)) { … }")],
    until: [hintOnly("there is no 'until': write while (!(condition)) { … }")],
    guard: [hintOnly("there is no 'guard': write if (!(condition)) { … }")],
    done: [doneStatement],
    import: [lateImport],
  }),
)

const ANY_STATEMENT: readonly Recogniser[] = [
  label,
  quotedUnion,
  blockAlone,
  severalResults,
  untypedVariable,
  shortDefinition,
  annotatedVariable,
  tuple,
  change,
  callWithoutParentheses,
  colonForValue,
  severalVariables,
  catching,
]

/** Recognises what is wrong with a statement as a whole. */
export function recogniseStatement(place: Place): Recognition | undefined {
  const word = place.image(place.first)
  // A name that the program declares is not a word of another language.
  const isOwn =
    place.isName(place.first) && (place.is(place.first + 1, '=', '.') || declaredType(place, place.first))
  const isBody = surroundingsOf(place, place.first) === 'body'
  if ((isBody || word === 'xmlns') && (!isOwn || word === 'for')) {
    for (const recogniser of STATEMENTS.get(word) ?? []) {
      const recognition = recogniser(place)
      if (recognition) return recognition
    }
  }
  for (const recogniser of ANY_STATEMENT) {
    const recognition = recogniser(place)
    if (recognition) return recognition
  }
  return undefined
}
