/** A claim on a document is heard on both sides and settled once; the document moves by two officers, and can come back. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenCase } from '../../../contract/desk/cases.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { at, begins, freshCities, newCedulaEc, rows } from '../cities/fixtures.ts'
import {
  atTheDesk,
  casesOf,
  confirmsMove,
  finds,
  holderHasIt,
  hears,
  opensClaim,
  proposedMove,
  proposesMove,
  signsIn,
  undoes,
} from './claims.ts'
import { officerAt } from './officer.ts'
import { nothingStrangeIsWritten } from './audit-details.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)
afterEach(nothingStrangeIsWritten)

const days = (count: number) => timePasses(count * 24 * 3600)

test('a claim stands in the queue without a name, and is read with both sides masked', async () => {
  const { clerk, id, reference, holder, claimant } = await atTheDesk()
  expect(id).toMatch(/^clm_/)
  const { text } = await opensClaim(clerk.browser, id)
  const opened = JSON.parse(text) as OpenCase
  expect(Object.fromEntries(opened.facts)).toMatchObject({
    reference,
    claimant: 'Daniel Puma Haro',
    holder: 'Daniel Puma Haro',
    document: `cedula-ec •••••${holder.document.slice(-3)}`,
  })
  for (const personal of [holder.email, claimant.email, holder.document])
    expect(text).not.toContain(personal)
  expect(await finds(clerk.browser, reference)).toEqual({ found: 'case', kind: 'claim', id })
})

test('two officers move the document: it opens the other account, and of the one before nothing opens', async () => {
  const { clerk, supervisor, id, holder, claimant, citizen } = await atTheDesk()
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await holderHasIt(holder.document)
  expect((await confirmsMove(supervisor.browser, proposal)).status).toBe(204)

  expect((await citizen.refreshes()).body.code).toBe('session_ended')
  expect((await signsIn(holder.document)).body.code).toBe('wrong_credentials')
  const [lost, won] = [(await mailTo(holder.email))[0], (await mailTo(claimant.email))[0]]
  expect(lost?.text).toContain('no queda con su cuenta')
  expect(lost?.text).toContain('Balcón de Servicios')
  expect(won?.text).toContain('queda con su cuenta')
  expect(await rows('broken_accounts')).toBe(0)
  expect(await rows('accounts', "status = 'suspended'")).toBe(1)
  expect([
    await casesOf(clerk.browser, 'claim'),
    await casesOf(clerk.browser, 'second-signature'),
  ]).toEqual([[], []])

  await limitsRefill()
  await begins(at('ibarra'), 'recover', { user: holder.document })
  expect((await mailTo(claimant.email))[0]?.text).toContain('RESTABLECER')
})

test('undone within thirty days it is where it was: the one before signs in as ever, the other does not', async () => {
  const { clerk, supervisor, id, holder, claimant } = await atTheDesk()
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await confirmsMove(supervisor.browser, proposal)
  await days(29)
  await supervisor.browser.signsIn(supervisor.authenticator)
  const found = await finds(supervisor.browser, holder.document)
  expect(found.found === 'citizen' && found.citizen.acts.map(({ kind }) => kind)).toEqual([
    'document-move',
  ])
  expect((await undoes(supervisor.browser, proposal)).status).toBe(204)
  await holderHasIt(holder.document)
  expect((await mailTo(claimant.email))[0]?.text).toContain('no queda con su cuenta')
  expect((await mailTo(holder.email))[0]?.text).toContain('queda con su cuenta')
  expect(await rows('broken_accounts')).toBe(0)
  expect((await undoes(supervisor.browser, proposal)).code).toBe('already_done')
})

test('after thirty days nobody undoes it', async () => {
  const { clerk, supervisor, id, holder } = await atTheDesk()
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await confirmsMove(supervisor.browser, proposal)
  await days(31)
  await supervisor.browser.signsIn(supervisor.authenticator)
  await finds(supervisor.browser, holder.document)
  expect((await undoes(supervisor.browser, proposal)).code).toBe('already_done')
})

describe('both sides are heard', () => {
  test('nobody proposes a move before the claimant has shown the original', async () => {
    const { clerk, id, holder } = await atTheDesk()
    await opensClaim(clerk.browser, id)
    expect((await proposesMove(clerk.browser, id)).code).toBe('sides_not_heard')
    await hears(clerk.browser, id, 'claimant', 'copy', holder.document)
    await hears(clerk.browser, id, 'holder', 'original', holder.document)
    expect((await proposesMove(clerk.browser, id)).code).toBe('sides_not_heard')
  })

  test('nor before the holder was heard, or has had the time to come', async () => {
    const { clerk, id, holder } = await atTheDesk()
    await opensClaim(clerk.browser, id)
    await hears(clerk.browser, id, 'claimant', 'original', holder.document)
    expect((await proposesMove(clerk.browser, id)).code).toBe('sides_not_heard')
    await days(6)
    await clerk.browser.signsIn(clerk.authenticator)
    await opensClaim(clerk.browser, id)
    expect((await proposesMove(clerk.browser, id)).status).toBe(204)
  })

  test('the number is retyped from what is shown, and another one is no document of this claim', async () => {
    const { clerk, id } = await atTheDesk()
    await opensClaim(clerk.browser, id)
    const answer = await hears(clerk.browser, id, 'claimant', 'original', newCedulaEc())
    expect([answer.status, answer.code]).toEqual([422, 'invalid_answer'])
    expect(await rows('claims', "heard <> '[]'")).toBe(0)
  })
})

describe('nobody moves a document alone', () => {
  test('a claim is not approved by a press', async () => {
    const { clerk, id, holder } = await atTheDesk()
    await opensClaim(clerk.browser, id)
    const path = clerk.browser.routes.decideCase('claim', id)
    expect((await clerk.browser.sends(path, { body: { is: 'approved' } })).code).toBe(
      'second_officer_required',
    )
    await holderHasIt(holder.document)
  })

  test('nor by a supervisor who has proposed it, in a second browser', async () => {
    const { supervisor, id, holder } = await atTheDesk()
    const proposal = await proposedMove(supervisor.browser, id, holder.document)
    const { browser, authenticator } = supervisor
    const second = Object.assign(Object.create(Object.getPrototypeOf(browser) as object), browser, {
      cookie: '',
    }) as typeof browser
    await second.signsIn(authenticator)
    expect((await confirmsMove(second, proposal)).code).toBe('second_officer_required')
    await holderHasIt(holder.document)
  })

  test('nor to themselves: whose address is on either side has no part in it', async () => {
    const { clerk, id, holder, claimant } = await atTheDesk()
    const proposal = await proposedMove(clerk.browser, id, holder.document)
    for (const email of [holder.email, claimant.email]) {
      const own = await officerAt('ibarra', 'supervisor', 'Daniel Puma', email)
      expect((await opensClaim(own.browser, id)).code).toBe('own_case')
      expect((await hears(own.browser, id, 'holder', 'nothing')).code).toBe('case_not_held')
      expect((await proposesMove(own.browser, id)).code).toBe('case_not_held')
      expect((await confirmsMove(own.browser, proposal)).code).toBe('own_case')
    }
    await holderHasIt(holder.document)
  })

  test('nor without the case in hand, from another city, or by whoever has no such role', async () => {
    const { clerk, id, holder } = await atTheDesk()
    expect((await hears(clerk.browser, id, 'holder', 'nothing')).code).toBe('case_not_held')
    const elsewhere = await officerAt('leon', 'supervisor')
    expect((await opensClaim(elsewhere.browser, id)).code).toBe('already_done')
    expect((await proposesMove(elsewhere.browser, id)).code).toBe('case_not_held')
    const auditor = await officerAt('ibarra', 'auditor')
    expect((await proposesMove(auditor.browser, id)).code).toBe('permission_refused')
    await holderHasIt(holder.document)
  })
})

test('nobody undoes a move but a supervisor of the city who has no part in it', async () => {
  const { clerk, supervisor, id, holder, claimant } = await atTheDesk()
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await confirmsMove(supervisor.browser, proposal)
  expect((await undoes(clerk.browser, proposal)).code).toBe('permission_refused')
  const elsewhere = await officerAt('leon', 'supervisor')
  expect((await undoes(elsewhere.browser, proposal)).code).toBe('already_done')
  const own = await officerAt('ibarra', 'supervisor', 'Daniel Puma', claimant.email)
  expect((await undoes(own.browser, proposal)).code).toBe('own_case')
  expect((await signsIn(holder.document)).body.code).toBe('wrong_credentials')
})

test('a confirmation that is sent again moves nothing again', async () => {
  const { clerk, supervisor, id, holder } = await atTheDesk()
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await supervisor.browser.sends(supervisor.browser.routes.openCase('second-signature', proposal))
  const path = supervisor.browser.routes.confirmProposal(proposal)
  const both = await Promise.all([supervisor.browser.sends(path), supervisor.browser.sends(path)])
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 409])
  expect(await rows('audit', "event = 'document_moved'")).toBe(2)
})

test('refused, the claimant reads why, the holder keeps the document, and the registration goes', async () => {
  const { clerk, id, holder, claimant } = await atTheDesk()
  await opensClaim(clerk.browser, id)
  const path = clerk.browser.routes.decideCase('claim', id)
  const reason = 'La cédula que mostró es de otra persona.'
  expect((await clerk.browser.sends(path, { body: { is: 'refused', reason } })).status).toBe(204)
  expect((await mailTo(claimant.email))[0]?.text).toContain(reason)
  expect((await mailTo(holder.email))[0]?.text).not.toContain(reason)
  await holderHasIt(holder.document)
  expect(await casesOf(clerk.browser, 'claim')).toEqual([])
})

describe('what happens meanwhile', () => {
  test('a holder who was suspended loses the document all the same, and is not opened by the undoing', async () => {
    const { clerk, supervisor, id, holder } = await atTheDesk()
    const proposal = await proposedMove(clerk.browser, id, holder.document)
    await env.DB.prepare("UPDATE accounts SET status = 'suspended' WHERE status = 'active'").run()
    await confirmsMove(supervisor.browser, proposal)
    await finds(supervisor.browser, holder.document)
    expect((await undoes(supervisor.browser, proposal)).status).toBe(204)
    expect(await rows('accounts', "status = 'active'")).toBe(0)
    expect((await signsIn(holder.document)).body.code).toBe('account_suspended')
  })

  test('where the holder has left, the document is free, and goes to the claimant', async () => {
    const { clerk, supervisor, id, holder } = await atTheDesk()
    const proposal = await proposedMove(clerk.browser, id, holder.document)
    const gone = "SELECT id FROM accounts WHERE status = 'active'"
    await env.DB.prepare(`UPDATE accounts SET password = NULL WHERE id IN (${gone})`).run()
    await env.DB.prepare(`DELETE FROM identifiers WHERE account IN (${gone})`).run()
    expect((await confirmsMove(supervisor.browser, proposal)).status).toBe(204)
    await finds(supervisor.browser, holder.document)
    expect((await undoes(supervisor.browser, proposal)).status).toBe(204)
    expect(await rows('broken_accounts')).toBe(0)
  })

  test('a claimant who is gone has no claim: it stands in no queue, and nobody can confirm it', async () => {
    const { clerk, supervisor, id, holder } = await atTheDesk()
    const proposal = await proposedMove(clerk.browser, id, holder.document)
    await env.DB.prepare('DELETE FROM identifiers WHERE pending_blind IS NOT NULL').run()
    expect(await casesOf(clerk.browser, 'claim')).toEqual([])
    expect((await confirmsMove(supervisor.browser, proposal)).status).not.toBe(204)
    await holderHasIt(holder.document)
  })
})
