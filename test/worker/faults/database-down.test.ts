/** F07: D1 does not answer. Everything that needs it says so at once, before any hashing; what does not need it is served. */
import Argon2 from '@phi-ag/argon2'
import { beforeEach, expect, test, vi } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { Citizen, newOperation } from '../../support/citizen.ts'
import { deadEnv } from '../../support/faulty-env.ts'
import { elsewhere, freshCity } from '../codes/fixtures.ts'
import { linking, recoveringAccess, registering, signingIn } from './scenarios.ts'

beforeEach(freshCity)

for (const scenario of [...registering, ...linking, ...recoveringAccess, ...signingIn])
  test(`a citizen who ${scenario.named} while D1 is down is asked to come back, and nothing is hashed`, async () => {
    const { citizen, sends } = await scenario.ready('ana@correo.example')
    const before = await scenario.effects()
    const hashes = vi.spyOn(Argon2.prototype, 'hash')
    hashes.mockClear()
    const answer = await sends(elsewhere(citizen, deadEnv('DB')), newOperation())
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable'])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(hashes).not.toHaveBeenCalled()
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await scenario.effects()).toEqual(before)
  })

test('the spy on hashing sees a hash when there is one', async () => {
  const hashes = vi.spyOn(Argon2.prototype, 'hash')
  hashes.mockClear()
  const answer = { identifier: 'nadie@correo.example', password: 'da igual cuál sea' }
  await new Citizen().begins('login', answer)
  expect(hashes).toHaveBeenCalledOnce()
})

test('while everything is down, keys and profile are still served', async () => {
  const citizen = new Citizen(deadEnv('DB', 'KV', 'Queue'))
  const { jwks, profile } = routesOf('demo')
  for (const path of [jwks, profile, '/openapi.json'])
    expect((await citizen.sends(path, { method: 'GET' })).status, path).toBe(200)
  const health = await citizen.sends('/healthz', { method: 'GET' })
  expect(health.body.code).toBe('unavailable')
})
