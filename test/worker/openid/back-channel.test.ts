/** Who signs out here is signed out there: the service is told once, again while it fails, and by a token that it can trust. */
import { env } from 'cloudflare:workers'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deliverMessages } from '../../../worker/background.ts'
import type { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import { addService, codeOf, exchanges, issuer, signedIn, userinfoBy } from './fixtures.ts'

beforeEach(freshDatabase)
afterEach(() => vi.restoreAllMocks())

/** Stands for the service: answers what it is told to, and keeps what it hears. */
function service(...answers: readonly number[]) {
  const heard: string[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    heard.push(new URLSearchParams(init?.body as URLSearchParams).get('logout_token') ?? '')
    return new Response(null, { status: answers[heard.length - 1] ?? 200 })
  })
  return heard
}

const rows = async () =>
  (
    await env.DB.prepare("SELECT id, state, attempts FROM outbox WHERE id LIKE 'lgo_%'").all<{
      id: string
      state: string
      attempts: number
    }>()
  ).results

/** What the queue would do with every row that waits. */
async function delivers() {
  const jobs = (await rows()).map(({ id }) => ({ outbox: id, municipality: 'demo' }))
  const messages = jobs.map((body) => ({ body, attempts: 1, ack: vi.fn(), retry: vi.fn() }))
  await deliverMessages({ queue: 'deliveries', messages } as unknown as MessageBatch, env)
}

const keys = async () =>
  createLocalJWKSet(
    await (await fetchWorker(new Request(`${issuer}/.well-known/jwks.json`))).json<JSONWebKeySet>(),
  )

async function isSignedIn() {
  await addService()
  const { citizen, browser } = await signedIn()
  const { body } = await exchanges(await codeOf(browser))
  return { citizen, browser, token: body['access_token'], idToken: String(body['id_token']) }
}

test('a sign-out anywhere tells the service, by a token that names the session', async () => {
  const heard = service()
  const { citizen, token, idToken } = await isSignedIn()
  await citizen.signsOut()
  expect((await userinfoBy(token)).status).toBe(401)
  await delivers()
  expect(heard).toHaveLength(1)
  const options = { issuer, audience: 'predios', typ: 'logout+jwt' }
  const { payload } = await jwtVerify(heard[0] ?? '', await keys(), options)
  const { payload: known } = await jwtVerify(idToken, await keys())
  expect(payload).toMatchObject({
    sid: known['sid'],
    sub: known.sub,
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  })
  expect(payload).not.toHaveProperty('nonce')
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1 }])
  // The queue gives twice what it gave once.
  await delivers()
  expect(heard).toHaveLength(1)
})

test('a service that fails is told again', async () => {
  const heard = service(500, 200)
  const { citizen } = await isSignedIn()
  await citizen.signsOut()
  await delivers()
  expect(await rows()).toMatchObject([{ state: 'claimed', attempts: 1 }])
  await env.DB.prepare('UPDATE outbox SET claimed_until = unixepoch() - 1').run()
  await delivers()
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }])
  expect(heard).toHaveLength(2)
})

test('a service that does not take it is not told again', async () => {
  const heard = service(400)
  const { citizen } = await isSignedIn()
  await citizen.signsOut()
  await delivers()
  await delivers()
  expect(heard).toHaveLength(1)
  expect(await rows()).toMatchObject([{ state: 'undeliverable', attempts: 1 }])
})

test.each([
  [
    'all sessions are ended',
    (citizen: Citizen) => citizen.sends('/demo/sessions', { method: 'DELETE' }),
  ],
  [
    'the permission is withdrawn',
    (citizen: Citizen) => citizen.sends('/demo/services/predios', { method: 'DELETE' }),
  ],
] as const)('%s: the service is told, and its token is good for nothing', async (_, does) => {
  service()
  const { citizen, token } = await isSignedIn()
  expect((await does(citizen)).status).toBe(204)
  expect((await userinfoBy(token)).status).toBe(401)
  expect(await rows()).toHaveLength(1)
})

test('whoever was never at a service, and a code that was never exchanged, tell nobody', async () => {
  await addService()
  const { citizen, browser } = await signedIn()
  await codeOf(browser)
  await citizen.signsOut()
  expect(await rows()).toEqual([])
})
