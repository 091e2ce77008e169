/** Whatever ends a session ends it at the server, at once: the token that is left opens nothing here (T35, T36). */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionView } from '../../../contract/account.ts'
import { Citizen } from '../../support/citizen.ts'
import { codeTo, password, registered } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { suspend } from '../enumeration/twins.ts'
import { nothingStrangeIsWritten } from '../desk/audit-details.ts'

const email = 'vecina@example.com'
const newPassword = 'una frase nueva para entrar'

beforeEach(freshDatabase)
afterEach(nothingStrangeIsWritten)

async function signsIn(typed = password): Promise<Citizen> {
  const citizen = new Citizen()
  const done = await citizen.begins('login', { identifier: email, password: typed })
  expect(done.body.outcome).toBe('signed_in')
  return citizen
}

async function listOf(citizen: Citizen): Promise<readonly SessionView[]> {
  const answered = await citizen.sends('/demo/sessions', { method: 'GET' })
  expect(answered.status).toBe(200)
  return (JSON.parse(answered.text) as { readonly sessions: readonly SessionView[] }).sessions
}

/** Every route that a token opens. A citizen whose session is over is refused by all, and changes nothing. */
const sensitive: readonly [what: string, act: (citizen: Citizen) => Promise<{ status: number }>][] =
  [
    ['reads the account', (citizen) => citizen.sends('/demo/account', { method: 'GET' })],
    ['lists the sessions', (citizen) => citizen.sends('/demo/sessions', { method: 'GET' })],
    ['ends all sessions', (citizen) => citizen.sends('/demo/sessions', { method: 'DELETE' })],
    ['ends one session', (citizen) => citizen.sends('/demo/sessions/ses_1', { method: 'DELETE' })],
    [
      'changes the password',
      (citizen) =>
        citizen.begins('change-password', { current: password, password: 'jamas vista por aqui' }),
    ],
    ['refreshes', (citizen) => citizen.refreshes()],
  ]

async function expectEnded(citizen: Citizen): Promise<void> {
  for (const [what, act] of sensitive) expect((await act(citizen)).status, what).toBe(401)
}

test('signing out ends the session itself, not only the cookie', async () => {
  const citizen = await registered(email)
  const kept = new Map(citizen.cookies)
  const out = await citizen.signsOut()
  expect(out.status).toBe(204)
  expect(out.headers.getSetCookie().join()).toContain('Max-Age=0')
  for (const [name, value] of kept) citizen.cookies.set(name, value)
  await expectEnded(citizen)
  const row = await env.DB.prepare('SELECT ended_at FROM sessions').first<{ ended_at: number }>()
  expect(row?.ended_at).toBeGreaterThan(0)
})

test('signing out without a session answers as signing out does', async () => {
  const citizen = await registered(email)
  const stranger = await new Citizen().signsOut()
  const own = await citizen.signsOut()
  expect([stranger.status, stranger.text, stranger.headers.getSetCookie()]).toEqual([
    own.status,
    own.text,
    own.headers.getSetCookie(),
  ])
})

test('a citizen sees where they are signed in, and which one this is', async () => {
  const first = await registered(email)
  await timePasses(60)
  const second = await signsIn()
  const list = await listOf(second)
  expect(list.map(({ current, device }) => [current, device])).toEqual([
    [true, 'Chrome · Android'],
    [false, 'Chrome · Android'],
  ])
  expect((await listOf(first)).map(({ current }) => current)).toEqual([false, true])
})

test('a citizen ends another session, and keeps this one', async () => {
  const lost = await registered(email)
  const citizen = await signsIn()
  const other = (await listOf(citizen)).find(({ current }) => !current)
  const ended = await citizen.sends(`/demo/sessions/${other?.id ?? ''}`, { method: 'DELETE' })
  expect(ended.status).toBe(204)
  await expectEnded(lost)
  expect(await listOf(citizen)).toHaveLength(1)
})

test('a citizen cannot end the session of somebody else, nor learn that there is one', async () => {
  const somebody = await registered(email)
  const [theirs] = await listOf(somebody)
  const citizen = await registered('otro@example.com')
  const foreign = await citizen.sends(`/demo/sessions/${theirs?.id ?? ''}`, { method: 'DELETE' })
  const none = await citizen.sends('/demo/sessions/ses_1', { method: 'DELETE' })
  expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found'])
  expect([none.status, none.body.code]).toEqual([404, 'not_found'])
  expect(await listOf(somebody)).toHaveLength(1)
})

test('a citizen ends all other sessions, or all of them', async () => {
  const [one, two, citizen] = [await registered(email), await signsIn(), await signsIn()]
  const others = await citizen.sends('/demo/sessions?keep=current', { method: 'DELETE' })
  expect(others.status).toBe(204)
  await expectEnded(one)
  await expectEnded(two)
  expect(await listOf(citizen)).toHaveLength(1)
  await citizen.sends('/demo/sessions', { method: 'DELETE' })
  await expectEnded(citizen)
})

test('a changed password ends all sessions but the one that changed it', async () => {
  const [other, citizen] = [await registered(email), await signsIn()]
  const changed = await citizen.begins('change-password', {
    current: password,
    password: newPassword,
  })
  expect(changed.body.outcome).toBe('password_changed')
  await expectEnded(other)
  expect(await listOf(citizen)).toHaveLength(1)
  expect((await citizen.refreshes()).status).toBe(200)
})

test('a recovery ends every session, and signs nobody in', async () => {
  const [one, two] = [await registered(email), await signsIn()]
  const recovering = new Citizen()
  await recovering.begins('recover', { identifier: email })
  await recovering.answers({ code: await codeTo(email) })
  const done = await recovering.answers({ password: newPassword })
  expect(done.body).toEqual({ at: 'done', outcome: 'recovered' })
  expect(recovering.accessToken).toBe('')
  await expectEnded(one)
  await expectEnded(two)
  await signsIn(newPassword)
})

describe('a suspended account', () => {
  test('has no session from the next request on', async () => {
    const citizen = await registered(email)
    const { id } = JSON.parse((await citizen.sends('/demo/account', { method: 'GET' })).text) as {
      readonly id: string
    }
    await suspend(id)
    await expectEnded(citizen)
    const signedIn = await new Citizen().begins('login', { identifier: email, password })
    expect([signedIn.status, signedIn.body.code]).toEqual([403, 'account_suspended'])
  })

  test('cannot finish a recovery that was under way', async () => {
    const citizen = await registered(email)
    const { id } = JSON.parse((await citizen.sends('/demo/account', { method: 'GET' })).text) as {
      readonly id: string
    }
    const recovering = new Citizen()
    await recovering.begins('recover', { identifier: email })
    await recovering.answers({ code: await codeTo(email) })
    await suspend(id)
    expect((await recovering.answers({ password: newPassword })).body.code).toBe('flow_expired')
  })
})
