/** An isolate that was never told of a key says so and waits: what a newer deployment wrote is nobody's to delete. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { cedula, codeTo, password, person, registered } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { deliverAll } from '../../support/delivered-messages.ts'
import { meets, rotationOf } from '../../support/versions.ts'

const email = 'vecina@example.com'

vi.setConfig({ testTimeout: 120_000 })
beforeEach(freshDatabase)

const responseOf = ({ status, body, headers }: Answered) => [
  status,
  body.code,
  Number(headers.get('retry-after')) > 0,
  headers.getSetCookie(),
]

const later = [503, 'unavailable', true, []]

const entriesOf = async (event: string) =>
  (
    await env.DB.prepare('SELECT count(*) AS n FROM audit WHERE event = ?')
      .bind(event)
      .first<{ n: number }>()
  )?.n

test('a cookie of a newer deployment is kept, and works where it is known', async () => {
  const { before, current } = await rotationOf('SESSION_KEYS')
  const citizen = await registered(email, {}, new Citizen(current))
  const behind = meets(citizen, before)
  expect(responseOf(await behind.refreshes())).toEqual(later)
  expect(responseOf(await behind.signsOut())).toEqual(later)
  expect((await meets(behind, current).refreshes()).status).toBe(200)
  expect(await entriesOf('refresh_reused')).toBe(0)
})

test('an access token of a newer deployment is neither refused nor believed', async () => {
  const { before, current } = await rotationOf('SIGNING_KEYS')
  const citizen = await registered(email, {}, new Citizen(current))
  const behind = meets(citizen, before)
  expect(responseOf(await behind.sends('/demo/account', { method: 'GET' }))).toEqual(later)
  expect((await meets(behind, current).sends('/demo/account', { method: 'GET' })).status).toBe(200)
})

test('a password under a newer pepper is not called wrong', async () => {
  const { before, current } = await rotationOf('PEPPERS')
  await registered(email, {}, new Citizen(current))
  const behind = new Citizen(before)
  expect(responseOf(await behind.begins('login', { identifier: email, password }))).toEqual(later)
})

test('a flow encrypted by a newer deployment goes on where it began', async () => {
  const { before, current } = await rotationOf('SEAL_KEYS')
  const begun = new Citizen(current)
  await begun.begins('recover', { identifier: email })
  expect(responseOf(await meets(begun, before).reloads())).toEqual(later)
  expect((await meets(begun, current).reloads()).status).toBe(200)
})

test('a code made with a newer key is not called wrong', async () => {
  const { before, current } = await rotationOf('CODE_KEY')
  const begun = new Citizen(current)
  await begun.begins('recover', { identifier: email })
  expect(responseOf(await meets(begun, before).answers({ code: '12345678' }))).toEqual(later)
})

test('where people are found by a newer index, an isolate without it registers nobody', async () => {
  const { before, current } = await rotationOf('INDEX_KEY')
  const citizen = new Citizen(current)
  await citizen.begins('register', person(email, { document: cedula }))
  await deliverAll(current)
  const done = await citizen.answers({ code: await codeTo(email) })
  expect([done.status, done.body.outcome ?? done.body.code]).toEqual([200, 'registered'])
  const behind = new Citizen(before)
  for (const begun of [
    await behind.begins('login', { identifier: email, password }),
    await behind.begins('register', person(email, { document: cedula })),
  ])
    expect(responseOf(begun)).toEqual(later)
  const health = await behind.sends('/healthz', { method: 'GET' })
  expect(health.status).toBe(503)
})

test('a key that no deployment ever had is garbage, and so is one that was taken off', async () => {
  const { before, current, withdrawn } = await rotationOf('SESSION_KEYS')
  const citizen = await registered(email, {}, new Citizen(before))
  const [name, cookie] = [...citizen.cookies].find(([one]) => one.includes('session')) ?? ['', '']
  citizen.cookies.set(name, cookie.replace(/^1\./, 'x9.'))
  const made = await citizen.refreshes()
  expect([made.status, made.body.code]).toEqual([401, 'session_ended'])
  await new Citizen(current).begins('login', { identifier: email, password })
  const old = new Citizen(withdrawn)
  old.cookies.set(name, cookie)
  expect((await old.refreshes()).body.code).toBe('session_ended')
})
