/** T21: KV is believed about what a code is, never about whether it may still be used. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { codeTo, password, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { kvAt, locationEnv } from '../../support/stale-kv.ts'
import { elsewhere, freshCity, rowsIn, triesTaken, wrongCode } from './fixtures.ts'

beforeEach(freshCity)

async function registering() {
  const citizen = new Citizen()
  await citizen.begins('register', person('ana@correo.example'))
  const code = await codeTo('ana@correo.example')
  return { citizen, code }
}

const keys = async () => (await env.CODES.list({ prefix: 'code:' })).keys.map(({ name }) => name)

test('four locations remember the code; the first to send it succeeds and the others are refused', async () => {
  const { citizen, code } = await registering()
  const [key = ''] = await keys()
  const locations = [1, 2, 3, 4].map(() => locationEnv())
  for (const { CODES } of locations) expect(await CODES.get(key, 'json')).not.toBe(null)
  const statuses: number[] = []
  for (const location of locations)
    statuses.push((await elsewhere(citizen, location).answers({ code })).status)
  expect(statuses).toEqual([200, 409, 409, 409])
  for (const { CODES } of locations) expect(await CODES.get(key, 'json')).not.toBe(null)
  expect(await rowsIn('sessions')).toBe(1)
})

test('a code that D1 knows as spent is refused where KV still has it, and says so to who has it', async () => {
  const { citizen, code } = await registering()
  await env.DB.prepare('UPDATE challenges SET consumed_at = unixepoch()').run()
  const answer = await elsewhere(citizen, locationEnv()).answers({ code })
  expect(answer.body.code).toBe('code_spent')
  // Counted like any other, so that nobody tells a spent one by its tries.
  expect(await triesTaken()).toEqual([1])
  expect(await rowsIn('accounts')).toBe(0)
})

for (const [age, is] of [
  [570, 'registered'],
  [600, 'refused'],
  [601, 'refused'],
] as const)
  test(`a code of ${age} seconds is ${is}, whatever KV remembers`, async () => {
    const { citizen, code } = await registering()
    const location = locationEnv()
    for (const key of await keys()) await location.CODES.get(key, 'json')
    await timePasses(age)
    const answer = await elsewhere(citizen, location).answers({ code })
    expect(answer.body.outcome ?? answer.body.code).toBe(
      is === 'registered' ? 'registered' : 'code_expired',
    )
  })

test('where KV does not show the code yet the citizen is asked to wait, and no try is taken', async () => {
  const { citizen, code } = await registering()
  const far = { ...env, CODES: kvAt() }
  const [key = ''] = await keys()
  const record = (await env.CODES.get(key)) ?? ''
  await env.CODES.delete(key)
  const early = await elsewhere(citizen, far).answers({ code })
  expect([early.status, early.body.code]).toEqual([503, 'code_not_ready'])
  expect(early.headers.get('retry-after')).toBe('5')
  expect(await triesTaken()).toEqual([0])

  await env.CODES.put(key, record)
  const again = await elsewhere(citizen, far).answers({ code })
  expect(again.body.code, 'the location remembers the absence').toBe('code_not_ready')
  const caughtUp = await elsewhere(citizen, locationEnv()).answers({ code })
  expect(caughtUp.body.outcome).toBe('registered')
})

test('a code that is not to be seen anywhere counts against nobody', async () => {
  const { citizen, code } = await registering()
  await limitsRefill()
  for (const key of await keys()) await env.CODES.delete(key)
  for (let n = 1; n <= 12; n += 1) await citizen.answers({ code: wrongCode(code, n) })
  expect(await triesTaken()).toEqual([0])
  expect(await rowsIn('limits')).toBe(0)
})

test('a session is opened with the password though KV shows nothing at all', async () => {
  const { citizen, code } = await registering()
  await citizen.answers({ code })
  for (const key of await keys()) await env.CODES.delete(key)
  const answer = await new Citizen(locationEnv()).begins('login', {
    identifier: 'ana@correo.example',
    password,
  })
  expect(answer.body.outcome).toBe('signed_in')
})
