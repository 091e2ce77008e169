/** T26: what is counted besides the address: the account, the source, the municipality, the day. */
import { beforeEach, expect, test } from 'vitest'
import { timePasses } from '../../support/database.ts'
import { asks, freshCities, howMany, lines, limit, mailbox } from './fixtures.ts'
import { hours } from '../../../contract/units.ts'
import { demo } from '../../../worker/municipalities/demo.ts'

const { limits } = demo.private

beforeEach(freshCities)

/** So that none comes back while a busy machine asks for all of them. */
const slowly = { refill: hours(1) }

const many = (count: number, each: object) => Array.from({ length: count }, () => each)

test('one source asks for four hundred messages in a row, for whomever', async () => {
  limit('demo', { messageFromSource: { ...limits.messageFromSource, ...slowly } })
  expect(howMany(await asks('demo', many(420, { clientIp: '2001:db8:1:2::/64' })))).toBe(400)
  expect(await asks('demo', [{ clientIp: '2001:db8:1:3::/64' }])).toEqual([true])
})

test('two hundred /64s of one /48 ask for no more than six hundred, and their neighbours are not held back', async () => {
  limit('demo', { messageFromNetwork: { ...limits.messageFromNetwork, ...slowly } })
  const sources = Array.from({ length: 660 }, (_, n) => ({
    clientIp: `2001:db8:1:${((n * 293) % 200).toString(16)}::/64`,
  }))
  expect(howMany(await asks('demo', sources))).toBe(600)
  expect(await asks('demo', [{ clientIp: '2001:db8:2:1::/64' }])).toEqual([true])
})

test('what is invented uses up nothing of what goes to a proven contact', async () => {
  limit('demo', { messageOfMunicipality: { burst: 2, refill: hours(4) } })
  await asks('demo', many(5, {}))
  expect(await asks('demo', [{ to: mailbox(9), reach: 'proven' }])).toEqual([true])
  expect(await asks('demo', [{ to: mailbox(9) }])).toEqual([false])
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
