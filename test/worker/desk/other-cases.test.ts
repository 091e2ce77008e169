/** What is no case, or no decision, is refused before anything is read; and what of a case only the desk's later acts decide. */
import { beforeEach, expect, test } from 'vitest'
import type { OpenCase } from '../../../contract/desk/cases.ts'
import { freshCities } from '../cities/fixtures.ts'
import { requested } from './contact-requests.ts'
import { officerAt } from './officer.ts'
import { clerkWithCase, decides, opens, queueOf } from './queue.ts'

beforeEach(freshCities)

for (const [what, kind, id] of [
  ['a kind that there is not', 'citizen', 'acc_aaaaaaaaaaaaaaaaaaaaaa'],
  ['an id of another kind', 'registration', 'req_aaaaaaaaaaaaaaaaaaaaaa'],
  ['an id that is none', 'registration', 'acc_%27%20OR%201'],
  ['a name that every object has', 'constructor', 'acc_aaaaaaaaaaaaaaaaaaaaaa'],
] as const)
  test(`${what} is no case`, async () => {
    const { browser } = await officerAt('ecuapass')
    const answer = await browser.sends(`/ecuapass/desk/cases/${kind}/${id}/open`)
    expect([answer.status, answer.code]).toEqual([404, 'not_found'])
  })

for (const body of [
  '{',
  '[]',
  '{}',
  '{"is":"granted"}',
  '{"is":"approved","reason":"x"}',
  '{"is":"refused"}',
])
  test(`a decision that is none is refused: ${body}`, async () => {
    const { clerk, id } = await clerkWithCase()
    await opens(clerk.browser, id)
    const answer = await decides(clerk.browser, id, body)
    expect([answer.status, answer.code]).toEqual([400, 'invalid_request'])
  })

test('a request for other contacts is read by its reference, and decided by nobody here', async () => {
  const { email, phone, reference } = await requested()
  const { browser } = await officerAt('leon')
  const [line] = await queueOf(browser)
  const opened = await browser.sends(browser.routes.openCase('contact-request', line?.id ?? ''))
  const shown = JSON.parse(opened.text) as OpenCase
  expect(Object.fromEntries(shown.facts)).toMatchObject({ email, phone, reference })
  expect(reference).toMatch(/^LEO-/)
  expect(shown.isDecided).toBe(false)
  const path = browser.routes.decideCase('contact-request', line?.id ?? '')
  expect((await browser.sends(path, { body: { is: 'approved' } })).code).toBe('permission_refused')
})
