/** A citizen's recovery while two hundred /64s of one /48 flood registrations: the message goes, at the usual time (T26). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { days } from '../../../contract/units.ts'
import { person } from '../../support/accounts.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { allowances, at as silently, freshCities, limit } from './fixtures.ts'
import { Citizen } from '../../support/citizen.ts'

beforeEach(freshCities)

const ana = 'ana@correo.example'

const networks = 200

/** Of the network's six hundred, so that the test is quick: what is counted is the same. */
const share = { burst: 40, refill: days(1) } as const

/** Registrations of other addresses, as they ask the budget. */
const flood = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    clientIp: `2001:db8:1:${(n % networks).toString(16)}::/64`,
    paid: -1,
  }))

for (const [whose, clientIp] of [
  ['another network', '203.0.113.7'],
  ['the network that floods', '2001:db8:1:ffff::7'],
] as const)
  test(`a citizen of ${whose} gets the mail at once, without work`, async () => {
    limit('demo', { messageFromNetwork: share })
    await inhabitant(ana)
    const registrations = await allowances('demo', flood(50))
    expect(registrations.at(-1)?.is, 'the flood has used up what it can').toBe('dear')
    for (let n = 0; n < 4; n++)
      await silently('demo').begins('register', person(`nadie${n}@correo.example`), {
        headers: { 'cf-connecting-ip': `2001:db8:1:${n}::1` },
      })

    const { status, body } = await new Citizen().begins(
      'recover',
      { identifier: ana },
      { headers: { 'cf-connecting-ip': clientIp } },
    )
    expect([status, body.at]).toEqual([200, 'verify-code'])
    const age = "SELECT max(ended_at - created_at) AS n FROM outbox WHERE state = 'sent'"
    expect((await mailTo(ana)).map(({ code }) => code)).toEqual([expect.stringMatching(/^\d{8}$/)])
    expect(await env.DB.prepare(age).first('n')).toBeLessThanOrEqual(10)
  })
