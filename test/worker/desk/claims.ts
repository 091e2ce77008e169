/** A claim at Ibarra's desk: somebody has a document, another has proven an address and asks for it. */
import type { QueuedCase } from '../../../contract/desk/cases.ts'
import type { ClaimSide, Shown } from '../../../contract/desk/claims.ts'
import type { SearchAnswer } from '../../../contract/desk/citizens.ts'
import { expect } from 'vitest'
import { limitsRefill } from '../../support/database.ts'
import { at, newEmail } from '../cities/fixtures.ts'
import { asksForKey, password, resident, settled, type Resident } from '../cities/ibarra.ts'
import { officerAt, type Browser } from './officer.ts'

export async function claimed() {
  const holder = resident()
  const citizen = await settled(holder)
  await limitsRefill()
  const claimant: Resident = { document: holder.document, email: newEmail() }
  const temporary = await asksForKey(claimant)
  const ended = await at('ibarra').begins('login', {
    user: holder.document,
    password: temporary,
  })
  await limitsRefill()
  return { holder, citizen, claimant, temporary, reference: ended.body.told?.reference ?? '' }
}

/** The same, with a clerk and a supervisor. */
export async function atTheDesk() {
  const claim = await claimed()
  const clerk = await officerAt('ibarra')
  const supervisor = await officerAt('ibarra', 'supervisor', 'Elena Modelo')
  const [line] = await casesOf(clerk.browser, 'claim')
  return { ...claim, clerk, supervisor, id: line?.id ?? '' }
}

export const casesOf = async (
  browser: Browser,
  kind: QueuedCase['kind'],
): Promise<readonly QueuedCase[]> =>
  (JSON.parse((await browser.reads(browser.routes.queue)).text) as QueuedCase[]).filter(
    (one) => one.kind === kind,
  )

export const opensClaim = (browser: Browser, id: string) =>
  browser.sends(browser.routes.openCase('claim', id))

export const hears = (browser: Browser, id: string, side: ClaimSide, seen: Shown, number = '') =>
  browser.sends(browser.routes.hearClaim(id), { body: { side, seen, number } })

export const proposesMove = (browser: Browser, id: string) =>
  browser.sends(browser.routes.proposeMove(id))

/** Both sides heard, the move proposed. @returns id of the proposal */
export async function proposedMove(browser: Browser, id: string, number: string): Promise<string> {
  await opensClaim(browser, id)
  await hears(browser, id, 'claimant', 'original', number)
  await hears(browser, id, 'holder', 'nothing')
  await proposesMove(browser, id)
  const [line] = await casesOf(browser, 'second-signature')
  return line?.id ?? ''
}

export async function confirmsMove(browser: Browser, proposal: string) {
  await browser.sends(browser.routes.openCase('second-signature', proposal))
  return browser.sends(browser.routes.confirmProposal(proposal))
}

/** Looks for whoever has a document, as before an undoing. */
export async function finds(browser: Browser, typed: string): Promise<SearchAnswer> {
  const body = { typed, reason: 'in_person' }
  return JSON.parse((await browser.sends(browser.routes.search, { body })).text) as SearchAnswer
}

export const undoes = (browser: Browser, proposal: string) =>
  browser.sends(browser.routes.undoProposal(proposal), { body: { reason: 'typed_wrongly' } })

export const signsIn = (document: string, typed = password) =>
  at('ibarra').begins('login', { user: document, password: typed })

/** Nothing has moved: the password of before still says whose the document is. */
export const holderHasIt = async (document: string) =>
  expect((await signsIn(document)).body.step).toBe('answer-question')
