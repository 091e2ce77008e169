/** What a citizen does with their passkeys: adds after a proof of now, is told, names, removes; and what a recovery takes away. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import { Authenticator } from '../../support/authenticator.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { codeTo, password, registered } from '../../support/accounts.ts'
import { Citizen, newOperation, origin, type Sending } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { adds, email, owner, routes, rpId, signsIn } from './owner.ts'
import { nothingStrangeIsWritten } from '../desk/audit-details.ts'

cheapHash()
beforeEach(freshDatabase)
afterEach(nothingStrangeIsWritten)

const hourAgo = () => env.DB.prepare('UPDATE sessions SET created_at = created_at - 3600').run()

const listed = async (citizen: Citizen) => {
  const { text } = await citizen.sends(routes.accountSections, { method: 'GET' })
  return (JSON.parse(text) as { passkeys: readonly { id: string; name: string }[] }).passkeys
}

const subjects = async () => (await mailTo(email)).map(({ subject }) => subject ?? '')

test('a passkey is added, listed under its device, told to every contact and written down', async () => {
  const { citizen, id } = await owner()
  expect(await listed(citizen)).toMatchObject([{ id, name: 'Chrome · Android' }])
  expect(await subjects()).toContain('Hay una llave de acceso nueva · Cuenta Ciudadana')
  const entry = await env.DB.prepare(
    "SELECT details FROM audit WHERE event = 'passkey_added'",
  ).first('details')
  expect(JSON.parse(String(entry))).toMatchObject({ passkey: id })
})

test('whoever signed in a while ago types the password first; a wrong one is told, and five are the end', async () => {
  const citizen = await registered(email)
  await hourAgo()
  expect((await citizen.sends(routes.passkeyOptions)).body.code).toBe('password_required')
  const wrong = () =>
    citizen.sends(routes.passkeyOptions, { body: { password: 'no es la que es' } })
  expect((await wrong()).body.fields).toEqual({ password: 'password_wrong' })
  expect((await citizen.sends(routes.passkeyOptions, { body: { password } })).status).toBe(200)
  for (let tries = 0; tries < 4; tries++) await wrong()
  expect((await wrong()).body.code).toBe('too_many_attempts')
})

test('what a browser made with a challenge of another session, or made twice, is not added', async () => {
  const citizen = await registered(email)
  const other = new Citizen()
  await other.begins('login', { identifier: email, password })
  const authenticator = await Authenticator.at(origin, rpId)
  const { text } = await other.sends(routes.passkeyOptions)
  const body = await authenticator.creates(JSON.parse(text))
  expect((await citizen.sends(routes.passkeys, { body })).body.code).toBe('passkey_refused')
  const operation = newOperation()
  const before = { authorization: `Bearer ${other.accessToken}` }
  const adding = (sending: Sending) =>
    other.sends(routes.passkeys, { body, headers: before, ...sending })
  expect((await adding({ operation })).status).toBe(200)
  expect((await adding({ operation })).status).toBe(200)
  expect((await adding({})).body.code).toBe('passkey_not_added')
  expect((await other.sends(routes.passkeys, { body })).body.code).toBe('passkey_refused')
  expect(await listed(citizen)).toHaveLength(1)
})

test('a passkey that is somebody’s is nobody else’s', async () => {
  const { authenticator } = await owner()
  const other = await registered('otro@example.com')
  expect((await adds(other, authenticator)).body.code).toBe('passkey_not_added')
  expect((await signsIn(authenticator)).body.code).toBe('passkey_refused')
})

test('it is renamed; another citizen can neither rename nor remove it', async () => {
  const { citizen, id } = await owner()
  const other = await registered('otro@example.com')
  const body = { name: 'Mi teléfono' }
  expect((await other.sends(routes.passkeyById(id), { body })).status).toBe(404)
  expect((await other.sends(routes.passkeyRemoval(id))).status).toBe(404)
  expect((await citizen.sends(routes.passkeyById(id), { body })).status).toBe(204)
  expect(await listed(citizen)).toMatchObject([{ name: 'Mi teléfono' }])
  const sealed = await env.DB.prepare('SELECT sealed FROM passkeys').first('sealed')
  expect(sealed).not.toContain('Mi teléfono')
})

test('it is removed after a proof of now, told to every contact, and opens nothing', async () => {
  const { authenticator, citizen, id } = await owner()
  await hourAgo()
  expect((await citizen.sends(routes.passkeyRemoval(id))).body.code).toBe('password_required')
  expect((await citizen.sends(routes.passkeyRemoval(id), { body: { password } })).status).toBe(200)
  expect(await listed(citizen)).toEqual([])
  expect(await subjects()).toContain('Se borró una llave de acceso · Cuenta Ciudadana')
  expect((await signsIn(authenticator)).body.code).toBe('passkey_unknown')
})

test('whoever recovers the account is left no passkey that a thief may have added (T14 c, T44)', async () => {
  const { authenticator, citizen } = await owner()
  await citizen.begins('recover', { identifier: email })
  await citizen.answers({ code: await codeTo(email) })
  await citizen.answers({ password: 'otra frase para volver a entrar' })
  expect((await signsIn(authenticator)).body.code).toBe('passkey_unknown')
})

test('a suspended account is told to whoever has its passkey, and opens nothing', async () => {
  const { authenticator } = await owner()
  await env.DB.prepare("UPDATE accounts SET status = 'suspended'").run()
  expect((await signsIn(authenticator)).body.code).toBe('account_suspended')
})

test('newer agreements are asked of whoever signs in by passkey, too', async () => {
  const { authenticator } = await owner()
  await env.DB.prepare('DELETE FROM agreements_accepted').run()
  const { body, citizen } = await signsIn(authenticator)
  expect([body.step, body.session]).toEqual(['accept-agreements', undefined])
  const answered = await citizen.answers({ terms: 'yes', privacy: 'yes' })
  expect(answered.body.outcome).toBe('signed_in')
})

test('nobody who is not signed in makes, names or removes any', async () => {
  const { id } = await owner()
  for (const path of [routes.passkeyOptions, routes.passkeyRemoval(id)])
    expect((await new Citizen().sends(path)).body.code).toBe('session_required')
})

test('the history tells of it, and what is downloaded holds it, for people and for machines', async () => {
  const { citizen, id } = await owner()
  const { text } = await citizen.sends(routes.accountSections, { method: 'GET' })
  const { history } = JSON.parse(text) as AccountSections
  expect(history[0]).toMatchObject({ event: 'passkey_added', device: 'Chrome · Android' })
  const { body } = await citizen.begins('download-data', { current: password })
  const file = async (format: 'json' | 'html') =>
    (await citizen.sends(routes.download(body.told?.download ?? '', format), { method: 'GET' }))
      .text
  expect(JSON.parse(await file('json'))).toMatchObject({ sections: { passkeys: [{ id }] } })
  expect(await file('html')).toContain('Llaves de acceso')
})

test('a sign-in by passkey takes back a deletion that waits', async () => {
  const { authenticator, citizen } = await owner()
  await citizen.begins('delete-account', { current: password })
  expect((await citizen.answers({})).body.outcome).toBe('deletion_requested')
  expect((await signsIn(authenticator)).body.outcome).toBe('signed_in')
  expect(await env.DB.prepare('SELECT count(*) AS n FROM account_deletions').first('n')).toBe(0)
})
