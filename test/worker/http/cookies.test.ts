/** Cookies that nobody else can plant, read or make count (T08, OWASP ASVS 3.3). */
import { beforeAll, expect, test } from 'vitest'
import { Citizen, newOperation } from '../../support/citizen.ts'
import { codeTo, person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'

const flowCookie = '__Host-citizen-flow-demo'
const sessionCookie = '__Host-citizen-session-demo'
const deviceCookie = '__Host-citizen-device-demo'

beforeAll(freshDatabase)

const cookiesOf = (headers: Headers) =>
  headers.getSetCookie().map((cookie) => {
    const [pair = '', ...attributes] = cookie.split('; ')
    return { name: pair.split('=')[0], value: pair.split('=')[1] ?? '', attributes }
  })

for (const [site, scope] of [
  ['same-origin', ['SameSite=Strict']],
  ['same-site', ['SameSite=Strict']],
  ['cross-site', ['SameSite=None', 'Partitioned']],
] as const)
  test(`a page that is ${site} gets cookies that scripts, other hosts and plain connections never see`, async () => {
    const citizen = new Citizen()
    const headers = { 'sec-fetch-site': site }
    const email = `${site}@example.com`
    const begun = await citizen.begins('register', person(email), { headers })
    const done = await citizen.answers({ code: await codeTo(email) }, { headers })
    const set = [...cookiesOf(begun.headers), ...cookiesOf(done.headers)]
    expect(set.map(({ name }) => name)).toEqual([flowCookie, sessionCookie, deviceCookie])
    for (const { attributes } of set) {
      expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly', ...scope]))
      expect(attributes.join()).not.toMatch(/domain/i)
    }
  })

test('a browser that has two flow cookies has none: one of them is somebody else’s', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person('dos@example.com'))
  const own = citizen.cookies.get(flowCookie) ?? ''
  for (const cookie of [
    `${flowCookie}=${own}; ${flowCookie}=planted`,
    `${flowCookie}=planted; ${flowCookie}=${own}`,
    `${flowCookie}=${own}; ${flowCookie}=${own}`,
  ]) {
    const answered = await citizen.answers({ code: '00000000' }, { headers: { cookie } })
    expect(answered.body.code).toBe('browser_not_recognised')
  }
  expect((await citizen.reloads()).status).toBe(200)
})

test('a browser that has two session cookies is not signed in', async () => {
  const citizen = await registered('tres@example.com')
  const own = citizen.cookies.get(sessionCookie) ?? ''
  for (const cookie of [
    `${sessionCookie}=${own}; ${sessionCookie}=planted`,
    `${sessionCookie}=planted; ${sessionCookie}=${own}`,
  ]) {
    const answered = await new Citizen().refreshes({ headers: { cookie } })
    expect(answered.body.code).toBe('session_ended')
  }
  expect((await citizen.refreshes()).status).toBe(200)
})

test('a cookie of the same name without its prefix is nobody’s', async () => {
  const citizen = await registered('cuatro@example.com')
  const own = citizen.cookies.get(sessionCookie) ?? ''
  for (const name of [
    'citizen-session-demo',
    '__host-citizen-session-demo',
    `x${sessionCookie}`,
    '__Host-citizen-session',
  ])
    expect(
      (await new Citizen().refreshes({ headers: { cookie: `${name}=${own}` } })).body.code,
      name,
    ).toBe('session_ended')
})

test('somebody else’s flow does not go on in this browser', async () => {
  const attacker = new Citizen()
  await attacker.begins('register', person('cinco@example.com'))
  const victim = new Citizen()
  await victim.begins('recover', { identifier: 'nadie@example.com' })
  victim.kind = 'register'
  victim.flow = attacker.flow
  victim.at = 'verify-code'
  expect((await victim.reloads()).body.code).toBe('browser_not_recognised')
  const code = await codeTo('cinco@example.com')
  expect((await victim.answers({ code })).body.code).toBe('browser_not_recognised')
  expect((await victim.resends()).body.code).toBe('browser_not_recognised')
  // Refused without a try taken from whoever it belongs to.
  for (let n = 0; n < 6; n++) await victim.answers({ code: '00000000' })
  expect((await attacker.answers({ code })).body.outcome).toBe('registered')
})

test('an attempt’s name is unguessable, or it is no attempt', async () => {
  const citizen = new Citizen()
  for (const operation of [
    '',
    'short',
    'x'.repeat(21),
    'x'.repeat(65),
    'with blanks in it, many of them',
    'ñ'.repeat(30).normalize('NFD').slice(0, 30),
  ]) {
    const answered = await citizen.begins(
      'recover',
      { identifier: 'nadie@example.com' },
      { headers: { 'idempotency-key': operation.replace(/[^\x20-\x7e]/g, '*') } },
    )
    expect(answered.body.code, operation).toBe('invalid_request')
  }
  const fine = { headers: { 'idempotency-key': newOperation() } }
  expect((await citizen.begins('recover', { identifier: 'nadie@example.com' }, fine)).status).toBe(
    200,
  )
})
