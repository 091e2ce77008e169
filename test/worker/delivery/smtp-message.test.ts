/** A city hall's server takes a message, and what it takes is what the citizen is meant to read. */
import { expect, test, vi } from 'vitest'
import { exampleEmail } from '../../support/vendors/examples.ts'
import { readMessage } from './mime-reader.ts'
import { mailServer, onlyMessage, scriptedServer, sends } from './smtp-harness.ts'

const headers = [
  'Date: Sat, 26 Jan 2030 14:30:00 +0000',
  'From: =?utf-8?Q?Municipio_=22San_Jos=C3=A9=22_=26_C=C3=ADa?=',
  ' <no-responder@ciudad.example>',
  'To: rosa@correo.example',
  'Subject: =?utf-8?Q?Su_c=C3=B3digo=3A_=C3=BAselo_en_10_minutos?=',
  'Message-ID: <msg_3kTMd0a9WqLz5yBvR7sXcA@ciudad.example>',
  'Auto-Submitted: auto-generated',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="=_parts"',
]

for (const tls of ['implicit', 'starttls'] as const)
  test(`a message arrives under TLS, ${tls}, letter by letter`, async () => {
    const server = await mailServer({ tls })
    expect(await sends(server)).toBe('taken')
    const { raw, ...envelope } = await onlyMessage(server)
    expect(envelope).toEqual({
      from: 'no-responder@ciudad.example',
      to: ['rosa@correo.example'],
      ehlo: 'ciudad.example',
      secure: true,
      user: 'avisos by PLAIN',
    })
    expect(raw).toBe(
      [
        ...headers,
        '',
        '--=_parts',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'C=C3=B3digo 73519264',
        'No lo comparta.',
        '--=_parts',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<p lang=3D"es">C&oacute;digo <b>73519264</b> &amp; nada m=C3=A1s</p>',
        '--=_parts--',
        '',
      ].join('\r\n'),
    )
  })

test('a mail program reads the same words out of it', async () => {
  const server = await mailServer()
  await sends(server)
  const { raw } = await onlyMessage(server)
  const { headers: read, parts } = readMessage(raw)
  const { from, subject, text, html } = exampleEmail
  expect(Object.fromEntries(read)).toMatchObject({
    From: `${from.name} <${from.address}>`,
    Subject: subject,
  })
  expect(parts.map((part) => part.text)).toEqual([text.replaceAll('\n', '\r\n'), html])
})

test('a message that goes out twice is known by its Message-ID', async () => {
  const server = await mailServer()
  await sends(server)
  await sends(server)
  const [once, again] = await server.received()
  expect(again?.raw).toBe(once?.raw)
})

test('lines of dots, long lines and lone line ends arrive unchanged', async () => {
  const server = await mailServer()
  const text = `.\n..\r.hidden\r\n.\r\n${'ñ'.repeat(2000)}\n trailing blank \n`
  expect(await sends(server, { message: { text } })).toBe('taken')
  const { raw } = await onlyMessage(server)
  expect(readMessage(raw).parts[0]?.text).toBe(text.replace(/\r\n|\r|\n/g, '\r\n'))
  for (const line of raw.split('\r\n')) {
    expect(line.length).toBeLessThanOrEqual(76)
    // A lone CR or LF is where servers disagree about the end of a message: CVE-2023-51764.
    expect(line).not.toMatch(/[\r\n]/)
  }
})

test('a server is called by the name that the setting gives us', async () => {
  const server = await mailServer()
  await sends(server, { setting: { ehlo: 'id.ciudad.example' } })
  expect((await onlyMessage(server)).ehlo).toBe('id.ciudad.example')
})

test('a server that is slow to say goodbye delays nobody, and is told goodbye', async () => {
  const server = await scriptedServer({ QUIT: 'silence' })
  expect(await sends(server)).toBe('taken')
  await vi.waitFor(async () => expect(await server.received()).toContain('QUIT'))
})

test('an answer is understood whatever pieces it comes in', async () => {
  const server = await scriptedServer({ greeting: '220-mail\r\n220 ñandú' }, { piece: 1 })
  expect(await sends(server)).toBe('taken')
})

for (const code of [251, 252])
  test(`a recipient that the server answers ${code} to is taken`, async () => {
    const server = await scriptedServer({ RCPT: `${code} 2.1.5 will do` })
    expect(await sends(server)).toBe('taken')
  })
