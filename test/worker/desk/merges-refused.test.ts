/** Accounts are merged by two, who are neither of the two, with both in hand, and only as long as nothing is open about them. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { purge } from '../../../worker/retention/purge.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { timePasses } from '../../support/database.ts'
import { at, freshCities, limitsRefill, newCedulaEc, newEmail, rows } from '../cities/fixtures.ts'
import { asksForKey } from '../cities/ibarra.ts'
import { casesOf, confirmsMove, proposedMove, undoes } from './claims.ts'
import {
  account,
  bothInHand,
  confirmsMerge,
  looksFor,
  merged,
  newPassport,
  ownerOf,
  proposedMerge,
  proposesMerge,
  statusOf,
  twice,
  undoesMerge,
} from './merges.ts'
import { officerAt, type Browser } from './officer.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

const run = (sql: string, ...values: readonly string[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run()

/** Somebody else registers the document, and proves an address. */
async function claims(document: string): Promise<void> {
  await limitsRefill()
  const temporary = await asksForKey({ document, email: newEmail() })
  await at('ibarra').begins('login', { user: document, password: temporary })
}

/** The same, heard and moved. @returns id of the act */
async function movedBy(clerk: Browser, supervisor: Browser, document: string): Promise<string> {
  await claims(document)
  const [claim] = await casesOf(clerk, 'claim')
  const move = await proposedMove(clerk, claim?.id ?? '', document)
  const { status } = await confirmsMove(supervisor, move)
  if (status !== 204) throw new Error('not moved')
  return move
}

describe('who proposes', () => {
  test('has both records in hand', async () => {
    const { stays, closes } = await twice()
    const { browser } = await officerAt('ibarra')
    await looksFor(browser, stays.document)
    expect((await proposesMerge(browser, stays, closes)).code).toBe('case_not_held')
    await looksFor(browser, closes.document)
    expect((await proposesMerge(browser, stays, closes)).status).toBe(204)
  })

  test('retypes the document of the account that stays, and one of the other that goes over; and says why', async () => {
    const { stays, closes, clerk } = await bothInHand()
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
    expect((await proposesMerge(browser, stays, company)).code).toBe('merge_hindered')
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

  test('is not who has proposed it', async () => {
    const { stays, closes } = await twice()
    const { browser } = await officerAt('ibarra', 'supervisor')
    await looksFor(browser, stays.document)
    await looksFor(browser, closes.document)
    await proposesMerge(browser, stays, closes)
    const [line] = await casesOf(browser, 'second-signature')
    expect((await confirmsMerge(browser, line?.id ?? '')).code).toBe('second_officer_required')
  })
})

const leaving =
  "INSERT INTO account_deletions (account, municipality, due_at) VALUES (?, 'ibarra', unixepoch() + 99)"
const staying = 'DELETE FROM account_deletions WHERE account = ?'
const suspended = "UPDATE accounts SET status = 'suspended' WHERE id = ?"
const active = "UPDATE accounts SET status = 'active' WHERE id = ?"
const ofEmail = "WHERE account = ? AND kind = 'email'"

/** What happens to one of the two between the first signature and the second, and its end. */
const meanwhile = [
  ['the one that stays is suspended', 'stays', suspended, active],
  ['the one that closes is suspended', 'closes', suspended, active],
  ['the one that stays is to be deleted', 'stays', leaving, staying],
  ['the one that closes is to be deleted', 'closes', leaving, staying],
  [
    'a contact of the one that closes was changed, and that can be undone',
    'closes',
    `UPDATE identifiers SET provisional_until = unixepoch() + 99 ${ofEmail}`,
    `UPDATE identifiers SET provisional_until = NULL ${ofEmail}`,
  ],
  [
    'a contact of the one that stays is on its way out',
    'stays',
    `UPDATE identifiers SET leaves_at = unixepoch() + 99 ${ofEmail}`,
    `UPDATE identifiers SET leaves_at = NULL ${ofEmail}`,
  ],
] as const

describe('nothing is merged', () => {
  test('when meanwhile one of the two is suspended, leaves, or has a contact that can be undone', async () => {
    const all = await proposedMerge()
    for (const [what, side, begins, ends] of meanwhile) {
      await run(begins, all[side].id)
      const { code } = await confirmsMerge(all.supervisor.browser, all.proposal)
      expect([what, code]).toEqual([what, 'merge_hindered'])
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
      expect(code).toBe('merge_hindered')
      await run("UPDATE claims SET state = 'refused'")
    }
    expect(await rows('claims')).toBe(2)
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
    expect((await confirmsMerge(all.supervisor.browser, all.proposal)).code).toBe('merge_hindered')
    expect(await statusOf(all.closes.id)).toBe('active')
  })
})

describe('once it is in force', () => {
  test('a document that has moved on by a claim is moved back first, and only then the merge is undone', async () => {
    const all = await merged()
    const move = await movedBy(all.clerk.browser, all.supervisor.browser, all.closes.document)
    await looksFor(all.supervisor.browser, all.stays.document)
    expect((await undoesMerge(all.supervisor.browser, all.proposal)).code).toBe('proposal_lapsed')
    expect(await statusOf(all.closes.id)).toBe('suspended')
    await looksFor(all.supervisor.browser, all.closes.document)
    expect((await undoes(all.supervisor.browser, move)).status).toBe(204)
    await looksFor(all.supervisor.browser, all.stays.document)
    expect((await undoesMerge(all.supervisor.browser, all.proposal)).status).toBe(204)
    expect(await ownerOf('passport')).toBe(all.closes.id)
  })

  test('a move of a document is not undone into an account that was closed since', async () => {
    const passport = newPassport()
    const holder = await account('ibarra', { kind: 'cedula-ec', document: newCedulaEc(), passport })
    const other = await account('ibarra', { kind: 'cedula-ec', document: newCedulaEc() })
    const clerk = await officerAt('ibarra')
    const supervisor = await officerAt('ibarra', 'supervisor')
    const move = await movedBy(clerk.browser, supervisor.browser, holder.document)
    await looksFor(clerk.browser, other.document)
    await looksFor(clerk.browser, passport)
    await proposesMerge(clerk.browser, other, holder, { goesOver: passport })
    const [line] = await casesOf(clerk.browser, 'second-signature')
    expect((await confirmsMerge(supervisor.browser, line?.id ?? '')).status).toBe(204)
    await looksFor(supervisor.browser, holder.document)
    expect((await undoes(supervisor.browser, move)).code).toBe('proposal_lapsed')
  })

  test('the account that stays is not deleted while that could be undone, whatever its owner asked for', async () => {
    const all = await merged()
    await run(
      "INSERT INTO account_deletions (account, municipality, due_at) VALUES (?, 'ibarra', unixepoch() + 1209600)",
      all.stays.id,
    )
    await timePasses(20 * 24 * 3600)
    const purges = () => purge(database(env.DB), Object.values(municipalities))
    await purges()
    expect(await statusOf(all.stays.id)).toBe('active')
    expect(await statusOf(all.closes.id)).toBe('suspended')
    await timePasses(11 * 24 * 3600)
    await purges()
    await purges()
    expect([await statusOf(all.stays.id), await statusOf(all.closes.id)]).toEqual([null, null])
  })

  test('it is in the audit of both, with the officers and without a name or a number', async () => {
    const all = await merged()
    const { results } = await env.DB.prepare(
      "SELECT event, subject, details FROM audit WHERE event IN ('account_merged', 'act_proposed', 'act_confirmed')",
    ).all<{ readonly event: string; readonly subject: string; readonly details: string }>()
    expect(results.map(({ event, subject }) => [event, subject]).sort()).toEqual(
      [
        ['account_merged', all.closes.id],
        ['account_merged', all.stays.id],
        ['act_confirmed', all.stays.id],
        ['act_proposed', all.stays.id],
      ].sort(),
    )
    const text = JSON.stringify(results)
    for (const personal of [
      'Daniel',
      all.stays.document,
      all.closes.document,
      all.closes.email,
      'dos veces',
    ])
      expect(text).not.toContain(personal)
  })
})

test('a city that says nothing of duplicates merges none', async () => {
  const registry: Record<string, (typeof municipalities)['ibarra']> = municipalities
  const city = municipalities.ibarra
  const { duplicates: _, ...desk } = city.private.desk ?? { networks: 'anywhere', decidesWithin: 1 }
  registry['ibarra'] = { ...city, private: { ...city.private, desk: desk as never } }
  try {
    const { stays, closes, clerk } = await bothInHand()
    expect((await proposesMerge(clerk.browser, stays, closes)).code).toBe('not_found')
  } finally {
    registry['ibarra'] = city
  }
})
