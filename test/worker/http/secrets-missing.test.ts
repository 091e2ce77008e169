/** Without its secrets the Worker does nothing, says so to its operator by name, and to nobody else (F20). */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createSecrets } from '../../../worker/crypto/keys.ts'
import { secretNames, type SecretName } from '../../../worker/crypto/secrets.ts'
import { base } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import { credentials, honest, routes } from './raw.ts'

beforeAll(freshDatabase)
beforeEach(() => void vi.restoreAllMocks())

const malformed: Readonly<Record<SecretName, string>> = {
  SEAL_KEYS: '{"current":"1","keys":{}}',
  INDEX_KEY: 'c2hvcnQ',
  CODE_KEY: '¡contraseña secreta!',
  SESSION_KEYS: '{"current":"1"',
  PEPPERS: `{"current":"1","keys":{"1":"${'A'.repeat(43)}"}}`,
  SIGNING_KEYS: '{"current":"1","keys":[{"kty":"RSA"}]}',
  AUDIT_KEY: 'A'.repeat(43),
  OPERATOR_KEY: 'A'.repeat(42),
}

const requests = [
  ['a profile', 'GET', routes.profile],
  ['the public keys', 'GET', routes.jwks],
  ['a sign-in', 'POST', routes.begin('login')],
  ['a refresh', 'POST', routes.session],
  ['an account', 'GET', routes.account],
] as const

const ask = (environment: Env, method: string, path: string) =>
  fetchWorker(
    new Request(base + path, {
      method,
      headers: honest(),
      ...(method === 'POST' && { body: path === routes.session ? '{}' : credentials }),
    }),
    environment,
  )

/** An environment that is as it should be but for one secret. */
const butFor = (name: SecretName, text: string | undefined): Env => {
  const { [name]: _, ...others } = env
  return text === undefined ? others : { ...others, [name]: text }
}

for (const name of secretNames)
  for (const [how, text] of [
    ['missing', undefined],
    ['empty', ''],
    ['malformed', malformed[name]],
  ] as const)
    test(`${name} that is ${how} stops the Worker, with its name in the log alone`, async () => {
      const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined)
      const environment = butFor(name, text)
      for (const [what, method, path] of requests) {
        const answered = await ask(environment, method, path)
        expect(answered.status, what).toBe(500)
        expect(await answered.json(), what).toEqual({
          code: 'internal',
          requestId: answered.headers.get('x-request-id'),
        })
        expect(answered.headers.getSetCookie(), what).toEqual([])
        const event = String(logged.mock.calls.at(-1)?.[0])
        expect(JSON.parse(event), what).toMatchObject({ event: 'request_failed' })
        expect(event).toContain(name)
        if (text) expect(event).not.toContain(text.slice(0, 12))
      }
      const health = await ask(environment, 'GET', '/healthz')
      expect(health.status).toBe(503)
      expect(await health.json()).toMatchObject({ code: 'unavailable' })
      expect(String(logged.mock.calls.at(-1)?.[0])).toContain(`"secret":"${name}"`)
    })

test('with every secret in place the Worker is ready', async () => {
  const health = await ask({ ...env, ...(await createSecrets()) }, 'GET', '/healthz')
  expect([health.status, await health.json()]).toEqual([200, { ready: true }])
})

test('without a database the Worker says that it is not ready, and when to ask again', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const broken = {
    prepare: env.DB.prepare.bind(env.DB),
    batch: () => Promise.reject(new Error('D1_ERROR: overloaded')),
  }
  const environment = { ...env, DB: broken as unknown as D1Database }
  for (const [method, path] of [
    ['GET', '/healthz'],
    ['POST', routes.begin('login')],
  ] as const) {
    const answered = await ask(environment, method, path)
    expect(answered.status, path).toBe(503)
    expect(Number(answered.headers.get('retry-after')), path).toBeGreaterThan(0)
    expect(await answered.text(), path).not.toContain('D1')
  }
})
