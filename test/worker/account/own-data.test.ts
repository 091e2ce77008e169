/** The citizen's own data: corrected, taken along, withdrawn from, each by whoever has just proven the password. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OwnRecord } from '../../../worker/account-sections/own-record.ts'
import { cedula, password, registered } from '../../support/accounts.ts'
import type { Citizen } from '../../support/citizen.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { accountOf, ana, opens, sectionsOf, signsIn } from './acts.ts'
import { nothingStrangeIsWritten } from '../desk/audit-details.ts'

beforeEach(freshDatabase)
afterEach(nothingStrangeIsWritten)

const from = { city: 'León', country: 'MX' }

test('names are corrected; what was emptied is kept no more; all contacts hear of it', async () => {
  const citizen = await registered(ana, { document: cedula })
  await citizen.begins('change-details', { current: password })
  const done = await citizen.answers({ givenNames: 'Elena María', familyNames: '' })
  expect(done.body.outcome, done.text).toBe('details_changed')
  expect((await accountOf(citizen)).details).toEqual({ givenNames: 'Elena María' })
  expect((await mailTo(ana))[0]?.subject).toContain('Sus datos cambiaron')
})

test('the form begins with what the city has, and tells it to nobody without the session', async () => {
  const citizen = await registered(ana)
  const shown = await citizen.begins('change-details', { current: password })
  expect(shown.body.view).toMatchObject({ values: { givenNames: 'Elena' }, fixed: [] })
  citizen.accessToken = ''
  expect((await citizen.reloads()).body.code).toBe('session_required')
})

test('a document is no field of it', async () => {
  const citizen = await registered(ana, { document: cedula })
  await citizen.begins('change-details', { current: password })
  const { body } = await citizen.answers({ givenNames: 'Elena', document: '1710034065' })
  expect(body.code).toBe('invalid_request')
})

async function downloads(citizen: Citizen) {
  const { body } = await citizen.begins('download-data', { current: password })
  expect(body.outcome).toBe('download_ready')
  const id = body.told?.download ?? ''
  return (format: string) =>
    citizen.sends(`/demo/account/downloads/${id}/${format}`, { method: 'GET' })
}

test('one file can be read by people, and one by machines; both hold everything', async () => {
  const citizen = await registered(ana, { document: cedula })
  const file = await downloads(citizen)
  const record = JSON.parse((await file('json')).text) as OwnRecord
  expect(record.account.documents).toEqual([{ kind: 'cedula-ec', value: cedula }])
  expect(record.sections.agreements.map(({ id }) => id).toSorted()).toEqual(['privacy', 'terms'])
  expect(record.sections.history.map(({ event }) => event)).toContain('registered')
  const page = await file('html')
  expect(page.headers.get('content-type')).toContain('text/html')
  for (const told of [cedula, ana, 'Elena', 'Con su Cuenta Ciudadana'])
    expect(page.text).toContain(told)
  expect(page.text).not.toMatch(/<button|<script|<form/)
})

test('a download lives an hour, and in its own account alone', async () => {
  const citizen = await registered(ana)
  const file = await downloads(citizen)
  const other = await registered('otra@example.com')
  const own = citizen.accessToken
  citizen.accessToken = other.accessToken
  expect((await file('json')).status).toBe(404)
  citizen.accessToken = own
  await timePasses(1500)
  await citizen.refreshes()
  await timePasses(1500)
  await citizen.refreshes()
  expect((await file('json')).status).toBe(200)
  await timePasses(601)
  await citizen.refreshes()
  expect((await file('json')).status).toBe(404)
})

test('an agreement that is withdrawn ends the sessions, and is asked for at the next sign-in', async () => {
  const citizen = await registered(ana)
  await citizen.begins('withdraw-agreement', { current: password })
  expect((await citizen.answers({ agreement: 'terms' })).body.outcome).toBe('agreement_withdrawn')
  expect((await citizen.refreshes()).status).toBe(401)
  const again = await signsInTo(citizen)
  expect(again).toBe('agreements')
})

const signsInTo = async (citizen: Citizen) =>
  (await citizen.begins('login', { identifier: ana, password })).body.at

test('the history tells what, from which device and roughly where', async () => {
  const citizen = await registered(ana)
  await citizen.begins('login', { identifier: ana, password }, { cf: from })
  const { history, sessions } = await sectionsOf(citizen)
  expect(history[0]).toMatchObject({
    event: 'signed_in',
    device: 'Chrome · Android',
    place: { locality: 'León', country: 'MX' },
  })
  expect(Object.values(sessions)).toEqual([{ locality: 'León', country: 'MX' }])
})

test('a deletion ends the sessions, and a sign-in within 14 days takes it back', async () => {
  const citizen = await registered(ana)
  await citizen.begins('delete-account', { current: password })
  expect((await citizen.answers({})).body.outcome).toBe('deletion_requested')
  expect((await citizen.refreshes()).status).toBe(401)
  await timePasses(13 * 86_400)
  const back = await signsIn()
  const { history } = await sectionsOf(back)
  expect(history.map(({ event }) => event)).toContain('deletion_cancelled')
  await timePasses(2 * 86_400)
  expect(await opens(ana)).toBe('signed_in')
})
