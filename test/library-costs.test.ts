/**
 * Each native charges more steps for large arguments than for small ones, unless its declaration says with `@doc:Steps`
 * that they are constant: without a charge, one call could occupy the server for any time.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Callable } from '../src/check/checked.js'
import type { Type } from '../src/check/types.js'
import { DEFAULT_EXECUTION_LIMITS } from '../src/interpret/interpret.js'
import { libraryPaths } from '../src/library/load.js'
import type { NativeCall, ServiceHandle } from '../src/library/native.js'
import { STEPS } from '../src/values/cost.js'
import { Failure, rememberOrigin } from '../src/values/failure.js'
import { fail } from '../src/values/failures/failures.js'
import { JsonObject } from '../src/values/json.js'
import { HeaderList, Message } from '../src/values/message.js'
import { BalArray, BalConnector, BalMap, BalStruct, type Value } from '../src/values/value.js'
import { parseXml } from '../src/values/xml.js'
import {
  FakeConnection,
  FakeHub,
  fakeCall,
  native,
  nativesOf,
  signatureText,
} from './unit/library/natives.js'

/** How large everything is that a native may use: its arguments, and the stage on which it runs. */
interface Size {
  /** Code units of a text, bytes of a blob. */
  readonly units: number
  /** Elements of a container. */
  readonly elements: number
  /** Nodes, headers, connections and calls, which have limits or take long to create. */
  readonly few: number
}

const SMALL: Size = { units: 1, elements: 1, few: 1 }
const LARGE: Size = { units: 1 << 20, elements: 1 << 16, few: 1 << 10 }

/** Arguments that must have a form, by the name of the parameter. */
const BY_NAME: Readonly<Record<string, (size: Size) => Value>> = {
  algorithm: () => 'SHA256',
  connectionGroupName: () => 'group',
  connectionName: () => 'name',
  encoding: () => 'UTF-8',
  format: ({ few }) => '-'.repeat(few),
  headerName: () => 'Name-0',
  httpVerb: () => 'GET',
  jsonPath: () => '$.*',
  regex: () => 'y',
  replacePattern: () => 'y',
  to: ({ elements }) => elements,
  xPath: () => '/x/y',
  // Otherwise the name of `addAttribute` would be checked at each of a thousand elements.
  name: ({ few }) => 'n'.repeat(few),
}

const MESSAGES: Readonly<Record<string, (message: Message, size: Size) => void>> = {
  getJsonPayload: (message, { units }) => {
    message.payload = { kind: 'text', text: `"${'x'.repeat(units)}"` }
  },
  getStringValue: (message, { units }) => {
    const map = new BalMap()
    for (const last of ['a', 'b']) map.entries.set('x'.repeat(units) + last, 'value')
    message.payload = { kind: 'map', map }
  },
  getXmlPayload: (message, { units }) => {
    message.payload = { kind: 'text', text: `<x>${'x'.repeat(units)}</x>` }
  },
  // Text that exists is returned as it is.
  getStringPayload: (message, { units }) => {
    message.payload = { kind: 'blob', bytes: new Uint8Array(units) }
  },
}

function messageFor({ name }: Callable, size: Size): Message {
  const message = new Message()
  const headers = new HeaderList()
  for (let i = 0; i < size.few; i++) headers.add(`Name-${i}`, 'value')
  message.headers = headers
  message.isRequest = true
  message.connection = new FakeConnection()
  message.properties.set('TO', `/?${'x'.repeat(size.units)}`)
  message.payload = { kind: 'text', text: 'x'.repeat(size.units) }
  MESSAGES[name]?.(message, size)
  return message
}

function argumentFor(callable: Callable, name: string, type: Type, size: Size): Value {
  const given = BY_NAME[name]
  if (given) return given(size)
  switch (type.kind) {
    case 'string':
    case 'any':
      return 'x'.repeat(size.units)
    case 'blob':
      return new Uint8Array(size.units)
    case 'boolean':
      return true
    case 'int':
    case 'float':
      return 0
    case 'array': {
      const element = argumentFor(callable, '', type.element, SMALL)
      return new BalArray(type, new Array<Value>(size.elements).fill(element))
    }
    case 'map': {
      const map = new BalMap()
      for (let i = 0; i < size.elements; i++) map.entries.set(`key${i}`, 'value')
      return map
    }
    case 'json': {
      const json = new JsonObject()
      for (let i = 0; i < size.elements; i++) json.members.set(`key${i}`, 'value')
      return json
    }
    case 'xml':
      return parseXml(`<x>${'<y/>'.repeat(size.few)}</x>`)
    case 'message':
      return messageFor(callable, size)
    case 'struct': {
      const error = new BalStruct(type)
      const frame = { function: 'f', package: '', file: 'a.bal', line: 1 }
      rememberOrigin(error, { frames: new Array(size.few).fill(frame) })
      return error
    }
    case 'connector':
      // Nothing listens there, so an action ends soon.
      return new BalConnector(type, ['http://127.0.0.1:1'])
    default:
      throw new Error(`there is no argument of type ${type.kind}`)
  }
}

/** A connection, a service, a group and a connection to another server. */
function stageOf({ few }: Size): Partial<NativeCall> {
  const hub = new FakeHub()
  const connection = new FakeConnection()
  const names = Array.from({ length: few }, (_, n) => `name ${n}`)
  connection.memberships = { names, groups: names }
  hub.membershipsOf = () => connection.memberships
  hub.storeConnection('name', connection)
  for (let i = 0; i < few; i++) hub.addConnectionToGroup('group', new FakeConnection())
  const service: ServiceHandle = {
    name: 's',
    hasBroadcastList: true,
    connectionCount: few,
    broadcastText: () => {},
    broadcastBinary: () => {},
    broadcastTextToOthers: () => {},
    broadcastBinaryToOthers: () => {},
  }
  return {
    event: { hub, service, connection },
    remotes: { open: async () => {}, connectionOf: () => connection },
  }
}

/** The steps that a call charges. Whether it fails does not matter: a failure must be charged as well. */
async function stepsOf(path: string, callable: Callable, size: Size): Promise<number> {
  const call = fakeCall({
    ...stageOf(size),
    charge: (steps) => {
      call.charged += steps
      if (call.charged > DEFAULT_EXECUTION_LIMITS.steps) throw fail('ExecutionLimit')
    },
  })
  const args = callable.parameters.map(({ name, type }) => argumentFor(callable, name, type, size))
  try {
    await native(`${path}:${signatureText(callable)}`)(call, ...args)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
  return call.charged
}

/** Without parameters, but with work for each name and group of the connection. */
const OF_THE_CONNECTION = ['getGroups()', 'getStoredNames()']

/** Whether the arguments of a native can be large at all. */
function canGrow(callable: Callable): boolean {
  if (OF_THE_CONNECTION.includes(signatureText(callable))) return true
  return callable.parameters.some(({ type }) => !['int', 'float', 'boolean', 'connector'].includes(type.kind))
}

function isConstant({ annotations }: Callable): boolean {
  return annotations.some(({ packagePath, name }) => packagePath === 'ballerina.doc' && name === 'Steps')
}

describe('the steps of natives', () => {
  const { now } = performance

  /** Work that is charged by the clock takes no time for small arguments, and a millisecond for large ones. */
  function stopClock(millisecondsEach: number): void {
    let time = 0
    performance.now = () => {
      time += millisecondsEach
      return time
    }
  }

  afterEach(() => {
    performance.now = now
  })

  for (const path of libraryPaths) {
    for (const callable of nativesOf(path)) {
      const title = `${path}:${signatureText(callable)}`
      if (!canGrow(callable)) continue
      it(`${isConstant(callable) ? 'do not grow' : 'grow'} with the arguments of ${title}`, async () => {
        stopClock(0)
        const small = await stepsOf(path, callable, SMALL)
        stopClock(1)
        const large = await stepsOf(path, callable, LARGE)
        if (isConstant(callable)) expect(large).to.equal(small)
        else expect(large).to.be.above(small)
      })
    }
  }
})

/** The arguments of each `.charge(...)` of a text. */
function* chargesIn(text: string): Generator<string> {
  for (const { 0: head, index } of text.matchAll(/\.charge(\?\.)?\(/g)) {
    const start = index + head.length
    let end = start
    for (let open = 1; end < text.length && open > 0; end++) {
      if (text[end] === '(') open++
      else if (text[end] === ')') open--
    }
    yield text.slice(start, end - 1)
  }
}

describe('the table of steps', () => {
  const folder = new URL('../src/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )

  it('has every number that is charged', () => {
    let count = 0
    for (const file of files) {
      for (const steps of chargesIn(readFileSync(new URL(file, folder), 'utf8'))) {
        count++
        expect(steps, file).not.to.match(/\b\d|<<|>>/)
      }
    }
    expect(count).to.be.above(50)
  })

  it('has no entry that nothing charges', () => {
    const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('')
    for (const name of Object.keys(STEPS)) expect(text).to.contain(`STEPS.${name}`)
  })
})
