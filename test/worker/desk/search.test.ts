/** A citizen is found by what is retyped in full, with a reason, one at a time; who is curious finds little, and is seen. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { SearchAnswer } from '../../../contract/desk/citizens.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { at, freshCities, rows } from '../cities/fixtures.ts'
import { approved, password, trader, type Trader } from '../cities/ecuapass.ts'
import { requested } from './contact-requests.ts'
import { officerAt, type Browser } from './officer.ts'

beforeEach(freshCities)

const searches = (browser: Browser, typed: string, reason = 'in_person') =>
  browser.sends(browser.routes.search, { body: { typed, reason } })

const foundBy = async (browser: Browser, typed: string) =>
  JSON.parse((await searches(browser, typed)).text) as SearchAnswer

const idOf = (answer: SearchAnswer) => (answer.found === 'citizen' ? answer.citizen.id : '')

const suspended = { is: 'suspended', reason: 'La cédula fue denunciada como robada.' } as const

const rules = (browser: Browser, id: string, body: unknown) =>
  browser.sends(browser.routes.ruling(id), { body })

const enters = async ({ userId }: Trader) => {
  await limitsRefill()
  return (await at('ecuapass').begins('login', { userId, password })).body
}

async function citizen(): Promise<Trader> {
  const person = trader()
  await approved(person)
  return person
}

test('by document, address or user ID the same citizen is found, masked but for what tells that it is the one', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass')
  for (const typed of [person.identification, person.email, person.userId.toUpperCase()]) {
    const { text } = await searches(browser, typed)
    const answer = JSON.parse(text) as SearchAnswer
    expect(answer).toMatchObject({
      found: 'citizen',
      citizen: { status: 'active', name: 'Paulina Ricaurte Mora' },
    })
    for (const personal of [person.identification, person.email, person.userId])
      expect(text).not.toContain(personal)
    expect(text).toContain(`•••••${person.identification.slice(-3)}`)
  }
})

test('each search is on record: who, why and whom, and never what was typed', async () => {
  const person = await citizen()
  const { id, browser } = await officerAt('ecuapass')
  const found = await foundBy(browser, person.identification)
  await searches(browser, 'nadie@correo.example', 'by_telephone')
  const { results } = await env.DB.prepare(
    "SELECT subject, details FROM audit WHERE event = 'citizen_searched' ORDER BY sequence",
  ).all<{ subject: string; details: string }>()
  expect(results.map(({ subject, details }) => [subject, JSON.parse(details) as object])).toEqual([
    [idOf(found), { officer: id, reason: 'in_person', found: 'citizen' }],
    [id, { officer: id, reason: 'by_telephone', found: 'nobody' }],
  ])
})

for (const [what, typed] of [
  ['a part of a number', '1700'],
  ['a wildcard', '%%%'],
  ['a surname', 'Ricaurte'],
  ['a document with a digit mistyped', '1700000099'],
] as const)
  test(`${what} finds nobody`, async () => {
    await citizen()
    const { browser } = await officerAt('ecuapass')
    expect(await foundBy(browser, typed)).toEqual({ found: 'nobody' })
  })

for (const body of [
  { typed: '1704567890' },
  { typed: '1704567890', reason: 'curious' },
  { typed: '', reason: 'in_person' },
  { typed: 'x'.repeat(255), reason: 'in_person' },
  { typed: ['1704567890'], reason: 'in_person' },
])
  test(`a search is refused that is none: ${JSON.stringify(body).slice(0, 60)}`, async () => {
    const { browser } = await officerAt('ecuapass')
    expect((await browser.sends(browser.routes.search, { body })).code).toBe('invalid_request')
    expect(await rows('audit', "event = 'citizen_searched'")).toBe(0)
  })

test('who looks for one neighbour after another is stopped, and that is on record', async () => {
  const { browser } = await officerAt('ecuapass')
  for (let count = 0; count < 30; count += 1)
    expect((await searches(browser, `vecina${count}@correo.example`)).status).toBe(200)
  const stopped = await searches(browser, 'vecina31@correo.example')
  expect([stopped.status, stopped.code]).toEqual([429, 'too_many_attempts'])
  expect(await rows('audit', `details LIKE '%"found":"limited"%'`)).toBe(1)
  const other = await officerAt('ecuapass')
  expect((await searches(other.browser, 'vecina32@correo.example')).status).toBe(200)
})

test('nobody looks at the own account', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass', 'supervisor', 'Paulina Ricaurte', person.email)
  const own = await searches(browser, person.identification)
  expect([own.status, own.code, own.text.includes('Ricaurte')]).toEqual([403, 'own_case', false])
})

test('a citizen of one city is nobody at the desk of another', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ibarra')
  expect(await foundBy(browser, person.identification)).toEqual({ found: 'nobody' })
})

test('a request for other contacts is found by its reference', async () => {
  const { reference } = await requested()
  const { browser } = await officerAt('leon')
  const found = await foundBy(browser, reference.toLowerCase())
  expect(found).toMatchObject({ found: 'case', kind: 'contact-request' })
  expect(await foundBy(browser, 'LEO-AAAA-AAAA')).toEqual({ found: 'nobody' })
})

test('who reads the audit or runs the officers finds nobody', async () => {
  const person = await citizen()
  for (const role of ['auditor', 'administrator'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    expect((await searches(browser, person.identification)).code).toBe('permission_refused')
  }
})

test('a supervisor suspends whom they have found, who reads why and is out; and lifts it again', async () => {
  const person = await citizen()
  const { browser, id } = await officerAt('ecuapass', 'supervisor')
  const account = idOf(await foundBy(browser, person.identification))
  expect((await rules(browser, account, suspended)).status).toBe(204)
  expect((await enters(person)).code).toBe('account_suspended')
  const letters = await mailTo(person.email)
  expect(letters.some(({ text }) => text.includes(suspended.reason))).toBe(true)
  const details = await env.DB.prepare(
    "SELECT details FROM audit WHERE event = 'account_suspended'",
  ).first<string>('details')
  expect(JSON.parse(details ?? '')).toEqual({ officer: id })
  const { citizen: found } = (await foundBy(browser, person.identification)) as Extract<
    SearchAnswer,
    { readonly found: 'citizen' }
  >
  expect(found.suspended).toMatchObject({ by: 'Rosa Elena Prueba' })
  expect(Math.abs((found.suspended?.at ?? 0) - Date.now() / 1000)).toBeLessThan(60)
  expect((await rules(browser, account, { is: 'reinstated' })).status).toBe(204)
  expect((await enters(person)).outcome).toBe('signed_in')
})

test('a clerk suspends nobody', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass')
  const account = idOf(await foundBy(browser, person.identification))
  expect((await rules(browser, account, suspended)).code).toBe('permission_refused')
  expect((await enters(person)).outcome).toBe('signed_in')
})

test('a stolen session suspends nobody: the passkey is asked for again', async () => {
  const person = await citizen()
  const { browser, authenticator } = await officerAt('ecuapass', 'supervisor')
  const account = idOf(await foundBy(browser, person.identification))
  await timePasses(5 * 60 + 1)
  const stale = await rules(browser, account, suspended)
  expect([stale.status, stale.code]).toEqual([403, 'fresh_sign_in_required'])
  await browser.signsInAgain(authenticator)
  expect((await rules(browser, account, suspended)).status).toBe(204)
})

test('nothing is done to an account that nobody has shown the officer, and nothing told of it', async () => {
  const person = await citizen()
  const found = await officerAt('ecuapass', 'supervisor')
  const account = idOf(await foundBy(found.browser, person.identification))
  const other = await officerAt('ecuapass', 'supervisor')
  for (const id of [account, 'acc_nobody']) {
    const refused = await rules(other.browser, id, suspended)
    expect([refused.status, refused.code]).toEqual([409, 'case_not_held'])
  }
  expect((await rules(other.browser, account, { is: 'reinstated' })).code).toBe('case_not_held')
  expect((await searches(other.browser, person.identification)).code).toBe('case_held')
  expect((await enters(person)).outcome).toBe('signed_in')
})

test('a record that is let go is the next officer’s, and the first one’s no more', async () => {
  const person = await citizen()
  const first = await officerAt('ecuapass', 'supervisor')
  const account = idOf(await foundBy(first.browser, person.identification))
  await first.browser.sends(first.browser.routes.releaseCitizen(account))
  expect((await rules(first.browser, account, suspended)).code).toBe('case_not_held')
  const other = await officerAt('ecuapass')
  expect((await searches(other.browser, person.identification)).status).toBe(200)
  await first.browser.sends(first.browser.routes.releaseCitizen(account))
  expect((await searches(first.browser, person.identification)).code).toBe('case_held')
})

test('what was found ten minutes ago has to be found again', async () => {
  const person = await citizen()
  const { browser, authenticator } = await officerAt('ecuapass', 'supervisor')
  const account = idOf(await foundBy(browser, person.identification))
  await timePasses(10 * 60 + 1)
  await browser.signsInAgain(authenticator)
  expect((await rules(browser, account, suspended)).code).toBe('case_not_held')
})

test('nobody is suspended twice, and nobody without a reason', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass', 'supervisor')
  const account = idOf(await foundBy(browser, person.identification))
  expect((await rules(browser, account, { is: 'suspended', reason: ' ' })).code).toBe(
    'invalid_answer',
  )
  const both = await Promise.all([
    rules(browser, account, suspended),
    rules(browser, account, suspended),
  ])
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 409])
  await foundBy(browser, person.identification)
  expect((await rules(browser, account, suspended)).code).toBe('already_done')
  expect(await rows('audit', "event = 'account_suspended'")).toBe(1)
})
