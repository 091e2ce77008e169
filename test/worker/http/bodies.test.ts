/** A body that is too long, not UTF-8, or not what it says is refused before it costs anything (T31, F23). */
import { beforeAll, expect, test } from 'vitest'
import { longestBody } from '../../../worker/http/body.ts'
import { freshDatabase } from '../../support/database.ts'
import { credentials, routes, sendRaw, untouched } from './raw.ts'

const login = routes.begin('login')
const utf8 = (text: string) => new TextEncoder().encode(text)

beforeAll(freshDatabase)

const padded = (length: number) => `{"answer":{},"x":"${'x'.repeat(length - 20)}"}`

async function gzip(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2))
  view.setUint16(0, 0xfeff, littleEndian)
  for (const [index, character] of [...text].entries())
    view.setUint16(2 + index * 2, character.charCodeAt(0), littleEndian)
  return view.buffer
}

/** In pieces, so that nobody knows its length before it has come. */
const inPieces = (text: string) =>
  new ReadableStream({
    start(controller) {
      for (const piece of text.match(/.{1,1000}/gs) ?? []) controller.enqueue(utf8(piece))
      controller.close()
    },
  })

for (const [what, body, headers] of [
  ['one byte too long', padded(longestBody + 1), {}],
  ['a megabyte long', padded(1 << 20), {}],
  ['too long and says that it is short', padded(longestBody + 1), { 'content-length': '20' }],
  ['too long and says nothing sensible', padded(longestBody + 1), { 'content-length': 'NaN' }],
  ['too long and says that it is negative', padded(longestBody + 1), { 'content-length': '-1' }],
  ['short and says that it is too long', credentials, { 'content-length': '999999' }],
  ['too long in characters of several bytes', `{"x":"${'ñ'.repeat(longestBody / 2)}"}`, {}],
] as const)
  test(`a body that is ${what} is refused as too large`, async () => {
    const refused = await sendRaw(login, { body, headers })
    expect([refused.status, refused.code]).toEqual([413, 'too_large'])
    expect(refused.asked).toEqual(untouched)
  })

test('a body without a length is counted as it comes', async () => {
  const refused = await sendRaw(login, { body: inPieces(padded(longestBody + 1)) })
  expect([refused.status, refused.code]).toEqual([413, 'too_large'])
  expect(refused.asked).toEqual(untouched)
})

test('a body of exactly the longest length is read', async () => {
  expect((await sendRaw(login, { body: padded(longestBody) })).code).toBe('invalid_request')
})

const unreadable: readonly (readonly [what: string, body: () => Promise<BodyInit> | BodyInit])[] = [
  ['UTF-16, big end first', () => utf16(credentials, false)],
  ['UTF-16, little end first', () => utf16(credentials, true)],
  ['UTF-8 with a byte order mark', () => `\u{feff}${credentials}`],
  ['gzip', () => gzip(credentials)],
  ['half a character', () => Uint8Array.from([...utf8('{"answer":"'), 0xc3])],
  ['an overlong slash', () => Uint8Array.from([...utf8('{"'), 0xc0, 0xaf, ...utf8('":1}')])],
  [
    'half a surrogate pair in bytes',
    () => Uint8Array.from([...utf8('{"'), 0xed, 0xa0, 0x80, ...utf8('":1}')]),
  ],
  ['nothing but a byte order mark', () => '\u{feff}'],
  ['blanks', () => '  '],
  ['half of it', () => credentials.slice(0, -2)],
  ['two of it', () => credentials + credentials],
  ['a form', () => 'answer=1&password=2'],
  ['an opening bracket, ten thousand times', () => '['.repeat(10_000)],
  ['an object in an object, three thousand times', () => '{"a":'.repeat(3000)],
  ['NaN', () => '{"answer":NaN}'],
  ['with a comment', () => `${credentials}//`],
]

test.each(unreadable)('a body that is %s is refused', async (_what, body) => {
  for (const encoding of [null, 'gzip', 'br', 'identity']) {
    const headers = { 'content-encoding': encoding }
    const refused = await sendRaw(login, { body: await body(), headers })
    expect([refused.status, refused.code], String(encoding)).toEqual([400, 'invalid_request'])
    expect(refused.asked).toEqual(untouched)
  }
})

test('a password longer than any is refused before it is hashed', async () => {
  const asked = (password: string) =>
    sendRaw(login, { body: JSON.stringify({ answer: { identifier: 'a@example.com', password } }) })
  const long = await asked('x'.repeat(1025))
  expect([long.status, long.code, long.asked.hashes]).toEqual([422, 'invalid_answer', 0])
  const longer = await asked('x'.repeat(2049))
  expect([longer.status, longer.code]).toEqual([400, 'invalid_request'])
  expect(longer.asked).toEqual(untouched)
  expect((await asked('x'.repeat(1024))).asked.hashes).toBe(1)
})
