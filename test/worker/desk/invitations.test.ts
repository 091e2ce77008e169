/** An officer comes in by an invitation once, and by the passkey of it from then on; what is not exactly that is refused. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { ListedOfficer } from '../../../contract/desk/sign-in.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { rows } from '../cities/fixtures.ts'
import { authenticatorAt, Browser, enrols, invitation, officerAt } from './officer.ts'

beforeEach(freshDatabase)

test('whoever has the link makes a passkey, is in, and comes back by it', async () => {
  const { id, browser, authenticator } = await officerAt('ecuapass', 'clerk', 'Lucía Ejemplo')
  const { text } = await browser.reads(browser.routes.session)
  expect(JSON.parse(text)).toMatchObject({ id, name: 'Lucía Ejemplo', role: 'clerk' })
  const elsewhere = new Browser('ecuapass')
  expect((await elsewhere.signsIn(authenticator)).status).toBe(200)
  expect((await elsewhere.reads(elsewhere.routes.session)).status).toBe(200)
})

test('a link works once', async () => {
  const { secret } = await invitation('ecuapass', 'clerk')
  await enrols(new Browser('ecuapass'), secret, await authenticatorAt('ecuapass'))
  const again = await enrols(new Browser('ecuapass'), secret, await authenticatorAt('ecuapass'))
  expect([again.status, again.code]).toEqual([410, 'invitation_spent'])
  expect(await rows('officer_passkeys')).toBe(1)
})

test('of two who use a link at once one is in', async () => {
  const { secret } = await invitation('ecuapass', 'clerk')
  const both = await Promise.all(
    [0, 1].map(async () =>
      enrols(new Browser('ecuapass'), secret, await authenticatorAt('ecuapass')),
    ),
  )
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 410])
  expect([await rows('officer_passkeys'), await rows('officer_sessions')]).toEqual([1, 1])
})

test('a link is old after a day', async () => {
  const { secret } = await invitation('ecuapass', 'clerk')
  await timePasses(24 * 3600 + 1)
  const late = await enrols(new Browser('ecuapass'), secret, await authenticatorAt('ecuapass'))
  expect(late.code).toBe('invitation_spent')
})

test('an administrator reads until when an invitation is good, and of none that was used or is over', async () => {
  const { id, browser } = await officerAt('ecuapass', 'administrator')
  const { officer } = await invitation('ecuapass', 'clerk')
  const untilOf = async (one: string) => {
    const { text } = await browser.reads(browser.routes.officers)
    return (JSON.parse(text) as readonly ListedOfficer[]).find(({ id: known }) => known === one)
      ?.invitedUntil
  }
  expect(await untilOf(officer)).toBeCloseTo(Date.now() / 1000 + 24 * 3600, -2)
  expect(await untilOf(id)).toBeNull()
  await env.DB.prepare('UPDATE officer_invitations SET expires_at = unixepoch()').run()
  expect(await untilOf(officer)).toBeNull()
})

test('the link of one city opens no desk of another', async () => {
  const { secret } = await invitation('ecuapass', 'clerk')
  const other = await enrols(new Browser('leon'), secret, await authenticatorAt('leon'))
  expect(other.code).toBe('invitation_spent')
})

for (const [what, said] of [
  ['of another page', { origin: 'https://www.ecuapass.example' }],
  ['for another host', { rpId: 'evil.example' }],
  ['that did not recognise who used it', { verified: false }],
  ['over another challenge', { challenge: 'AAAA' }],
] as const)
  test(`a passkey ${what} is none`, async () => {
    const { secret } = await invitation('ecuapass', 'clerk')
    const browser = new Browser('ecuapass')
    const refused = await enrols(browser, secret, await authenticatorAt('ecuapass'), said)
    expect([refused.status, refused.code]).toEqual([401, 'officer_refused'])
    expect(browser.cookie).toBe('')
    expect(await rows('officer_passkeys')).toBe(0)
  })

test('the database holds neither the link nor the cookie, and no name of an officer', async () => {
  const { secret } = await invitation('ecuapass', 'clerk', 'Lucía Ejemplo')
  const browser = new Browser('ecuapass')
  await enrols(browser, secret, await authenticatorAt('ecuapass'))
  const tables = [
    'officers',
    'officer_invitations',
    'officer_passkeys',
    'officer_sessions',
    'audit',
  ]
  const stored = await Promise.all(
    tables.map((name) => env.DB.prepare(`SELECT * FROM ${name}`).all()),
  )
  const text = JSON.stringify(stored.map(({ results }) => results))
  for (const word of [secret, browser.cookie.split('=')[1] ?? 'no cookie', 'Lucía', '@'])
    expect(text.includes(word), word).toBe(false)
})
