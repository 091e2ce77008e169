/** What anybody may fetch is not fetched without end from one address: no corpus copied, no work without end. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { ProofOfWorkChallenge } from '../../../contract/proof-of-work.ts'
import { routesOf } from '../../../contract/routes.ts'
import { defaultLimits } from '../../../worker/limits/limits.ts'
import { leon } from '../../../worker/municipalities/leon.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'

const place = { country: 'MX', code: '37000', state: 'Guanajuato', municipality: 'León' }
const routes = routesOf('leon')

beforeEach(async () => {
  await freshDatabase()
  await env.DB.prepare('INSERT INTO postal_codes VALUES (?, ?, ?, ?)')
    .bind('MX', '37000', JSON.stringify({ ...place, settlements: [] }), 'made-up')
    .run()
})

const asks = async (path: string, source: string) => {
  const visitor = new Citizen(env, 'leon', leon.private.origins[0])
  const headers = { 'cf-connecting-ip': source }
  const { status, body, headers: answered } = await visitor.sends(path, { method: 'GET', headers })
  return { status, code: body.code, retryAfter: answered.get('retry-after') }
}

/** A class of thirty, each of whom does it ten times, behind one address. */
const classroom = 300

test('a classroom looks up its postal codes, and the next from there works for one, and does not wait', async () => {
  const path = routes.geo('MX', '37000')
  const { burst } = defaultLimits.postalCodeFromSource
  expect(burst).toBeGreaterThanOrEqual(classroom)
  const all = Array.from({ length: burst }, () => asks(path, '203.0.113.50'))
  const statuses = new Set((await Promise.all(all)).map(({ status }) => status))
  expect(statuses).toEqual(new Set([200]))

  // On a slow machine some slots have come back meanwhile.
  let priced = await asks(path, '203.0.113.50')
  for (let more = 0; priced.status === 200 && more < burst; more++)
    priced = await asks(path, '203.0.113.50')
  expect([priced.status, priced.code]).toEqual([429, 'proof_of_work_required'])
  expect(priced.retryAfter).toBe(null)
  expect((await asks(path, '203.0.113.51')).status).toBe(200)
})

test('of proofs of work nobody is refused any: beyond a classroom’s they cost more work', async () => {
  const { burst } = defaultLimits.humanCheckFromSource
  expect(burst).toBeGreaterThanOrEqual(classroom)
  const effortTo = async (source: string) => {
    const visitor = new Citizen(env, 'leon', leon.private.origins[0])
    const headers = { 'cf-connecting-ip': source }
    const { text } = await visitor.sends(routes.proofOfWork('login'), { method: 'GET', headers })
    return (JSON.parse(text) as ProofOfWorkChallenge).keys
  }
  const usual = await effortTo('203.0.113.60')
  await env.DB.prepare('UPDATE limits SET tokens = 0.5').run()
  expect(await effortTo('203.0.113.60')).toBe(usual * 2)
  await env.DB.prepare('UPDATE limits SET tokens = -5000').run()
  expect(await effortTo('203.0.113.60')).toBe(usual * 4)
  expect(await effortTo('203.0.113.61')).toBe(usual)
})

test('what cannot be a postal code uses up nothing', async () => {
  for (const code of ['1', 'x'.repeat(20)])
    expect((await asks(routes.geo('MX', code), '203.0.113.52')).status).toBe(404)
  expect(await env.DB.prepare('SELECT count(*) AS n FROM limits').first()).toEqual({ n: 0 })
})
