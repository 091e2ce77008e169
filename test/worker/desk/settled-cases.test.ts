/** Whoever looks for a case by its reference is told what became of it; who has looked stands under whoever made it. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { freshCities } from '../cities/fixtures.ts'
import { neighbour, settled as settledAtLeon } from '../cities/leon.ts'
import { nothingStrangeIsWritten } from './audit-details.ts'
import {
  atTheDesk,
  casesOf,
  confirmsMove,
  finds,
  opensClaim,
  proposedMove,
  undoes,
} from './claims.ts'
import { finds as findsAccount, proposalId, proposesAtCounter, seen } from './contact-in-person.ts'
import { requested } from './contact-requests.ts'
import { officerAt } from './officer.ts'
import { opensAndConfirms } from './second-signature.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)
afterEach(nothingStrangeIsWritten)

const isNow = expect.closeTo(Date.now() / 1000, -3)

test('a claim: moved, and refused once that was undone', async () => {
  const { clerk, supervisor, id, holder, reference } = await atTheDesk()
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await confirmsMove(supervisor.browser, proposal)
  expect(await finds(clerk.browser, reference)).toEqual({
    found: 'settled',
    is: 'moved',
    at: isNow,
  })
  await finds(supervisor.browser, holder.document)
  await undoes(supervisor.browser, proposal)
  expect(await finds(clerk.browser, reference)).toMatchObject({ found: 'settled', is: 'refused' })
})

test('a claim that was refused', async () => {
  const { clerk, id, reference } = await atTheDesk()
  await opensClaim(clerk.browser, id)
  await clerk.browser.sends(clerk.browser.routes.decideCase('claim', id), {
    body: { is: 'refused', reason: 'No la mostró.' },
  })
  expect(await finds(clerk.browser, reference)).toEqual({
    found: 'settled',
    is: 'refused',
    at: isNow,
  })
})

test('a request for other contacts that was granted', async () => {
  const citizen = neighbour()
  await settledAtLeon(citizen)
  const { email, reference } = await requested(citizen.curp)
  const { browser } = await officerAt('leon')
  const [line] = await casesOf(browser, 'contact-request')
  const request = line?.id ?? ''
  const account = await findsAccount(browser, citizen.curp)
  await browser.sends(browser.routes.openCase('contact-request', request))
  await proposesAtCounter(browser, account, { ...seen(citizen.curp, email), request })
  const supervisor = await officerAt('leon', 'supervisor')
  await opensAndConfirms(supervisor.browser, await proposalId())
  expect(await finds(browser, reference)).toEqual({
    found: 'settled',
    is: 'granted',
    at: isNow,
  })
})

test('who has looked by the reference is in the audit under whoever claims, with the claim', async () => {
  const { clerk, id, reference } = await atTheDesk()
  await finds(clerk.browser, reference)
  const claimant = await env.DB.prepare('SELECT claimant FROM claims').first<string>('claimant')
  const details = await env.DB.prepare(
    "SELECT details FROM audit WHERE event = 'citizen_searched' AND subject = ?",
  )
    .bind(claimant)
    .first<string>('details')
  expect(JSON.parse(details ?? '{}')).toEqual({
    officer: clerk.id,
    reason: 'in_person',
    found: 'case',
    case: `claim/${id}`,
  })
})
