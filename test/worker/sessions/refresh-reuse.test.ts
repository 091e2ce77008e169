/** A refresh token that comes back after its child was used is in two hands (T40; RFC 9700 §4.14.2). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { overlap } from '../../../worker/sessions/session-store.ts'
import { Citizen } from '../../support/citizen.ts'
import { password, registered } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'

const email = 'vecina@example.com'
const cookie = '__Host-citizen-session-demo'

beforeEach(freshDatabase)

/** A browser with a refresh token and nothing else. */
function holderOf(token: string): Citizen {
  const citizen = new Citizen()
  citizen.cookies.set(cookie, token)
  return citizen
}

const tokenOf = (citizen: Citizen) => citizen.cookies.get(cookie) ?? ''

const reused = async () =>
  (await env.DB.prepare("SELECT subject, details FROM audit WHERE event = 'refresh_reused'").all())
    .results

test('twenty refreshes with one token give one successor', async () => {
  const citizen = await registered(email)
  const tabs = Array.from({ length: 20 }, () => holderOf(tokenOf(citizen)))
  const answers = await Promise.all(tabs.map((tab) => tab.refreshes()))
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200))
  const successors = new Set(tabs.map(tokenOf))
  expect(successors.size).toBe(1)
  expect(successors).not.toContain(tokenOf(citizen))
  const row = await env.DB.prepare('SELECT generation FROM sessions').first()
  expect(row).toEqual({ generation: 1 })
  expect(await reused()).toEqual([])
})

test('a token that comes back after its child was used ends the family, and the audit says so', async () => {
  const citizen = await registered(email)
  const thief = holderOf(tokenOf(citizen))
  await citizen.refreshes()
  await citizen.refreshes()
  await timePasses(overlap + 1)
  const caught = await thief.refreshes()
  expect(caught.body.code).toBe('session_ended')
  expect(caught.headers.getSetCookie().join()).toContain('Max-Age=0')
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
  expect((await citizen.sends('/demo/account', { method: 'GET' })).status).toBe(401)
  const [entry, ...more] = await reused()
  expect(entry?.['subject']).toMatch(/^acc_/)
  expect(more).toEqual([])
})

test('two who refresh in turn with the same token are found when each has used what they got', async () => {
  const citizen = await registered(email)
  const thief = holderOf(tokenOf(citizen))
  for (const one of [citizen, thief, citizen]) {
    expect((await one.refreshes()).status).toBe(200)
    await timePasses(overlap + 1)
  }
  expect((await thief.refreshes()).body.code).toBe('session_ended')
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
  expect(await reused()).toHaveLength(1)
})

test('a token of two refreshes ago ends the family, even at once', async () => {
  const citizen = await registered(email)
  const thief = holderOf(tokenOf(citizen))
  await citizen.refreshes()
  await citizen.refreshes()
  expect((await thief.refreshes()).body.code).toBe('session_ended')
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
  expect(await reused()).toHaveLength(1)
})

test('the end of one family leaves the others of the account alive', async () => {
  const citizen = await registered(email)
  const other = new Citizen()
  await other.begins('login', { identifier: email, password })
  const thief = holderOf(tokenOf(citizen))
  await citizen.refreshes()
  await citizen.refreshes()
  expect((await thief.refreshes()).body.code).toBe('session_ended')
  expect((await other.refreshes()).status).toBe(200)
})

test('a refresh token with any part altered refreshes nothing, and ends nothing', async () => {
  const citizen = await registered(email)
  const token = tokenOf(citizen)
  const [key = '', session = '', , proof = ''] = token.split('.')
  const ahead = [key, session, 1, proof].join('.')
  const flipped = token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.at(-1)
  for (const altered of [
    ahead,
    flipped,
    `${token}.`,
    `${token}=`,
    [key, session, '0x0', proof].join('.'),
    [key, session, '00', proof].join('.'),
    ['2', session, 0, proof].join('.'),
    ['__proto__', session, 0, proof].join('.'),
    [key, `${session}'--`, 0, proof].join('.'),
    [key, session, 0, ''].join('.'),
    '',
  ])
    expect((await holderOf(altered).refreshes()).body.code, altered).toBe('session_ended')
  expect((await citizen.refreshes()).status).toBe(200)
  expect(await reused()).toEqual([])
})
