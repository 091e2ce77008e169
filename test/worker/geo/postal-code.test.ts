/** A citizen types a postal code: state and municipality fill in. One code an answer, kept by caches for a day. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ErrorBody } from '../../../contract/errors.ts'
import type { PostalPlace } from '../../../contract/postal-place.ts'
import { routesOf } from '../../../contract/routes.ts'
import { seconds } from '../../../contract/units.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { freshDatabase } from '../../support/database.ts'
import { solved } from '../../support/proof-of-work.ts'
import { fetchWorker } from '../../support/worker.ts'
import { Watch } from '../../support/spies.ts'

const place: PostalPlace = {
  country: 'MX',
  code: '37000',
  state: 'Guanajuato',
  municipality: 'León',
  city: 'León de los Aldama',
  settlements: ['Barrio del Relojero', 'Jardines de la Luna Vieja'],
}

beforeEach(async () => {
  await freshDatabase()
  await env.DB.prepare('INSERT INTO postal_codes VALUES (?, ?, ?, ?)')
    .bind('MX', '37000', JSON.stringify(place), 'made-up')
    .run()
})

const asks = (
  country: string,
  code: string,
  headers: Readonly<Record<string, string>> = {},
  environment: Env = env,
) =>
  fetchWorker(
    new Request(`https://id.ciudadabierta.example${routesOf('demo').geo(country, code)}`, {
      headers: { origin: 'https://cualquiera.example', ...headers },
    }),
    environment,
  )

test('a known code is told, to any page, and kept for a day', async () => {
  const response = await asks('MX', '37000')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(place)
  expect(response.headers.get('cache-control')).toBe('public, max-age=86400')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})

test('whoever has it already is told so, without the content', async () => {
  const etag = (await asks('MX', '37000')).headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const response = await asks('MX', '37000', { 'if-none-match': known })
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([
      304,
      '',
      etag,
    ])
  }
  expect((await asks('MX', '37000', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('the tag changes with the content', async () => {
  const before = (await asks('MX', '37000')).headers.get('etag')
  await env.DB.prepare('UPDATE postal_codes SET place = ?')
    .bind(JSON.stringify({ ...place, settlements: [] }))
    .run()
  expect((await asks('MX', '37000')).headers.get('etag')).not.toBe(before)
})

test('an unknown code is not found, and nobody keeps that', async () => {
  const response = await asks('MX', '37001')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found' })
  expect(response.headers.get('cache-control')).toBe('no-store')
})

for (const [country, code, why] of [
  ['MX', '3700', 'four digits'],
  ['MX', '370000', 'six digits'],
  ['MX', '37%25', 'a pattern'],
  ['MX', '37000%2C37100', 'two codes'],
  ['mx', '37000', 'another spelling of the country: one place has one address'],
  ['EC', '37000', 'a code of another country'],
  ['toString', '37000', 'no country'],
] as const)
  test(`${country} ${code} is not found without asking the database: ${why}`, async () => {
    const watch = new Watch()
    const response = await asks(country, code, {}, watch.environment)
    expect(response.status).toBe(404)
    expect(watch.takes().statements).toBe(0)
  })

test('a look-up, its limit, its proof of work and the keys that are shown first cost one journey to the database', async () => {
  const watch = new Watch()
  await asks('MX', '37000', {}, watch.environment)
  expect(watch.takes()).toMatchObject({ roundTrips: 1, statements: 4 })
})

/** As many as are free from one address, and one more. */
const burst = 3

function few() {
  const { private: hidden } = municipalities.demo
  const limits = { ...hidden.limits, postalCodeFromSource: { burst, refill: seconds(3600) } }
  Object.assign(municipalities, {
    demo: { ...municipalities.demo, private: { ...hidden, limits, human: { effort: 4 } } },
  })
}

const challengeFor = async (code: string, paid = '') => {
  const response = await asks('MX', `${code}${paid}`)
  expect(response.status).toBe(429)
  const { code: error, challenge } = await response.json<ErrorBody>()
  expect(error).toBe('proof_of_work_required')
  if (!challenge) throw new Error('no challenge came')
  return challenge
}

describe('beyond what is free from one address', () => {
  beforeEach(async () => {
    few()
    for (let time = 0; time < burst; time += 1) expect((await asks('MX', '37000')).status).toBe(200)
  })

  test('a code costs work, and nobody is refused', async () => {
    const { solution } = await solved(await challengeFor('37000'))
    expect((await asks('MX', `37000?human=${solution}`)).status).toBe(200)
  })

  test('a solution serves once, and for the code that it was worked out for', async () => {
    const { solution } = await solved(await challengeFor('37000'))
    expect((await asks('MX', `37001?human=${solution}`)).status).toBe(429)
    const { solution: other } = await solved(await challengeFor('37000'))
    expect((await asks('MX', `37000?human=${other}`)).status).toBe(200)
    expect((await asks('MX', `37000?human=${other}`)).status).toBe(429)
  })

  test('each one that was paid for makes the next ones dearer, up to four times', async () => {
    const efforts: number[] = []
    for (let time = 0; time < 3 * burst; time += 1) {
      const challenge = await challengeFor('37000')
      efforts.push(challenge.keys)
      const { solution } = await solved(challenge)
      expect((await asks('MX', `37000?human=${solution}`)).status).toBe(200)
    }
    expect([...new Set(efforts)]).toEqual([4, 8, 16])
  })
})
