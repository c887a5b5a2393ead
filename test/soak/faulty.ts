/** Clients that break something, on purpose or by accident. The server owes them nothing, but must get rid of each. */

import { clientFrame } from '../support/client.js'
import type { Choices } from './choices.js'
import { Link } from './link.js'
import { isThere, pause, type World } from './world.js'

const PATH = '/soak/ws'

/** Opens a connection; the link is undefined if the handshake failed. */
async function opened(
  world: World,
  client: number,
  path: string,
  isPolite: boolean,
): Promise<Link | undefined> {
  const link = await world.connect(path, client)
  link.isPolite = isPolite
  const status = await link.answered
  if (status !== 101) {
    world.oracle.object('endings', `client ${client} was answered with ${status} instead of 101`)
    link.reset()
    return undefined
  }
  world.oracle.accepted(client)
  return link
}

/** Waits until the server ends the connection, as it must. */
async function endedByServer(
  world: World,
  client: number,
  link: Link,
  how: string,
  wanted: readonly number[],
): Promise<void> {
  if (!(await isThere(link.ended))) {
    world.oracle.object('endings', `client ${client}, ${how}, was never disconnected`)
    link.reset()
    return
  }
  world.ended(client, how, (await link.ended).code, wanted)
}

// ---------------------------------------------------------------- clients that vanish

/** Resets the connection during the handshake or right after it. */
export async function resetInHandshake(world: World, client: number, choices: Choices): Promise<void> {
  const link = await world.connect(PATH, client, false)
  await link.connected
  const request = Link.handshakeOf(PATH, client)
  const sent = choices.next() < 0.5 ? request : request.slice(0, choices.below(request.length))
  await new Promise((resolve) => link.socket.write(sent, resolve))
  link.reset()
  world.count('resets in the handshake')
}

const LAST_BYTES: readonly (readonly [string, Uint8Array])[] = [
  ['resets in a frame', clientFrame('half a frame').subarray(0, 9)],
  ['resets in the header of a frame', clientFrame('x'.repeat(70_000)).subarray(0, 5)],
  ['resets in a message', clientFrame('one of two fragments', { final: false })],
  ['resets after messages', Buffer.concat(Array.from({ length: 50 }, () => clientFrame('say 0 nothing')))],
  ['resets while closing', clientFrame(Buffer.from([0x03, 0xe8]), { opcode: 8 })],
]

/** Resets the connection in the middle of something. */
export async function resetLater(world: World, client: number, choices: Choices): Promise<void> {
  const link = await opened(world, client, PATH, true)
  if (!link) return
  if (choices.next() < 0.5) for (let i = 0; i < 3; i++) link.send(`join ${i} group-${choices.below(10)}`)
  if (choices.next() < 0.5) link.send(`store 0 name-${choices.below(100)}`)
  const [what, bytes] = choices.oneOf(LAST_BYTES)
  await new Promise((resolve) => link.socket.write(bytes, resolve))
  link.reset()
  world.count(what)
}

/** Behaves like a peer without power: its side of the connection stays open, but nothing answers. */
export async function fallSilent(world: World, client: number, choices: Choices): Promise<void> {
  const link = await opened(world, client, PATH, false)
  if (!link) return
  // A group and a name that no other client would close.
  link.send(`join 0 silent-${client}`)
  if (choices.next() < 0.5) link.send(`store 1 silent-${client}`)
  world.count('peers that vanish')
  await endedByServer(world, client, link, 'silent', [1006])
}

/** Stops reading while the flood goes on. Some clients read again later, to receive the reason for their close. */
export async function stopReading(world: World, client: number, choices: Choices): Promise<void> {
  const link = await opened(world, client, '/flood/ws', true)
  if (!link) return
  link.socket.pause()
  for (let number = 0; number < 8; number++) link.send(`mine ${number} -`)
  world.count('readers that stop')
  if (choices.next() < 0.5) {
    if (!(await world.closedThere(client))) {
      world.oracle.object('endings', `client ${client}, which did not read, was never cut`)
    }
  } else {
    await pause(1000)
  }
  link.socket.resume()
  // Whether the close frame arrives depends on how much is queued before it. A client that reads again in time, and
  // is not disconnected, would be a member like the others.
  link.isPolite = false
  await endedByServer(world, client, link, 'not reading', [1013, 1006])
}

// ---------------------------------------------------------------- clients that break the protocol

const BROKEN: readonly (readonly [string, Uint8Array, number])[] = [
  ['a reserved opcode', Buffer.from([0x83, 0x80, 0, 0, 0, 0]), 1002],
  ['a frame without mask', Buffer.from([0x81, 0x02, 0x68, 0x69]), 1002],
  ['a reserved bit', Buffer.from([0xc1, 0x80, 0, 0, 0, 0]), 1002],
  ['a continuation of nothing', clientFrame('x', { opcode: 0 }), 1002],
  ['a fragmented ping', clientFrame('x', { opcode: 9, final: false }), 1002],
  ['a ping that is too long', clientFrame('x'.repeat(126), { opcode: 9 }), 1002],
  ['a forbidden close code', clientFrame(Buffer.from([0x03, 0xed]), { opcode: 8 }), 1002],
  ['half a close code', clientFrame(Buffer.from([0x03]), { opcode: 8 }), 1002],
  ['a length of 2^63', Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 1002],
  ['a text that is not UTF-8', clientFrame(Buffer.from([0xc3, 0x28])), 1007],
  ['a close reason that is not UTF-8', clientFrame(Buffer.from([0x03, 0xe8, 0xff]), { opcode: 8 }), 1007],
  ['a message that is too long', clientFrame('x'.repeat(200_000)).subarray(0, 100), 1009],
  [
    'too many fragments',
    Buffer.concat([
      clientFrame('x', { final: false }),
      ...Array.from({ length: 40 }, () => clientFrame('x', { opcode: 0, final: false })),
    ]),
    1009,
  ],
]

export async function breakProtocol(world: World, client: number, choices: Choices): Promise<void> {
  const link = await opened(world, client, PATH, true)
  if (!link) return
  for (let number = choices.below(4); number > 0; number--) link.send(`say ${number} before`)
  const [what, bytes, code] = choices.oneOf(BROKEN)
  link.socket.write(bytes)
  world.count(what)
  await endedByServer(world, client, link, `with ${what}`, [code])
}

// ---------------------------------------------------------------- clients that trickle

const REQUEST = 'POST /soak/everybody HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n'

/** Sends a request or a handshake one byte at a time and never completes it. */
export async function trickleRequest(world: World, client: number, choices: Choices): Promise<void> {
  const link = await world.connect(PATH, client, false)
  const isHandshake = choices.next() < 0.5
  const bytes = isHandshake ? Link.handshakeOf(PATH, client) : `${REQUEST}${'x'.repeat(999)}`
  // A request that trickles only its body sends its header section at once.
  const begin = isHandshake ? 0 : REQUEST.length
  link.socket.write(bytes.slice(0, begin))
  world.count(isHandshake ? 'trickling handshakes' : 'trickling requests')
  const isEnded = trickle(link, Buffer.from(bytes.slice(begin, -1)))
  const status = (await isThere(link.answered)) ? await link.answered : -1
  world.oracle.responded('a trickling request', status, [408, 0])
  await isEnded
}

/** Sends a frame or fragments one byte at a time and never completes them. */
export async function trickleFrame(world: World, client: number, choices: Choices): Promise<void> {
  const link = await opened(world, client, PATH, true)
  if (!link) return
  const fragments = Array.from({ length: 10 }, (_, index) =>
    clientFrame('x', { opcode: index === 0 ? 1 : 0, final: false }),
  )
  const bytes = choices.next() < 0.5 ? clientFrame('x'.repeat(1000)) : Buffer.concat(fragments)
  world.count('trickling frames')
  link.answersPings = false
  await trickle(link, bytes)
  await endedByServer(world, client, link, 'trickling', [1008])
}

/** Writes byte by byte, until the server ends the connection. */
async function trickle(link: Link, bytes: Uint8Array): Promise<void> {
  for (let index = 0; index < bytes.length && !link.hasEnded && !link.hasHeardClose; index++) {
    link.socket.write(bytes.subarray(index, index + 1))
    await pause(50)
  }
  await isThere(link.ended)
}
