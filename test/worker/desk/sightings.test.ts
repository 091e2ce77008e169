/** Somebody is seen with their document by two officers: where the account has a contact, they read out a code that went there. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenCase } from '../../../contract/desk/cases.ts'
import type { ContactCodeSent } from '../../../contract/desk/contact-change.ts'
import { accountEncryption } from '../../../worker/accounts/account-encryption.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshCities, newCedulaVe, newEmail, rows } from '../cities/fixtures.ts'
import {
  asksToRead,
  handsOver,
  levelNow,
  registeredInPerson,
  registers,
  registrationOf,
  sights,
} from './assisted.ts'
import { asksCode, atTheCounter, codeIn, finds, proposalId, seen } from './contact-in-person.ts'
import { officerAt } from './officer.ts'
import { opensAndConfirms, opensSignature } from './second-signature.ts'
import { nothingStrangeIsWritten } from './audit-details.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)
afterEach(nothingStrangeIsWritten)

const run = (sql: string, ...values: readonly string[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run()

/** A clerk has proposed it, with the code. */
async function proposed() {
  const all = await atTheCounter()
  const { browser } = await officerAt('maracaibo', 'supervisor')
  const { cedula, email } = all.citizen
  const { status, text } = await sights(all.clerk.browser, all.account, cedula, email)
  expect([status, text]).toEqual([204, ''])
  return { ...all, supervisor: browser, proposal: await proposalId() }
}

test('it makes an account one of level 4, is told, and opens nothing', async () => {
  const { citizen, account, supervisor, proposal } = await proposed()
  expect(await levelNow(account)).toBe(2)
  const done = await opensAndConfirms(supervisor, proposal)
  expect([done.status, done.text]).toEqual([204, ''])
  expect(await levelNow(account)).toBe(4)
  expect(await rows('temporary_passwords')).toBe(0)
  const about = (await mailTo(citizen.email)).map(({ subject }) => subject ?? '')
  expect(about.filter((subject) => /comprobó/.test(subject))).toHaveLength(1)
})

describe('where the account has a proven contact', () => {
  test('nobody is seen who reads out no code, whatever the officers think', async () => {
    const { citizen, clerk, account } = await atTheCounter()
    const { text } = await sights(clerk.browser, account, citizen.cedula)
    expect(JSON.parse(text)).toMatchObject({
      code: 'invalid_answer',
      fields: { contact: 'required' },
    })
    expect(await rows('proposals')).toBe(0)
  })

  test('the code goes to none but a contact of the account, which the person says', async () => {
    const { citizen, clerk, account } = await atTheCounter()
    const { text } = await asksToRead(clerk.browser, account, citizen.cedula, newEmail())
    expect(JSON.parse(text)).toMatchObject({ fields: { contact: 'choice_unknown' } })
    expect(await rows('audit', "event = 'contact_code_sent'")).toBe(0)
    const sent = await asksToRead(clerk.browser, account, citizen.cedula, citizen.email)
    expect(sent.status).toBe(200)
    expect(await rows('audit', "event = 'contact_code_sent'")).toBe(1)
  })

  test('the code is for this officer, this account and this act, and is good once', async () => {
    const { citizen, clerk, account, address } = await atTheCounter()
    const { cedula, email } = citizen
    const { browser } = clerk
    const { text } = await asksToRead(browser, account, cedula, email)
    const { challenge } = JSON.parse(text) as ContactCodeSent
    const code = await codeIn(email)
    const proof = { contact: email, challenge, code }
    const sees = (by: typeof browser, over: object = {}) =>
      by.sends(by.routes.sighting(account), {
        body: { document: cedula, proof: { ...proof, ...over } },
      })
    const wrong = code === '00000000' ? '00000001' : '00000000'
    expect((await sees(browser, { code: wrong })).code).toBe('wrong_code')
    const ofAnother = JSON.parse(
      (await asksCode(browser, account, seen(cedula, address))).text,
    ) as ContactCodeSent
    const over = { challenge: ofAnother.challenge, code: await codeIn(address) }
    expect((await sees(browser, over)).code).toBe('wrong_code')
    await browser.sends(browser.routes.releaseCitizen(account))
    const colleague = await officerAt('maracaibo')
    await finds(colleague.browser, cedula)
    expect((await sees(colleague.browser)).code).toBe('wrong_code')
    await colleague.browser.sends(colleague.browser.routes.releaseCitizen(account))
    await finds(browser, cedula)
    expect((await sees(browser)).status).toBe(204)
    await finds(browser, cedula)
    expect((await sees(browser)).code).toBe('code_spent')
  })

  test('not while a contact is under change: the new one may be a thief’s', async () => {
    const { citizen, clerk, account } = await atTheCounter()
    await run(
      "UPDATE identifiers SET provisional_until = unixepoch() + 99 WHERE account = ? AND kind = 'email'",
      account,
    )
    const answer = await asksToRead(clerk.browser, account, citizen.cedula, citizen.email)
    expect(answer.code).toBe('change_pending')
  })

  test('the second officer reads where the code was read, and confirms nothing once that contact has gone', async () => {
    const { account, citizen, supervisor, proposal } = await proposed()
    const { facts } = JSON.parse((await opensSignature(supervisor, proposal)).text) as OpenCase
    const [from] = facts.filter(([fact]) => fact === 'codeReadFrom')
    expect(from?.[1]).toMatch(/^[^@]*•[^@]*@/)
    expect(from?.[1]).not.toContain(citizen.email)
    await run(
      "UPDATE identifiers SET leaves_at = unixepoch() + 99 WHERE account = ? AND kind = 'email'",
      account,
    )
    expect((await opensAndConfirms(supervisor, proposal)).code).toBe('proposal_lapsed')
    expect(await levelNow(account)).toBe(2)
  })
})

test('whom no message reaches is seen without a code; a contact that comes before the second signature asks for one', async () => {
  const { cedula, clerk, supervisor, account } = await registeredInPerson()
  expect((await sights(clerk.browser, account, cedula)).status).toBe(204)
  const proposal = await proposalId()
  const data = accountEncryption(await readKeys(env), 'maracaibo')
  const email = newEmail()
  await run(
    "INSERT INTO identifiers (municipality, blind, account, kind, sealed, proven_at) VALUES ('maracaibo', ?, ?, 'email', ?, unixepoch())",
    await data.blind('email', email),
    account,
    await data.encryptIdentifier(account, 'email', email),
  )
  expect((await opensAndConfirms(supervisor.browser, proposal)).code).toBe('proposal_lapsed')
  await run("DELETE FROM identifiers WHERE kind = 'email'")
  expect((await opensAndConfirms(supervisor.browser, proposal)).status).toBe(204)
})

describe('which document was seen', () => {
  test('is held by its number: another of its kind is not seen in its place', async () => {
    const { account, supervisor, proposal } = await proposed()
    const keys = await readKeys(env)
    const data = accountEncryption(keys, 'maracaibo')
    const other = newCedulaVe()
    await run(
      "UPDATE identifiers SET blind = ?, sealed = ? WHERE account = ? AND kind = 'cedula-ve'",
      await data.blind('cedula-ve', other),
      await data.encryptIdentifier(account, 'cedula-ve', other),
      account,
    )
    expect((await opensAndConfirms(supervisor, proposal)).code).toBe('proposal_lapsed')
    expect(await levelNow(account)).toBe(2)
  })

  test('can be proven by the audit, to whoever has the key and the document, and tells nobody else', async () => {
    const { citizen, account, supervisor, proposal } = await proposed()
    await opensAndConfirms(supervisor, proposal)
    const entry = await env.DB.prepare(
      "SELECT details FROM audit WHERE event = 'citizen_seen' AND subject = ?",
    )
      .bind(account)
      .first<string>('details')
    const data = accountEncryption(await readKeys(env), 'maracaibo')
    const proof = (number: string) => data.blind('seen', `${proposal} cedula-ve ${number}`)
    const { document } = JSON.parse(entry ?? '{}') as { readonly document?: string }
    expect(document).toBe(await proof(citizen.cedula))
    expect(document).not.toBe(await proof(newCedulaVe()))
    expect(entry).not.toContain(citizen.cedula)
  })
})

describe('undone', () => {
  test('the level is what it was, and the citizen is told', async () => {
    const { citizen, account, supervisor, proposal } = await proposed()
    await opensAndConfirms(supervisor, proposal)
    await finds(supervisor, citizen.cedula)
    const body = { reason: 'misuse_suspected' }
    const done = await supervisor.sends(supervisor.routes.undoProposal(proposal), { body })
    expect(done.status).toBe(204)
    expect(await levelNow(account)).toBe(2)
  })

  test('who was seen earlier still was', async () => {
    const cedula = newCedulaVe()
    const clerk = await officerAt('maracaibo')
    const supervisor = await officerAt('maracaibo', 'supervisor')
    await registers(clerk.browser, registrationOf(cedula))
    await handsOver(supervisor.browser)
    const account = await finds(clerk.browser, cedula)
    await sights(clerk.browser, account, cedula)
    const proposal = await proposalId()
    await opensAndConfirms(supervisor.browser, proposal)
    await finds(supervisor.browser, cedula)
    const body = { reason: 'misuse_suspected' }
    const { routes } = supervisor.browser
    const done = await supervisor.browser.sends(routes.undoProposal(proposal), { body })
    expect(done.status).toBe(204)
    expect(await levelNow(account)).toBe(4)
    expect(await rows('broken_accounts')).toBe(0)
  })
})
