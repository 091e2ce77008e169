/** A code works once; who brings it again ends what it gave (RFC 6749 §4.1.2, RFC 9700 §4.5, T39). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import {
  addService,
  asks,
  callback,
  codeOf,
  exchanges,
  signedIn,
  userinfoBy,
  verifier,
} from './fixtures.ts'

beforeEach(freshDatabase)

test('of fifty exchanges of one code at once, one gives tokens, and the others end what it gave', async () => {
  await addService()
  const { browser } = await signedIn()
  const code = await codeOf(browser)
  const all = await Promise.all(Array.from({ length: 50 }, () => exchanges(code)))
  const given = all.filter(({ status }) => status === 200)
  expect(given).toHaveLength(1)
  for (const one of all.filter(({ status }) => status !== 200))
    expect([one.status, one.body['error']]).toEqual([400, 'invalid_grant'])
  expect((await userinfoBy(given[0]?.body['access_token'])).status).toBe(401)
})

test('a code that comes back later ends the token that it gave, and is written down once', async () => {
  await addService()
  const { browser } = await signedIn()
  const code = await codeOf(browser)
  const { body } = await exchanges(code)
  expect((await userinfoBy(body['access_token'])).status).toBe(200)
  for (let time = 0; time < 3; time += 1)
    expect((await exchanges(code)).body['error']).toBe('invalid_grant')
  const told = await userinfoBy(body['access_token'])
  expect([told.status, told.body['error']]).toEqual([401, 'invalid_token'])
  const { results } = await env.DB.prepare(
    "SELECT id FROM audit WHERE event = 'service_code_replayed'",
  ).all()
  expect(results).toHaveLength(1)
})

test('what is not of the request spends no code: another verifier, another address, another service', async () => {
  await addService()
  await addService('aguas', { redirects: [callback] })
  const { browser } = await signedIn()
  const code = await codeOf(browser)
  const of = (over: Readonly<Record<string, string>>) => exchanges(code, over)
  const wrong = 'another-verifier-of-the-service-that-is-as-long'
  for (const over of [
    { code_verifier: wrong },
    { redirect_uri: 'https://predios.example/otra?de=aqui' },
    { code_verifier: '' },
  ])
    expect((await of(over)).body['error']).toBe('invalid_grant')
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: callback,
    code_verifier: verifier,
  }
  const other = await asks('token', form, {
    authorization: `Basic ${btoa('aguas:a-secret-of-the-service-predios-which-is-long')}`,
  })
  expect(other.body['error']).toBe('invalid_grant')
  const unproven = await asks('token', form, { authorization: `Basic ${btoa('predios:wrong')}` })
  expect([unproven.status, unproven.body['error']]).toEqual([401, 'invalid_client'])
  expect((await of({})).status).toBe(200)
})

test('after a minute a code is too old', async () => {
  await addService()
  const { browser } = await signedIn()
  const code = await codeOf(browser)
  await env.DB.prepare('UPDATE authorizations SET expires_at = unixepoch()').run()
  expect((await exchanges(code)).body['error']).toBe('invalid_grant')
})
