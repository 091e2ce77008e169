/** The record of the ends of sessions: one entry for each that ended, and none for what ended nothing. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'

const email = 'vecina@example.com'

beforeEach(freshDatabase)

/** Entries of an event. */
async function timesAudited(event: string): Promise<number> {
  const count = env.DB.prepare('SELECT count(*) AS n FROM audit WHERE event = ?').bind(event)
  return (await count.first<{ n: number }>())?.n ?? -1
}

async function sessionOf(citizen: Citizen): Promise<string> {
  const { text } = await citizen.sends('/demo/sessions', { method: 'GET' })
  const { sessions } = JSON.parse(text) as { readonly sessions: readonly { readonly id: string }[] }
  return sessions[0]?.id ?? ''
}

test('a citizen who ends a session that is not there leaves no entry', async () => {
  const [citizen, somebody] = [await registered(email), await registered('otro@example.com')]
  for (const id of ['ses_1', await sessionOf(somebody)]) {
    const none = await citizen.sends(`/demo/sessions/${id}`, { method: 'DELETE' })
    expect([none.status, none.body.code]).toEqual([404, 'not_found'])
  }
  expect(await timesAudited('sessions_ended')).toBe(0)
})

test('a session that is ended leaves one entry', async () => {
  const citizen = await registered(email)
  const path = `/demo/sessions/${await sessionOf(citizen)}`
  expect((await citizen.sends(path, { method: 'DELETE' })).status).toBe(204)
  expect(await timesAudited('sessions_ended')).toBe(1)
})

test('signing out in several tabs at once leaves one entry, and every tab is signed out', async () => {
  const citizen = await registered(email)
  const tabs = Array.from({ length: 5 }, () => {
    const tab = new Citizen()
    for (const [name, value] of citizen.cookies) tab.cookies.set(name, value)
    return tab
  })
  const answers = await Promise.all(tabs.map((tab) => tab.signsOut()))
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204])
  expect(await timesAudited('signed_out')).toBe(1)
})
