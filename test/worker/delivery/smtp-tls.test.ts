/** Nothing of a message and no password travels in the clear, or to a server that is not the one meant. */
import { expect, test } from 'vitest'
import { tlsAt } from '../../../worker/delivery/providers/smtp.ts'
import { mailServer, scriptedServer, sends, type Refusal } from './smtp-harness.ts'

const account = (reason: string): Refusal => ({ fault: 'account', reason })

for (const tls of ['implicit', 'starttls'] as const) {
  test(`a certificate that nobody vouches for is refused, ${tls}`, async () => {
    const server = await mailServer({ tls, certificate: 'unknown' })
    expect(await sends(server)).toEqual(account('certificate_refused'))
    expect(await server.received()).toEqual([])
  })

  test(`a certificate of another name is refused, ${tls}`, async () => {
    const server = await mailServer({ tls })
    expect(await sends(server, { setting: { host: '127.0.0.1' } })).toEqual(
      account('certificate_refused'),
    )
    expect(await server.received()).toEqual([])
  })
}

test('a server that speaks no TLS where it should is told nothing', async () => {
  const server = await scriptedServer({}, { tls: 'starttls' })
  const refused = await sends({ ...server, tls: 'implicit' })
  expect(refused).toEqual(account('certificate_refused'))
  expect((await server.received()).join('\n')).not.toMatch(/EHLO|AUTH|MAIL/)
})

for (const [says, why] of [
  [{ EHLO: '250-mail\r\n250 AUTH PLAIN LOGIN' }, 'does not offer STARTTLS'],
  [{ STARTTLS: '502 5.5.1 unknown' }, 'offers STARTTLS and does not know it'],
] as const)
  test(`a server that ${why} learns neither password nor message`, async () => {
    const server = await scriptedServer(says, { tls: 'starttls' })
    expect(await sends(server)).toEqual(account('starttls_missing'))
    expect((await server.received()).join('\n')).not.toMatch(/AUTH|MAIL|RCPT/)
  })

test('a real server without STARTTLS is refused too', async () => {
  const server = await mailServer({ tls: 'starttls', without: ['STARTTLS'] })
  expect(await sends(server)).toEqual(account('starttls_missing'))
  expect(await server.received()).toEqual([])
})

test('an answer slipped in before TLS is not taken for one under TLS', async () => {
  const says = { STARTTLS: '220 go on\r\n250-mail\r\n250 AUTH PLAIN' }
  const server = await scriptedServer(says, { tls: 'starttls' })
  expect(await sends(server)).toEqual(account('starttls_tampered'))
  expect((await server.received()).join('\n')).not.toMatch(/AUTH|MAIL/)
})

test('a server that cannot do TLS at the moment is asked again later', async () => {
  const server = await scriptedServer({ STARTTLS: '454 4.7.0 later' }, { tls: 'starttls' })
  const reason = 'provider_answered_454'
  expect(await sends(server)).toEqual({ fault: 'provider', reason, definitelyNotAccepted: true })
})

test('a server that cuts the connection under TLS is not blamed for its certificate', async () => {
  const server = await scriptedServer({ AUTH: 'cut' }, { tls: 'starttls' })
  expect(await sends(server)).toEqual({ fault: 'provider', reason: 'connection_failed' })
})

test('port 25 is not tried: Cloudflare lets nobody through', async () => {
  expect(await sends({ port: 25, tls: 'starttls' })).toEqual(account('port_blocked'))
})

test('where nothing is said of TLS, 465 begins with it and every other port asks for it', () => {
  expect([465, 587, 2525].map(tlsAt)).toEqual(['implicit', 'starttls', 'starttls'])
})
