/** A server that is down, slow or talks nonsense: nobody waits beyond the signal, and a later try may succeed. */
import { expect, test, vi } from 'vitest'
import { mailServer, scriptedServer, sends } from './smtp-harness.ts'

const provider = (reason: string) => ({ fault: 'provider', reason })
const points = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'message'] as const

for (const at of points)
  test(`a connection cut at ${at} may be tried again`, async () => {
    expect(await sends(await scriptedServer({ [at]: 'cut' }))).toEqual(
      provider('connection_failed'),
    )
  })

for (const at of points)
  test(`a server silent at ${at} is left when the signal says so`, async () => {
    const server = await scriptedServer({ [at]: 'silence' })
    const given = new AbortController()
    const sending = sends(server, { signal: given.signal })
    // Everything is said that is said before the silence.
    const last = { greeting: '(arrived)', message: '.' }[at as string] ?? at
    await vi.waitFor(async () => {
      const conversation = (await server.received()).join('\n')
      expect(conversation.slice(conversation.lastIndexOf('\n') + 1).startsWith(last)).toBe(true)
    })
    given.abort()
    expect(await sending).toEqual(provider('provider_timeout'))
    // The socket is closed, not only forgotten.
    await vi.waitFor(async () => expect(await server.received()).toContain('(left)'))
    expect(await server.received()).not.toContain('QUIT')
  })

test('a signal that is over already connects nobody', async () => {
  const server = await scriptedServer()
  expect(await sends(server, { signal: AbortSignal.abort() })).toEqual(provider('provider_timeout'))
  expect(await server.received()).toEqual([])
})

for (const tls of ['implicit', 'starttls'] as const)
  test(`a port where nobody listens may be tried again, ${tls}`, async () => {
    expect(await sends({ port: 1, tls })).toEqual({
      ...provider('connection_failed'),
      definitelyNotAccepted: true,
    })
  })

for (const [greeting, what] of [
  ['HTTP/1.1 400 Bad Request', 'a web server'],
  ['', 'nothing but line ends'],
  ['2200 mail', 'a code of four digits'],
  ['990 mail', 'a code that there is not'],
  [`220-${'mail '.repeat(20_000)}`, 'a line without end'],
  [Array.from({ length: 2000 }, () => `220-${'m'.repeat(60)}`).join('\r\n'), 'lines without end'],
] as const)
  test(`a server that says ${what} is not understood`, async () => {
    expect(await sends(await scriptedServer({ greeting }))).toEqual(provider('answer_unreadable'))
  })

test('a message whose acceptance was lost on the way goes out again as the same message', async () => {
  const server = await scriptedServer({ message: 'cut' })
  await sends(server)
  await sends(server)
  const ids = (await server.received()).filter((line) => line.startsWith('Message-ID'))
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('messages side by side do not meet', async () => {
  const server = await mailServer()
  const people = Array.from({ length: 5 }, (_, n) => `vecina-${n}@correo.example`)
  const outcomes = await Promise.all(people.map(async (to) => sends(server, { message: { to } })))
  expect(new Set(outcomes)).toEqual(new Set(['taken']))
  const received = await server.received()
  expect(received.map(({ to }) => to.join()).toSorted()).toEqual(people)
  for (const { to, raw } of received) expect(raw).toContain(`To: ${to.join()}\r\n`)
})
