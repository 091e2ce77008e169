/** The auditor finds what there is about one citizen by what is retyped in full, and learns an id of the audit and no more. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditPage, AuditSubject } from '../../../contract/desk/audit.ts'
import { searchReasons, type SearchAnswer } from '../../../contract/desk/citizens.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { approved, trader } from '../cities/ecuapass.ts'
import { claimed } from './claims.ts'
import { requested } from './contact-requests.ts'
import { officerAt, type Browser } from './officer.ts'
import { nothingStrangeIsWritten } from './audit-details.ts'

beforeEach(freshCities)
afterEach(nothingStrangeIsWritten)

const looksFor = (browser: Browser, typed: string, reason = 'complaint') =>
  browser.sends(browser.routes.auditSubject, { body: { typed, reason } })

const subjectBy = async (browser: Browser, typed: string) =>
  (JSON.parse((await looksFor(browser, typed)).text) as AuditSubject).subject

async function eventsAbout(browser: Browser, subject: string | null) {
  const body = { filter: { subject }, before: null }
  const { text } = await browser.sends(browser.routes.audit, { body })
  return (JSON.parse(text) as AuditPage).lines.map(({ event }) => event)
}

async function citizen() {
  const person = trader()
  await approved(person)
  return person
}

test('by document, address or user ID the auditor reads what there is about the citizen, and nothing of them', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass', 'auditor')
  for (const typed of [person.identification, person.email, person.userId.toUpperCase()]) {
    const { text } = await looksFor(browser, typed)
    expect(text).toMatch(/^\{"subject":"acc_[\w-]+"\}$/)
    expect(await eventsAbout(browser, (JSON.parse(text) as AuditSubject).subject)).toContain(
      'registered',
    )
  }
})

test('each of these searches is on record: who, why, whom and that it was for the audit, and never what was typed', async () => {
  const person = await citizen()
  const { id, browser } = await officerAt('ecuapass', 'auditor')
  const subject = await subjectBy(browser, person.identification)
  expect(await subjectBy(browser, 'nadie@correo.example')).toBeNull()
  const { results } = await env.DB.prepare(
    "SELECT subject, details FROM audit WHERE event = 'citizen_searched' ORDER BY sequence",
  ).all<{ subject: string; details: string }>()
  const said = { officer: id, reason: 'complaint', purpose: 'audit' }
  expect(results.map((row) => [row.subject, JSON.parse(row.details) as object])).toEqual([
    [subject, { ...said, found: 'citizen' }],
    [id, { ...said, found: 'nobody' }],
  ])
})

test('an auditor has reasons of their own, and a clerk has none of these', async () => {
  const person = await citizen()
  const auditor = await officerAt('ecuapass', 'auditor')
  const clerk = await officerAt('ecuapass')
  const asks = async (browser: Browser, path: string, reason: string) =>
    (await browser.sends(path, { body: { typed: person.identification, reason } })).code
  for (const reason of searchReasons.find_citizen)
    expect(await asks(auditor.browser, auditor.browser.routes.auditSubject, reason)).toBe(
      'invalid_request',
    )
  for (const reason of searchReasons.find_subject) {
    expect(await asks(auditor.browser, auditor.browser.routes.auditSubject, reason)).toBeUndefined()
    expect(await asks(clerk.browser, clerk.browser.routes.search, reason)).toBe('invalid_request')
  }
  expect(await rows('audit', "event = 'citizen_searched'")).toBe(searchReasons.find_subject.length)
})

test('the reference of a claim leads to whoever claims, also once it is settled', async () => {
  const { reference } = await claimed()
  const { browser } = await officerAt('ibarra', 'auditor')
  const subject = await subjectBy(browser, reference.toLowerCase())
  expect(await eventsAbout(browser, subject)).toContain('document_claimed')
  await env.DB.exec("UPDATE claims SET state = 'refused'")
  expect(await subjectBy(browser, reference)).toBe(subject)
})

test('the reference of a request for other contacts leads to what there is about it', async () => {
  const { reference } = await requested()
  const { browser } = await officerAt('leon', 'auditor')
  const subject = await subjectBy(browser, reference)
  expect(await eventsAbout(browser, subject)).toContain('contact_requested')
  expect(await subjectBy(browser, 'LEO-AAAA-AAAA')).toBeNull()
})

test('a search without a reason of the list, or of a part of a number, finds nobody', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass', 'auditor')
  expect((await looksFor(browser, person.identification, 'curious')).code).toBe('invalid_request')
  expect(await subjectBy(browser, person.identification.slice(0, 6))).toBeNull()
})

test('an auditor who looks for one neighbour after another is stopped, and that is on record', async () => {
  const { browser } = await officerAt('ecuapass', 'auditor')
  for (let count = 0; count < 30; count += 1)
    expect((await looksFor(browser, `vecina${count}@correo.example`)).status).toBe(200)
  const stopped = await looksFor(browser, 'vecina31@correo.example')
  expect([stopped.status, stopped.code]).toEqual([429, 'too_many_attempts'])
  expect(await rows('audit', `details LIKE '%"found":"limited"%'`)).toBe(1)
})

test('no auditor looks for the own account', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass', 'auditor', 'Paulina Ricaurte', person.email)
  const own = await looksFor(browser, person.identification)
  expect([own.status, own.code, own.text.includes('acc_')]).toEqual([403, 'own_case', false])
})

test('a citizen whom the auditor has looked for is in nobody’s hand', async () => {
  const person = await citizen()
  const { browser } = await officerAt('ecuapass', 'auditor')
  await looksFor(browser, person.identification)
  const clerk = await officerAt('ecuapass')
  const body = { typed: person.identification, reason: 'in_person' }
  const { text } = await clerk.browser.sends(clerk.browser.routes.search, { body })
  expect((JSON.parse(text) as SearchAnswer).found).toBe('citizen')
})

test('nobody else gets an id of the audit by a document', async () => {
  const person = await citizen()
  for (const role of ['clerk', 'supervisor', 'administrator'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    expect((await looksFor(browser, person.identification)).code).toBe('permission_refused')
  }
})
