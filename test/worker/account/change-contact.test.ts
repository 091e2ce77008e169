/** Another address in the place of the present one: proven first, told to both, undone with one press (T44). */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { everyMinute } from '../../../worker/background.ts'
import { codeTo, password, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import {
  accountOf,
  addressesOf,
  ana,
  asksForAddress,
  changesAddress,
  newPassword,
  next,
  opens,
  presses,
  pressTo,
  recovers,
  signsIn,
} from './acts.ts'
import { nothingStrangeIsWritten } from '../desk/audit-details.ts'

beforeEach(freshDatabase)
afterEach(nothingStrangeIsWritten)

const hours = (count: number) => count * 3600

test('a new address counts once its code is typed, and stands first from then on', async () => {
  const citizen = await registered(ana)
  await asksForAddress(citizen)
  expect(await addressesOf(citizen)).toEqual([ana])
  const done = await citizen.answers({ code: await codeTo(next) })
  expect(done.body.outcome).toBe('contact_changed')
  const { contacts } = await accountOf(citizen)
  expect(contacts.map(({ value }) => value)).toEqual([next, ana])
  expect(contacts[0]?.undoableUntil).toBeGreaterThan(0)
  expect(contacts[1]?.leavesAt).toBeGreaterThan(0)
  expect(await opens(next)).toBe('signed_in')
})

test('both addresses are told, each with a press of its own', async () => {
  await changesAddress(await registered(ana))
  const [first, second] = [await pressTo(ana), await pressTo(next)]
  expect(first).not.toBe(second)
  for (const address of [ana, next])
    expect((await mailTo(address))[0]?.subject).toContain('Cambió un contacto')
})

test('the earlier address undoes it with one press, without a password, and has the account to itself', async () => {
  const thief = await registered(ana)
  await changesAddress(thief)
  const pressed = await presses(await pressTo(ana))
  expect(pressed.body.outcome).toBe('disowned')
  expect((await thief.refreshes()).status).toBe(401)
  expect(await opens(next)).toBe('wrong_credentials')
  expect(await opens(ana)).toBe('password_disowned')
  expect(await recovers(ana, ana)).toBe('recovered')
  expect(await addressesOf(await signsIn(ana, newPassword))).toEqual([ana])
})

test('the earlier address leaves after 72 hours, and has no say any more', async () => {
  const citizen = await registered(ana)
  await changesAddress(citizen)
  const link = await pressTo(ana)
  await timePasses(hours(72) + 1)
  await everyMinute(citizen.environment)
  expect((await presses(link)).body.code).toBe('link_spent')
  expect(await addressesOf(await signsIn(next))).toEqual([next])
  expect(await opens(ana)).toBe('wrong_credentials')
})

test('until then nobody recovers by the new address, and the earlier one does (T14 c)', async () => {
  await changesAddress(await registered(ana))
  expect(await recovers(next, next)).toBeUndefined()
  expect(await recovers(ana, ana)).toBe('recovered')
  expect(await addressesOf(await signsIn(ana, newPassword))).toEqual([ana])
})

test('until then no other contact is changed', async () => {
  const citizen = await registered(ana)
  await changesAddress(citizen)
  const again = await citizen.begins('change-email', { current: password })
  expect(again.body.code).toBe('change_pending')
})

test('two changes that are under way at once have one effect', async () => {
  const [one, other] = [await registered(ana), await signsIn()]
  await asksForAddress(one, next)
  await asksForAddress(other, 'tercera@example.com')
  const codes = [await codeTo(next), await codeTo('tercera@example.com')] as const
  expect((await one.answers({ code: codes[0] })).body.outcome).toBe('contact_changed')
  expect((await other.answers({ code: codes[1] })).body.code).toBe('change_pending')
  expect(await addressesOf(one)).toEqual([next, ana])
})

test('an address of somebody else is asked its code as any other, and told only to who can read there', async () => {
  await registered(next)
  const citizen = await registered(ana)
  const asked = await asksForAddress(citizen)
  expect(asked.body.at).toBe('code')
  expect((await citizen.answers({ code: await codeTo(next) })).body.code).toBe('contact_taken')
  expect(await addressesOf(citizen)).toEqual([ana])
})

test('the present address is no new one', async () => {
  const { body } = await asksForAddress(await registered(ana), ana)
  expect(body.fields).toEqual({ email: 'contact_unchanged' })
})

test('without the password nothing begins; without a session nothing ends (T44)', async () => {
  const citizen = await registered(ana)
  const wrong = await citizen.begins('change-email', { current: 'no es esta' })
  expect(wrong.body.fields).toEqual({ current: 'password_wrong' })
  await asksForAddress(citizen)
  const code = await codeTo(next)
  await citizen.sends('/demo/sessions', { method: 'DELETE' })
  const late = await citizen.answers({ code })
  expect([late.status, late.body.code]).toEqual([401, 'session_required'])
  expect(await addressesOf(await signsIn())).toEqual([ana])
})

test('a session that has been idle for 31 minutes changes no address (T44)', async () => {
  const citizen = await registered(ana)
  await timePasses(31 * 60)
  const { status } = await citizen.begins('change-email', { current: password })
  expect(status).toBe(401)
})

test('a change that was under way is dead after the password was reset (T14 d, T44)', async () => {
  const thief = await registered(ana)
  await asksForAddress(thief)
  const code = await codeTo(next)
  expect(await recovers(ana, ana)).toBe('recovered')
  const late = await thief.answers({ code })
  expect(late.body.code).toBe('code_spent')
  expect(await opens(next, newPassword)).toBe('wrong_credentials')
})

test('a code of one flow is none of another: the right one, elsewhere, changes nothing', async () => {
  const citizen = await registered(ana)
  await asksForAddress(citizen)
  const code = await codeTo(next)
  const other = new Citizen()
  other.kind = 'change-email'
  other.flow = citizen.flow
  other.at = 'code'
  other.accessToken = citizen.accessToken
  expect((await other.answers({ code })).body.code).toBe('browser_not_recognised')
  expect((await citizen.answers({ code })).body.outcome).toBe('contact_changed')
})
