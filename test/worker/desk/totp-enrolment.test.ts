/** Where the city lets them, an invitation is used up with a password and an app, in place of a passkey. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { OfficerView } from '../../../contract/desk/sign-in.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { freshDatabase } from '../../support/database.ts'
import { rows } from '../cities/fixtures.ts'
import { authenticatorAt, Browser, enrols, invitation, officerAt } from './officer.ts'
import {
  codeOf,
  connects,
  email,
  invitedAgain,
  lets,
  officer,
  password,
  setUp,
  signsIn,
  slug,
} from './totp.ts'

beforeEach(async () => {
  await freshDatabase()
  lets(true)
})

test('an invitation connects an app with a password, once, and the officer is in', async () => {
  const { id, browser, token, entered, secret } = await connects()
  expect([entered.status, (JSON.parse(entered.text) as OfficerView).id]).toEqual([200, id])
  expect((await browser.reads(browser.routes.session)).status).toBe(200)
  expect((await setUp(new Browser(slug), token)).status).toBe(410)
  const stored = await env.DB.prepare('SELECT * FROM officer_totps').first()
  for (const text of [password, secret, email]) expect(JSON.stringify(stored)).not.toContain(text)
  const details = await env.DB.prepare(
    "SELECT details FROM audit WHERE event = 'officer_enrolled'",
  ).first<string>('details')
  expect(JSON.parse(details ?? '')).toEqual({ role: 'clerk', by: 'totp' })
})

for (const [what, weak, because] of [
  ['short', 'barco azul', 'password_too_short'],
  ['common', 'contraseña123', 'password_common'],
  ['the own address', 'lucia@ciudad.example', 'password_personal'],
] as const)
  test(`a password that is ${what} is refused, and the invitation is good for another`, async () => {
    const browser = new Browser(slug)
    const { secret: token } = await invitation(slug, 'clerk', 'Lucía Ejemplo', email)
    const { secret } = await setUp(browser, token)
    const body = { token, password: weak, code: await codeOf(secret) }
    const refused = await browser.sends(browser.routes.totpInvitation, { body })
    expect([refused.status, refused.code]).toEqual([422, 'invalid_answer'])
    expect(JSON.parse(refused.text)).toMatchObject({ fields: { password: because } })
    const again = await browser.sends(browser.routes.totpInvitation, {
      body: { ...body, password },
    })
    expect(again.status).toBe(200)
  })

test('the codes of an invitation are not guessed', async () => {
  const browser = new Browser(slug)
  const { secret: token } = await invitation(slug, 'clerk')
  const tries = () =>
    browser.sends(browser.routes.totpInvitation, { body: { token, password, code: '000000' } })
  for (let count = 0; count < 10; count += 1) expect((await tries()).code).toBe('wrong_code')
  expect((await tries()).code).toBe('too_many_attempts')
})

test('whoever opens the link elsewhere learns nothing of the app that its owner connects, and is on record', async () => {
  const { officer: id, secret: token } = await invitation(slug, 'clerk', 'Lucía Ejemplo', email)
  const [stranger, own] = [new Browser(slug), new Browser(slug)]
  const read = await setUp(stranger, token)
  const shown = await setUp(own, token)
  expect(read.secret).not.toBe(shown.secret)
  expect(await rows('audit', `event = 'officer_invitation_opened' AND subject = '${id}'`)).toBe(2)
  // The app of one browser is not connected on another.
  const crossed = await own.sends(own.routes.totpInvitation, {
    body: { token, password, code: await codeOf(read.secret) },
  })
  expect(crossed.code).toBe('wrong_code')
  const body = { token, password, code: await codeOf(shown.secret) }
  expect((await own.sends(own.routes.totpInvitation, { body })).status).toBe(200)
  await env.DB.prepare('UPDATE officer_totps SET last_step = 0').run()
  const tried = { email, password, code: await codeOf(read.secret) }
  expect((await signsIn(stranger, tried)).code).toBe('officer_refused')
})

test('a browser that opens the link again is shown the same app, and another link another', async () => {
  const browser = new Browser(slug)
  const { secret: token } = await invitation(slug, 'clerk')
  const first = await setUp(browser, token)
  expect(await setUp(browser, token)).toEqual(first)
  const another = await invitation(slug, 'clerk')
  expect((await setUp(browser, another.secret)).secret).not.toBe(first.secret)
})

test('a link is not opened without end', async () => {
  const { secret: token } = await invitation(slug, 'clerk')
  for (let count = 0; count < 10; count += 1)
    expect((await setUp(new Browser(slug), token)).status).toBe(200)
  expect((await setUp(new Browser(slug), token)).status).toBe(429)
})

test('another invitation takes the place of what was: of the app by a passkey, and of every session', async () => {
  const { id, browser, secret } = await officer()
  const again = await invitedAgain(id)
  const entered = await enrols(new Browser(slug), again.secret, await authenticatorAt(slug))
  expect(entered.status).toBe(200)
  expect((await browser.reads(browser.routes.session)).code).toBe('officer_required')
  expect((await signsIn(browser, { email, password, code: await codeOf(secret) })).code).toBe(
    'officer_refused',
  )
  expect(await rows('officer_totps')).toBe(0)
})

test('of two who use an invitation, at once or later, one is in', async () => {
  const { secret: token } = await invitation(slug, 'clerk', 'Lucía Ejemplo', email)
  const shown = new Browser(slug)
  const { secret } = await setUp(shown, token)
  const body = { token, password, code: await codeOf(secret) }
  const both = await Promise.all(
    [1, 2].map(() => shown.sends(shown.routes.totpInvitation, { body })),
  )
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 410])
  const browser = new Browser(slug)
  const late = await browser.sends(browser.routes.totpInvitation, { body })
  expect([late.status, late.code]).toEqual([410, 'invitation_spent'])
  const made = await enrols(new Browser(slug), token, await authenticatorAt(slug))
  expect(made.code).toBe('invitation_spent')
  expect([await rows('officer_totps'), await rows('officer_sessions')]).toEqual([1, 1])
})

test('an invitation takes the place of a passkey by a password and an app as well', async () => {
  const { id, browser, authenticator } = await officerAt(slug, 'clerk', 'Lucía Ejemplo', email)
  const { secret: token } = await invitedAgain(id)
  const other = new Browser(slug)
  const { secret } = await setUp(other, token)
  const body = { token, password, code: await codeOf(secret) }
  expect((await other.sends(other.routes.totpInvitation, { body })).status).toBe(200)
  expect((await browser.reads(browser.routes.session)).code).toBe('officer_required')
  expect((await browser.signsIn(authenticator)).code).toBe('officer_refused')
  expect(await rows('officer_passkeys')).toBe(0)
})

test('no city of the product asks for less than a passkey, and where none is asked none of this is there', async () => {
  const { secret, token } = await officer()
  lets(false)
  expect(Object.values(municipalities).filter((city) => city.private.desk?.totp)).toEqual([])
  const browser = new Browser(slug)
  expect((await signsIn(browser, { email, password, code: await codeOf(secret) })).code).toBe(
    'not_found',
  )
  expect((await setUp(browser, token)).status).toBe(404)
  expect((await browser.reads(browser.routes.page)).text).not.toContain(' totp')
})
