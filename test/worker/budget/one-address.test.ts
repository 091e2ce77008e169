/** T26: one address gets three messages in ten minutes and ten in a day, whoever asks, from wherever, and nobody notices. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { hours } from '../../../contract/units.ts'
import { person } from '../../support/accounts.ts'
import { timePasses } from '../../support/database.ts'
import { inhabitant } from '../codes/ground.ts'
import { expectSame } from '../enumeration/transcript.ts'
import { asks, at, freshCities, howMany, limit, mailbox, recipients } from './ground.ts'

const ana = 'ana@correo.example'

beforeEach(freshCities)

/** From a source of its own each time, as those who own many do. */
const recovers = (identifier: string, n: number) =>
  at('demo').begins(
    'recover',
    { identifier },
    { headers: { 'cf-connecting-ip': `198.51.100.${n}` } },
  )

test('a hundred recoveries of one address send three messages, and are answered alike', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await inhabitant(ana)
  const told = []
  for (let n = 1; n <= 100; n += 1)
    told.push({ who: `request ${n}`, answered: await recovers(ana, n) })
  vi.useRealTimers()
  expectSame(told)
  expect(await recipients()).toEqual([ana, ana, ana])
})

test('however patiently they are asked for, no ten minutes bring more than three and no day more than ten', async () => {
  const sentAt: number[] = []
  for (let minute = 0; minute <= 2 * 24 * 60; minute += 4) {
    const [within] = await asks('demo', [{ to: { channel: 'email', value: ana } }])
    if (within) sentAt.push(minute)
    await timePasses(4 * 60)
  }
  const most = (span: number) =>
    Math.max(
      ...sentAt.map((from) => sentAt.filter((then) => then >= from && then < from + span).length),
    )
  expect(most(10)).toBe(3)
  expect(most(24 * 60)).toBeGreaterThanOrEqual(8)
  expect(most(24 * 60)).toBeLessThanOrEqual(10)
})

test('registrations and recoveries of one address share its budget', async () => {
  await inhabitant(ana)
  for (let n = 1; n <= 2; n += 1) await recovers(ana, n)
  for (let n = 1; n <= 2; n += 1) await at('demo').begins('register', person(ana))
  expect(await recipients()).toHaveLength(3)
})

test('whoever floods one address uses up nothing but that address', async () => {
  limit('demo', { messageOfMunicipality: { burst: 4, refill: hours(24) } })
  const flood = Array.from({ length: 50 }, () => ({ to: mailbox(0), source: '203.0.113.9' }))
  expect(howMany(await asks('demo', flood))).toBe(3)
  expect(await asks('demo', [{ to: mailbox(1) }, { to: mailbox(2) }])).toEqual([true, false])
})

test('whoever asks for people who do not exist uses up nothing of those who do', async () => {
  limit('demo', { messageOfMunicipality: { burst: 1, refill: hours(24) } })
  await inhabitant(ana)
  for (let n = 1; n <= 5; n += 1) await recovers(`nadie${n}@correo.example`, n)
  expect(await recipients()).toEqual([])
  await recovers(ana, 9)
  expect(await recipients()).toEqual([ana])
  expect(await env.DB.prepare('SELECT count(*) AS n FROM outbox').first('n')).toBe(6)
})
