/** Second factors in the account: turned on, shown again before what hurts, turned off (T35, T44). */
import { env } from 'cloudflare:workers'
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cedula, codeTo, password, registered } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { ana, sectionsOf, signsInWith, turnsOnApp, typesPassword, withApp } from './acts.ts'
import { nextCode } from './authenticator-app.ts'
import { nothingStrangeIsWritten } from '../desk/audit-details.ts'

beforeEach(freshDatabase)
beforeEach(cheapHash)
afterEach(nothingStrangeIsWritten)

const minutes = (count: number) => count * 60

test('an app counts once it has drawn a right code and the recovery codes were seen, and every contact is told', async () => {
  const citizen = await registered(ana)
  await citizen.begins('add-factor', { current: password })
  await citizen.answers({ factor: 'totp' })
  expect((await sectionsOf(citizen)).factors.enrolled).toEqual([])
  const { citizen: owner } = await turnsOnApp(citizen)
  const { factors } = await sectionsOf(owner)
  expect(factors).toMatchObject({ enrolled: [{ factor: 'totp' }], codesLeft: 10, devices: [] })
  expect((await mailTo(ana))[0]?.subject).toContain('Segundo paso activado')
})

test('nothing that opens it lies open in the database: neither the secret nor a code on paper', async () => {
  const { app, recoveryCodes } = await withApp()
  const { results } = await env.DB.prepare(
    `SELECT json_group_array(json_array(f.sealed, r.digest, w.facts)) AS all_of_it
     FROM factors f JOIN recovery_codes r USING (account), flows w`,
  ).all<{ all_of_it: string }>()
  const stored = results[0]?.all_of_it ?? ''
  expect(stored.length).toBeGreaterThan(100)
  for (const secret of [app.secret, ...recoveryCodes]) expect(stored).not.toContain(secret)
})

test('a wrong first code turns nothing on', async () => {
  const citizen = await registered(ana)
  await citizen.begins('add-factor', { current: password })
  await citizen.answers({ factor: 'totp' })
  expect((await citizen.answers({ code: '000000' })).body.code).toBe('wrong_code')
  expect((await sectionsOf(citizen)).factors.enrolled).toEqual([])
})

for (const [kind, what] of [
  ['change-email', 'another address'],
  ['download-data', 'a copy of everything'],
  ['delete-account', 'the end of the account'],
  ['add-factor', 'another factor'],
  ['remove-factor', 'one factor less'],
  ['new-recovery-codes', 'other codes on paper'],
] as const)
  test(`${what} is not had by the password alone, a quarter of an hour after the factor was shown (T44)`, async () => {
    const { citizen, app } = await withApp()
    await timePasses(minutes(16))
    expect((await citizen.begins(kind, { current: password })).body.at).toBe('factor')
    const wrong = await citizen.answers({ way: 'totp', code: await app.wrong() })
    expect(wrong.body.code).toBe('wrong_code')
    const right = await citizen.answers({ way: 'totp', code: await app.code() })
    expect(right.body.at ?? right.body.outcome).not.toBe('factor')
  })

test('shown a short while ago, it need not be shown again, in that session alone', async () => {
  const { citizen, app } = await withApp()
  expect((await citizen.begins('delete-account', { current: password })).body.at).toBe('deletion')
  const remembered = await signsInWith(app, new Citizen(), { remember: 'yes' })
  await remembered.begins('login', { identifier: ana, password })
  const asked = await remembered.begins('delete-account', { current: password })
  expect(asked.body.at).toBe('factor')
})

test('a factor that is shown for one act counts for the next (RFC 9470)', async () => {
  const { citizen, app } = await withApp()
  await timePasses(minutes(16))
  await citizen.begins('step-up', { current: password })
  const done = await citizen.answers({ way: 'totp', code: await app.code() })
  expect(done.body.outcome).toBe('identity_confirmed')
  expect((await citizen.begins('delete-account', { current: password })).body.at).toBe('deletion')
})

test('an act that was begun without a factor does not end without the one that came meanwhile', async () => {
  const citizen = await registered(ana)
  const other = (await typesPassword()).citizen
  await other.begins('delete-account', { current: password })
  await turnsOnApp(citizen)
  const late = await other.answers({})
  expect(late.body.outcome).toBeUndefined()
  expect(await env.DB.prepare('SELECT count(*) AS n FROM account_deletions').first('n')).toBe(0)
})

test('the last one that is turned off takes the codes on paper and the remembered devices with it', async () => {
  const { citizen, app } = await withApp()
  await signsInWith(app, new Citizen(), { remember: 'yes' })
  await citizen.begins('remove-factor', { current: password })
  expect((await citizen.answers({ factor: 'totp' })).body.outcome).toBe('factor_removed')
  expect((await sectionsOf(citizen)).factors).toMatchObject({
    enrolled: [],
    codesLeft: 0,
    devices: [],
  })
  expect((await mailTo(ana))[0]?.subject).toContain('Segundo paso desactivado')
  expect((await typesPassword()).shown.body.outcome).toBe('signed_in')
})

test('new codes on paper take the place of the earlier ones', async () => {
  const { citizen, recoveryCodes } = await withApp()
  const shown = await citizen.begins('new-recovery-codes', { current: password })
  const [fresh = ''] = (shown.body.view?.['codes'] ?? []) as readonly string[]
  expect((await citizen.answers({})).body.outcome).toBe('recovery_codes_made')
  const { citizen: elsewhere } = await typesPassword()
  const old = await elsewhere.answers({
    way: 'recovery-code',
    recoveryCode: recoveryCodes[0] ?? '',
  })
  expect(old.body.code).toBe('wrong_code')
  const done = await elsewhere.answers({ way: 'recovery-code', recoveryCode: fresh })
  expect(done.body.outcome).toBe('signed_in')
  expect((await sectionsOf(citizen)).factors.codesLeft).toBe(9)
})

test('codes on paper are shown once: a reload of the end holds none', async () => {
  const { citizen, recoveryCodes } = await withApp()
  const { text } = await citizen.reloads()
  for (const code of recoveryCodes) expect(text).not.toContain(code)
})

test('a code by e-mail is a factor where the citizen turns it on, and is sent when it is asked for', async () => {
  const citizen = await registered(ana)
  await citizen.begins('add-factor', { current: password })
  expect((await citizen.answers({ factor: 'email' })).body.at).toBe('new-factor-code')
  expect((await citizen.answers({ code: await codeTo(ana) })).body.at).toBe('recovery-codes')
  expect((await citizen.answers({})).body.outcome).toBe('factor_added')
  const { citizen: elsewhere, shown } = await typesPassword()
  expect(shown.body.view?.['ways']).toEqual([
    { factor: 'email', to: expect.stringContaining('•') },
    { factor: 'recovery-code' },
  ])
  const sent = await elsewhere.answers({ way: 'email' })
  expect(sent.body).toMatchObject({ at: 'factor-code', view: { to: expect.stringContaining('•') } })
  expect((await mailTo(ana))[0]?.subject).toContain('Su código de seguridad')
  expect((await elsewhere.answers({ code: await codeTo(ana) })).body.outcome).toBe('signed_in')
})

test('a code by text message is a factor at a number that was proven, and says so in the session', async () => {
  const number = '+593991234567'
  const citizen = await registered(ana, { document: cedula })
  await citizen.begins('change-phone', { current: password })
  await citizen.answers({ phone: number })
  expect((await citizen.answers({ code: await codeTo(number) })).body.outcome).toBe(
    'contact_changed',
  )
  await citizen.begins('add-factor', { current: password })
  expect((await citizen.answers({ factor: 'sms' })).body).toMatchObject({
    code: 'invalid_answer',
    fields: { factor: 'choice_unknown' },
  })
  // Until then whoever else may have changed it could be asked to prove that they are the owner.
  await timePasses(minutes(72 * 60) + 1)
  const { citizen: owner } = await typesPassword()
  await owner.begins('add-factor', { current: password })
  await owner.answers({ factor: 'sms' })
  await owner.answers({ code: await codeTo(number) })
  expect((await owner.answers({})).body.outcome).toBe('factor_added')
  const { citizen: elsewhere, shown } = await typesPassword()
  expect(shown.body.view?.['ways']).toEqual([
    { factor: 'sms', to: expect.stringContaining('•') },
    { factor: 'recovery-code' },
  ])
  await elsewhere.answers({ way: 'sms' })
  expect((await elsewhere.answers({ code: await codeTo(number) })).body.outcome).toBe('signed_in')
  expect(decodeJwt(elsewhere.accessToken)).toMatchObject({
    amr: ['pwd', 'sms', 'mfa'],
    acr: 'aal2',
  })
})

test('a passkey is not added by the password alone where the account has a factor', async () => {
  const { citizen, app } = await withApp()
  await timePasses(minutes(16))
  const asks = () => citizen.sends('/demo/passkeys/options', { body: { password } })
  expect((await asks()).body.code).toBe('factor_due')
  await citizen.begins('step-up', { current: password })
  await citizen.answers({ way: 'totp', code: await app.code() })
  await nextCode()
  expect((await asks()).status).toBe(200)
})
