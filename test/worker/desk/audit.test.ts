/** The auditor reads who did what to whom in the own city, and nobody else does. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { AuditFilter, AuditPage } from '../../../contract/desk/audit.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { inDatabase, verifyAudit } from '../../../worker/audit/verify.ts'
import { database } from '../../../worker/db/database.ts'
import { freshCities } from '../cities/fixtures.ts'
import { officerAt, type Browser } from './officer.ts'
import { clerkWithCase, decides, opens } from './queue.ts'

beforeEach(freshCities)

const reads = (browser: Browser, filter: AuditFilter = {}, before: number | null = null) =>
  browser.sends(browser.routes.audit, { body: { filter, before } })

test('each look and each decision stands there, with whoever it was, the newest first', async () => {
  const { person, clerk, id } = await clerkWithCase()
  await opens(clerk.browser, id)
  await decides(clerk.browser, id, { is: 'approved' })
  const { browser } = await officerAt('ecuapass', 'auditor', 'Inés Ensayo')
  const { text } = await reads(browser)
  const { lines, officers, before } = JSON.parse(text) as AuditPage
  const told = lines
    .filter(({ details }) => details['officer'] === clerk.id)
    .map(({ event, subject }) => [event, subject])
  expect(told).toEqual([
    ['registration_approved', id],
    ['case_opened', id],
  ])
  expect(officers[clerk.id]).toBe('Rosa Elena Prueba')
  expect(before).toBeNull()
  for (const personal of [person.email, person.identification, person.userId])
    expect(text).not.toContain(personal)
})

test('what the desk writes is links of the chain like everything else', async () => {
  const { clerk, id } = await clerkWithCase()
  await opens(clerk.browser, id)
  await decides(clerk.browser, id, { is: 'approved' })
  const { audit } = await readKeys(env)
  expect((await verifyAudit(inDatabase(database(env.DB)), audit)).findings).toEqual([])
})

test('nothing of another city is in it', async () => {
  const leon = await officerAt('leon')
  const { browser } = await officerAt('ecuapass', 'auditor')
  const { text } = await reads(browser)
  expect(text).not.toContain(leon.id)
})

test('whoever handles cases, or runs the officers, does not read it', async () => {
  for (const role of ['clerk', 'supervisor', 'administrator'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    expect((await reads(browser)).code).toBe('permission_refused')
  }
})

test('it is read a page at a time; what names no page is refused', async () => {
  const { browser } = await officerAt('ecuapass', 'auditor')
  const newest = JSON.parse((await reads(browser)).text) as AuditPage
  const [last] = newest.lines
  const earlier = await reads(browser, {}, last?.sequence)
  expect((JSON.parse(earlier.text) as AuditPage).lines).toEqual(newest.lines.slice(1))
  for (const body of [
    { filter: {}, before: '1 OR 1' },
    { filter: { events: 'signed_in nothing_such' }, before: null },
    { filter: { subject: "x' OR '1" }, before: null },
    { filter: { from: 'yesterday' }, before: null },
    { filter: {} },
  ])
    expect((await browser.sends(browser.routes.audit, { body })).code).toBe('invalid_request')
})
