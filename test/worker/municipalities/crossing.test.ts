/** What one municipality gave is garbage at another, and cannot be told from garbage (T17). */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { Citizen } from '../../support/citizen.ts'
import { codeTo, linkTo, password, person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'
import { openSecondMunicipality, secondSite } from '../../support/second-municipality.ts'
import { expectSame } from '../enumeration/transcript.ts'

const email = 'vecina@example.com'
const here = () => new Citizen()
const there = () => new Citizen(env, 'villanueva', secondSite)

beforeAll(openSecondMunicipality)
beforeEach(freshDatabase)

test('the same address is two accounts, each with a password of its own', async () => {
  await registered(email)
  await registered(email, { password: 'otra frase para la otra ciudad' }, there())
  const crossed = await there().begins('login', { identifier: email, password })
  expect(crossed.body.code).toBe('wrong_credentials')
  expect((await here().begins('login', { identifier: email, password })).status).toBe(200)
  const rows = await env.DB.prepare('SELECT DISTINCT blind FROM identifiers').all()
  expect(rows.results).toHaveLength(2)
})

test('an account of one municipality does not exist for the other', async () => {
  await registered(email)
  expectSame([
    { who: 'crossed', answered: await there().begins('login', { identifier: email, password }) },
    {
      who: 'unknown',
      answered: await there().begins('login', { identifier: 'nadie1@example.com', password }),
    },
  ])
})

test('a flow of one municipality is not found at the other, not even in its own browser', async () => {
  const citizen = here()
  await citizen.begins('register', person(email))
  const code = await codeTo(email)
  const crossing = there()
  crossing.kind = 'register'
  crossing.at = 'verify-code'
  const secret = citizen.cookies.get('__Host-citizen-flow-demo') ?? ''
  crossing.cookies.set('__Host-citizen-flow-villanueva', secret)
  const act = {
    answer: () => crossing.answers({ code }),
    resend: () => crossing.resends(),
    reload: () => crossing.reloads(),
  }
  for (const [what, send] of Object.entries(act)) {
    crossing.flow = citizen.flow
    const crossed = await send()
    crossing.flow = `flw_${'x'.repeat(22)}`
    const garbage = await send()
    expect(crossed.body.code, what).toBe('flow_not_found')
    expectSame([
      { who: 'crossed', answered: crossed },
      { who: 'garbage', answered: garbage },
    ])
  }
  expect((await citizen.answers({ code })).body.outcome).toBe('registered')
})

test('a link of one municipality is a spent one at the other', async () => {
  await here().begins('register', person(email))
  const link = await linkTo(email)
  const crossed = await there().follows(link)
  const garbage = await there().follows(`#citizen-register=chl_${'x'.repeat(22)}.${'y'.repeat(22)}`)
  expect(crossed.body.code).toBe('link_spent')
  expectSame([
    { who: 'crossed', answered: crossed },
    { who: 'garbage', answered: garbage },
  ])
  expect((await here().follows(link)).body.at).toBe('prove-password')
})

test('a code of one municipality opens nothing in the same flow of the other', async () => {
  await registered(email)
  await registered(email, {}, there())
  const [asking, crossing] = [here(), there()]
  await asking.begins('recover', { identifier: email })
  const code = await codeTo(email)
  await crossing.begins('recover', { identifier: email })
  const crossed = await crossing.answers({ code })
  const garbage = await crossing.answers({ code: '00000000' })
  expect(crossed.body.code).toBe('wrong_code')
  expectSame([
    { who: 'crossed', answered: crossed },
    { who: 'garbage', answered: garbage },
  ])
})

describe('what a sign-in gave', () => {
  test('a refresh token refreshes nothing at the other, and goes on at its own', async () => {
    const citizen = await registered(email)
    const crossing = there()
    const token = citizen.cookies.get('__Host-citizen-session-demo') ?? ''
    crossing.cookies.set('__Host-citizen-session-villanueva', token)
    const crossed = await crossing.refreshes()
    crossing.cookies.set('__Host-citizen-session-villanueva', 'x'.repeat(token.length))
    expect(crossed.body.code).toBe('session_ended')
    expectSame([
      { who: 'crossed', answered: crossed },
      { who: 'garbage', answered: await crossing.refreshes() },
    ])
    expect((await citizen.refreshes()).status).toBe(200)
  })

  test('a refresh token signs nobody out at the other', async () => {
    const citizen = await registered(email)
    const crossing = there()
    const token = citizen.cookies.get('__Host-citizen-session-demo') ?? ''
    crossing.cookies.set('__Host-citizen-session-villanueva', token)
    expect((await crossing.signsOut()).status).toBe(204)
    expect((await citizen.refreshes()).status).toBe(200)
  })

  test('an access token speaks for nobody at the other', async () => {
    const citizen = await registered(email)
    const session = await env.DB.prepare('SELECT id FROM sessions').first<{ id: string }>()
    const { account, sessions, sessionById } = routesOf('villanueva')
    for (const [method, path] of [
      ['GET', account],
      ['GET', sessions],
      ['DELETE', sessions],
      ['DELETE', sessionById(session?.id ?? '')],
    ] as const) {
      const crossing = there()
      crossing.accessToken = citizen.accessToken
      const crossed = await crossing.sends(path, { method })
      crossing.accessToken = 'x'.repeat(citizen.accessToken.length)
      const garbage = await crossing.sends(path, { method })
      expect(crossed.body.code, path).toBe('session_ended')
      expectSame([
        { who: 'crossed', answered: crossed },
        { who: 'garbage', answered: garbage },
      ])
    }
    expect((await citizen.refreshes()).status).toBe(200)
  })

  test('an access token changes no password at the other', async () => {
    const citizen = await registered(email)
    const crossing = there()
    crossing.accessToken = citizen.accessToken
    const answer = { current: password, password: 'una frase nueva para entrar' }
    expect((await crossing.begins('change-password', answer)).body.code).toBe('session_required')
  })
})

test('an agreement of one municipality is not found at the other', async () => {
  const read = (id: string) => here().sends(`/demo/agreements/${id}`, { method: 'GET' })
  const own = await there().sends('/villanueva/agreements/market', { method: 'GET' })
  expect(own.status).toBe(200)
  expectSame([
    { who: 'crossed', answered: await read('market') },
    { who: 'garbage', answered: await read('nobody') },
  ])
})

test('a page of one municipality may not speak to the other', async () => {
  const crossing = new Citizen(env, 'villanueva')
  const refused = await crossing.begins('login', { identifier: email, password })
  expect(refused.body.code).toBe('origin_refused')
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
})

test('a municipality that does not exist is not found, nor is one that objects inherit', async () => {
  for (const slug of [
    'nowhere',
    'DEMO',
    'constructor',
    '__proto__',
    'toString',
    '..',
    '%64emo%00',
  ]) {
    const answered = await here().sends(`/${slug}/flows/login`, {
      body: { answer: { identifier: email, password } },
    })
    expect(answered.status, slug).toBe(404)
  }
})
