/** A suspended account is closed by every path at once, and open again when the suspension is lifted (T35). */
import { beforeEach, expect, test } from 'vitest'
import { codeTo, linkTo, password, person, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshCity, recovering, rowsIn } from '../codes/fixtures.ts'
import { reason, reinstates, suspends } from './fixtures.ts'

const email = 'vecina@example.com'
const newer = 'otras cuatro palabras muy distintas'

beforeEach(freshCity)

const enters = (typed = password, citizen = new Citizen()) =>
  citizen.begins('login', { identifier: email, password: typed })

test('whoever has the password is told that the account is suspended; whoever has not learns nothing', async () => {
  await registered(email)
  await suspends(email)
  const right = await enters()
  expect([right.status, right.body.code]).toEqual([403, 'account_suspended'])
  const wrong = await enters(newer)
  const nobody = await new Citizen().begins('login', {
    identifier: 'nadie1@example.com',
    password: newer,
  })
  expect([wrong.status, wrong.body.code]).toEqual([nobody.status, nobody.body.code])
  expect(wrong.body.code).toBe('wrong_credentials')
})

test('every session ends with it: cookies, tokens, and whatever is tried with them', async () => {
  const one = await registered(email)
  const other = new Citizen()
  await enters(password, other)
  await suspends(email)
  expect((await one.sends('/demo/account', { method: 'GET' })).body.code).toBe('session_ended')
  const changed = await other.begins('change-password', { current: password, password: newer })
  expect([changed.status, changed.body.code]).toEqual([401, 'session_required'])
  for (const browser of [one, other]) {
    const refreshed = await browser.refreshes()
    expect([refreshed.status, refreshed.body.code]).toEqual([401, 'session_ended'])
  }
  expect(await rowsIn('sessions', 'ended_at IS NULL')).toBe(0)
})

test('codes, links and flows that were under way recover nothing, then or later', async () => {
  await registered(email)
  const waiting = await recovering(email)
  const [code, link] = [await codeTo(email), await linkTo(email)]
  const proven = await recovering(email)
  await proven.answers({ code: await codeTo(email) })
  await suspends(email)
  expect((await waiting.answers({ code })).body.code).toBe('code_spent')
  expect((await new Citizen().follows(link)).body.code).toBe('link_spent')
  expect((await proven.answers({ password: newer })).body.code).toBe('flow_expired')
  await reinstates(email)
  expect((await waiting.answers({ code })).body.code).toBe('code_spent')
  expect((await new Citizen().follows(link)).body.code).toBe('link_spent')
})

test('who asks for a code afterwards sees what everybody sees, and the owner is told what to do', async () => {
  await registered(email)
  await suspends(email)
  const owner = await recovering(email)
  const stranger = await new Citizen().begins('recover', { identifier: 'nadie1@example.com' })
  expect(owner.at).toBe(stranger.body.at)
  const [newest] = await mailTo(email)
  expect(newest?.subject).toMatch(/^Su cuenta sigue suspendida/)
  expect([newest?.code, newest?.link]).toEqual([undefined, undefined])
  expect((await owner.answers({ code: '00000000' })).body.code).toBe('wrong_code')
})

test('the citizen reads the reason, and later that the account is open again', async () => {
  await registered(email)
  expect(await suspends(email)).toMatch(/^Suspended: vecina@example\.com \(acc_/)
  const notice = (await mailTo(email)).find(({ text }) => text.includes(reason))
  expect(notice?.subject).toMatch(/^Su cuenta está suspendida/)
  expect(await reinstates(email)).toMatch(/^Open again/)
  expect((await mailTo(email))[0]?.subject).toMatch(/^Su cuenta está activa de nuevo/)
  expect(await rowsIn('audit', "event IN ('account_suspended', 'account_reinstated')")).toBe(2)
})

test('reinstated, the password opens the account again, and the sessions of before stay ended', async () => {
  const before = await registered(email)
  await suspends(email)
  await reinstates(email)
  expect((await before.refreshes()).body.code).toBe('session_ended')
  expect((await enters()).body.outcome).toBe('signed_in')
  await timePasses(60)
  const citizen = await recovering(email)
  await citizen.answers({ code: await codeTo(email) })
  expect((await citizen.answers({ password: newer })).body.outcome).toBe('recovered')
})

test('who registers its address again is told at that address, and no other account comes of it', async () => {
  await registered(email)
  await suspends(email)
  const citizen = new Citizen()
  await citizen.begins('register', person(email))
  expect(citizen.at).toBe('verify-code')
  expect((await mailTo(email))[0]?.subject).toMatch(/^Su cuenta sigue suspendida/)
  expect(await rowsIn('accounts')).toBe(1)
})
