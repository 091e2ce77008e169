/** What somebody has asked for from home, or was handed at a counter, is read on the record by whoever attends them next. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { CitizenRecord, SearchAnswer } from '../../../contract/desk/citizens.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { timePasses } from '../../support/database.ts'
import { at, begins, freshCities, newCurp, newEmail } from '../cities/fixtures.ts'
import { neighbour, settled as settledAtLeon } from '../cities/leon.ts'
import { person, settled } from '../cities/maracaibo.ts'
import { comesIn, handsOver, recovers, registeredInPerson } from './assisted.ts'
import { atTheCounter, proposesAtCounter, seen } from './contact-in-person.ts'
import { officerAt, type Browser } from './officer.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

async function recordOf(browser: Browser, typed: string): Promise<CitizenRecord> {
  const body = { typed, reason: 'in_person' }
  const { text } = await browser.sends(browser.routes.search, { body })
  const answer = JSON.parse(text) as SearchAnswer
  if (answer.found !== 'citizen') throw new Error('nobody was found')
  return answer.citizen
}

const asksForContacts = (curp: string, email = newEmail()) =>
  begins(at('leon'), 'request-contact', {
    personKind: 'fisica',
    curp,
    personalEmail: email,
    phone: '4771234599',
  })

const kept = () =>
  env.DB.prepare('SELECT id, reference FROM contact_requests').first<{
    readonly id: string
    readonly reference: string
  }>()

test('a request for other contacts is read on the record: its reference and day, and none of the contacts', async () => {
  const citizen = neighbour()
  await settledAtLeon(citizen)
  const email = newEmail()
  await asksForContacts(citizen.curp, email)
  const { browser } = await officerAt('leon')
  const record = await recordOf(browser, citizen.curp)
  expect(record.requests).toEqual([{ ...(await kept()), since: expect.any(Number) as number }])
  expect(Math.abs((record.requests[0]?.since ?? 0) - Date.now() / 1000)).toBeLessThan(60)
  expect(JSON.stringify(record)).not.toContain(email)
})

test('what another has asked for is on no other record', async () => {
  const citizen = neighbour()
  await settledAtLeon(citizen)
  await asksForContacts(newCurp())
  const { browser } = await officerAt('leon')
  expect((await recordOf(browser, citizen.curp)).requests).toEqual([])
})

test('a request that an officer has answered waits no more', async () => {
  const citizen = neighbour()
  await settledAtLeon(citizen)
  const email = newEmail()
  await asksForContacts(citizen.curp, email)
  const { browser } = await officerAt('leon')
  const { id, requests } = await recordOf(browser, citizen.curp)
  const [request] = requests
  await browser.sends(browser.routes.openCase('contact-request', request?.id ?? ''))
  const what = { ...seen(citizen.curp, email), request: request?.id ?? '' }
  expect((await proposesAtCounter(browser, id, what)).status).toBe(204)
  expect((await recordOf(browser, citizen.curp)).requests).toEqual([])
})

const inHours = (count: number) => Math.floor(Date.now() / 1000) + count * 3600

test('a code on paper is said to be unused until it is used', async () => {
  const { cedula, clerk, sheet } = await registeredInPerson()
  const record = await recordOf(clerk.browser, cedula)
  expect(record.contacts).toEqual([])
  expect(Math.abs((record.paperCode?.until ?? 0) - inHours(24))).toBeLessThan(60)
  expect(record.paperCode).not.toHaveProperty('from')
  expect(JSON.stringify(record)).not.toContain(sheet.code)
  await comesIn(cedula, sheet.code)
  expect(await recordOf(clerk.browser, cedula)).not.toHaveProperty('paperCode')
})

test('a code that was handed over and never used says so when it is over', async () => {
  const { cedula } = await registeredInPerson()
  await timePasses(25 * 3600)
  const { browser } = await officerAt('maracaibo')
  expect((await recordOf(browser, cedula)).paperCode?.until).toBeLessThan(Date.now() / 1000)
})

test('a code that waits says from when on it opens', async () => {
  const { citizen, clerk, account } = await atTheCounter(person(), settled)
  await recovers(clerk.browser, account, citizen.cedula)
  const supervisor = await officerAt('maracaibo', 'supervisor')
  await handsOver(supervisor.browser)
  const { paperCode } = await recordOf(clerk.browser, citizen.cedula)
  expect(Math.abs((paperCode?.from ?? 0) - inHours(72))).toBeLessThan(60)
  expect(Math.abs((paperCode?.until ?? 0) - inHours(96))).toBeLessThan(60)
})
