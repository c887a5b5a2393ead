/** Texts are UTF-8, whole and in pieces: RFC 6455, 8.1, and the sequences of Markus Kuhn's decoder test. */

import { type Exchange, exchanges } from './exchange.js'
import {
  BAD_TEXT,
  BINARY,
  binary,
  CONTINUATION,
  chopped,
  deflated,
  fragments,
  frame,
  PING,
  pong,
  text,
} from './frames.js'

// biome-ignore format: table
const VALID: Readonly<Record<string, string>> = {
  'U+0000':                              '00',
  'U+007F, the last of one octet':       '7f',
  'U+0080, the first of two':            'c280',
  'U+07FF, the last of two':             'dfbf',
  'U+0800, the first of three':          'e0a080',
  'U+D7FF, before the surrogates':       'ed9fbf',
  'U+E000, after the surrogates':       'ee8080',
  'U+FEFF, the byte order mark':         'efbbbf',
  'U+FFFD, the replacement character':   'efbfbd',
  'U+FFFE, no character':                'efbfbe',
  'U+FFFF, the last of three, no character': 'efbfbf',
  'U+10000, the first of four':          'f0908080',
  'U+1FFFE, no character':               'f09fbfbe',
  'U+10FFFF, the last there is':         'f48fbfbf',
  'κόσμε':                               'cebae1bdb9cf83cebcceb5',
  'a text of all lengths':               '61c3a9e282acf09f9880',
}

// biome-ignore format: table
const INVALID: Readonly<Record<string, string>> = {
  'a continuation octet 80':             '80',
  'a continuation octet bf':             'bf',
  'two continuation octets':             '80bf',
  'all continuation octets':             Buffer.from(Array.from({ length: 64 }, (_, i) => 0x80 + i)).toString('hex'),
  'c0 alone':                            'c0',
  'c3 alone':                            'c3',
  'c3 and a blank':                      'c320',
  'e2 82 of three':                      'e282',
  'e2 82 and a letter':                  'e28261',
  'f0 9f 98 of four':                    'f09f98',
  'f0 and a blank':                      'f020',
  'f8 of five':                          'f888808080',
  'fc of six':                           'fc8480808080',
  'fe':                                  'fe',
  'ff':                                  'ff',
  'fe fe ff ff':                         'fefeffff',
  'U+002F in two octets':                'c0af',
  'U+002F in three':                     'e080af',
  'U+002F in four':                      'f08080af',
  'U+0000 in two octets':                'c080',
  'U+007F in two':                       'c1bf',
  'U+07FF in three':                     'e09fbf',
  'U+FFFF in four':                      'f08fbfbf',
  'the surrogate U+D800':                'eda080',
  'the surrogate U+DB7F':                'edadbf',
  'the surrogate U+DC00':                'edb080',
  'the surrogate U+DFFF':                'edbfbf',
  'a pair of surrogates':                'eda080edb080',
  'U+110000':                            'f4908080',
  'U+1FFFFF':                            'f7bfbfbf',
  'f5':                                  'f5808080',
  'κόσμε, a surrogate, and text':        'cebae1bdb9cf83cebcceb5eda080656469746564',
  'a valid one after an invalid one':   'ffc3a9',
}

const octets = (hex: string) => Buffer.from(hex, 'hex')
const single = (bytes: Buffer) => [...bytes].map((octet) => [octet])

const valid = Object.entries(VALID).flatMap(([title, hex]): Exchange[] => {
  const bytes = octets(hex)
  const heard = [text(bytes)]
  return [
    { title, sent: [frame(bytes)], heard },
    { title: `${title}, octet by octet`, sent: chopped(frame(bytes), 1), heard },
    { title: `${title}, a fragment for each octet`, sent: fragments(single(bytes)), heard },
  ]
})

const invalid = Object.entries(INVALID).flatMap(([title, hex]): Exchange[] => {
  const bytes = octets(hex)
  return [
    { title, sent: [frame(bytes)], heard: [BAD_TEXT] },
    {
      title: `${title}, octet by octet, between two texts`,
      sent: chopped([frame('first'), frame(bytes), frame('third')], 1),
      heard: [text('first'), BAD_TEXT],
    },
    {
      title: `${title}, a fragment for each octet`,
      sent: fragments([...single(bytes), '']),
      heard: [BAD_TEXT],
    },
  ]
})

/**
 * Texts that are longer than what is sent: an error is answered at the byte that reveals it. If a character
 * has been cut off, that is the space after it.
 */
const early = Object.entries(INVALID).flatMap(([title, hex]): Exchange[] => {
  const bytes = Buffer.concat([Buffer.from('κόσμε'), octets(hex), Buffer.from(' ')])
  const unfinished = frame(Buffer.concat([bytes, Buffer.alloc(100_000)])).subarray(0, -100_000)
  const parts = fragments([...single(bytes), '']).slice(0, -1)
  return [
    { title, sent: [unfinished], heard: [BAD_TEXT] },
    { title: `${title}, octet by octet`, sent: chopped(unfinished, 1), heard: [BAD_TEXT] },
    { title: `${title}, a fragment for each octet`, sent: parts, heard: [BAD_TEXT] },
    {
      title: `${title}, after a text and a ping, in one chunk`,
      sent: [
        Buffer.concat([
          frame('first'),
          frame('κ', { final: false }),
          frame('ping', { opcode: PING }),
          frame(bytes, { final: false, opcode: CONTINUATION }),
        ]),
      ],
      heard: [text('first'), pong('ping'), BAD_TEXT],
    },
  ]
})

/** The bytes that reveal an invalid character. */
// biome-ignore format: table
const SHOWN_BY: readonly (readonly [string, string])[] = [
  ['', '80'], ['', 'bf'], ['', 'c0'], ['', 'c1'], ['', 'f5'], ['', 'f8'], ['', 'fe'], ['', 'ff'],
  ['c2', '7f'], ['c2', 'c0'], ['e0', '9f'], ['e0', 'c0'], ['e1', '7f'], ['e182', 'c0'], ['ed', 'a0'], ['ef', 'c0'],
  ['f0', '8f'], ['f0', 'c0'], ['f1', '7f'], ['f4', '90'], ['f48f', '7f'], ['f48fbf', 'c0'],
]

const shownBy = SHOWN_BY.flatMap(([before, last]): Exchange[] => {
  const begun = frame(octets(`cebae1bdb9${before}`), { final: false })
  const spoiled = frame(Buffer.concat([octets(last), Buffer.alloc(200)]), { opcode: CONTINUATION })
  return [
    {
      title: `'${before} ${last}' is answered with 1007 while a ping before its last octet still is with a pong`,
      sent: [begun, frame('ping', { opcode: PING }), spoiled.subarray(0, 9)],
      heard: [pong('ping'), BAD_TEXT],
    },
  ]
})

exchanges('texts that are not, before their end', [
  ...early,
  ...shownBy,
  {
    title: 'a compressed message before it is answered all the same',
    sent: [
      Buffer.concat([
        frame(deflated('x'.repeat(100_000)), { reserved: 4 }),
        frame([0xff, 0x61], { final: false }),
      ]),
    ],
    heard: [text('x'.repeat(100_000)), BAD_TEXT],
    isCompressed: true,
  },
])

/** The code points at the end of each plane and some special ones: they are not characters, but valid UTF-8. */
const ENDS_OF_PLANES = Array.from({ length: 17 }, (_, plane) => plane * 0x1_0000 + 0xffff)
const SPECIAL = [0xfdd0, 0xfdef, 0xfff9, 0xfffa, 0xfffb, 0xfffc, 0xfffd, 0xfeff, 0x0000, 0x00ad, 0x1_f600]

exchanges(
  'code points without a character',
  [...ENDS_OF_PLANES.flatMap((last) => [last - 1, last]), ...SPECIAL].flatMap((point): Exchange[] => {
    const character = String.fromCodePoint(point)
    const title = `U+${point.toString(16).toUpperCase()}`
    return [
      { title, sent: [frame(character)], heard: [text(character)] },
      {
        title: `${title}, cut by fragments and chunks`,
        sent: chopped(fragments(single(Buffer.from(`a${character}`))), 3),
        heard: [text(`a${character}`)],
      },
    ]
  }),
)

exchanges('texts that are UTF-8', [
  ...valid,
  {
    title: 'a character split by chunks, after 5000 others',
    sent: chopped(frame(`${'x'.repeat(5000)}€`), 5007),
    heard: [text(`${'x'.repeat(5000)}€`)],
  },
])

exchanges('texts that are not', [
  ...invalid,
  {
    title: 'the rest of a text is not a text of its own: a character split by the end of a message',
    sent: [frame([0xe2, 0x82]), frame([0xac])],
    heard: [BAD_TEXT],
  },
  {
    title: 'one wrong octet at the end of 100000 that are right',
    sent: chopped(frame(Buffer.concat([Buffer.alloc(100_000, 'x'), Buffer.of(0xff)])), 8192),
    heard: [BAD_TEXT],
  },
  ...Object.entries(INVALID)
    .slice(0, 6)
    .map(([title, hex]) => ({
      title: `${title}: in a binary message anything goes`,
      sent: [frame(octets(hex), { opcode: BINARY })],
      heard: [binary(octets(hex))],
    })),
])
