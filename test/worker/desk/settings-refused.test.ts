/** What would weaken a control, or carry something into a citizen's page, is refused with the reason at its field. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { SettingError } from '../../../contract/desk/settings.ts'
import { errorsOf, fieldsOf, usableValues } from '../../../worker/settings/city.ts'
import { withStandIns } from '../../../worker/municipalities/identity-provider-settings.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import { published, sendsDraft, sendsPublication, viewOf, writes } from './settings-fixtures.ts'

const site = municipalities.ecuapass.private.origins.join('\n')
const { searchOfOfficer } = municipalities.ecuapass.private.limits
const agreement = 'agreements.terms'
const title = 'words.es-EC.step.credentials.title'

const refusals: readonly (readonly [
  field: string,
  value: string,
  why: SettingError,
  of: string,
])[] = [
  ['brand.accent', 'red', 'colour_malformed', 'a name of a colour'],
  ['brand.accent', '#0a5c36;}*{display:none', 'colour_malformed', 'a style behind a colour'],
  ['brand.accent', 'url(https://evil.example/x.svg)', 'colour_malformed', 'a picture as a colour'],
  ['brand.accent', '#f0f0f0', 'low_contrast', 'a colour that nobody can read'],
  ['brand.accentDark', '#101010', 'low_contrast', 'the same on a dark page'],
  ['help.page', 'javascript:alert(1)', 'address_malformed', 'a script as an address'],
  ['help.page', 'http://ayuda.ecuapass.example', 'address_malformed', 'a page without https'],
  ['help.page', 'https://yo@evil.example/', 'address_malformed', 'an address with a user'],
  ['help.page', 'https://evil.example/"><svg onload=x>', 'address_malformed', 'markup in it'],
  ['help.page', '', 'required', 'no page where there was one'],
  ['help.email', 'nadie', 'malformed', 'no e-mail address'],
  [title, '<script>alert(1)</script>', 'markup_refused', 'a script among the words'],
  [title, '<svg/onload=alert(1)>', 'markup_refused', 'a picture among the words'],
  [title, 'Entrar\u202eraseñatnoC', 'malformed', 'words that turn the direction of writing'],
  [title, 'a'.repeat(401), 'too_long', 'words of a whole page'],
  [title, 'Entre, {password}', 'placeholder_unknown', 'a part that is filled in nowhere'],
  ['origins.sites', '', 'required', 'no site'],
  ['origins.sites', `${site}\n*`, 'origin_malformed', 'every site'],
  ['origins.sites', `${site}\nnull`, 'origin_malformed', 'a frame that hides who it is'],
  ['origins.sites', `${site}\nhttps://*.ecuapass.example`, 'origin_malformed', 'a wildcard'],
  ['origins.sites', `${site}\nhttp://pagos.ecuapass.example`, 'origin_malformed', 'no https'],
  ['origins.sites', `${site}\nhttps://pagos.ecuapass.example/`, 'origin_malformed', 'a page'],
  ['origins.sites', `${site}\nhttps://192.0.2.1`, 'origin_malformed', 'an address of a machine'],
  ['origins.sites', `${site}\nhttps://com`, 'origin_malformed', 'a whole domain'],
  ['origins.sites', `${site}\n${site}`, 'origin_malformed', 'one of them twice'],
  ['limits.searchOfOfficer.burst', '0', 'malformed', 'no searches'],
  ['limits.searchOfOfficer.burst', '1e9', 'malformed', 'a number that is none'],
  [
    'limits.searchOfOfficer.burst',
    `${searchOfOfficer.burst * 2 + 1}`,
    'out_of_bounds',
    'more than twice as many',
  ],
  ['limits.searchOfOfficer.refill', '1', 'out_of_bounds', 'much sooner'],
  [`${agreement}.version`, 'nueva', 'malformed', 'a version that is no date'],
  [`${agreement}.text.es-EC`, '', 'required', 'no text'],
  [`${agreement}.text.es-EC`, 'Acepte <b>todo</b>', 'markup_refused', 'markup in a text'],
]

describe('nobody can write', () => {
  const fields = new Map(fieldsOf(municipalities.ecuapass).map((field) => [field.name, field]))
  for (const [field, value, why, of] of refusals)
    test(`${of} (${field})`, () => {
      expect(fields.get(field)?.errorOf(value)).toBe(why)
    })
})

describe('at the desk', () => {
  beforeEach(freshCities)

  test('what is refused is told at its field, and nothing of it is kept', async () => {
    const { browser } = await officerAt('ecuapass', 'administrator')
    const changes = { 'brand.accent': 'red', 'help.phone': '+593 4 555 0199', [title]: '<b>' }
    expect(await writes(browser, changes)).toEqual({
      is: 'refused',
      errors: { 'brand.accent': 'colour_malformed', [title]: 'markup_refused' },
    })
    expect(await rows('settings_drafts', '1')).toBe(0)
  })

  test('what is not in the list of settings is changed by nobody at the desk', async () => {
    const { browser } = await officerAt('ecuapass', 'administrator')
    for (const field of [
      'flows.login',
      'limits.signInOfIdentifier.burst',
      'limits.triesOfFlow.burst',
      'delivery.email',
      'base.url',
      'words.es-EC.__proto__',
    ])
      expect((await sendsDraft(browser, { [field]: '1' })).code).toBe('invalid_request')
    const names = fieldsOf(municipalities.ecuapass).map(({ name }) => name)
    expect(names.filter((name) => /factor|password|passkey|secret|lifetime/.test(name))).toEqual(
      names.filter((name) => name.startsWith('words.') && /factor|password|passkey/.test(name)),
    )
  })

  test('an oversized body is not read', async () => {
    const { browser } = await officerAt('ecuapass', 'administrator')
    const body = { changes: { [title]: 'a'.repeat(120_000) }, seen: {}, inForce: 0 }
    expect((await browser.sends(browser.routes.settingsDraft, { body })).code).toBe('too_large')
  })

  test('a site is not taken out while a page of the city stands there', async () => {
    const author = await officerAt('ecuapass', 'administrator')
    const second = await officerAt('ecuapass', 'administrator')
    const written = await writes(author.browser, {
      'origins.sites': 'https://otra.ecuapass.example',
    })
    expect(written.is === 'kept' && written.view.errors).toEqual({
      'origins.sites': 'origin_missing',
    })
    expect(JSON.parse((await sendsPublication(second.browser)).text)).toEqual({
      is: 'refused',
      errors: { 'origins.sites': 'origin_missing' },
    })
    expect(await rows('settings_versions', '1')).toBe(0)
  })

  test('a version of more than the Worker should carry is not published', async () => {
    const author = await officerAt('ecuapass', 'administrator')
    const second = await officerAt('ecuapass', 'administrator')
    const long = 'Este texto no termina. '.repeat(700)
    const texts = (await viewOf(author.browser)).fields.filter(({ name }) => /\.text\./.test(name))
    for (const { name } of texts) await writes(author.browser, { [name]: long })
    const others = fieldsOf(municipalities.ecuapass)
      .filter(({ name }) => name.startsWith('words.'))
      .slice(0, 90)
    for (let at = 0; at < others.length; at += 30)
      await writes(
        author.browser,
        Object.fromEntries(others.slice(at, at + 30).map(({ name }) => [name, 'a'.repeat(390)])),
      )
    expect(JSON.parse((await sendsPublication(second.browser)).text)).toEqual({
      is: 'refused',
      errors: { '': 'too_much' },
    })
  })

  test('the order of providers is that of the same providers', async () => {
    const { browser } = await officerAt('ecuapass', 'administrator')
    const fields = (await viewOf(browser)).fields.filter(({ name }) => name.startsWith('carriers.'))
    for (const { name, present } of fields) {
      const reversed = present.split('\n').toReversed().join('\n')
      expect(await writes(browser, { [name]: `${present}\nmio` })).toMatchObject({
        errors: { [name]: 'carriers_differ' },
      })
      expect(await writes(browser, { [name]: reversed })).toMatchObject({ is: 'kept' })
    }
  })

  test('every setting that is published can be exported as a fragment of the profile', async () => {
    const author = await officerAt('ecuapass', 'administrator')
    const second = await officerAt('ecuapass', 'administrator')
    await published(author.browser, second.browser, {
      'brand.accent': '#0a5c36',
      'limits.searchOfOfficer.burst': '20',
    })
    const { routes } = author.browser
    const fragment = JSON.parse((await author.browser.reads(routes.settingsFragment(1))).text) as {
      private: { limits: { searchOfOfficer: object } }
    }
    expect(fragment).toMatchObject({ public: { brand: { accent: '#0a5c36' } } })
    expect(Object.keys(fragment.private)).toEqual(['limits'])
    expect(fragment.private.limits.searchOfOfficer).toMatchObject({ burst: 20 })
  })
})

test('what stands in for other providers under `npm start` keeps nobody from publishing', () => {
  const local = withStandIns(municipalities.leon, 'http://localhost:5175')
  const green = { 'brand.accent': '#0a5c36' }
  expect(errorsOf(local, local, green)).toEqual({})
  expect(usableValues(local, JSON.stringify(green))).toEqual(green)
})
