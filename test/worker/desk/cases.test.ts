/** The queue: what waits, the oldest first; one case in one hand; nothing is decided twice, or by whom it is about. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenCase, QueuedCase } from '../../../contract/desk/cases.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { at, freshCities, rows } from '../cities/fixtures.ts'
import { password, requestsUse, trader, type Trader } from '../cities/ecuapass.ts'
import { officerAt } from './officer.ts'
import { clerkWithCase, decides, opens, queueOf, waiting } from './queue.ts'

beforeEach(freshCities)

const approved = { is: 'approved' } as const
const refused = { is: 'refused', reason: 'El RUC no corresponde a la empresa.' } as const

const enters = async ({ userId }: Trader) => {
  await limitsRefill()
  return (await at('ecuapass').begins('login', { userId, password })).body
}

test('who waits longest stands first, with the day by which it is to be decided, and without a name', async () => {
  const people = [trader(), trader()]
  for (const person of people) {
    await requestsUse(person)
    await timePasses(3600)
  }
  const { browser } = await officerAt('ecuapass')
  const { text } = await browser.reads(browser.routes.queue)
  const [first, second] = JSON.parse(text) as QueuedCase[]
  expect((second?.since ?? 0) - (first?.since ?? 0)).toBeGreaterThanOrEqual(3600)
  const within = municipalities.ecuapass.private.desk?.decidesWithin ?? 0
  expect((first?.dueAt ?? 0) - (first?.since ?? 0)).toBe(within)
  for (const { userId, email, identification } of people)
    for (const personal of [userId, email, identification]) expect(text).not.toContain(personal)
})

test('a case that is opened shows the person, and that is on record with whoever looked', async () => {
  const { person, clerk, id } = await clerkWithCase()
  const shown = JSON.parse((await opens(clerk.browser, id)).text) as OpenCase
  const said = Object.fromEntries(shown.facts)
  expect(said).toMatchObject({
    user: person.userId,
    email: person.email,
    name: 'Paulina Ricaurte Mora',
  })
  const entry = await env.DB.prepare("SELECT * FROM audit WHERE event = 'case_opened'").first()
  expect([entry?.['subject'], JSON.parse(String(entry?.['details']))]).toEqual([
    id,
    { officer: clerk.id, case: `registration/${id}` },
  ])
})

test('who signs out has nothing in hand any more', async () => {
  const { clerk, id } = await clerkWithCase()
  await opens(clerk.browser, id)
  const other = await officerAt('ecuapass')
  expect((await opens(other.browser, id)).code).toBe('case_held')
  await clerk.browser.sends(clerk.browser.routes.session, { method: 'DELETE' })
  expect((await opens(other.browser, id)).status).toBe(200)
})

test('approved, the person reads so and comes in; the audit names who decided', async () => {
  const { person, clerk, id } = await clerkWithCase()
  await opens(clerk.browser, id)
  expect((await decides(clerk.browser, id, approved)).status).toBe(204)
  expect((await mailTo(person.email)).some(({ text }) => /aprob/i.test(text))).toBe(true)
  expect((await enters(person)).outcome).toBe('signed_in')
  const details = await env.DB.prepare(
    "SELECT details FROM audit WHERE event = 'registration_approved'",
  ).first<string>('details')
  expect(JSON.parse(details ?? '')).toEqual({ officer: clerk.id })
  expect(await queueOf(clerk.browser)).toEqual([])
})

test('refused, the person reads why, word for word, and the names are free again', async () => {
  const { person, clerk, id } = await clerkWithCase()
  await opens(clerk.browser, id)
  expect((await decides(clerk.browser, id, refused)).status).toBe(204)
  expect((await mailTo(person.email)).some(({ text }) => text.includes(refused.reason))).toBe(true)
  expect((await enters(person)).code).toBe('wrong_credentials')
  expect(await rows('identifiers')).toBe(0)
})

for (const [what, reason, error] of [
  ['without a reason', ' \u200B ', 'required'],
  ['with a reason that the message would cut', 'x'.repeat(501), 'too_long'],
] as const)
  test(`nobody is refused ${what}`, async () => {
    const { clerk, id } = await clerkWithCase()
    await opens(clerk.browser, id)
    const answer = await decides(clerk.browser, id, { is: 'refused', reason })
    expect([answer.status, answer.code]).toEqual([422, 'invalid_answer'])
    expect(answer.text).toContain(`"reason":"${error}"`)
    expect(await waiting(clerk.browser)).toBe(id)
  })

describe('of two officers', () => {
  test('the second is told who has a case in hand, and cannot open it', async () => {
    const { clerk, id } = await clerkWithCase()
    await opens(clerk.browser, id)
    const other = await officerAt('ecuapass', 'supervisor')
    const [line] = await queueOf(other.browser)
    expect(line?.heldBy).toEqual({ id: clerk.id, name: 'Rosa Elena Prueba' })
    const held = await opens(other.browser, id)
    expect([held.status, held.code]).toEqual([409, 'case_held'])
    expect(await rows('audit', "event = 'case_opened'")).toBe(1)
  })

  test('who lets it go, or forgets it for ten minutes, leaves it to the other', async () => {
    const { clerk, id } = await clerkWithCase()
    const other = await officerAt('ecuapass')
    await opens(clerk.browser, id)
    await clerk.browser.sends(clerk.browser.routes.releaseCase('registration', id))
    expect((await opens(other.browser, id)).status).toBe(200)
    await timePasses(10 * 60 + 1)
    expect((await opens(clerk.browser, id)).status).toBe(200)
    const late = await decides(other.browser, id, approved)
    expect([late.status, late.code]).toEqual([409, 'case_not_held'])
  })

  test('nobody decides what the other has in hand, or lets it go', async () => {
    const { clerk, id } = await clerkWithCase()
    const other = await officerAt('ecuapass')
    await opens(clerk.browser, id)
    expect((await decides(other.browser, id, approved)).code).toBe('case_not_held')
    await other.browser.sends(other.browser.routes.releaseCase('registration', id))
    expect((await opens(other.browser, id)).code).toBe('case_held')
    expect(await rows('accounts', "status = 'awaiting'")).toBe(1)
  })

  test('one takes it when both press at once', async () => {
    const { clerk, id } = await clerkWithCase()
    const other = await officerAt('ecuapass')
    const both = await Promise.all([opens(clerk.browser, id), opens(other.browser, id)])
    expect(both.map(({ status }) => status).toSorted((one, next) => one - next)).toEqual([200, 409])
  })
})

test('what is decided is not decided again, by a second press or by the opposite', async () => {
  const { person, clerk, id } = await clerkWithCase()
  await opens(clerk.browser, id)
  const both = await Promise.all([
    decides(clerk.browser, id, approved),
    decides(clerk.browser, id, refused),
  ])
  expect(both.map(({ status }) => status).toSorted((one, next) => one - next)).toEqual([204, 409])
  expect(both.map(({ code }) => code)).toContain('already_done')
  expect((await decides(clerk.browser, id, refused)).code).toBe('already_done')
  expect((await opens(clerk.browser, id)).code).toBe('already_done')
  const told = (await mailTo(person.email)).filter(({ subject }) => !/código/i.test(subject ?? ''))
  expect(await rows('audit', "event LIKE 'registration_%ed'")).toBe(1)
  expect(told.length).toBeGreaterThan(0)
})

test('nobody sees or decides the own request', async () => {
  const { person, clerk, id } = await clerkWithCase()
  const own = await officerAt('ecuapass', 'clerk', 'Paulina Ricaurte', person.email)
  const look = await opens(own.browser, id)
  expect([look.status, look.code, look.text.includes(person.userId)]).toEqual([
    403,
    'own_case',
    false,
  ])
  expect((await decides(own.browser, id, approved)).code).toBe('own_case')
  expect((await opens(clerk.browser, id)).status).toBe(200)
})

test('who reads the audit or runs the officers has no queue, and opens no case', async () => {
  const { id } = await clerkWithCase()
  for (const role of ['auditor', 'administrator'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    expect((await browser.reads(browser.routes.queue)).code).toBe('permission_refused')
    expect((await opens(browser, id)).code).toBe('permission_refused')
    expect((await decides(browser, id, approved)).code).toBe('permission_refused')
  }
})

test('an officer of another city has nothing of it', async () => {
  const { id } = await clerkWithCase()
  const { browser } = await officerAt('leon')
  expect(await queueOf(browser)).toEqual([])
  expect((await opens(browser, id)).code).toBe('already_done')
  expect((await decides(browser, id, approved)).code).toBe('already_done')
  expect(await rows('accounts', "status = 'awaiting'")).toBe(1)
})

test('a session that has ended decides nothing, though the case is still in its hand', async () => {
  const { clerk, id } = await clerkWithCase()
  await opens(clerk.browser, id)
  await env.DB.prepare('UPDATE officer_sessions SET ended_at = unixepoch()').run()
  expect((await decides(clerk.browser, id, approved)).code).toBe('officer_required')
  expect(await rows('accounts', "status = 'awaiting'")).toBe(1)
})
