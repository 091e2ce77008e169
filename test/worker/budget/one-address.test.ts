/** T26: one mailbox gets three messages in ten minutes for one network, ten in a day, and one for each network that had none. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { hours } from '../../../contract/units.ts'
import { person } from '../../support/accounts.ts'
import { timePasses } from '../../support/database.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { expectSame } from '../enumeration/transcript.ts'
import { asks, at, freshCities, howMany, limit, mailbox, recipients } from './fixtures.ts'

const ana = 'ana@correo.example'

beforeEach(freshCities)

/** From a source of its own each time, as those who own many do. */
const recovers = (identifier: string, n: number) =>
  at('demo').begins(
    'recover',
    { identifier },
    { headers: { 'cf-connecting-ip': `198.51.100.${n}` } },
  )

test('a hundred recoveries of one address send three messages, and the others are asked for work', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await inhabitant(ana)
  const exchanges = []
  for (let n = 1; n <= 100; n += 1)
    exchanges.push({ who: `request ${n}`, answered: await recovers(ana, n) })
  vi.useRealTimers()
  const drawn = /"(?:seed|prefix|signature)":"[^"]*"/g
  expectSame(exchanges.slice(0, 3))
  expectSame(
    exchanges.slice(3).map(({ who, answered }) => ({
      who,
      answered: { ...answered, text: answered.text.replace(drawn, '') },
    })),
  )
  expect(exchanges[3]?.answered.body.code).toBe('proof_of_work_required')
  expect(await recipients()).toEqual([ana, ana, ana])
})

test('however patiently they are asked for, no ten minutes bring more than three and no day more than ten', async () => {
  const sentAt: number[] = []
  const askedFor = { to: { channel: 'email', value: ana }, clientIp: '203.0.113.7' } as const
  for (let minute = 0; minute <= 2 * 24 * 60; minute += 20) {
    const sent = howMany(
      await asks(
        'demo',
        Array.from({ length: 4 }, () => askedFor),
      ),
    )
    sentAt.push(...Array.from({ length: sent }, () => minute))
    await timePasses(20 * 60)
  }
  const most = (span: number) =>
    Math.max(
      ...sentAt.map((from) => sentAt.filter((then) => then >= from && then < from + span).length),
    )
  expect(most(10)).toBe(3)
  expect(most(24 * 60)).toBeGreaterThanOrEqual(8)
  expect(most(24 * 60)).toBeLessThanOrEqual(10)
})

test('whoever asks three times from elsewhere has not silenced the owner, nor have six of them', async () => {
  await inhabitant(ana)
  for (let network = 1; network <= 6; network += 1)
    for (let n = 1; n <= 4; n += 1)
      await at('demo').begins(
        'recover',
        { identifier: ana },
        { headers: { 'cf-connecting-ip': `198.51.${network}.${n}` } },
      )
  const before = (await recipients()).length
  expect(before, 'three, three, and one each').toBe(10)
  await recovers(ana, 1)
  expect(await recipients()).toHaveLength(before + 1)
})

test('however many networks ask, a mailbox gets no more than fifteen in a row', async () => {
  const flood = Array.from({ length: 300 }, (_, n) => ({
    to: mailbox(0),
    clientIp: `10.${n % 100}.0.${n % 7}`,
  }))
  expect(howMany(await asks('demo', flood))).toBe(15)
})

for (const [spelling, of] of [
  ['victima+1@gmail.com', 'victima@gmail.com'],
  ['vic.ti.ma+2@googlemail.com', 'victima@gmail.com'],
  ['v.i.c.t.i.m.a@gmail.com', 'victima@gmail.com'],
  ['victima+bono@hotmail.com', 'victima@hotmail.com'],
  ['victima-bono@yahoo.com.mx', 'victima@yahoo.com.mx'],
  ['victima-bono@yahoo.com.ve', 'victima@yahoo.com.ve'],
  ['victima-bono@yahoo.com.ar', 'victima@yahoo.com.ar'],
  ['victima-bono@yahoo.co.uk', 'victima@yahoo.co.uk'],
  ['victima-bono@aol.com', 'victima@aol.com'],
  ['vic_tima@protonmail.com', 'victima@proton.me'],
  ['victima@me.com', 'victima@icloud.com'],
  ['bono@victima.fastmail.com', 'victima@fastmail.com'],
  ['victima+bono@correo.example', 'victima@correo.example'],
] as const)
  test(`${spelling} and ${of} share one budget, for they are one mailbox`, async () => {
    const email = (value: string) =>
      ({ to: { channel: 'email', value }, clientIp: '10.0.0.1' }) as const
    const asked = [of, spelling, of, spelling, of].map(email)
    expect(howMany(await asks('demo', asked))).toBe(3)
  })

for (const [one, other] of [
  ['ana.luisa@correo.example', 'analuisa@correo.example'],
  ['ana-luisa@correo.example', 'ana@correo.example'],
  ['ana@hotmail.com', 'ana@outlook.com'],
] as const)
  test(`${one} and ${other} are two mailboxes`, async () => {
    const email = (value: string) =>
      ({ to: { channel: 'email', value }, clientIp: '10.0.0.1' }) as const
    const asked = Array.from({ length: 8 }, (_, n) => email(n % 2 ? one : other))
    expect(howMany(await asks('demo', asked))).toBe(6)
  })

test('twenty addresses of one mailbox are registered, and three messages arrive', async () => {
  for (let n = 1; n <= 20; n += 1)
    await at('demo').begins('register', person(`victima+${n}@gmail.com`))
  expect(await recipients()).toHaveLength(3)
})

test('registrations and recoveries of one address share its budget', async () => {
  await inhabitant(ana)
  for (let n = 1; n <= 2; n += 1) await recovers(ana, n)
  for (let n = 3; n <= 4; n += 1) {
    const headers = { 'cf-connecting-ip': `198.51.100.${n}` }
    await at('demo').begins('register', person(ana), { headers })
  }
  expect(await recipients()).toHaveLength(3)
})

test('whoever floods one address uses up nothing but that address', async () => {
  limit('demo', { messageOfMunicipality: { burst: 4, refill: hours(24) } })
  const flood = Array.from({ length: 50 }, () => ({ to: mailbox(0), clientIp: '203.0.113.9' }))
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
