/** Accounts are merged by two, who are neither of the two, with both in hand, and only as long as nothing is open about them. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { freshCities, newCedulaEc, rows } from '../cities/fixtures.ts'
import { casesOf } from './claims.ts'
import {
  account,
  claims,
  confirmsMerge,
  looksFor,
  newPassport,
  ownerOf,
  proposedMerge,
  proposesMerge,
  run,
  statusOf,
  twice,
} from './merges.ts'
import { officerAt } from './officer.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

describe('who proposes', () => {
  test('has both in hand, retypes the document of the account that stays and one of the other that goes over, and says why', async () => {
    const { stays, closes } = await twice()
    const clerk = await officerAt('ibarra')
    await looksFor(clerk.browser, stays.document)
    expect((await proposesMerge(clerk.browser, stays, closes)).code).toBe('case_not_held')
    await looksFor(clerk.browser, closes.document)
    const unknown = 'identifier_unrecognised'
    for (const [typed, fields] of [
      [{ document: newCedulaEc() }, { document: unknown }],
      [{ document: closes.document }, { document: unknown }],
      [{ goesOver: newPassport() }, { goesOver: unknown }],
      [{ goesOver: stays.document }, { goesOver: unknown }],
      [{ reason: ' ' }, { reason: 'required' }],
    ] as const) {
      const { text } = await proposesMerge(clerk.browser, stays, closes, typed)
      expect(JSON.parse(text)).toMatchObject({ code: 'invalid_answer', fields })
    }
    expect((await proposesMerge(clerk.browser, stays, stays)).code).toBe('proposal_lapsed')
    expect(await rows('proposals')).toBe(0)
    await proposesMerge(clerk.browser, stays, closes)
    await looksFor(clerk.browser, stays.document)
    await looksFor(clerk.browser, closes.document)
    expect((await proposesMerge(clerk.browser, stays, closes)).code).toBe('proposal_pending')
  })

  test('takes no number over that the register has confirmed: the account that has it is the one that stays', async () => {
    const stays = await account('ibarra', { kind: 'passport', document: newPassport() })
    const closes = await account('ibarra', {
      kind: 'cedula-ec',
      document: newCedulaEc(),
      proven: true,
    })
    const { browser } = await officerAt('ibarra')
    for (const { document } of [stays, closes]) await looksFor(browser, document)
    const { text } = await proposesMerge(browser, stays, closes)
    expect(JSON.parse(text)).toMatchObject({ fields: { goesOver: 'choice_unknown' } })
    expect((await proposesMerge(browser, closes, stays)).status).toBe(204)
  })

  test('takes no second number of one kind over: two numbers are two persons; nor anything of a company', async () => {
    const [first, second] = [newCedulaEc(), newCedulaEc()]
    const stays = await account('ibarra', { kind: 'cedula-ec', document: first })
    const closes = await account('ibarra', { kind: 'cedula-ec', document: second })
    const company = await account('ibarra', {
      kind: 'ruc-ec',
      document: '1098669325001',
    })
    const { browser } = await officerAt('ibarra')
    for (const { document } of [stays, closes, company]) await looksFor(browser, document)
    const { text } = await proposesMerge(browser, stays, closes)
    expect(JSON.parse(text)).toMatchObject({ fields: { goesOver: 'choice_unknown' } })
    expect((await proposesMerge(browser, stays, company)).code).toBe('account_of_company')
    expect((await proposesMerge(browser, stays, closes, { goesOver: '' })).status).toBe(204)
  })

  test('is neither of the two, and does not even find them', async () => {
    const { stays, closes } = await twice()
    const { browser } = await officerAt('ibarra', 'clerk', 'Daniel', closes.email)
    expect(await looksFor(browser, closes.document)).toBeNull()
    await looksFor(browser, stays.document)
    expect((await proposesMerge(browser, stays, closes)).code).toBe('case_not_held')
  })
})

describe('who confirms', () => {
  test('is no clerk, and neither of the two; and does it once', async () => {
    const { stays, closes, clerk, supervisor, proposal } = await proposedMerge()
    expect((await confirmsMerge(clerk.browser, proposal)).code).toBe('permission_refused')
    await clerk.browser.sends(clerk.browser.routes.releaseCase('second-signature', proposal))
    for (const { email } of [stays, closes]) {
      const owner = await officerAt('ibarra', 'supervisor', 'Daniel', email)
      expect((await confirmsMerge(owner.browser, proposal)).code).toBe('own_case')
    }
    expect(await statusOf(closes.id)).toBe('active')
    expect((await confirmsMerge(supervisor.browser, proposal)).status).toBe(204)
    expect((await confirmsMerge(supervisor.browser, proposal)).code).toBe('already_done')
  })
})

const leaving =
  "INSERT INTO account_deletions (account, municipality, due_at) VALUES (?, 'ibarra', unixepoch() + 99)"
const staying = 'DELETE FROM account_deletions WHERE account = ?'
const suspended = "UPDATE accounts SET status = 'suspended' WHERE id = ?"
const active = "UPDATE accounts SET status = 'active' WHERE id = ?"
const ofEmail = "WHERE account = ? AND kind = 'email'"

/** What happens to one of the two between the first signature and the second, its end, and what is told of it. */
const meanwhile = [
  ['the one that stays is suspended', 'stays', suspended, active, 'account_not_active'],
  ['the one that closes is suspended', 'closes', suspended, active, 'account_not_active'],
  ['the one that stays is to be deleted', 'stays', leaving, staying, 'account_leaving'],
  ['the one that closes is to be deleted', 'closes', leaving, staying, 'account_leaving'],
  [
    'a contact of the one that closes was changed, and that can be undone',
    'closes',
    `UPDATE identifiers SET provisional_until = unixepoch() + 99 ${ofEmail}`,
    `UPDATE identifiers SET provisional_until = NULL ${ofEmail}`,
    'change_pending',
  ],
  [
    'a contact of the one that stays is on its way out',
    'stays',
    `UPDATE identifiers SET leaves_at = unixepoch() + 99 ${ofEmail}`,
    `UPDATE identifiers SET leaves_at = NULL ${ofEmail}`,
    'change_pending',
  ],
] as const

describe('nothing is merged', () => {
  test('when meanwhile one of the two is suspended, leaves, or has a contact that can be undone', async () => {
    const all = await proposedMerge()
    for (const [what, side, begins, ends, cause] of meanwhile) {
      await run(begins, all[side].id)
      const { code } = await confirmsMerge(all.supervisor.browser, all.proposal)
      expect([what, code]).toEqual([what, cause])
      await run(ends, all[side].id)
    }
    expect(await ownerOf('passport')).toBe(all.closes.id)
    expect(await rows('merged_accounts')).toBe(0)
    expect((await confirmsMerge(all.supervisor.browser, all.proposal)).status).toBe(204)
  })

  test('when somebody claims a document of either', async () => {
    const all = await proposedMerge()
    for (const { document } of [all.stays, all.closes]) {
      await claims(document)
      const { code } = await confirmsMerge(all.supervisor.browser, all.proposal)
      expect(code).toBe('document_claimed')
      await run("UPDATE claims SET state = 'refused'")
    }
    expect(await rows('claims')).toBe(2)
  })

  test('of which one closes that another was merged into: nobody could undo that any more', async () => {
    const all = await proposedMerge()
    expect((await confirmsMerge(all.supervisor.browser, all.proposal)).status).toBe(204)
    const last = await account('ibarra', { kind: 'cedula-ec', document: newCedulaEc() })
    for (const { document } of [last, all.stays]) await looksFor(all.clerk.browser, document)
    const { code } = await proposesMerge(all.clerk.browser, last, all.stays, { goesOver: '' })
    expect(code).toBe('account_merged')
  })

  test('when the document that goes over was put right meanwhile', async () => {
    const all = await proposedMerge()
    await run("UPDATE identifiers SET blind = 'of another number' WHERE kind = 'passport'")
    expect((await confirmsMerge(all.supervisor.browser, all.proposal)).code).toBe('proposal_lapsed')
    expect(await statusOf(all.closes.id)).toBe('active')
  })

  test('when the two were merged the other way round', async () => {
    const all = await proposedMerge()
    const { browser } = await officerAt('ibarra', 'supervisor', 'Otra')
    await looksFor(browser, all.stays.document)
    await looksFor(browser, all.closes.document)
    await proposesMerge(browser, all.closes, all.stays)
    const lines = await casesOf(all.clerk.browser, 'second-signature')
    const reverse = lines.find(({ id }) => id !== all.proposal)?.id ?? ''
    expect((await confirmsMerge(all.supervisor.browser, reverse)).status).toBe(204)
    // The document that was shown of the account that stays is the other one's now.
    expect((await confirmsMerge(all.supervisor.browser, all.proposal)).code).toBe('proposal_lapsed')
    expect(await statusOf(all.closes.id)).toBe('active')
  })
})
