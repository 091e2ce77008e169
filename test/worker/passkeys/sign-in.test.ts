/** Sign-in by passkey: by the engine that a password signs in by, for whoever has it and nobody else. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { Authenticator, type Said } from '../../support/authenticator.ts'
import { Citizen, newOperation, origin } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { countHashes, Watch } from '../../support/spies.ts'
import { openSecondMunicipality, secondSite } from '../../support/second-municipality.ts'
import { challengeFor, owner, routes, rpId, signsIn } from './owner.ts'

beforeEach(freshDatabase)
openSecondMunicipality()

const watch = new Watch()
const hashes = countHashes()

const methodsIn = (token = '') =>
  (JSON.parse(atob(token.split('.')[1] ?? '')) as { amr: readonly string[] }).amr

test('whoever has made a passkey signs in by it, in another browser, and without a name', async () => {
  const { authenticator } = await owner()
  const { body } = await signsIn(authenticator)
  expect(body.outcome).toBe('signed_in')
  expect(methodsIn(body.session?.accessToken)).toEqual(['swk', 'user', 'mfa'])
})

test('one that stays in its device, and asked for no finger, says so in the token', async () => {
  const { authenticator } = await owner({ synced: false })
  const { body } = await signsIn(authenticator, { verified: false })
  expect(methodsIn(body.session?.accessToken)).toEqual(['hwk', 'user'])
})

test('it costs no hash, and two journeys to the database', async () => {
  const { authenticator } = await owner()
  const citizen = new Citizen(watch.environment)
  const challenge = await challengeFor(citizen)
  const answer = await authenticator.uses(challenge)
  watch.takes()
  hashes.takes()
  const { status } = await citizen.begins('login', answer, { body: { answer } })
  const { roundTrips } = watch.takes()
  expect({ status, roundTrips, hashes: hashes.takes() }).toEqual({
    status: 200,
    roundTrips: 2,
    hashes: 0,
  })
})

test('a challenge costs the database no more than the name of the attempt', async () => {
  const citizen = new Citizen(watch.environment)
  watch.takes()
  await challengeFor(citizen)
  expect(watch.takes().roundTrips).toBe(0)
})

for (const [what, said] of [
  ['another page', { origin: 'https://www.ciudadabierta.example.net' }],
  ['another RP ID', { rpId: 'ciudadabierta.example.net' }],
  ['the making of one', { type: 'webauthn.create' }],
  ['a frame in whoever’s page', { crossOrigin: true }],
  ['a frame in another page', { crossOrigin: true, topOrigin: 'https://evil.example' }],
  ['a challenge of its own', { challenge: 'A'.repeat(91) }],
  ['somebody else', { userHandle: 'YWNjX25vYm9keQ' }],
] as const satisfies readonly (readonly [string, Said])[])
  test(`what was signed for ${what} opens nothing`, async () => {
    const { authenticator } = await owner()
    const { status, body } = await signsIn(authenticator, said)
    expect([status, body.code]).toEqual([401, 'passkey_refused'])
  })

test('a frame in a page of the city’s own is one of its pages', async () => {
  const { authenticator } = await owner()
  const { body } = await signsIn(authenticator, { crossOrigin: true, topOrigin: origin })
  expect(body.outcome).toBe('signed_in')
})

test('a key that another authenticator has for the same name opens nothing', async () => {
  const { authenticator } = await owner()
  const other = await Authenticator.at(origin, rpId)
  const citizen = new Citizen()
  const challenge = await challengeFor(citizen)
  const { credentialId, userHandle } = await authenticator.uses(challenge)
  const answer = { ...(await other.uses(challenge)), credentialId, userHandle }
  const { body } = await citizen.begins('login', answer, { body: { answer } })
  expect(body.code).toBe('passkey_refused')
})

test('one that is not known here is told apart, so that its device can forget it', async () => {
  await owner()
  const stranger = await Authenticator.at(origin, rpId)
  const { body } = await signsIn(stranger, { userHandle: 'YWNjX25vYm9keQ' })
  expect(body.code).toBe('passkey_unknown')
})

test('a challenge is good once: what was signed is refused to whoever sends it again', async () => {
  const { authenticator } = await owner()
  const { answer, citizen } = await signsIn(authenticator)
  const { body } = await citizen.begins('login', answer, { body: { answer } })
  expect(body.code).toBe('passkey_refused')
})

test('the repetition of an attempt whose answer was lost is given its session, also where its key counts', async () => {
  const { authenticator } = await owner({ synced: false, counter: 4 })
  const operation = newOperation()
  const first = await signsIn(authenticator, { counter: 5 }, new Citizen(), { operation })
  const { answer, citizen } = first
  const again = await citizen.begins('login', answer, { body: { answer }, operation })
  expect(again.body.outcome).toBe('signed_in')
  const count = await env.DB.prepare(
    "SELECT count(*) AS n FROM sessions WHERE methods LIKE 'hwk%'",
  ).first('n')
  expect(count).toBe(1)
})

test('of fifty who send the same at once one is signed in', async () => {
  const { authenticator } = await owner()
  const citizen = new Citizen()
  const answer = await authenticator.uses(await challengeFor(citizen))
  const all = await Promise.all(
    Array.from({ length: 50 }, () => citizen.begins('login', answer, { body: { answer } })),
  )
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('a challenge is of the browser that was given it', async () => {
  const { authenticator } = await owner()
  const answer = await authenticator.uses(await challengeFor(new Citizen()))
  const { body } = await new Citizen().begins('login', answer, { body: { answer } })
  expect(body.code).toBe('passkey_refused')
})

test('one that is older than five minutes is refused', async () => {
  const { authenticator } = await owner()
  const citizen = new Citizen()
  const answer = await authenticator.uses(await challengeFor(citizen))
  vi.setSystemTime(Date.now() + 301_000)
  const { body } = await citizen.begins('login', answer, { body: { answer } })
  vi.useRealTimers()
  expect(body.code).toBe('passkey_refused')
})

test('a passkey of one city is nothing to another', async () => {
  const { authenticator } = await owner()
  const elsewhere = new Citizen(env, 'villanueva', secondSite)
  const { body } = await signsIn(authenticator, { origin: secondSite }, elsewhere)
  expect(body.code).toBe('passkey_unknown')
  const here = new Citizen()
  const answer = await authenticator.uses(await challengeFor(here), { origin: secondSite })
  const crossed = await elsewhere.begins('login', answer, { body: { answer } })
  expect(crossed.body.code).toBe('passkey_refused')
})

test('a counter that goes back tells of a copy: it opens nothing any more, and the account says so', async () => {
  const { authenticator, citizen } = await owner({ synced: false, counter: 7 })
  expect((await signsIn(authenticator, { counter: 8 })).body.outcome).toBe('signed_in')
  expect((await signsIn(authenticator, { counter: 8 })).body.code).toBe('passkey_suspect')
  expect((await signsIn(authenticator, { counter: 9 })).body.code).toBe('passkey_suspect')
  const { text } = await citizen.sends(routes.accountSections, { method: 'GET' })
  expect(JSON.parse(text)).toMatchObject({ passkeys: [{ isSuspect: true }] })
})

test('a city without passkeys gives no challenge, and is answered by none', async () => {
  const { authenticator } = await owner()
  const leon = new Citizen(env, 'leon', 'https://www.leon.gob.mx')
  const { status } = await leon.sends('/leon/passkeys/challenge')
  expect([403, 404]).toContain(status)
  const answer = await authenticator.uses('A'.repeat(91))
  const answered = await leon.begins('login', answer, { body: { answer } })
  expect(answered.status).toBeGreaterThanOrEqual(400)
})
