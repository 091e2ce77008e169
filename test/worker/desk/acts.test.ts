/** Sessions that an officer ends, waits that one lifts, messages sent once more: with a reason, a fresh passkey, and told. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { SearchAnswer } from '../../../contract/desk/citizens.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { bucketKeys, type LimitKey } from '../../../worker/limits/buckets.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { approved, password, requestsUse, trader, type Trader } from '../cities/ecuapass.ts'
import { at, freshCities, rows, temporaryTo, type City } from '../cities/fixtures.ts'
import { officerAt, type Browser } from './officer.ts'

beforeEach(freshCities)

const reason = 'Lo pidió en la ventanilla con su cédula.'

async function citizen(): Promise<Trader> {
  const person = trader()
  await approved(person)
  return person
}

async function found(browser: Browser, typed: string): Promise<string> {
  const body = { typed, reason: 'in_person' }
  const { text } = await browser.sends(browser.routes.search, { body })
  const answer = JSON.parse(text) as SearchAnswer
  return answer.found === 'citizen' ? answer.citizen.id : ''
}

const acts = (browser: Browser, id: string, body: object) =>
  browser.sends(browser.routes.ruling(id), { body })

const signsIn = async ({ userId }: Trader, typed = password) => {
  const here = at('ecuapass')
  return { here, answer: await here.begins('login', { userId, password: typed }) }
}

async function auditOf(event: string): Promise<object> {
  const row = await env.DB.prepare('SELECT subject, details FROM audit WHERE event = ?')
    .bind(event)
    .first<{ subject: string; details: string }>()
  return { subject: row?.subject, ...(JSON.parse(row?.details ?? '{}') as object) }
}

test('a supervisor ends every session; the citizen is out, reads why, and comes in with the same password', async () => {
  const person = await citizen()
  const { here } = await signsIn(person)
  const { browser, id } = await officerAt('ecuapass', 'supervisor')
  const account = await found(browser, person.identification)
  expect((await acts(browser, account, { is: 'sessions_ended', reason })).status).toBe(204)
  expect((await here.refreshes()).status).toBe(401)
  expect((await mailTo(person.email)).some(({ text }) => text.includes(reason))).toBe(true)
  expect(await auditOf('account_sessions_ended')).toEqual({ subject: account, officer: id })
  await limitsRefill()
  expect((await signsIn(person)).answer.body.outcome).toBe('signed_in')
})

/** Buckets of these limits, empty. */
async function exhausted(...limits: readonly LimitKey[]): Promise<void> {
  const { index } = await readKeys(env)
  const keys = await Promise.all(limits.map(bucketKeys(index, 'ecuapass')))
  await env.DB.batch(
    keys.map((key) =>
      env.DB.prepare(
        'INSERT INTO limits (key, tokens, refill, allowed) VALUES (?, 0, 1000, 0)',
      ).bind(key),
    ),
  )
}

test('whom strangers have made wait a clerk lets in again at once; what holds back a network or the city stays', async () => {
  const person = await citizen()
  const clerk = await officerAt('ecuapass')
  const account = await found(clerk.browser, person.identification)
  const since = await env.DB.prepare('SELECT password_changed_at AS at FROM accounts').first('at')
  await limitsRefill()
  await exhausted(
    ['factorOfAccount', account, String(since)],
    ['answerOfAccount', account, String(since)],
    ['messageToDestinationDaily', person.email],
    ['signInFailuresFromSource', '203.0.113.7'],
    ['signInOfMunicipality'],
  )
  expect((await acts(clerk.browser, account, { is: 'unlocked', reason })).status).toBe(204)
  expect(await rows('limits', 'allowed = 0')).toBe(2)
  expect((await mailTo(person.email)).some(({ text }) => text.includes(reason))).toBe(true)
  expect(await auditOf('account_unlocked')).toEqual({ subject: account, officer: clerk.id })
})

test('a name at which strangers have guessed costs no work any more', async () => {
  const person = await citizen()
  const clerk = await officerAt('ecuapass')
  const account = await found(clerk.browser, person.identification)
  await signsIn(person, 'wrong')
  await env.DB.prepare('UPDATE limits SET tokens = 0, updated_at = unixepoch()').run()
  const before = await rows('limits', 'tokens = 0')
  await acts(clerk.browser, account, { is: 'unlocked', reason })
  // The name's own; those of the source and of the city stay.
  expect(await rows('limits', 'tokens = 0')).toBe(before - 1)
})

test('a registration that waits is told of once more, at the address that it gave and no other', async () => {
  const person = trader()
  await requestsUse(person)
  const { browser, id } = await officerAt('ecuapass')
  const account = await found(browser, person.identification)
  const letters = (await mailTo(person.email)).length
  expect((await acts(browser, account, { is: 'resent' })).status).toBe(204)
  expect(await mailTo(person.email)).toHaveLength(letters + 1)
  expect(await auditOf('message_resent')).toEqual({ subject: account, officer: id })
})

test('a temporary password is sent anew, works, and the one before does not', async () => {
  const person = trader()
  await requestsUse(person)
  await env.DB.batch([
    env.DB.prepare("UPDATE accounts SET status = 'unconfirmed'"),
    env.DB.prepare('UPDATE accounts SET password = NULL'),
  ])
  const { browser } = await officerAt('ecuapass')
  const account = await found(browser, person.identification)
  const sends = async () => {
    await found(browser, person.identification)
    expect((await acts(browser, account, { is: 'resent' })).status).toBe(204)
    return temporaryTo(person.email)
  }
  const first = await sends()
  const second = await sends()
  expect([first, second].every((text) => text !== '')).toBe(true)
  expect(first).not.toBe(second)
  await limitsRefill()
  expect((await signsIn(person, first)).answer.body.code).toBe('wrong_credentials')
  expect((await signsIn(person, second)).answer.status).toBe(200)
})

test('each act is somebody’s to do: by role, with a passkey used just now, to whom was found, with a reason', async () => {
  const person = await citizen()
  const clerk = await officerAt('ecuapass')
  const account = await found(clerk.browser, person.identification)
  const refused = async (body: object) => (await acts(clerk.browser, account, body)).code
  expect(await refused({ is: 'sessions_ended', reason })).toBe('permission_refused')
  expect(await refused({ is: 'unlocked', reason: ' ' })).toBe('invalid_answer')
  expect(await refused({ is: 'unlocked' })).toBe('invalid_request')
  expect(await refused({ is: 'resent', reason })).toBe('invalid_request')
  // There is nothing to send to somebody who can sign in.
  expect(await refused({ is: 'resent' })).toBe('already_done')
  await timePasses(5 * 60 + 1)
  expect(await refused({ is: 'unlocked', reason })).toBe('fresh_sign_in_required')
  const other = await officerAt('ecuapass')
  expect((await acts(other.browser, account, { is: 'unlocked', reason })).code).toBe(
    'case_not_held',
  )
  expect(await rows('audit', "event IN ('account_sessions_ended', 'account_unlocked')")).toBe(0)
})

test('pressed twice at once it is done once', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass', 'supervisor')
  const account = await found(browser, person.identification)
  const press = () => acts(browser, account, { is: 'sessions_ended', reason })
  const both = await Promise.all([press(), press()])
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 409])
  expect(await rows('audit', "event = 'account_sessions_ended'")).toBe(1)
})

test('where a law says so, the citizen is not told; the audit is', async () => {
  const slug: City = 'ecuapass'
  const { private: kept, public: shown } = municipalities[slug]
  const desk = kept.desk && { ...kept.desk, untold: ['sessions_ended'] as const }
  Object.assign(municipalities, {
    [slug]: { public: shown, private: { ...kept, ...(desk && { desk }) } },
  })
  const person = await citizen()
  const { browser } = await officerAt(slug, 'supervisor')
  const account = await found(browser, person.identification)
  const letters = (await mailTo(person.email)).length
  expect((await acts(browser, account, { is: 'sessions_ended', reason })).status).toBe(204)
  expect(await mailTo(person.email)).toHaveLength(letters)
  expect(await rows('audit', "event = 'account_sessions_ended'")).toBe(1)
})
