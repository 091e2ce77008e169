/** Two accounts of one person become one by two officers, and are two again by either side's press or a supervisor. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenCase } from '../../../contract/desk/cases.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { purge } from '../../../worker/retention/purge.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { at, freshCities, rows } from '../cities/fixtures.ts'
import {
  confirmsMerge,
  looksFor,
  merged,
  ownerOf,
  password,
  proposedMerge,
  statusOf,
  undoesMerge,
} from './merges.ts'
import { nothingStrangeIsWritten } from './audit-details.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)
afterEach(nothingStrangeIsWritten)

const days = (count: number) => timePasses(count * 24 * 3600)

const presses = async (address: string) => {
  const [told] = await mailTo(address)
  const [link = ''] = /https:\S+#citizen-disown=\S+/.exec(told?.text ?? '') ?? []
  return at('ibarra').follows(link)
}

const signsIn = (user: string) => at('ibarra').begins('login', { user, password })

test('two officers make one of two accounts: its documents sign in to the one that stays', async () => {
  const { stays, closes, supervisor, proposal } = await proposedMerge()
  expect((await signsIn(closes.document)).status).toBe(200)
  const { text } = await supervisor.browser.sends(
    supervisor.browser.routes.openCase('second-signature', proposal),
  )
  const { facts } = JSON.parse(text) as OpenCase
  expect(Object.fromEntries(facts)).toMatchObject({
    stays: 'Daniel Puma Haro',
    closes: 'Daniel Puma Haro',
    goesOver: `passport •••••${closes.document.slice(-3)}`,
    toldReason: 'Se registró dos veces.',
  })
  for (const personal of [stays.email, closes.email, stays.document, closes.document])
    expect(text).not.toContain(personal)
  expect((await confirmsMerge(supervisor.browser, proposal)).status).toBe(204)
  expect([await statusOf(stays.id), await statusOf(closes.id)]).toEqual(['active', 'suspended'])
  expect(await ownerOf('passport')).toBe(stays.id)
  expect((await signsIn(closes.document)).status).toBe(200)
  expect(await rows('broken_accounts')).toBe(0)

  // What opens an account does not go over: contacts, passwords and proofs stay where they were.
  const { results } = await env.DB.prepare(
    "SELECT account, kind, proven_at AS at FROM identifiers WHERE kind IN ('email', 'passport')",
  ).all<{ readonly account: string; readonly kind: string; readonly at: number | null }>()
  expect(
    results
      .filter(({ kind }) => kind === 'email')
      .map(({ account }) => account)
      .toSorted(),
  ).toEqual([stays.id, closes.id].toSorted())
  // It raises no level where it went.
  expect(results.find(({ kind }) => kind === 'passport')).toMatchObject({
    account: stays.id,
    at: null,
  })
  expect(await rows('accounts', 'password IS NOT NULL')).toBe(2)
})

test('sessions of both end, and every proven contact of both is told, with the reason and a press', async () => {
  const { stays, closes, proposal, supervisor } = await proposedMerge()
  for (const { id } of [stays, closes])
    await env.DB.prepare(
      `INSERT INTO sessions (id, municipality, account, device, methods, expires_at)
       VALUES (?1, 'ibarra', ?2, '', 'pwd', unixepoch() + 900)`,
    )
      .bind(`ses_of-${id}`, id)
      .run()
  expect(await rows('sessions', 'ended_at IS NULL')).toBe(2)
  await confirmsMerge(supervisor.browser, proposal)
  expect(await rows('sessions', 'ended_at IS NULL')).toBe(0)
  const [one, other] = [(await mailTo(stays.email))[0], (await mailTo(closes.email))[0]]
  expect(one?.text).toContain('Esta sigue')
  expect(other?.text).toContain('se cerró, y nadie puede entrar en ella')
  for (const told of [one, other]) {
    expect(told?.text).toContain('Se registró dos veces.')
    expect(told?.text).toContain('#citizen-disown=')
  }
  // Neither letter says anything of the other side.
  expect(one?.text).not.toContain(closes.email)
  expect(other?.text).not.toContain(stays.email)
})

test('the closed account opens no more, and nobody reinstates it', async () => {
  const { closes, supervisor } = await merged({ goesOver: '' })
  expect((await signsIn(closes.document)).body.code).toBe('account_suspended')
  const record = await looksFor(supervisor.browser, closes.document)
  expect(record).toMatchObject({ status: 'suspended', mergedAt: expect.any(Number) })
  const ruling = await supervisor.browser.sends(supervisor.browser.routes.ruling(closes.id), {
    body: { is: 'reinstated' },
  })
  expect([ruling.status, ruling.code]).toEqual([409, 'account_merged'])
  expect(await statusOf(closes.id)).toBe('suspended')
})

describe('it is undone', () => {
  test('by a supervisor within thirty days, from the record of either account', async () => {
    const { stays, closes, clerk, supervisor, proposal } = await merged()
    await days(29)
    await supervisor.browser.signsIn(supervisor.authenticator)
    const found = await looksFor(supervisor.browser, closes.document)
    expect([found?.id, found?.acts.map(({ kind }) => kind)]).toEqual([stays.id, ['account-merge']])
    await clerk.browser.signsIn(clerk.authenticator)
    expect((await undoesMerge(clerk.browser, proposal)).code).toBe('permission_refused')
    expect((await undoesMerge(supervisor.browser, proposal)).status).toBe(204)
    expect([await statusOf(stays.id), await statusOf(closes.id)]).toEqual(['active', 'active'])
    expect(await ownerOf('passport')).toBe(closes.id)
    expect(await rows('account_deletions')).toBe(0)
    expect(await rows('merged_accounts')).toBe(0)
    expect((await undoesMerge(supervisor.browser, proposal)).code).toBe('already_done')
    expect((await mailTo(closes.email))[0]?.text).toContain('se deshizo')
  })

  test('and from the closed one, which puts the other one in nobody’s hand: whom nobody has looked for nothing is done to', async () => {
    const { stays, closes, supervisor, proposal } = await merged({ goesOver: '' })
    const found = await looksFor(supervisor.browser, closes.document)
    expect([found?.id, found?.acts[0]?.id]).toEqual([closes.id, proposal])
    const { browser } = supervisor
    const body = { is: 'suspended', reason: 'Abuso.' }
    const other = await browser.sends(browser.routes.ruling(stays.id), { body })
    expect(other.code).toBe('case_not_held')
    expect(await rows('audit', `event = 'citizen_searched' AND subject = '${stays.id}'`)).toBe(
      (await rows('audit', `event = 'citizen_searched' AND subject = '${closes.id}'`)) - 1,
    )
    await browser.sends(browser.routes.releaseCitizen(closes.id))
    expect((await undoesMerge(browser, proposal)).code).toBe('case_not_held')
    await looksFor(browser, closes.document)
    expect((await undoesMerge(supervisor.browser, proposal)).status).toBe(204)
    expect(await statusOf(closes.id)).toBe('active')
  })

  for (const side of ['stays', 'closes'] as const)
    test(`by a press in the letter to the account that ${side}`, async () => {
      const all = await merged()
      await limitsRefill()
      const done = await presses(all[side].email)
      expect(done.body.outcome ?? done.body.code).toBe('disowned')
      expect([await statusOf(all.stays.id), await statusOf(all.closes.id)]).toEqual([
        'active',
        'active',
      ])
      expect(await ownerOf('passport')).toBe(all.closes.id)
      const other = side === 'stays' ? all.closes : all.stays
      expect((await mailTo(other.email))[0]?.text).toContain('se deshizo')
      await looksFor(all.supervisor.browser, all.stays.document)
      expect((await undoesMerge(all.supervisor.browser, all.proposal)).code).toBe('already_done')
      expect(await rows('broken_accounts')).toBe(0)
    })

  test('by no contact that has only just come: it may be a thief’s', async () => {
    const { stays, closes } = await merged()
    await env.DB.prepare(
      "UPDATE identifiers SET provisional_until = unixepoch() + 9999 WHERE account = ?1 AND kind = 'email'",
    )
      .bind(stays.id)
      .run()
    await limitsRefill()
    expect((await presses(stays.email)).body.outcome).toBe('disowned')
    expect(await statusOf(closes.id)).toBe('suspended')
  })

  test('by nobody after thirty days: the closed account has gone then, with all that was its own', async () => {
    const { stays, closes, supervisor, proposal } = await merged()
    await days(31)
    await supervisor.browser.signsIn(supervisor.authenticator)
    await looksFor(supervisor.browser, stays.document)
    expect((await undoesMerge(supervisor.browser, proposal)).code).toBe('already_done')
    await purge(database(env.DB), Object.values(municipalities))
    expect(await statusOf(closes.id)).toBeNull()
    expect(await rows('identifiers', `account = '${closes.id}'`)).toBe(0)
    expect(await ownerOf('passport')).toBe(stays.id)
  })
})
