/** T26: what is counted besides the address: the account, the source, the municipality, the day. */
import { beforeEach, expect, test } from 'vitest'
import { timePasses } from '../../support/database.ts'
import { asks, freshCities, howMany, lines, limit, mailbox } from './ground.ts'
import { hours } from '../../../contract/units.ts'

beforeEach(freshCities)

const many = (count: number, each: object) => Array.from({ length: count }, () => each)

test('one account gets ten messages in a row, at however many addresses', async () => {
  expect(howMany(await asks('demo', many(40, { subject: 'acc_ana' })))).toBe(10)
  await timePasses(24 * 3600)
  expect(howMany(await asks('demo', many(40, { subject: 'acc_ana' })))).toBeLessThanOrEqual(5)
})

test('one source asks for a hundred and fifty messages in a row, for whomever', async () => {
  expect(howMany(await asks('demo', many(180, { source: '2001:db8:1:2::/64' })))).toBe(150)
  expect(await asks('demo', [{ source: '2001:db8:1:3::/64' }])).toEqual([true])
})

test('one municipality sends so many in a day, and an operator hears when it has', async () => {
  limit('demo', { messageOfMunicipality: { burst: 6, refill: hours(4) } })
  expect(howMany(await asks('demo', many(20, {})))).toBe(6)
  const alarm = {
    event: 'budget_exhausted',
    alert: true,
    municipality: 'demo',
    limit: 'messageOfMunicipality',
  }
  expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(alarm)
  expect(await asks('ibarra', [{}]), 'another municipality has its own').toEqual([true])
  await timePasses(4 * 3600)
  expect(howMany(await asks('demo', many(20, {})))).toBe(1)
})

test('impatience alarms nobody', async () => {
  await asks('demo', many(30, { to: mailbox(1) }))
  expect(lines).toEqual([])
})
