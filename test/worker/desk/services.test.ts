/** The city's other systems at the desk: one officer writes down, another brings into force, and a secret is seen once. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { timePasses } from '../../support/database.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { Browser, officerAt } from './officer.ts'
import {
  administrators,
  changes,
  confirms,
  form,
  proposes,
  proven,
  registered,
  sendsChange,
  sendsConfirmation,
  servicesOf,
  undoes,
  waitingOf,
} from './services-fixtures.ts'

beforeEach(freshCities)

const added = { is: 'added', service: 'predios', form }

test('a service is in force once another officer has confirmed it, and not before', async () => {
  const { author, second } = await administrators()
  expect(await proposes(author, added)).toEqual({ is: 'proposed' })
  expect((await servicesOf(second)).services).toEqual([])
  expect((await servicesOf(second)).waiting).toMatchObject([
    { service: 'predios', act: 'added', may: 'confirm', after: { sector: 'predios.example' } },
  ])
  const secret = await confirms(second)
  expect(await proven(secret)).toBe('invalid_grant')
  const { services, waiting } = await servicesOf(author)
  expect([services.map(({ id }) => id), waiting]).toEqual([['predios'], []])
})

test('the secret is told once, to who confirms, and is written down nowhere', async () => {
  const { author, second } = await administrators()
  await proposes(author, added)
  const id = await waitingOf(second)
  const secret = await confirms(second)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect((await sendsConfirmation(second, id)).code).toBe('already_done')
  for (const table of ['services', 'audit', 'proposals']) {
    const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all()
    expect(results.length).toBeGreaterThan(0)
    expect(JSON.stringify(results)).not.toContain(secret)
  }
  expect(JSON.stringify(await servicesOf(second))).not.toContain(secret)
})

test('who proposes confirms nothing, by whatever browser or second account of the mailbox', async () => {
  const one = await officerAt('ecuapass', 'administrator', 'Rosa', 'rosa.prueba@gmail.com')
  const two = await officerAt('ecuapass', 'supervisor', 'Rosa E.', 'RosaPrueba+dos@gmail.com')
  await proposes(one.browser, added)
  const another = new Browser('ecuapass')
  await another.signsIn(one.authenticator)
  for (const browser of [one.browser, another, two.browser])
    expect((await sendsConfirmation(browser, await waitingOf(one.browser))).code).toBe(
      'second_officer_required',
    )
  expect(await rows('services', '1')).toBe(0)
  const supervisor = await officerAt('ecuapass', 'supervisor')
  expect(await confirms(supervisor.browser)).not.toBe('')
})

test('who serves citizens or reads the audit neither sees, proposes, confirms nor refuses', async () => {
  const { author } = await administrators()
  await proposes(author, added)
  const id = await waitingOf(author)
  for (const role of ['clerk', 'auditor'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    expect((await browser.reads(browser.routes.services)).code).toBe('permission_refused')
    expect((await sendsChange(browser, added)).code).toBe('permission_refused')
    expect((await sendsConfirmation(browser, id)).code).toBe('permission_refused')
    const refusal = { body: { reason: 'not_needed' } }
    expect((await browser.sends(browser.routes.refuseProposal(id), refusal)).code).toBe(
      'permission_refused',
    )
  }
  const { browser } = await officerAt('ecuapass', 'supervisor')
  expect((await sendsChange(browser, added)).code).toBe('permission_refused')
})

test('a session that was stolen proposes, confirms and undoes nothing', async () => {
  const { author, second } = await administrators()
  await proposes(author, added)
  await timePasses(5 * 60 + 1)
  expect((await sendsChange(author, added)).code).toBe('fresh_sign_in_required')
  const id = await waitingOf(second)
  expect((await sendsConfirmation(second, id)).code).toBe('fresh_sign_in_required')
  expect((await second.sends(second.routes.undoServiceChange(id))).code).toBe(
    'fresh_sign_in_required',
  )
})

test('of two who confirm at once one is shown a secret, and it is the one that works', async () => {
  const { author, second } = await administrators()
  const third = (await officerAt('ecuapass', 'supervisor')).browser
  await proposes(author, added)
  const id = await waitingOf(second)
  const both = await Promise.all([second, third].map((one) => sendsConfirmation(one, id)))
  const shown = both.flatMap(({ status, text }) => (status === 200 ? [text] : []))
  expect([shown.length, both.map(({ status }) => status).toSorted((a, b) => a - b)]).toEqual([
    1,
    [200, 409],
  ])
  const { secret } = JSON.parse(shown[0] ?? '') as { readonly secret: string }
  expect(await proven(secret)).toBe('invalid_grant')
})

test('another secret works beside the one before until that is ended, each by two officers', async () => {
  const { author, second } = await administrators()
  const first = await registered(author, second)
  await changes(author, 'secret_rotated')
  const next = await confirms(second)
  expect([await proven(first), await proven(next)]).toEqual(['invalid_grant', 'invalid_grant'])
  await changes(second, 'rotation_ended')
  expect(await confirms(author)).toBe('')
  expect([await proven(first), await proven(next)]).toEqual(['invalid_client', 'invalid_grant'])
  const { services } = await servicesOf(author)
  const [{ revision } = { revision: '' }] = services
  const again = { is: 'rotation_ended', service: 'predios', revision }
  expect((await sendsChange(author, again)).code).toBe('invalid_request')
  // A secret that was given is given: only the first act of all can be undone.
  expect((await servicesOf(author)).undoable.map(({ act }) => act)).toEqual(['added'])
})

test('a service that is removed signs nobody in any more, and comes back by two officers alone', async () => {
  const { author, second } = await administrators()
  const secret = await registered(author, second)
  await changes(author, 'removed')
  expect(await proven(secret)).toBe('invalid_grant')
  await confirms(second)
  expect(await proven(secret)).toBe('invalid_client')
  expect(await proposes(author, added)).toEqual({ is: 'refused', errors: { id: 'name_taken' } })
  expect(JSON.parse((await undoes(author)).text)).toEqual({ is: 'proposed' })
  expect(await proven(secret)).toBe('invalid_client')
  expect((await sendsConfirmation(author)).code).toBe('second_officer_required')
  await confirms(second)
  expect(await proven(secret)).toBe('invalid_grant')
})

test('one officer undoes what has opened something, at once, and what would open it again waits for two', async () => {
  const { author, second } = await administrators()
  const secret = await registered(author, second)
  const another = 'https://predios.example/otra'
  await changes(author, 'changed', { redirects: `${form.redirects}\n${another}` })
  await confirms(second)
  const addresses = async () => (await servicesOf(author)).services[0]?.terms.redirects
  expect(await addresses()).toEqual([form.redirects, another])
  expect(JSON.parse((await undoes(author)).text)).toEqual({ is: 'undone' })
  expect(await addresses()).toEqual([form.redirects])
  await changes(author, 'changed', { level: 3 })
  await confirms(second)
  expect(JSON.parse((await undoes(author)).text)).toEqual({ is: 'proposed' })
  expect((await servicesOf(author)).services[0]?.terms.level).toBe(3)
  await confirms(second)
  expect((await servicesOf(author)).services[0]?.terms.level).toBe(1)
  expect(await proven(secret)).toBe('invalid_grant')
})

test('a whole service goes by one press of one supervisor within thirty days of its confirmation', async () => {
  const { author, second } = await administrators()
  const secret = await registered(author, second)
  const { browser, authenticator } = await officerAt('ecuapass', 'supervisor')
  expect(JSON.parse((await undoes(browser)).text)).toEqual({ is: 'undone' })
  expect(await proven(secret)).toBe('invalid_client')
  const other = { is: 'added', service: 'aguas', form }
  await proposes(author, other)
  await confirms(second)
  await timePasses(30 * 86_400 + 1)
  const later = new Browser('ecuapass')
  await later.signsIn(authenticator)
  expect((await servicesOf(later)).undoable).toEqual([])
})

test('what was changed meanwhile is looked at again, and one change of a service waits at a time', async () => {
  const { author, second } = await administrators()
  await registered(author, second)
  const seen = (await servicesOf(author)).services[0]?.revision ?? ''
  const level = (number: number) => ({
    is: 'changed',
    service: 'predios',
    revision: seen,
    form: { ...form, level: number },
  })
  await proposes(author, level(2))
  expect((await sendsChange(second, level(3))).code).toBe('proposal_pending')
  await confirms(second)
  expect((await sendsChange(author, level(3))).code).toBe('settings_changed')
})

test('a change of what the operator has changed since it was proposed is not confirmed', async () => {
  const { author, second } = await administrators()
  await registered(author, second)
  await changes(author, 'changed', { level: 2 })
  await env.DB.prepare(`UPDATE services SET settings = json_set(settings, '$.level', 4)`).run()
  expect((await sendsConfirmation(second)).code).toBe('proposal_lapsed')
  expect((await servicesOf(author)).services[0]?.terms.level).toBe(4)
})

test('it is refused or taken back with a reason of the list, and nothing is written', async () => {
  const { author, second } = await administrators()
  for (const [browser, event] of [
    [second, 'act_refused'],
    [author, 'act_withdrawn'],
  ] as const) {
    await proposes(author, added)
    const id = await waitingOf(author)
    const body = { reason: 'not_needed' }
    expect((await browser.sends(browser.routes.refuseProposal(id), { body })).status).toBe(204)
    expect(await rows('audit', `event = '${event}'`)).toBe(1)
    expect((await sendsConfirmation(second, id)).code).toBe('already_done')
  }
  expect(await rows('services', '1')).toBe(0)
})

test('it waits among the settings and in no queue, and officers of another city do not reach it', async () => {
  const { author } = await administrators()
  await proposes(author, added)
  const id = await waitingOf(author)
  const { browser } = await officerAt('ecuapass', 'supervisor')
  expect(JSON.parse((await browser.reads(browser.routes.queue)).text)).toEqual([])
  expect((await browser.sends(browser.routes.openCase('second-signature', id))).code).toBe(
    'already_done',
  )
  const leon = await officerAt('leon', 'administrator')
  expect(await servicesOf(leon.browser)).toMatchObject({ services: [], waiting: [] })
  expect((await sendsConfirmation(leon.browser, id)).code).toBe('already_done')
})

test('who proposed, who confirmed and what was done is in the audit, without addresses and purposes', async () => {
  const { one, two, author, second } = await administrators()
  await registered(author, second)
  const { results } = await env.DB.prepare(
    `SELECT event, details FROM audit WHERE subject = 'predios' ORDER BY sequence`,
  ).all<{ event: string; details: string }>()
  const said = results.map(({ event, details }) => [event, JSON.parse(details) as object])
  const act = { act: 'service', case: expect.stringMatching(/^pro_/) as string }
  expect(said).toEqual([
    ['act_proposed', { officer: one.id, ...act }],
    ['service_added', { case: act.case }],
    ['act_confirmed', { officer: two.id, proposedBy: one.id, ...act }],
  ])
})
