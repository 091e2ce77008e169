/** Somebody without e-mail and telephone is registered at the counter by two officers, and comes in by a code on paper. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { OpenCase } from '../../../contract/desk/cases.ts'
import type { RegistrationForm } from '../../../contract/desk/registration.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { at, freshCities, newCedulaVe, rows } from '../cities/fixtures.ts'
import { chosen, kept, person } from '../cities/maracaibo.ts'
import {
  comesIn,
  handsOver,
  levelNow,
  registeredInPerson,
  registers,
  registrationOf,
  sheetIn,
  types,
} from './assisted.ts'
import { proposalId } from './contact-in-person.ts'
import { officerAt } from './officer.ts'
import { signsIn } from '../sign-in/fixtures.ts'
import { confirms, details, opensAndConfirms, opensSignature, refuses } from './second-signature.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

test('registered by two officers, a citizen whom no message reaches chooses a password with the code, and is of level 4', async () => {
  const { cedula, clerk, supervisor, sheet, account } = await registeredInPerson()
  expect(await rows('identifiers')).toBe(1)
  expect(await levelNow(account)).toBe(4)
  const first = await types(cedula, sheet.code.toLowerCase().replaceAll('-', ' '))
  expect(first.body.at).toBe('first-password')
  expect((await comesIn(cedula, sheet.code)).body.outcome).toBe('signed_in')
  expect((await types(cedula, sheet.code)).body.code).toBe('wrong_credentials')
  expect((await types(cedula, chosen.password)).body.outcome).toBe('signed_in')
  expect(await levelNow(account)).toBe(4)
  expect(await details('citizen_seen')).toEqual({
    officer: supervisor.id,
    case: expect.stringMatching(/^pro_/) as string,
    // A keyed digest of the number.
    document: expect.stringMatching(/^[\w-]{43}$/) as string,
  })
  const act = { officer: supervisor.id, proposedBy: clerk.id, reason: 'no_contact' }
  expect(await details('act_confirmed')).toMatchObject(act)
})

test('the form has the fields of the city’s own registration, without what such a citizen has not', async () => {
  const { browser } = await officerAt('maracaibo')
  const { text } = await browser.reads(browser.routes.registrationForm('es'))
  const form = JSON.parse(text) as RegistrationForm
  expect(form.fields.map(({ name }) => name).join(' ')).toBe(
    'personKind cedula rif givenNames familyNames companyName terms privacy',
  )
  expect(form.agreements['es-VE']?.['terms']?.title).toBe('Términos de uso')
  expect(form.words['field.cedula.label']).toBe('Cédula')
})

test('whoever confirms compares the number in full, and is told the code once; nobody else is', async () => {
  const cedula = newCedulaVe()
  const clerk = await officerAt('maracaibo')
  const supervisor = await officerAt('maracaibo', 'supervisor')
  const proposed = await registers(clerk.browser, registrationOf(cedula))
  expect([proposed.status, proposed.text]).toEqual([204, ''])
  const id = await proposalId()
  const opened = await opensSignature(supervisor.browser, id)
  expect(Object.fromEntries((JSON.parse(opened.text) as OpenCase).facts)).toEqual({
    name: 'Carmen Yolimar Muestra',
    document: `cedula-ve ${cedula}`,
    reason: 'no_contact',
  })
  const sheet = sheetIn(await confirms(supervisor.browser, id))
  expect(sheet.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/)
  const replayed = await confirms(supervisor.browser, id)
  expect([replayed.code, replayed.text.includes(sheet.code)]).toEqual(['already_done', false])
  expect((await opensSignature(clerk.browser, id)).text).not.toContain(sheet.code)
})

test('a sheet that is lost tells nobody whose it is, and neither code nor number is kept where anybody could read them', async () => {
  const { cedula, sheet } = await registeredInPerson()
  const printed = JSON.stringify(sheet)
  for (const personal of [cedula, cedula.slice(1), 'Yolimar', 'Muestra'])
    expect(printed).not.toContain(personal)
  expect(printed).toContain('Carmen Y. M.')
  expect(printed).toContain(`•••••${cedula.slice(-3)}`)
  expect(JSON.stringify(sheet.receipt)).not.toContain(sheet.code)
  for (const table of ['proposals', 'audit', 'temporary_passwords', 'accounts', 'outbox']) {
    const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all()
    for (const secret of [sheet.code, sheet.code.replaceAll('-', ''), cedula, 'Muestra'])
      expect(JSON.stringify(results)).not.toContain(secret)
  }
})

test('of two browsers with one code the first to choose a password has it', async () => {
  const { cedula, sheet } = await registeredInPerson()
  const [one, other] = [at('maracaibo'), at('maracaibo')]
  await types(cedula, sheet.code, one)
  await types(cedula, sheet.code, other)
  expect((await one.answers(chosen)).body.outcome).toBe('signed_in')
  const late = await other.answers({ password: 'Otra clave 77!', repeated: 'Otra clave 77!' })
  expect(late.status).toBeGreaterThanOrEqual(400)
  expect((await types(cedula, 'Otra clave 77!')).body.code).toBe('wrong_credentials')
})

test('a code is good for a day', async () => {
  const { cedula, sheet } = await registeredInPerson()
  await timePasses(24 * 3600 - 60)
  expect((await types(cedula, sheet.code)).body.at).toBe('first-password')
  await timePasses(61)
  expect((await types(cedula, sheet.code)).body.code).toBe('wrong_credentials')
})

test('the code of one city opens nothing in another, and of one citizen nothing of another', async () => {
  const { sheet } = await registeredInPerson()
  const other = await registeredInPerson()
  expect((await types(other.cedula, sheet.code)).body.code).toBe('wrong_credentials')
  const leon = await at('leon').begins('login', {
    personKind: 'fisica',
    user: 'PEXA850214MGTRXN02',
    password: other.sheet.code,
  })
  expect(leon.body.code).not.toBe(undefined)
  expect(await rows('sessions', "municipality = 'leon'")).toBe(0)
})

test('a document without a code, and one that nobody has, are answered alike', async () => {
  const known = person()
  await kept(known)
  const answers = []
  for (const cedula of [known.cedula, newCedulaVe()]) {
    const { status, body } = await types(cedula, '7K2M-9QXD-4T8C')
    answers.push([status, body.code, Object.keys(body).toSorted()])
  }
  expect(answers[0]).toEqual(answers[1])
})

test('a stranger who guesses for a document keeps its owner’s code from nobody', async () => {
  const { cedula, sheet } = await registeredInPerson()
  const named = { personKind: 'natural', cedula }
  for (let guess = 0; guess < 8; guess += 1)
    await signsIn(at('maracaibo'), named, '7K2M-9QXD-4T8C', { source: `198.51.100.${guess}` })
  const own = await signsIn(at('maracaibo'), named, sheet.code)
  expect(own.body.at).toBe('first-password')
})

test('a number that was mistyped the second time is nobody’s name', async () => {
  const { browser } = await officerAt('maracaibo')
  const body = { ...registrationOf('V12345678'), retyped: 'V12345687' }
  const answer = await registers(browser, body)
  expect(answer.text).toContain('"retyped":"identifier_unrecognised"')
  expect(await rows('proposals')).toBe(0)
})

test('what the city asks for is asked for here: a name, a document that is one, the agreements', async () => {
  const { browser } = await officerAt('maracaibo')
  const wrong = await registers(
    browser,
    registrationOf('V1', { givenNames: '', terms: '', companyName: 'x' }),
  )
  expect(JSON.parse(wrong.text)).toMatchObject({
    code: 'invalid_answer',
    fields: { cedula: 'document_length', givenNames: 'required', terms: 'agreement_required' },
  })
})

test('a document that somebody has is not registered again, and that it was asked is counted and in the audit', async () => {
  const known = person()
  await kept(known)
  const { browser } = await officerAt('maracaibo')
  expect((await registers(browser, registrationOf(known.cedula))).code).toBe('document_taken')
  expect(await details('citizen_searched')).toMatchObject({ found: 'citizen' })
  for (let count = 0; count < 29; count += 1) await registers(browser, registrationOf(known.cedula))
  expect((await registers(browser, registrationOf(known.cedula))).code).toBe('too_many_attempts')
})

test('of two proposals for one document the second is confirmed by nobody', async () => {
  const cedula = newCedulaVe()
  const supervisor = await officerAt('maracaibo', 'supervisor')
  for (const clerk of [await officerAt('maracaibo'), await officerAt('maracaibo')])
    expect((await registers(clerk.browser, registrationOf(cedula))).status).toBe(204)
  const both = await env.DB.prepare('SELECT id FROM proposals').all<{ id: string }>()
  const [one = '', other = ''] = both.results.map(({ id }) => id)
  expect((await opensAndConfirms(supervisor.browser, one)).status).toBe(200)
  expect((await opensSignature(supervisor.browser, other)).code).toBe('already_done')
  expect((await confirms(supervisor.browser, other)).code).toBe('proposal_lapsed')
  expect(await rows('accounts')).toBe(1)
})

test('nobody confirms the own registration: not a clerk, not the proposer, not the same person in a second browser', async () => {
  const clerk = await officerAt('maracaibo')
  await registers(clerk.browser, registrationOf(newCedulaVe()))
  expect((await opensAndConfirms(clerk.browser, await proposalId())).code).toBe(
    'permission_refused',
  )
  await refuses(clerk.browser, await proposalId())
  const one = await officerAt('maracaibo', 'supervisor', 'Rosa', 'rosa@ciudad.example')
  const same = await officerAt('maracaibo', 'supervisor', 'Rosa', 'rosa+2@ciudad.example')
  await registers(one.browser, registrationOf(newCedulaVe()))
  const id = await proposalId()
  for (const { browser } of [one, same])
    expect((await confirms(browser, id)).code).toBe('second_officer_required')
  expect([await rows('accounts'), await rows('temporary_passwords')]).toEqual([0, 0])
})

test('a session that has ended, or in which the passkey was not used just now, registers nobody', async () => {
  const clerk = await officerAt('maracaibo')
  await timePasses(5 * 60 + 1)
  const stale = await registers(clerk.browser, registrationOf(newCedulaVe()))
  expect(stale.code).toBe('fresh_sign_in_required')
  const { cookie } = clerk.browser
  await clerk.browser.sends(clerk.browser.routes.session, { method: 'DELETE' })
  clerk.browser.cookie = cookie
  const ended = await registers(clerk.browser, registrationOf(newCedulaVe()))
  expect(ended.code).toBe('officer_required')
  expect(await rows('proposals')).toBe(0)
})

test('a city that does not do so has none of it', async () => {
  const { browser } = await officerAt('leon')
  expect((await registers(browser, registrationOf(newCedulaVe()))).code).toBe('not_found')
  expect((await browser.reads(browser.routes.registrationForm('es'))).code).toBe('not_found')
})

test('in the language that the citizen reads', async () => {
  const clerk = await officerAt('maracaibo')
  const supervisor = await officerAt('maracaibo', 'supervisor')
  await registers(clerk.browser, { ...registrationOf(newCedulaVe()), locale: 'en' })
  const sheet = await handsOver(supervisor.browser)
  expect([sheet.lang, sheet.title]).toEqual(['en', 'Your code for signing in to the SIGE'])
})

test('who loses the password and has added no contact is told nothing by a recovery, as anybody', async () => {
  const { cedula, sheet } = await registeredInPerson()
  await comesIn(cedula, sheet.code)
  await limitsRefill()
  const asked = await at('maracaibo').begins('recover', {
    personKind: 'natural',
    cedula,
    email: 'nadie@correo.example',
  })
  expect(asked.body.at).toBe('proof')
  expect(await rows('outbox', 'recipient IS NOT NULL')).toBe(0)
})
