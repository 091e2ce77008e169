/** How published settings reach citizens: at no cost of a sign-in, whole, and never worse than the last that could be used. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { takeAll } from '../../../worker/figures/tally.ts'
import { ecuapass } from '../../../worker/municipalities/ecuapass.ts'
import { forgetSettings } from '../../../worker/settings/in-force.ts'
import { firstProfile } from '../../../worker/routes/served-script.ts'
import { Citizen } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { Watch } from '../../support/spies.ts'
import { approved, password, trader } from '../cities/ecuapass.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import {
  asks,
  profileNow,
  published,
  publishedElsewhere,
  secondsPass,
  writes,
} from './settings-fixtures.ts'

beforeEach(freshCities)
afterEach(() => void vi.restoreAllMocks())

const routes = routesOf('ecuapass')
const green = { 'brand.accent': '#0a5c36' }

const officers = async () => {
  const one = await officerAt('ecuapass', 'administrator')
  const two = await officerAt('ecuapass', 'administrator')
  return [one.browser, two.browser] as const
}

const site = ecuapass.private.origins[0]

/** Journeys to D1 that one sign-in waits for, and those that go beside it. */
async function signInOf(userId: string) {
  await limitsRefill()
  // What was refused before this sign-in is written down at another time.
  takeAll()
  const watch = new Watch()
  const citizen = new Citizen(watch.environment, 'ecuapass', site)
  const { body } = await citizen.begins('login', { userId, password })
  const { roundTrips } = watch.takes()
  const beside = watch.sql.filter((sql) => /^select .*from "settings_versions"/i.test(sql)).length
  return { is: body.outcome, waits: roundTrips - beside, beside }
}

test('a sign-in waits for D1 as often as before, with settings, without, and in an isolate that knows nothing', async () => {
  const person = trader()
  await approved(person)
  secondsPass(0)
  forgetSettings()
  // Nothing was ever published, and nothing is remembered.
  expect(await signInOf(person.userId)).toEqual({ is: 'signed_in', waits: 2, beside: 1 })
  expect(await signInOf(person.userId)).toEqual({ is: 'signed_in', waits: 2, beside: 0 })
  const [author] = await officers()
  await writes(author, green)
  await publishedElsewhere()
  secondsPass(30)
  // Something was published since: the first journey finds out, and is made again.
  expect(await signInOf(person.userId)).toEqual({ is: 'signed_in', waits: 3, beside: 1 })
  expect(await signInOf(person.userId)).toEqual({ is: 'signed_in', waits: 2, beside: 0 })
  secondsPass(31)
  expect(await signInOf(person.userId)).toEqual({ is: 'signed_in', waits: 2, beside: 1 })
})

test('an isolate that went by what is not in force any more has done nothing by it', async () => {
  const [author, second] = await officers()
  await profileNow()
  const more = { 'origins.sites': `${site}\nhttps://pagos.ecuapass.example` }
  await published(author, second, more)
  await asks(routes.profile)
  await writes(author, { 'origins.sites': site ?? '' })
  await publishedElsewhere()
  secondsPass(31)
  // By memory the site is let in; by the database it is not.
  const citizen = new Citizen(env, 'ecuapass', 'https://pagos.ecuapass.example')
  const { status, body } = await citizen.begins('login', { userId: 'nadie.nunca', password })
  expect([status, body.code]).toEqual([403, 'origin_refused'])
  expect(await rows('attempts', '1')).toBe(0)
})

test('a page of a site that was let in meanwhile is heard the first time', async () => {
  const [author] = await officers()
  await profileNow()
  await writes(author, { 'origins.sites': `${site}\nhttps://pagos.ecuapass.example` })
  await publishedElsewhere()
  secondsPass(31)
  const citizen = new Citizen(env, 'ecuapass', 'https://pagos.ecuapass.example')
  const { body } = await citizen.begins('login', { userId: 'nadie.nunca', password })
  expect(body.code).toBe('wrong_credentials')
})

test('the first script is the same bytes until settings change what it shows', async () => {
  const scriptNow = async () => (await asks('/ecuapass/widget.js')).text()
  const before = await scriptNow()
  const [author, second] = await officers()
  await published(author, second, {
    'limits.searchOfOfficer.burst': '20',
    'words.es-EC.step.agreements.title': 'Nuevas condiciones',
  })
  secondsPass(30)
  expect(await scriptNow()).toBe(before)
  await published(author, second, green)
  secondsPass(30)
  const coloured = await scriptNow()
  expect(coloured).toBe(before.replace(ecuapass.public.brand.accent, '#0a5c36'))
})

test('where words of the first screen are others, the form is left to the script that knows them', async () => {
  const [author, second] = await officers()
  const [first] = firstProfile(ecuapass.public).flows.login
  const key = `step.${first.id}.title`
  await published(author, second, { [`words.es-EC.${key}`]: 'Ingrese a su cuenta' })
  secondsPass(30)
  const script = await (await asks('/ecuapass/widget.js')).text()
  expect(script).toContain('"screen":[]')
  const [, main = ''] = /chunks\/(main-[\w-]+\.js)/.exec(script) ?? []
  expect(await (await asks(`/ecuapass/chunks/${main}`)).text()).toContain('Ingrese a su cuenta')
  const register = await asks('/ecuapass/first/register.json')
  expect(await register.json()).toMatchObject({ screen: [] })
})

const keeps = (number: number, settings: string) =>
  env.DB.prepare(
    `INSERT INTO settings_versions (municipality, number, id, settings, publisher, authors)
      VALUES ('ecuapass', ?1, ?2, ?3, 'off_nobody', '[]')`,
  )
    .bind(number, `ver_broken${number}`, settings)
    .run()

const health = async () => {
  const answer = await asks('/healthz', { authorization: `Bearer ${env.OPERATOR_KEY ?? ''}` })
  return answer.json<{ settings?: unknown }>()
}

for (const [what, settings] of [
  ['cut off', '{"brand.acc'],
  ['not one of texts', '{"brand.accent":7}'],
  ['unsound by now', '{"brand.accent":"#ffffff"}'],
] as const)
  test(`a version that is ${what} is passed over for the last good one, and the operator hears of it`, async () => {
    const [author, second] = await officers()
    await published(author, second, green)
    expect((await health()).settings).toBeUndefined()
    const logged = vi.spyOn(console, 'log')
    await keeps(2, settings)
    secondsPass(31)
    expect(await profileNow()).toMatchObject({ brand: { accent: '#0a5c36' } })
    expect((await health()).settings).toEqual([{ municipality: 'ecuapass', version: 2 }])
    const lines = logged.mock.calls.map(([line]) => String(line))
    expect(lines.filter((line) => line.includes('settings_unusable'))).toEqual([
      '{"event":"settings_unusable","alert":true,"municipality":"ecuapass","version":2}',
    ])
  })

test('where no version can be used, the profile of the code is in force', async () => {
  await keeps(1, 'nonsense')
  expect(await profileNow()).toMatchObject({ brand: ecuapass.public.brand })
})

test('a city goes on as it was while the database cannot be read', async () => {
  const [author, second] = await officers()
  await published(author, second, green)
  secondsPass(31)
  await profileNow()
  secondsPass(31)
  const broken = {
    ...env,
    DB: { prepare: env.DB.prepare.bind(env.DB), batch: () => Promise.reject(new Error('down')) },
  } as unknown as Env
  expect(await (await asks(routes.profile, {}, broken)).json()).toMatchObject({
    brand: { accent: '#0a5c36' },
  })
})

test('the preview is the real element, for officers alone, and can send nothing', async () => {
  const [author] = await officers()
  const preview = author.routes.preview('draft')
  const page = await author.reads(preview, { 'sec-fetch-site': 'none' })
  expect(page.status).toBe(200)
  const policy = page.headers.get('content-security-policy') ?? ''
  const under = `https://id.ecuapass.example${preview}/`
  expect(policy).toContain(`script-src ${under};`)
  expect(policy).toContain(`connect-src ${under};`)
  expect(policy).toContain("form-action 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(page.text).not.toMatch(/<script(?![^>]*src=)|<style|style=/)
  const stranger = await asks(`${preview}/widget.js`, { 'cf-connecting-ip': '192.0.2.7' })
  expect(stranger.status).toBe(401)
})
