/** What takes two officers is proposed by one and confirmed by another, once, in time; and two persons means two. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenCase } from '../../../contract/desk/cases.ts'
import { proposalKindsOf } from '../../../worker/desk/proposals/index.ts'
import { timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshCities, newEmail, rows } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import {
  confirms,
  deskOfMaracaibo,
  details,
  opensAndConfirms,
  opensSignature,
  proposed,
  proposes,
  provisional,
  refuses,
  signatures,
} from './second-signature.ts'

beforeEach(freshCities)

const nothingDone = async () => {
  expect(await provisional()).toBe(0)
  expect(await rows('audit', "event = 'act_confirmed'")).toBe(0)
}

test('a second officer reads what was proposed, confirms it, and it is in force; the audit names both', async () => {
  const { citizen, clerk, supervisor, address, id } = await proposed()
  const [line] = await signatures(supervisor.browser)
  expect((line?.dueAt ?? 0) - (line?.since ?? 0)).toBe(24 * 3600)
  const opened = JSON.parse((await opensSignature(supervisor.browser, id)).text) as OpenCase
  expect(opened.proposal).toEqual({
    kind: 'contact-change',
    by: 'Rosa Elena Prueba',
    may: 'confirm',
    second: 'here',
  })
  expect(Object.fromEntries(opened.facts)).toMatchObject({
    name: 'Carmen Elena Urdaneta Rincón',
    newEmail: address,
    letter: 'yes',
  })
  expect((await confirms(supervisor.browser, id)).status).toBe(204)
  expect(await provisional()).toBe(1)
  expect(await details('act_confirmed')).toEqual({
    officer: supervisor.id,
    proposedBy: clerk.id,
    act: 'contact-change',
    case: id,
    reason: 'access_lost',
    letter: 'yes',
  })
  expect(await details('act_proposed')).toEqual({
    officer: clerk.id,
    act: 'contact-change',
    case: id,
    reason: 'access_lost',
    letter: 'yes',
  })
  for (const told of [citizen.email, address])
    expect((await mailTo(told)).some(({ subject }) => /contacto/i.test(subject ?? ''))).toBe(true)
  expect(await signatures(supervisor.browser)).toEqual([])
})

test('what is proposed names nobody in the database, in the queue or in the audit', async () => {
  const { citizen, supervisor, address, id } = await proposed()
  await opensAndConfirms(supervisor.browser, id)
  const kept = await env.DB.prepare('SELECT * FROM proposals').all()
  const audited = await env.DB.prepare('SELECT * FROM audit').all()
  const queue = await supervisor.browser.reads(supervisor.browser.routes.queue)
  for (const text of [JSON.stringify(kept.results), JSON.stringify(audited.results), queue.text])
    for (const personal of [address, citizen.email, citizen.cedula, 'Urdaneta'])
      expect(text).not.toContain(personal)
})

describe('nobody confirms the own proposal', () => {
  test('not a clerk, whose role confirms nothing', async () => {
    const { clerk, id } = await proposed()
    expect((await opensAndConfirms(clerk.browser, id)).code).toBe('permission_refused')
    await nothingDone()
  })

  test('not a supervisor, who confirms those of others', async () => {
    const { account, supervisor, clerk, id } = await proposed()
    await opensSignature(clerk.browser, id)
    await refuses(clerk.browser, id)
    const own = await proposes(supervisor.id, account, newEmail())
    const opened = JSON.parse((await opensSignature(supervisor.browser, own)).text) as OpenCase
    expect(opened.proposal?.may).toBe('withdraw')
    expect((await confirms(supervisor.browser, own)).code).toBe('second_officer_required')
    await nothingDone()
  })

  test('not another account of the same mailbox', async () => {
    const { account } = await proposed()
    await env.DB.prepare('DELETE FROM proposals').run()
    const one = await officerAt('maracaibo', 'supervisor', 'Rosa', 'rosa.prueba@gmail.com')
    const two = await officerAt('maracaibo', 'supervisor', 'Rosa E.', 'RosaPrueba+dos@gmail.com')
    const id = await proposes(one.id, account, newEmail())
    expect((await opensSignature(two.browser, id)).code).toBe('permission_refused')
    expect((await confirms(two.browser, id)).code).toBe('second_officer_required')
    await nothingDone()
  })

  test('not the citizen whom it is about, by the earlier address or by the new one', async () => {
    const { citizen, address, id } = await proposed()
    for (const email of [citizen.email, address]) {
      const own = await officerAt('maracaibo', 'supervisor', 'Carmen', email)
      expect((await opensSignature(own.browser, id)).code).toBe('own_case')
      expect((await confirms(own.browser, id)).code).toBe('own_case')
    }
    await nothingDone()
  })
})

test('it is confirmed once: by the second press and by the third officer it is done already', async () => {
  const { supervisor, id } = await proposed()
  await opensSignature(supervisor.browser, id)
  const both = await Promise.all([
    confirms(supervisor.browser, id),
    confirms(supervisor.browser, id),
  ])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409])
  const third = await officerAt('maracaibo', 'supervisor')
  expect((await opensAndConfirms(third.browser, id)).code).toBe('already_done')
  expect(await rows('audit', "event = 'act_confirmed'")).toBe(1)
  expect(await provisional()).toBe(1)
})

test('who has not opened it, or holds it no longer, confirms nothing', async () => {
  const { supervisor, id } = await proposed()
  expect((await confirms(supervisor.browser, id)).code).toBe('case_not_held')
  await opensSignature(supervisor.browser, id)
  await env.DB.prepare('UPDATE desk_leases SET expires_at = unixepoch()').run()
  expect((await confirms(supervisor.browser, id)).code).toBe('case_not_held')
  await nothingDone()
})

test('another’s request, sent again by an officer who has it not in hand, confirms nothing', async () => {
  const { supervisor, id } = await proposed()
  await opensSignature(supervisor.browser, id)
  const thief = await officerAt('maracaibo', 'supervisor')
  expect((await opensSignature(thief.browser, id)).code).toBe('case_held')
  expect((await confirms(thief.browser, id)).code).toBe('case_not_held')
  await nothingDone()
})

test('a session in which the passkey was not used for five minutes confirms nothing', async () => {
  const { supervisor, id } = await proposed()
  await opensSignature(supervisor.browser, id)
  await timePasses(5 * 60 + 1)
  const stale = await confirms(supervisor.browser, id)
  expect([stale.status, stale.code]).toEqual([403, 'fresh_sign_in_required'])
  await nothingDone()
  await supervisor.browser.signsInAgain(supervisor.authenticator)
  expect((await confirms(supervisor.browser, id)).status).toBe(204)
})

test('after a day nobody confirms it; it can be proposed again', async () => {
  const { account, clerk, address, id } = await proposed()
  await timePasses(24 * 3600 + 1)
  const other = await officerAt('maracaibo', 'supervisor')
  expect(await signatures(other.browser)).toEqual([])
  expect((await opensAndConfirms(other.browser, id)).code).toBe('proposal_lapsed')
  await nothingDone()
  const again = await proposes(clerk.id, account, address)
  expect((await opensAndConfirms(other.browser, again)).status).toBe(204)
})

test('about one person one of a kind is open at a time', async () => {
  const { account, clerk } = await proposed()
  await expect(proposes(clerk.id, account, newEmail())).rejects.toThrow('a write met no row')
  expect(await rows('proposals')).toBe(1)
})

test('its proposer takes it back, another refuses it, each with a reason of the list, in the audit', async () => {
  const { account, clerk, supervisor, address, id } = await proposed()
  const unsaid = await supervisor.browser.sends(supervisor.browser.routes.refuseProposal(id), {
    body: { reason: 'Carmen Urdaneta no vino' },
  })
  expect(unsaid.code).toBe('invalid_request')
  await opensSignature(supervisor.browser, id)
  expect((await refuses(supervisor.browser, id)).status).toBe(204)
  expect(await details('act_refused')).toEqual({
    officer: supervisor.id,
    act: 'contact-change',
    case: id,
    reason: 'not_in_person',
  })
  const next = await proposes(clerk.id, account, address)
  await opensSignature(clerk.browser, next)
  expect((await refuses(clerk.browser, next, 'typed_wrongly')).status).toBe(204)
  expect(await details('act_withdrawn')).toMatchObject({ officer: clerk.id, case: next })
  for (const over of [id, next])
    expect((await opensAndConfirms(supervisor.browser, over)).code).toBe('already_done')
  await nothingDone()
})

test('an officer of another city has nothing of it', async () => {
  const { id } = await proposed()
  const { browser } = await officerAt('leon', 'supervisor')
  expect(await signatures(browser)).toEqual([])
  for (const answer of [
    await opensSignature(browser, id),
    await confirms(browser, id),
    await refuses(browser, id),
    await browser.sends(browser.routes.undoProposal(id), { body: { reason: 'typed_wrongly' } }),
  ])
    expect(answer.code).toBe('already_done')
  await nothingDone()
})

for (const [what, sql] of [
  ['was suspended', "UPDATE accounts SET status = 'suspended'"],
  ['is nobody’s any more', "UPDATE proposals SET subject = 'acc_nobody'"],
] as const)
  test(`nothing is confirmed of an account that ${what} meanwhile`, async () => {
    const { supervisor, id } = await proposed()
    await opensSignature(supervisor.browser, id)
    await env.DB.prepare(sql).run()
    expect((await confirms(supervisor.browser, id)).code).toBe('proposal_lapsed')
    await nothingDone()
  })

test('an account that is suspended between the reading and the writing is left as it is', async () => {
  const { id } = await proposed()
  const desk = await deskOfMaracaibo()
  const [proposal] = await desk.database.batch(desk.proposals.find(id))
  if (!proposal) throw new Error('none proposed')
  const { confirm } = proposalKindsOf['contact-change']
  const { writes } = await confirm(desk, proposal, proposal.proposedBy)
  await env.DB.prepare("UPDATE accounts SET status = 'suspended'").run()
  await expect(desk.database.batch(...writes)).rejects.toThrow('a write met no row')
  await nothingDone()
})
