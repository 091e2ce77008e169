/** Whatever a field holds, a message has one recipient and the headers that we gave it. */
import { expect, test } from 'vitest'
import type { Email } from '../../../worker/delivery/provider.ts'
import { exampleEmail } from '../../support/vendors/examples.ts'
import { readMessage, type ReadMessage } from './mime-reader.ts'
import { mailServer, sends } from './smtp-harness.ts'

const hostile = {
  'a header after CRLF': 'x\r\nBcc: malo@malo.example',
  'a header after LF': 'x\nBcc: malo@malo.example',
  'a header after CR': 'x\rBcc: malo@malo.example',
  'a body after an empty line': 'x\r\n\r\n<b>otro cuerpo</b>',
  'a command after the end of the message': 'x\r\n.\r\nMAIL FROM:<malo@malo.example>\r\n',
  'a smuggled end of the message': 'x\n.\r\nRCPT TO:<malo@malo.example>\n.\n',
  'a second recipient': 'x>\r\nRCPT TO:<malo@malo.example',
  'a second address': 'x@a.example, malo@malo.example',
  'parameters of a command': 'x@a.example> NOTIFY=SUCCESS ORCPT=rfc822;malo@malo.example',
  'a NUL': 'x\u0000Bcc: malo@malo.example',
  'a separator of lines': 'x\u2028Bcc: malo@malo.example\u2029\u0085Cc: malo@malo.example',
  'letters whose low byte is CR and LF': 'x\u560d\u560aBcc: malo@malo.example',
  'an encoded word': '=?utf-8?B?eA0KQmNjOiBtYWxvQG1hbG8uZXhhbXBsZQ==?=',
  'the boundary': 'x\r\n--=_parts--\r\n--=_parts\r\nContent-Type: text/html\r\n\r\nx',
  quotes: 'x" <malo@malo.example>, "y\\',
  emoji: '👩‍👩‍👧‍👦 familia 🏛️ '.repeat(20),
  'half of a character': 'x\ud83c',
  'a very long word': 'ñ'.repeat(5000),
  'a very long line': 'palabra '.repeat(2000),
  'blanks alone': ' \t ',
  nothing: '',
} as const

/** The example with a hostile value in one place. */
const places: Readonly<Record<string, (value: string) => Partial<Email>>> = {
  'the sender’s name': (name) => ({ from: { ...exampleEmail.from, name } }),
  'the sender’s address': (address) => ({ from: { ...exampleEmail.from, address } }),
  'the recipient': (to) => ({ to }),
  'the subject': (subject) => ({ subject }),
  'the text': (text) => ({ text }),
  'the HTML': (html) => ({ html }),
  'the id': (id) => ({ id }),
}

/** Free text must get through; an address or an id that is none must not. */
const isText = (place: string) => /name|subject|text|HTML/.test(place)

/** What a reader is shown of a message. */
const texts = ({ headers, parts }: ReadMessage) => [
  ...headers.flatMap(([name, value]) => (/From|Subject/.test(name) ? [value] : [])),
  ...parts.map(({ text }) => text),
]

/** What a reader should be shown: line ends of one kind, none in a header, and no half of a character. */
function meant({ from, subject, text, html }: Email): readonly string[] {
  const inHeader = (said: string) => said.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').toWellFormed()
  const inBody = (said: string) => said.replace(/\r\n|\r|\n/g, '\r\n').toWellFormed()
  const name = inHeader(from.name).trim()
  const shown = /^(?!.*=\?)[ !#-[\]-~]{1,60}$/.test(name) ? `"${name}"` : name
  return [
    shown ? `${shown} <${from.address}>` : from.address,
    inHeader(subject),
    inBody(text),
    inBody(html),
  ]
}

const names = [
  'Date',
  'From',
  'To',
  'Subject',
  'Message-ID',
  'Auto-Submitted',
  'MIME-Version',
  'Content-Type',
]

for (const [place, putting] of Object.entries(places))
  test(`${place} can be no header, no recipient and no command`, async () => {
    const server = await mailServer()
    for (const [what, value] of Object.entries(hostile)) {
      const before = (await server.received()).length
      const outcome = await sends(server, { message: putting(value) })
      const received = (await server.received()).slice(before)
      if (!isText(place)) {
        expect([what, outcome]).toEqual([
          what,
          expect.objectContaining({ reason: expect.stringMatching(/_malformed$/) }),
        ])
        expect(received).toEqual([])
        continue
      }
      expect([what, outcome]).toEqual([what, 'taken'])
      expect(received).toHaveLength(1)
      const [message] = received
      expect(message?.to).toEqual([exampleEmail.to])
      expect(message?.from).toBe(exampleEmail.from.address)
      const raw = message?.raw ?? ''
      const read = readMessage(raw)
      expect([what, ...read.headers.map(([name]) => name)]).toEqual([what, ...names])
      expect(read.parts.map(({ type }) => type)).toEqual([
        'text/plain; charset=utf-8',
        'text/html; charset=utf-8',
      ])
      expect([what, ...texts(read)]).toEqual([
        what,
        ...meant({ ...exampleEmail, ...putting(value) }),
      ])
      expect(raw.replaceAll('\r\n', '')).toMatch(/^[\t -~]*$/)
      expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78)
    }
  })
