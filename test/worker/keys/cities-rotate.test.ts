/**
 * All keys are rotated while citizens of every city are in the middle of something: isolates of two deployments answer in
 * turn, forwards and back, and nobody is lost.
 */
import { beforeEach, expect, test } from 'vitest'
import { registered } from '../../support/accounts.ts'
import { limitsRefill } from '../../support/database.ts'
import { everyKeyRotating, type Deployments } from '../../support/every-key.ts'
import { freshCities, newEmail, newestTo, rows, temporaryTo } from '../cities/fixtures.ts'
import { cities, type City } from './city-acts.ts'

beforeEach(freshCities)

/** Which deployments serve side by side, tick by tick, as docs/rotation.md has it; rolled back once on the way. */
const ticks = [
  ['before', 'published'],
  ['published', 'current'],
  ['published', 'current'],
  ['current', 'published'],
  ['published', 'published'],
  ['published', 'current'],
  ['current', 'current'],
] as const

const mailOf = (deployments: Deployments) => ({
  newest: async (address: string, what: RegExp) => {
    await deployments.deliver()
    return newestTo(address, what)
  },
  temporary: async (address: string) => {
    await deployments.deliver()
    return temporaryTo(address)
  },
})

for (const [slug, actsOf] of Object.entries(cities))
  test(`${slug}: what is begun before the rotation, or in it, is ended in it, and after a rollback`, async () => {
    const deployments = await everyKeyRotating()
    const acts = () => actsOf(() => deployments.at(slug as City), mailOf(deployments))
    // One citizen is half through when the new keys begin to write; the other begins there.
    const [early, late] = [acts(), [undefined, undefined, ...acts()]]
    for (const [tick, pair] of ticks.entries()) {
      deployments.serve(pair[0], pair[1])
      for (const act of [early[tick], late[tick]]) {
        await limitsRefill()
        await act?.()
      }
    }
    expect(deployments.failures).toEqual([])
    expect(await rows('accounts', "status = 'active'")).toBe(2)
  }, 60_000)

test('a budget that strangers used up is used up on every isolate, and full again once when the key changes', async () => {
  const deployments = await everyKeyRotating()
  const email = newEmail()
  await registered(email)
  const sent = async (deliverer: 'published' | 'current') => {
    for (let n = 0; n < 4; n += 1)
      await deployments.at('demo').begins('recover', { identifier: email })
    await deployments.deliver(deliverer)
    return rows('outbox', "state = 'sent' AND flow IS NOT NULL AND account IS NOT NULL")
  }
  await limitsRefill()
  deployments.serve('before', 'published')
  const first = await sent('published')
  deployments.serve('published', 'published')
  expect(await sent('published')).toBe(first)
  deployments.serve('current', 'current')
  const second = await sent('current')
  deployments.serve('published', 'current')
  expect(await sent('current')).toBe(second)
  expect([first > 0, second <= 2 * first]).toEqual([true, true])
  expect(deployments.failures).toEqual([])
})
