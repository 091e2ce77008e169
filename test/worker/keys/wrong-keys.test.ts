/** Keys of the right form that are another database's: not ready, by name, and nothing is written with them. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { createSecrets } from '../../../worker/crypto/keys.ts'
import { cedula, password, person, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'

const email = 'vecina@example.com'

beforeEach(freshDatabase)

const kept = ['SEAL_KEYS', 'INDEX_KEY', 'CODE_KEY', 'SESSION_KEYS', 'PEPPERS', 'AUDIT_KEY'] as const

for (const secret of kept)
  test(`another ${secret} under the same version is not ready, named, and serves nobody`, async () => {
    await registered(email, { document: cedula })
    const wrong: Env = { ...env, [secret]: (await createSecrets())[secret] }
    const logged = vi.spyOn(console, 'log')
    const health = await new Citizen(wrong).sends('/healthz', { method: 'GET' })
    expect([health.status, health.body.code]).toEqual([503, 'unavailable'])
    const unusable = logged.mock.calls
      .flat()
      .filter((line) => String(line).includes('secret_unusable'))
    expect(unusable.map((line) => JSON.parse(String(line)).secret)).toEqual([secret])
    for (const begun of [
      await new Citizen(wrong).begins('register', person(email, { document: cedula })),
      await new Citizen(wrong).begins('login', { identifier: email, password }),
    ])
      expect([begun.status, begun.body.code]).toEqual([503, 'unavailable'])
    const { results } = await env.DB.prepare('SELECT DISTINCT account FROM identifiers').all()
    expect(results).toHaveLength(1)
    // Nothing is the worse for it.
    const after = await new Citizen().begins('login', { identifier: email, password })
    expect(after.body.outcome).toBe('signed_in')
  })

test('another OPERATOR_KEY is a new one, and nothing depends on it', async () => {
  await registered(email)
  const { OPERATOR_KEY } = await createSecrets()
  const health = await new Citizen({ ...env, OPERATOR_KEY }).sends('/healthz', { method: 'GET' })
  expect(health.status).toBe(200)
})
