/** The auditor reads who did what to whom in the own city, and nobody else does. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { AuditPage } from '../../../contract/desk/audit.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { inDatabase, verifyAudit } from '../../../worker/audit/verify.ts'
import { database } from '../../../worker/db/database.ts'
import { freshCities } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import { clerkWithCase, decides, opens } from './queue.ts'

beforeEach(freshCities)

test('each look and each decision stands there, with whoever it was, the newest first', async () => {
  const { person, clerk, id } = await clerkWithCase()
  await opens(clerk.browser, id)
  await decides(clerk.browser, id, { is: 'approved' })
  const { browser } = await officerAt('ecuapass', 'auditor', 'Inés Ensayo')
  const { text } = await browser.reads(browser.routes.audit())
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
  const { text } = await browser.reads(browser.routes.audit())
  expect(text).not.toContain(leon.id)
})

test('whoever handles cases, or runs the officers, does not read it', async () => {
  for (const role of ['clerk', 'supervisor', 'administrator'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    expect((await browser.reads(browser.routes.audit())).code).toBe('permission_refused')
  }
})

test('it is read a page at a time; what names no page is refused', async () => {
  const { browser } = await officerAt('ecuapass', 'auditor')
  const newest = JSON.parse((await browser.reads(browser.routes.audit())).text) as AuditPage
  const [last] = newest.lines
  const earlier = await browser.reads(browser.routes.audit(last?.sequence))
  expect((JSON.parse(earlier.text) as AuditPage).lines).toEqual(newest.lines.slice(1))
  const wrong = await browser.reads(`${browser.routes.audit()}?before=1%20OR%201`)
  expect([wrong.status, wrong.code]).toEqual([400, 'invalid_request'])
})
