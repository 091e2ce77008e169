/** Whoever has lost every factor waits, and whoever did not lose it stops that; no recovery goes around it (T44). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { everyMinute } from '../../../worker/background.ts'
import { codeTo, password, registered } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { newPassword, presses, pressTo, recovers } from '../account/acts.ts'
import { ana, sectionsOf, signsInWith, typesPassword, withApp } from './acts.ts'

beforeEach(freshDatabase)
beforeEach(cheapHash)

const hours = (count: number) => count * 3600

/** Says to have lost them all, by the password alone. */
async function saysLost(typed = password) {
  const { citizen } = await typesPassword(new Citizen(), typed)
  const told = await citizen.answers({ way: 'lost' })
  expect(told.body, told.text).toMatchObject({ at: 'lost-factor', view: { hours: 72 } })
  return citizen.answers({})
}

const opens = async (typed = password) => {
  const { body } = (await typesPassword(new Citizen(), typed)).shown
  return body.outcome ?? body.at ?? body.code
}

test('after 72 hours the password is enough, and not an hour before; every contact is told until when', async () => {
  await withApp()
  const asked = await saysLost()
  expect(asked.body).toMatchObject({ at: 'done', outcome: 'factor_reset_requested' })
  expect(asked.body.session).toBeUndefined()
  expect((await mailTo(ana))[0]?.subject).toContain('Perdió su segundo paso')
  await timePasses(hours(71))
  expect(await opens()).toBe('factor')
  await timePasses(hours(1) + 1)
  await everyMinute(env)
  const { citizen, shown } = await typesPassword()
  expect(shown.body.outcome).toBe('signed_in')
  expect((await sectionsOf(citizen)).factors).toMatchObject({ enrolled: [], codesLeft: 0 })
})

test('asked for again, the wait neither begins anew nor is told again', async () => {
  await withApp()
  const first = await saysLost()
  const letters = (await mailTo(ana)).length
  await timePasses(hours(48))
  expect((await saysLost()).body.told?.until).toBeLessThan((first.body.told?.until ?? 0) - 1)
  expect((await mailTo(ana)).length).toBe(letters)
  await timePasses(hours(24) + 1)
  expect(await opens()).toBe('signed_in')
})

test('a press in the notice stops it, and the password that asked opens nothing any more', async () => {
  const { app } = await withApp()
  await saysLost()
  expect((await presses(await pressTo(ana))).body.outcome).toBe('disowned')
  await timePasses(hours(73))
  expect(await opens()).toBe('password_disowned')
  expect(await recovers(ana, ana)).toBe('recovered')
  expect(await opens(newPassword)).toBe('factor')
  await signsInWith(app, new Citizen(), {}, newPassword)
})

test('a sign-in with the factor stops it', async () => {
  const { app } = await withApp()
  await saysLost()
  const citizen = await signsInWith(app)
  expect((await sectionsOf(citizen)).factors.endsAt).toBeUndefined()
  await timePasses(hours(73))
  expect(await opens()).toBe('factor')
})

test('whoever is signed in sees that it waits', async () => {
  const { citizen } = await withApp()
  await saysLost()
  expect((await sectionsOf(citizen)).factors.endsAt).toBeGreaterThan(0)
})

test('a recovered password is still asked for the other factor (T44)', async () => {
  const { app } = await withApp()
  expect(await recovers(ana, ana)).toBe('recovered')
  expect(await opens(newPassword)).toBe('factor')
  await signsInWith(app, new Citizen(), {}, newPassword)
})

test('one mailbox is not both factors: recovered by e-mail, a code by e-mail counts for nothing for 72 hours (T44)', async () => {
  const citizen = await registered(ana)
  await citizen.begins('add-factor', { current: password })
  await citizen.answers({ factor: 'email' })
  await citizen.answers({ code: await codeTo(ana) })
  await citizen.answers({})
  expect(await recovers(ana, ana)).toBe('recovered')
  const { citizen: thief, shown } = await typesPassword(new Citizen(), newPassword)
  expect(shown.body.view?.['ways']).toEqual([{ factor: 'recovery-code' }])
  const asked = await thief.answers({ way: 'email' })
  expect(asked.body).toMatchObject({ code: 'invalid_answer', fields: { way: 'choice_unknown' } })
  await timePasses(hours(72) + 1)
  const later = await typesPassword(new Citizen(), newPassword)
  expect(later.shown.body.view?.['ways']).toHaveLength(2)
})

test('in the account it is said before one is turned off, and nothing is turned off by it', async () => {
  const { citizen } = await withApp()
  await timePasses(16 * 60)
  await citizen.begins('remove-factor', { current: password })
  expect((await citizen.answers({ way: 'lost' })).body.at).toBe('lost-factor')
  expect((await citizen.answers({})).body.outcome).toBe('factor_reset_requested')
  expect((await sectionsOf(citizen)).factors.enrolled).toHaveLength(1)
})

test('whoever stands at the question about loss gets nowhere else by it', async () => {
  const { app } = await withApp()
  const { citizen } = await typesPassword()
  await citizen.answers({ way: 'lost' })
  citizen.at = 'factor'
  const back = await citizen.answers({ way: 'totp', code: await app.code() })
  expect(back.body.code).toBe('step_out_of_order')
})
