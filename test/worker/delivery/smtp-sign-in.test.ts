/** We sign in by what the server offers, and a refusal is the operator's to mend. */
import { expect, test } from 'vitest'
import { mailServer, onlyMessage, scriptedServer, sends } from './smtp-harness.ts'

const account = (reason: string) => ({ fault: 'account', reason })

for (const [authMethods, method] of [
  [['PLAIN', 'LOGIN'], 'PLAIN'],
  [['LOGIN'], 'LOGIN'],
] as const)
  test(`a password with an ñ is understood by ${method}`, async () => {
    const server = await mailServer({ authMethods })
    expect(await sends(server, { user: 'buzón@ciudad.example' })).toBe('taken')
    expect((await onlyMessage(server)).user).toBe(`buzón@ciudad.example by ${method}`)
  })

for (const authMethods of [['PLAIN'], ['LOGIN']])
  test(`a wrong password is refused, by ${authMethods.join()}`, async () => {
    const server = await mailServer({ authMethods })
    expect(await sends(server, { password: 'contrasena' })).toEqual(account('credentials_refused'))
    expect(await server.received()).toEqual([])
  })

for (const [code, enhanced] of [
  [530, '5.7.0'],
  [534, '5.7.9'],
  [535, '5.7.8'],
  [538, '5.7.11'],
] as const)
  test(`a sign-in answered ${code} ${enhanced} is the account’s fault`, async () => {
    const server = await mailServer()
    const user = `auth-${code}-${enhanced}`
    expect(await sends(server, { user })).toEqual(account('credentials_refused'))
  })

test('a password that must be changed first is the account’s fault, though the code is of the passing kind', async () => {
  const server = await mailServer()
  const user = 'auth-432-4.7.12'
  expect(await sends(server, { user })).toEqual(account('credentials_refused'))
})

test('a server whose register of passwords is down is asked again later', async () => {
  const server = await mailServer()
  expect(await sends(server, { user: 'auth-454-4.7.0' })).toEqual({
    fault: 'provider',
    reason: 'provider_answered_454',
    definitelyNotAccepted: true,
  })
})

test('a server that offers no sign-in is given no message', async () => {
  const server = await mailServer({ without: ['AUTH'] })
  expect(await sends(server)).toEqual(account('auth_missing'))
  expect(await server.received()).toEqual([])
})

test('a server that offers only what we do not speak is told no password', async () => {
  const server = await scriptedServer({ EHLO: '250-mail\r\n250 AUTH GSSAPI XOAUTH2' })
  expect(await sends(server)).toEqual(account('auth_missing'))
  expect((await server.received()).join('\n')).not.toMatch(/AUTH|MAIL/)
})

test('what is offered in the clear does not count under TLS', async () => {
  const server = await mailServer({ tls: 'starttls', authMethods: ['LOGIN'] })
  expect(await sends(server)).toBe('taken')
  expect((await onlyMessage(server)).user).toBe('avisos by LOGIN')
})

test('a secret that the Worker lacks stops the message before any server hears of it', async () => {
  const server = await scriptedServer()
  const secrets = { user: 'SMTP_USER', password: 'NOBODYS' }
  expect(await sends(server, { setting: { secrets } })).toEqual(account('secret_missing'))
  expect(await server.received()).toEqual([])
})
