/** What one officer writes and another publishes is what citizens are served, within a minute and without a deployment. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { forgetSettings, keptByBrowsers } from '../../../worker/settings/in-force.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { timePasses } from '../../support/database.ts'
import { Browser, officerAt } from './officer.ts'
import {
  asks,
  fieldOf,
  goesBack,
  profileNow,
  published,
  publishedElsewhere,
  publishes,
  secondsPass,
  sendsDraft,
  sendsPublication,
  viewOf,
  writes,
} from './settings-fixtures.ts'
import { nothingStrangeIsWritten } from './audit-details.ts'

beforeEach(freshCities)
afterEach(nothingStrangeIsWritten)
afterEach(() => void vi.restoreAllMocks())

const routes = routesOf('ecuapass')
const green = { 'brand.accent': '#0a5c36' }
const blue = { 'brand.accent': '#0b3d91' }

const administrators = async () => {
  const one = await officerAt('ecuapass', 'administrator')
  const two = await officerAt('ecuapass', 'administrator')
  return { one, two, author: one.browser, second: two.browser }
}

test('a draft changes nothing; published by another, it is what every citizen is served', async () => {
  const { author, second } = await administrators()
  const before = await profileNow()
  await writes(author, green)
  expect(await profileNow()).toEqual(before)
  expect(await publishes(second)).toEqual({ is: 'published', number: 1 })
  secondsPass(30)
  expect(await profileNow()).toEqual({ ...before, brand: { ...before.brand, accent: '#0a5c36' } })
})

test('a minute after a publication nobody is served what was before, in an isolate that had just read', async () => {
  const { author } = await administrators()
  await writes(author, green)
  secondsPass(0)
  forgetSettings()
  await profileNow()
  await publishedElsewhere()
  // The last that an isolate may serve from memory, and the last that a browser may show of it.
  secondsPass(29)
  const last = await asks(routes.profile)
  expect(await last.json()).not.toMatchObject({ brand: { accent: '#0a5c36' } })
  const [, kept = ''] =
    /^public, max-age=(\d+)$/.exec(last.headers.get('cache-control') ?? '') ?? []
  expect(Number(kept)).toBe(keptByBrowsers)
  expect(29 + Number(kept)).toBeLessThan(60)
  secondsPass(1)
  expect(await profileNow()).toMatchObject({ brand: { accent: '#0a5c36' } })
})

test('who has it already is told so, and nothing is sent twice', async () => {
  for (const path of [routes.profile, '/ecuapass/widget.js']) {
    const first = await asks(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    await first.text()
    const again = await asks(path, { 'if-none-match': `W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
})

test('the author publishes nothing of the own, by whatever browser; whoever has written nothing of it does', async () => {
  const { one, author, second } = await administrators()
  await writes(author, green)
  await writes(second, { 'help.phone': '+593 4 555 0199' })
  expect((await sendsPublication(author)).code).toBe('second_officer_required')
  const another = new Browser('ecuapass')
  await another.signsIn(one.authenticator)
  expect((await viewOf(another)).mayPublish).toBe(false)
  expect((await sendsPublication(another)).code).toBe('second_officer_required')
  expect((await sendsPublication(second)).code).toBe('second_officer_required')
  const supervisor = await officerAt('ecuapass', 'supervisor')
  expect(await publishes(supervisor.browser)).toMatchObject({ is: 'published' })
})

test('two accounts of one mailbox are one person', async () => {
  const one = await officerAt('ecuapass', 'administrator', 'Rosa', 'rosa.prueba@gmail.com')
  const two = await officerAt('ecuapass', 'supervisor', 'Rosa E.', 'RosaPrueba+dos@gmail.com')
  await writes(one.browser, green)
  expect((await sendsPublication(two.browser)).code).toBe('second_officer_required')
})

test('who serves citizens or reads the audit sees no settings, and a supervisor writes none', async () => {
  for (const role of ['clerk', 'auditor'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    for (const path of [browser.routes.settings, browser.routes.preview('draft')])
      expect((await browser.reads(path)).code).toBe('permission_refused')
    expect((await sendsPublication(browser, 'a'.repeat(43))).code).toBe('permission_refused')
  }
  const { browser } = await officerAt('ecuapass', 'supervisor')
  expect((await sendsDraft(browser, green)).code).toBe('permission_refused')
})

test('a publication that is sent again, or of another draft than the one that was looked at, is refused', async () => {
  const { author, second } = await administrators()
  await writes(author, green)
  const { revision } = await viewOf(second)
  await writes(author, blue)
  expect((await sendsPublication(second, revision)).code).toBe('settings_changed')
  const present = (await viewOf(second)).revision
  const sent = await Promise.all([
    sendsPublication(second, present),
    sendsPublication(second, present),
  ])
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 409]))
  expect((await sendsPublication(second, present)).code).toBe('settings_changed')
  expect(await rows('settings_versions', '1')).toBe(1)
})

test('a draft over a version that is not in force any more is looked at again before it is published', async () => {
  const { author, second } = await administrators()
  await published(author, second, green)
  await writes(author, { 'help.phone': '+593 4 555 0199' })
  const { revision } = await viewOf(second)
  await goesBack(author, 0)
  expect((await sendsPublication(second, revision)).code).toBe('settings_changed')
  expect(await publishes(second)).toMatchObject({ is: 'published', number: 3 })
})

test('what is written as it is in force is taken out of the draft', async () => {
  const { author } = await administrators()
  const { present } = fieldOf(await viewOf(author), 'brand.accent')
  await writes(author, green)
  const kept = await writes(author, { 'brand.accent': present })
  expect(kept.is === 'kept' && fieldOf(kept.view, 'brand.accent').draft).toBeUndefined()
  expect(await rows('settings_drafts', '1')).toBe(0)
})

test('one officer goes back alone, and that is a version of its own', async () => {
  const { author, second } = await administrators()
  await published(author, second, green)
  await published(author, second, blue)
  const back = await goesBack(author, 1)
  expect(JSON.parse(back.text)).toEqual({ is: 'published', number: 3 })
  secondsPass(30)
  expect(await profileNow()).toMatchObject({ brand: { accent: '#0a5c36' } })
  const { versions } = await viewOf(author)
  expect(versions.map(({ number, rolledBackTo }) => [number, rolledBackTo])).toEqual([
    [3, 1],
    [2, undefined],
    [1, undefined],
  ])
  expect((await goesBack(author, 3)).code).toBe('already_done')
  expect((await goesBack(author, 0, 2)).code).toBe('settings_changed')
  expect((await goesBack(author, 9)).code).toBe('not_found')
})

test('nobody lets a site in alone by going back: it waits for a second officer', async () => {
  const { author, second } = await administrators()
  const site = fieldOf(await viewOf(author), 'origins.sites').present
  const more = { 'origins.sites': `${site}\nhttps://pagos.ecuapass.example` }
  await published(author, second, more)
  await published(author, second, { 'origins.sites': site })
  expect(JSON.parse((await goesBack(author, 1)).text)).toEqual({ is: 'drafted' })
  expect((await viewOf(author)).inForce).toBe(2)
  expect((await sendsPublication(author)).code).toBe('second_officer_required')
  expect(await publishes(second)).toEqual({ is: 'published', number: 3 })
  // To shut one is nobody's danger.
  expect(JSON.parse((await goesBack(author, 0)).text)).toEqual({ is: 'published', number: 4 })
})

test('a session that was stolen publishes nothing: the passkey is asked for again', async () => {
  const { author, second } = await administrators()
  await writes(author, green)
  const { revision } = await viewOf(second)
  await timePasses(5 * 60 + 1)
  expect((await sendsPublication(second, revision)).code).toBe('fresh_sign_in_required')
  expect((await goesBack(second, 0, 0)).code).toBe('fresh_sign_in_required')
  expect(await rows('settings_versions', '1')).toBe(0)
})

test('officers of another city reach no version of this one', async () => {
  const { author, second } = await administrators()
  await published(author, second, green)
  const leon = await officerAt('leon', 'administrator')
  expect((await viewOf(leon.browser)).versions).toEqual([])
  expect((await goesBack(leon.browser, 1, 0)).code).toBe('not_found')
  expect((await leon.browser.reads(leon.browser.routes.settingsFragment(1))).code).toBe('not_found')
  const stranger = new Browser('ecuapass')
  stranger.cookie = leon.browser.cookie
  expect((await stranger.reads(stranger.routes.settings)).code).toBe('officer_required')
})

test('a site that is let in is answered, and one that is shut is not, without a deployment', async () => {
  const { author, second } = await administrators()
  const site = fieldOf(await viewOf(author), 'origins.sites').present
  const origin = 'https://pagos.ecuapass.example'
  const allowed = async () => {
    const answer = await asks(routes.account, { origin })
    return answer.headers.get('access-control-allow-origin')
  }
  expect(await allowed()).toBeNull()
  await published(author, second, { 'origins.sites': `${site}\n${origin}` })
  secondsPass(30)
  expect(await allowed()).toBe(origin)
  await published(author, second, { 'origins.sites': site })
  secondsPass(30)
  expect(await allowed()).toBeNull()
})

test('who wrote, who published and who went back is in the audit, by field and number and with no value', async () => {
  const { one, two, author, second } = await administrators()
  await published(author, second, green)
  await goesBack(author, 0)
  const { results } = await env.DB.prepare(
    `SELECT event, subject, details FROM audit WHERE event LIKE 'settings_%' ORDER BY sequence`,
  ).all<{ event: string; subject: string; details: string }>()
  expect(results.map((row) => [row.event, row.subject, JSON.parse(row.details) as object])).toEqual(
    [
      ['settings_drafted', one.id, { fields: 'brand.accent' }],
      ['settings_published', two.id, { version: '1', authors: one.id }],
      ['settings_rolled_back', one.id, { version: '2', to: '0' }],
    ],
  )
})

test('a city without a desk asks nothing, and is kept as long as before', async () => {
  const answer = await asks('/demo/profile.json')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
})
