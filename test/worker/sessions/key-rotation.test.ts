/** Signing keys change without a token failing: the next is published first, the past one is kept a while (T38). */
import { env } from 'cloudflare:workers'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import { createSecrets } from '../../../worker/crypto/keys.ts'
import { base, Citizen, origin } from '../../support/citizen.ts'
import { password, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'

interface Jwk {
  readonly kid: string
}

const email = 'vecina@example.com'

beforeEach(freshDatabase)

async function drawKey(): Promise<Jwk> {
  const { SIGNING_KEYS } = await createSecrets()
  const [key] = (JSON.parse(SIGNING_KEYS) as { readonly keys: readonly Jwk[] }).keys
  if (!key) throw new Error('no key was drawn')
  return key
}

const workerWith = (current: Jwk, ...others: readonly Jwk[]): Env => ({
  ...env,
  SIGNING_KEYS: JSON.stringify({ current: current.kid, keys: [current, ...others] }),
})

async function published(environment: Env): Promise<JSONWebKeySet> {
  const answered = await new Citizen(environment).sends('/demo/.well-known/jwks.json', {
    method: 'GET',
  })
  expect(answered.status).toBe(200)
  return JSON.parse(answered.text) as JSONWebKeySet
}

/** Verifies as a back end of the municipality does, with nothing but the published keys. */
const verifiedBy = (keys: JSONWebKeySet, token: string) =>
  jwtVerify(token, createLocalJWKSet(keys), {
    algorithms: ['ES256'],
    issuer: `${base}/demo`,
    audience: origin,
    typ: 'at+jwt',
  })

const reads = (environment: Env, accessToken: string) =>
  new Citizen(environment).sends('/demo/account', {
    method: 'GET',
    headers: { authorization: `Bearer ${accessToken}` },
  })

test('past, present and next keys are published, and nothing private of them', async () => {
  const [past, present, next] = [await drawKey(), await drawKey(), await drawKey()]
  const { keys } = await published(workerWith(present, past, next))
  expect(keys.map(({ kid }) => String(kid)).toSorted()).toEqual(
    [past.kid, present.kid, next.kid].toSorted(),
  )
  for (const key of keys)
    expect(Object.keys(key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
})

test('a token verifies before, during and after a rotation, also with the keys fetched earlier', async () => {
  const [old, next] = [await drawKey(), await drawKey()]
  const before = workerWith(old, next)
  const after = workerWith(next, old)
  const cached = await published(before)
  const citizen = await registered(email, {}, new Citizen(before))
  const moved = new Citizen(after)
  await moved.begins('login', { identifier: email, password })

  for (const keys of [cached, await published(after)])
    for (const token of [citizen.accessToken, moved.accessToken])
      expect((await verifiedBy(keys, token)).payload['client_id']).toBe('demo')
  expect((await reads(after, citizen.accessToken)).status).toBe(200)
  expect((await reads(before, moved.accessToken)).status).toBe(200)
})

test('sixty tokens of both keys all verify while the key changes', async () => {
  const [old, next] = [await drawKey(), await drawKey()]
  const workers = [workerWith(old, next), workerWith(next, old)]
  const cached = await published(workers[0] ?? env)
  const citizen = await registered(email, {}, new Citizen(workers[0]))
  const session = new Map(citizen.cookies)
  const tokens = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const tab = new Citizen(workers[index % 2])
      for (const [name, value] of session) tab.cookies.set(name, value)
      await tab.refreshes()
      return tab.accessToken
    }),
  )
  const verified = await Promise.allSettled(tokens.map((token) => verifiedBy(cached, token)))
  expect(verified.filter(({ status }) => status === 'rejected')).toEqual([])
  expect(new Set(tokens).size).toBe(60)
}, 20_000)

test('a token of a retired key is refused, everywhere', async () => {
  const [old, next] = [await drawKey(), await drawKey()]
  const citizen = await registered(email, {}, new Citizen(workerWith(old)))
  const after = workerWith(next)
  expect((await reads(after, citizen.accessToken)).body.code).toBe('session_ended')
  await expect(verifiedBy(await published(after), citizen.accessToken)).rejects.toThrow()
})
