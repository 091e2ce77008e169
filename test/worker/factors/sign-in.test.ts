/** Whoever has a second factor is asked for it behind the password, and by nothing less is anybody signed in (T44). */
import { beforeEach, expect, test } from 'vitest'
import { registered, password } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { ana, signsInWith, typesPassword, withApp } from './acts.ts'
import { nextCode } from './authenticator-app.ts'

beforeEach(freshDatabase)
beforeEach(cheapHash)

test('the password alone opens nothing any more; with a code of the app it does', async () => {
  const { app } = await withApp()
  const { citizen, shown } = await typesPassword()
  expect([shown.body.at, shown.body.session]).toEqual(['factor', undefined])
  expect(shown.body.view).toEqual({
    ways: [{ factor: 'totp' }, { factor: 'recovery-code' }],
    mayBeLost: true,
    remembersDays: 30,
  })
  const done = await citizen.answers({ way: 'totp', code: await app.code() })
  expect(done.body.outcome).toBe('signed_in')
})

test('whoever has none is asked for nothing', async () => {
  await registered(ana)
  expect((await typesPassword()).shown.body.outcome).toBe('signed_in')
})

test('a wrong password is answered alike, whether or not the account has a factor (T11)', async () => {
  await withApp()
  await registered('otra@example.com')
  const wrong = await Promise.all(
    [ana, 'otra@example.com', 'nadie@example.com'].map(
      async (identifier) =>
        (await new Citizen().begins('login', { identifier, password: 'no es esta frase' })).body,
    ),
  )
  expect(wrong.map(({ code, at }) => [code, at])).toEqual(
    wrong.map(() => ['wrong_credentials', undefined]),
  )
})

test('the code of one half minute is taken once, by whichever comes first (T20)', async () => {
  const { app } = await withApp()
  const [one, other] = [await typesPassword(), await typesPassword()]
  const code = await app.code()
  const ends = await Promise.all(
    [one, other].map(async ({ citizen }) => (await citizen.answers({ way: 'totp', code })).body),
  )
  expect(ends.filter(({ outcome }) => outcome === 'signed_in')).toHaveLength(1)
  expect((await (await typesPassword()).citizen.answers({ way: 'totp', code })).body.code).toBe(
    'wrong_code',
  )
})

test('a clock that is half a minute off is borne, and one that is more is not (RFC 6238 §5.2)', async () => {
  const { app } = await withApp()
  for (const [steps, ends] of [
    [-2, 'wrong_code'],
    [-1, 'signed_in'],
    [1, 'signed_in'],
    [3, 'wrong_code'],
  ] as const) {
    const { citizen } = await typesPassword()
    const { body } = await citizen.answers({ way: 'totp', code: await app.code(steps) })
    expect(body.outcome ?? body.code, String(steps)).toBe(ends)
    await nextCode()
  }
})

test('five wrong codes end the flow, and the right one is not looked at any more (T19)', async () => {
  const { app } = await withApp()
  const { citizen } = await typesPassword()
  const wrong = await app.wrong()
  const said: (string | undefined)[] = []
  for (let tries = 0; tries < 5; tries++)
    said.push((await citizen.answers({ way: 'totp', code: wrong })).body.code)
  expect(said).toEqual(said.map(() => 'wrong_code'))
  const late = await citizen.answers({ way: 'totp', code: await app.code() })
  expect(late.body.code).toBe('tries_used_up')
})

test('a thief who knows the password uses up none of its citizen’s tries, nor the codes on paper (T29)', async () => {
  const { app, citizen: owner, recoveryCodes } = await withApp()
  const wrong = await app.wrong()
  for (let flows = 0; flows < 3; flows++) {
    const { citizen: thief } = await typesPassword()
    for (let tries = 0; tries < 5; tries++) await thief.answers({ way: 'totp', code: wrong })
  }
  const { citizen: stranger } = await typesPassword()
  const refused = await stranger.answers({ way: 'totp', code: await app.code() })
  expect(refused.body.code).toBe('factor_tries_used_up')
  await signsInWith(app, owner)
  const paper = await stranger.answers({
    way: 'recovery-code',
    recoveryCode: recoveryCodes[0] ?? '',
  })
  expect(paper.body.outcome).toBe('signed_in')
})

test('a recovery code is good once, however it is typed, and every contact is told', async () => {
  const { recoveryCodes } = await withApp()
  const [code = ''] = recoveryCodes
  const { citizen } = await typesPassword()
  const typed = code.toLowerCase().replaceAll('-', ' ')
  const done = await citizen.answers({ way: 'recovery-code', recoveryCode: typed })
  expect(done.body.outcome).toBe('signed_in')
  expect((await mailTo(ana))[0]?.subject).toContain('Se usó un código de respaldo')
  const again = await (
    await typesPassword()
  ).citizen.answers({
    way: 'recovery-code',
    recoveryCode: code,
  })
  expect(again.body.code).toBe('wrong_code')
})

test('a code of one account opens no other (T22)', async () => {
  const { recoveryCodes, app } = await withApp()
  const other = await registered('otra@example.com')
  await other.begins('add-factor', { current: password })
  await other.answers({ factor: 'totp' })
  const fresh = new Citizen()
  await fresh.begins('login', { identifier: 'otra@example.com', password })
  expect(fresh.at).not.toBe('factor')
  const { citizen } = await typesPassword()
  citizen.cookies.clear()
  const elsewhere = await citizen.answers({ way: 'totp', code: await app.code() })
  expect(elsewhere.body.code).toBe('browser_not_recognised')
  expect(recoveryCodes).toHaveLength(10)
})

test('a session says by what it was opened (RFC 8176)', async () => {
  const { app } = await withApp()
  const citizen = await signsInWith(app)
  const [, payload = ''] = citizen.accessToken.split('.')
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as unknown
  expect(claims).toMatchObject({ amr: ['pwd', 'otp', 'mfa'], acr: 'aal2' })
})
