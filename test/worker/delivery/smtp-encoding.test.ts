/** Text on its way through mail servers, and the answers of servers: RFC 2045 §6.7, RFC 2047, RFC 5321 §4.2. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerText } from '../../../worker/delivery/smtp/header-text.ts'
import { quotedPrintable } from '../../../worker/delivery/smtp/quoted-printable.ts'
import { capabilitiesOf, replyReader, type Reply } from '../../../worker/delivery/smtp/reply.ts'
import { readHeaderText, readQuotedPrintable } from './mime-reader.ts'

for (const [text, encoded, rule] of [
  ['ñ', '=C3=B1', 'rule 1: an octet is = and two capital hexadecimal digits'],
  ['a=b', 'a=3Db', 'rule 2: an equals sign is no literal'],
  ['!<>~', '!<>~', 'rule 2: the ends of the literals'],
  ['a b', 'a b', 'rule 3: a blank within a line is literal'],
  ['a \nb\t', 'a=20\r\nb=09', 'rule 3: a blank at the end of a line is not'],
  ['a\r\nb\rc\nd', 'a\r\nb\r\nc\r\nd', 'rule 4: a line break is CRLF'],
  ['x'.repeat(75), 'x'.repeat(75), 'rule 5: a line that fits has no soft break'],
  ['x'.repeat(76), `${'x'.repeat(75)}=\r\nx`, 'rule 5: a longer one has'],
  [`${'x'.repeat(73)}ñ`, `${'x'.repeat(73)}=\r\n=C3=B1`, 'rule 5: no soft break within an escape'],
] as const)
  test(`RFC 2045 §6.7, ${rule}`, () => expect(quotedPrintable(text)).toBe(encoded))

const anyText = fc.string({ unit: 'binary', maxLength: 400 })

test('whatever text it is, it is read again as it was, from lines that every server carries', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const encoded = quotedPrintable(text)
      expect(readQuotedPrintable(encoded)).toBe(text.replace(/\r\n|\r|\n/g, '\r\n'))
      for (const line of encoded.split('\r\n')) expect(line).toMatch(/^(?:[\t -~]{0,75}[!-~])?$/)
    }),
  )
})

test('whatever a header’s text is, its lines are words of one line each', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const encoded = headerText(text)
      const meant = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      expect(readHeaderText(encoded)).toBe(meant)
      if (encoded !== meant)
        for (const word of encoded.split('\r\n '))
          expect(word).toMatch(/^=\?utf-8\?Q\?[\w!*+/=-]{0,52}\?=$/)
    }),
  )
})

test('no character is cut in two by the end of an encoded word', () => {
  const words = headerText('🏛️'.repeat(40)).split('\r\n ')
  expect(words.length).toBeGreaterThan(3)
  // Each alone is UTF-8 (RFC 2047 §5); the reader throws where it is not.
  expect(words.map(readHeaderText).join('')).toBe('🏛️'.repeat(40))
})

function repliesIn(pieces: readonly string[]): readonly Reply[] {
  const reader = replyReader()
  const replies: Reply[] = []
  for (const piece of pieces) {
    reader.take(piece)
    for (let reply = reader.next(); reply; reply = reader.next()) replies.push(reply)
  }
  return replies
}

test('answers are the same in whatever pieces they arrive', () => {
  const said =
    '220 mail\r\n250-mail\r\n250-SIZE 1\r\n250 AUTH=PLAIN login\r\n550-5.1.1 no\r\n550 5.1.1\r\n221\r\n'
  const whole = repliesIn([said])
  expect(whole.map(({ code, enhanced }) => [code, enhanced])).toEqual([
    [220, ''],
    [250, ''],
    [550, '5.1.1'],
    [221, ''],
  ])
  fc.assert(
    fc.property(fc.array(fc.nat(said.length)), (cuts) => {
      const ends = [0, ...cuts.toSorted((one, other) => one - other), said.length]
      expect(repliesIn(ends.slice(1).map((end, n) => said.slice(ends[n], end)))).toEqual(whole)
    }),
  )
})

test('RFC 5321 §4.1.1.1: what a server can do is read without regard to case', () => {
  const [ehlo] = repliesIn(['250-mail auth\r\n250-starttls\r\n250 auth=plain Login\r\n'])
  if (!ehlo) throw new TypeError('no reply')
  expect([...capabilitiesOf(ehlo)]).toEqual([
    ['STARTTLS', []],
    ['AUTH', ['PLAIN', 'LOGIN']],
  ])
})
