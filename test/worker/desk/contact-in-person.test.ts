/** A contact is changed at the counter: the document is theirs, the new contact is proven, two officers, and the old one can stop it. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { OpenCase, QueuedCase } from '../../../contract/desk/cases.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { pressTo } from '../account/acts.ts'
import { at, freshCities, newEmail, rows } from '../cities/fixtures.ts'
import { kept, link, person, settled, signsIn } from '../cities/maracaibo.ts'
import { neighbour, settled as settledAtLeon } from '../cities/leon.ts'
import {
  asksCode,
  atTheCounter,
  finds,
  proposalId,
  proposesAtCounter,
  seen,
} from './contact-in-person.ts'
import { requested } from './contact-requests.ts'
import { officerAt } from './officer.ts'
import { opensAndConfirms, opensSignature } from './second-signature.ts'

beforeEach(freshCities)

const letters = async ({ email }: { readonly email: string }) =>
  (await mailTo(email)).filter(({ text }) => text.includes('citizen-recover')).length

/** Whether a letter that recovers comes where it was asked for. */
const recovers = async (one: { readonly cedula: string; readonly email: string }) => {
  await limitsRefill()
  const before = await letters(one)
  await at('maracaibo').begins('recover', {
    personKind: 'natural',
    cedula: one.cedula,
    email: one.email,
  })
  return (await letters(one)) > before
}

test('with the document in hand and a code read out, two officers change the contact; all is told and every session ends', async () => {
  const { citizen, clerk, account, address } = await atTheCounter(person(), settled)
  const browser = at('maracaibo')
  await browser.begins('login', {
    personKind: 'natural',
    cedula: citizen.cedula,
    password: 'Relámpago 28!',
  })
  expect(await rows('sessions', 'ended_at IS NULL')).toBeGreaterThan(0)
  const done = await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, address))
  expect(done.status).toBe(204)
  // Nothing has changed yet.
  expect(await rows('sessions', 'ended_at IS NULL')).toBeGreaterThan(0)
  const supervisor = await officerAt('maracaibo', 'supervisor')
  expect((await opensAndConfirms(supervisor.browser, await proposalId())).status).toBe(204)
  expect(await rows('sessions', 'ended_at IS NULL')).toBe(0)
  for (const told of [citizen.email, address])
    expect(
      (await mailTo(told)).filter(({ subject }) => subject?.includes('Contacto cambiado')),
    ).toHaveLength(1)
  // The new one recovers nothing for as long as the earlier one can stop it, and then it alone does.
  expect(await recovers({ ...citizen, email: address })).toBe(false)
  await timePasses(72 * 3600 + 1)
  expect(await recovers({ ...citizen, email: address })).toBe(true)
  expect(await recovers(citizen)).toBe(false)
})

test('who confirms reads which contact is new and which are those of now, by what they are', async () => {
  const { citizen, clerk, account, address } = await atTheCounter(person(), settled)
  await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, address))
  const { browser } = await officerAt('maracaibo', 'supervisor')
  const { text } = await opensSignature(browser, await proposalId())
  const { facts } = JSON.parse(text) as OpenCase
  const contacts = facts.filter(([fact]) => /Email|Phone/.test(fact))
  expect(contacts[0]).toEqual(['newEmail', address])
  expect(contacts.slice(1).map(([fact]) => fact)).toContain('presentEmail')
})

test('one press in the letter to the earlier address stops it', async () => {
  const { citizen, clerk, account, address } = await atTheCounter(person(), settled)
  await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, address))
  const supervisor = await officerAt('maracaibo', 'supervisor')
  await opensAndConfirms(supervisor.browser, await proposalId())
  const pressed = await at('maracaibo').follows(await pressTo(citizen.email))
  expect(pressed.body.outcome).toBe('disowned')
  expect(await rows('identifiers', 'provisional_until IS NOT NULL')).toBe(0)
  await timePasses(72 * 3600 + 1)
  expect(await recovers({ ...citizen, email: address })).toBe(false)
  expect(await recovers(citizen)).toBe(true)
})

for (const [what, document] of [
  ['of somebody else', 'V12345678'],
  ['with a digit mistyped', 'V1234'],
  ['that is none', 'carmen'],
  ['which is an address', 'vecina@correo.example'],
] as const)
  test(`a document ${what} changes nothing, and no code is sent`, async () => {
    const { clerk, account, address } = await atTheCounter()
    const answer = await asksCode(clerk.browser, account, seen(document, address))
    expect([answer.status, answer.code]).toEqual([422, 'invalid_answer'])
    expect(answer.text).toContain('"document":"identifier_unrecognised"')
    expect(await mailTo(address)).toEqual([])
  })

for (const [contact, error] of [
  ['nadie@', 'email_malformed'],
  ['0261-7551234', 'phone_malformed'],
  ['12', 'phone_malformed'],
] as const)
  test(`no code goes to ${contact}`, async () => {
    const { citizen, clerk, account } = await atTheCounter()
    const answer = await asksCode(clerk.browser, account, seen(citizen.cedula, contact))
    expect(answer.text).toContain(`"contact":"${error}"`)
  })

test('the citizen’s own contact is no other one', async () => {
  const { citizen, clerk, account } = await atTheCounter()
  const answer = await asksCode(clerk.browser, account, seen(citizen.cedula, citizen.email))
  expect(answer.text).toContain('"contact":"contact_unchanged"')
})

test('a mobile is proven by a text, and takes the place of the earlier number', async () => {
  const { citizen, clerk, account } = await atTheCounter()
  const done = await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, '0414-1234577'))
  expect(done.status).toBe(204)
  const supervisor = await officerAt('maracaibo', 'supervisor')
  expect((await opensAndConfirms(supervisor.browser, await proposalId())).status).toBe(204)
  expect(await rows('identifiers', "kind = 'phone' AND provisional_until IS NOT NULL")).toBe(1)
})

test('who has not found the citizen just now is told nothing, whatever the document', async () => {
  const { citizen, account, address } = await atTheCounter()
  const other = await officerAt('maracaibo')
  for (const document of [citizen.cedula, 'V1234']) {
    const answer = await asksCode(other.browser, account, seen(document, address))
    expect(answer.code).toBe('case_not_held')
  }
  expect(await mailTo(address)).toEqual([])
})

test('a session in which the passkey was not used just now proposes nothing', async () => {
  const { citizen, clerk, account, address } = await atTheCounter()
  await timePasses(5 * 60 + 1)
  const stale = await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, address))
  expect(stale.code).toBe('fresh_sign_in_required')
  expect(await rows('proposals')).toBe(0)
})

test('an address of another account is not said to be so before it is proven to be read', async () => {
  const other = person()
  await kept(other)
  const { citizen, clerk, account } = await atTheCounter()
  const what = seen(citizen.cedula, other.email)
  expect((await asksCode(clerk.browser, account, what)).status).toBe(200)
  expect((await proposesAtCounter(clerk.browser, account, what)).code).toBe('contact_taken')
  expect(await rows('proposals')).toBe(0)
})

test('a clerk does not make the own address the citizen’s', async () => {
  const citizen = person()
  await kept(citizen)
  const clerk = await officerAt('maracaibo', 'clerk', 'Rosa', 'rosa@ciudad.example')
  const account = await finds(clerk.browser, citizen.cedula)
  const own = await asksCode(
    clerk.browser,
    account,
    seen(citizen.cedula, 'Rosa+otra@ciudad.example'),
  )
  expect(own.code).toBe('own_case')
})

test('while one waits for the second signature, and while it can be undone, there is no second one', async () => {
  const { citizen, clerk, account, address } = await atTheCounter(person(), settled)
  const what = seen(citizen.cedula, address)
  expect((await proposesAtCounter(clerk.browser, account, what)).status).toBe(204)
  await finds(clerk.browser, citizen.cedula)
  const again = await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, newEmail()))
  expect(again.code).toBe('proposal_pending')
  const supervisor = await officerAt('maracaibo', 'supervisor')
  await opensAndConfirms(supervisor.browser, await proposalId())
  const third = await asksCode(clerk.browser, account, seen(citizen.cedula, newEmail()))
  expect(third.code).toBe('change_pending')
  expect((await signsIn(citizen)).body.outcome).toBe('signed_in')
})

test('so many codes an officer, as so many searches', async () => {
  const { citizen, clerk, account } = await atTheCounter()
  for (let count = 0; count < 29; count += 1)
    await asksCode(clerk.browser, account, seen('V1234', citizen.email))
  const stopped = await asksCode(clerk.browser, account, seen(citizen.cedula, newEmail()))
  expect([stopped.status, stopped.code]).toEqual([429, 'too_many_attempts'])
})

test('a number is not guessed by the code either: what is typed there is counted alike', async () => {
  const { clerk, account, address } = await atTheCounter()
  const guess = async (document: string) => {
    const body = {
      ...seen(document, address),
      challenge: `chl_${'a'.repeat(22)}`,
      code: '12345678',
    }
    return clerk.browser.sends(clerk.browser.routes.contact(account), { body })
  }
  for (let count = 0; count < 29; count += 1)
    expect((await guess(`V-${12_000_000 + count}`)).code).toBe('invalid_answer')
  expect((await guess('V-13000000')).code).toBe('too_many_attempts')
})

test('at León a request is answered for whom it names, with a contact that was left in it', async () => {
  const citizen = neighbour()
  await settledAtLeon(citizen)
  const { email } = await requested(citizen.curp)
  const { browser } = await officerAt('leon')
  const queue = async (one: typeof browser) =>
    (JSON.parse((await one.reads(one.routes.queue)).text) as QueuedCase[]).map(({ kind }) => kind)
  const [line] = JSON.parse((await browser.reads(browser.routes.queue)).text) as QueuedCase[]
  const request = line?.id ?? ''
  const account = await finds(browser, citizen.curp)
  const what = { ...seen(citizen.curp, email), request }
  expect((await asksCode(browser, account, what)).code).toBe('case_not_held')
  await browser.sends(browser.routes.openCase('contact-request', request))
  const another = await asksCode(browser, account, { ...what, contact: newEmail() })
  expect(another.text).toContain('"contact":"choice_unknown"')
  expect((await proposesAtCounter(browser, account, what)).status).toBe(204)
  const lines = JSON.parse((await browser.reads(browser.routes.queue)).text) as QueuedCase[]
  expect(lines.find(({ kind }) => kind === 'contact-request')?.answered).toMatchObject({
    kind: 'contact-change',
    may: 'withdraw',
  })
  const supervisor = await officerAt('leon', 'supervisor')
  await opensAndConfirms(supervisor.browser, await proposalId())
  expect(await queue(supervisor.browser)).toEqual([])
  const state = await env.DB.prepare('SELECT state FROM contact_requests').first<string>('state')
  expect(state).toBe('granted')
})

test('the letter of a recovery that was under way opens nothing after the change', async () => {
  const { citizen, clerk, account, address } = await atTheCounter(person(), settled)
  await recovers(citizen)
  const old = await link(citizen, 'recover')
  await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, address))
  const supervisor = await officerAt('maracaibo', 'supervisor')
  await opensAndConfirms(supervisor.browser, await proposalId())
  expect((await at('maracaibo').follows(old)).body.code).toBe('link_spent')
})
