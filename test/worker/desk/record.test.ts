/** What the record of a citizen says that an officer would otherwise find out too late: what leaves, what waits, what stands for now. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { CitizenRecord, SearchAnswer } from '../../../contract/desk/citizens.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { bucketKeys, type LimitKey } from '../../../worker/limits/buckets.ts'
import { timePasses } from '../../support/database.ts'
import { pressTo } from '../account/acts.ts'
import { at, freshCities } from '../cities/fixtures.ts'
import { person, settled } from '../cities/maracaibo.ts'
import { atTheCounter, proposalId, proposesAtCounter, seen } from './contact-in-person.ts'
import { officerAt, type Browser } from './officer.ts'
import { opensAndConfirms } from './second-signature.ts'

beforeEach(freshCities)

async function recordOf(browser: Browser, typed: string): Promise<CitizenRecord> {
  const body = { typed, reason: 'in_person' }
  const { text } = await browser.sends(browser.routes.search, { body })
  const answer = JSON.parse(text) as SearchAnswer
  if (answer.found !== 'citizen') throw new Error('nobody was found')
  return answer.citizen
}

/** A contact changed at the counter by two officers, a moment ago. */
async function changed() {
  const { citizen, clerk, account, address } = await atTheCounter(person(), settled)
  await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, address))
  const supervisor = await officerAt('maracaibo', 'supervisor')
  await opensAndConfirms(supervisor.browser, await proposalId())
  return { citizen, clerk, account, address, supervisor }
}

const inThreeDays = () => Math.floor(Date.now() / 1000) + 72 * 3600

test('while a change of contact can be stopped, the record says which one leaves and when, and which one is new', async () => {
  const { citizen, clerk } = await changed()
  const { contacts } = await recordOf(clerk.browser, citizen.cedula)
  const [earlier, later] = contacts.filter(({ channel }) => channel === 'email')
  expect([earlier?.proven, later?.proven]).toEqual([true, true])
  expect(earlier?.undoableUntil).toBeUndefined()
  expect(later?.leavesAt).toBeUndefined()
  for (const moment of [earlier?.leavesAt, later?.undoableUntil])
    expect(Math.abs((moment ?? 0) - inThreeDays())).toBeLessThan(60)
})

test('stopped by its owner, the earlier contact stays, the record says so, and there is nothing to undo', async () => {
  const { citizen, clerk } = await changed()
  expect(await recordOf(clerk.browser, citizen.cedula)).not.toHaveProperty('disownedAt')
  await at('maracaibo').follows(await pressTo(citizen.email))
  const { contacts, acts, disownedAt } = await recordOf(clerk.browser, citizen.cedula)
  expect(Math.abs((disownedAt ?? 0) - Date.now() / 1000)).toBeLessThan(60)
  const emails = contacts.filter(({ channel }) => channel === 'email')
  expect(emails).toHaveLength(1)
  expect(emails[0]).not.toHaveProperty('leavesAt')
  expect(acts).toEqual([])
})

test('once the time to stop it is over, the new contact alone is there', async () => {
  const { citizen } = await changed()
  await timePasses(72 * 3600 + 1)
  const later = await officerAt('maracaibo')
  const { contacts, acts } = await recordOf(later.browser, citizen.cedula)
  expect(contacts.filter(({ channel }) => channel === 'email')).toHaveLength(1)
  expect(contacts.some((one) => 'leavesAt' in one || 'undoableUntil' in one)).toBe(false)
  expect(acts).toEqual([])
})

test('a clerk reads what two officers have done and can still be undone; a supervisor undoes it', async () => {
  const { citizen, clerk, supervisor } = await changed()
  const acts = async ({ browser }: { readonly browser: Browser }) => {
    const record = await recordOf(browser, citizen.cedula)
    await browser.sends(browser.routes.releaseCitizen(record.id))
    return record.acts.map(({ kind, mayUndo }) => ({ kind, mayUndo }))
  }
  expect(await acts(clerk)).toEqual([{ kind: 'contact-change', mayUndo: false }])
  expect(await acts(supervisor)).toEqual([{ kind: 'contact-change', mayUndo: true }])
})

/** Empties a bucket. */
async function usedUp(limit: LimitKey): Promise<void> {
  const { index } = await readKeys(env)
  await env.DB.prepare(
    'INSERT INTO limits (key, tokens, refill, allowed) VALUES (?1, 0, 1000, 0) ON CONFLICT (key) DO UPDATE SET tokens = 0',
  )
    .bind(await bucketKeys(index, 'maracaibo')(limit))
    .run()
}

test('there is a wait to lift only while somebody waits, and not where a network or the city does', async () => {
  const { citizen, clerk, account } = await atTheCounter(person(), settled)
  const waits = async () => (await recordOf(clerk.browser, citizen.cedula)).waits
  expect(await waits()).toBe(false)
  await usedUp(['signInOfMunicipality'])
  await usedUp(['signInFailuresFromSource', '203.0.113.7'])
  expect(await waits()).toBe(false)
  await usedUp(['messageToDestinationDaily', citizen.email])
  expect(await waits()).toBe(true)
  const reason = 'Lo pidió en la ventanilla con su cédula.'
  const body = { is: 'unlocked', reason }
  expect((await clerk.browser.sends(clerk.browser.routes.ruling(account), { body })).status).toBe(
    204,
  )
  expect(await waits()).toBe(false)
})

test('a wait that is over by itself is none', async () => {
  const { citizen, clerk } = await atTheCounter(person(), settled)
  await usedUp(['messageToDestinationDaily', citizen.email])
  await env.DB.prepare('UPDATE limits SET updated_at = unixepoch() - 30 * 86400').run()
  expect((await recordOf(clerk.browser, citizen.cedula)).waits).toBe(false)
})
