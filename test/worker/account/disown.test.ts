/** "No fui yo": one press in a notice, without a password, after which nobody who was in is in (T35, T44). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { password, registered } from '../../support/accounts.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshDatabase } from '../../support/database.ts'
import { ana, newPassword, opens, presses, pressTo, recovers, signsIn } from './acts.ts'

beforeEach(freshDatabase)

/** Somebody who knows the password has changed it, and the owner's notice lies in the mailbox. */
async function taken() {
  await registered(ana)
  const thief = await signsIn()
  await thief.begins('change-password', { current: password, password: newPassword })
  return { thief, link: await pressTo(ana) }
}

test('the press ends every session in less than two seconds', async () => {
  const { link } = await taken()
  const others = [await signsIn(ana, newPassword), await signsIn(ana, newPassword)]
  const from = performance.now()
  expect((await presses(link)).body.outcome).toBe('disowned')
  for (const other of others)
    expect((await other.sends('/demo/account', { method: 'GET' })).status).toBe(401)
  expect(performance.now() - from).toBeLessThan(2000)
})

test('the password opens nothing any more, and whoever types it is told what happened', async () => {
  const { link } = await taken()
  await presses(link)
  expect(await opens(ana, newPassword)).toBe('password_disowned')
  expect(await opens(ana, 'ninguna de las dos')).toBe('wrong_credentials')
  expect(await recovers(ana, ana)).toBe('recovered')
  expect(await opens(ana, newPassword)).toBe('signed_in')
})

test('a sign-in that was under way ends in nothing', async () => {
  const { thief, link } = await taken()
  await thief.begins('delete-account', { current: newPassword })
  await presses(link)
  const late = await thief.answers({})
  expect([late.status, late.body.code]).toEqual([401, 'session_required'])
  expect(await env.DB.prepare('SELECT count(*) AS n FROM account_deletions').first('n')).toBe(0)
})

test('twenty programs that look at the link change nothing, and the press works after them (T10)', async () => {
  const { thief, link } = await taken()
  const page = new URL(link)
  for (let visit = 0; visit < 20; visit += 1)
    await thief.sends(`/demo/recuperar${page.hash}`, { method: visit % 2 ? 'GET' : 'HEAD' })
  expect((await thief.refreshes()).status).toBe(200)
  expect((await presses(link)).body.outcome).toBe('disowned')
})

test('a second press in another browser finds it spent', async () => {
  const { link } = await taken()
  await presses(link)
  expect((await presses(link)).body.code).toBe('link_spent')
})

test('all contacts are told what was closed', async () => {
  const { link } = await taken()
  await presses(link)
  expect((await mailTo(ana))[0]?.subject).toContain('Cerramos todo')
})
