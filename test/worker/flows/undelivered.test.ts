/** A message that could not be delivered: whoever registers is told, for they typed the address; nobody else is (T11). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { cedula, person, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { freshCity, inhabitant, recovering } from '../codes/fixtures.ts'

const rosa = 'rosa@correo.example'
const typo = 'rosa@correo.exmaple'

beforeEach(freshCity)

/** The provider refuses for good everything that was written so far. */
const refusedForGood = () =>
  env.DB.prepare(
    "UPDATE outbox SET state = 'undeliverable', reason = 'address_unknown', ended_at = unixepoch()",
  ).run()

async function registering(email: string, over: Readonly<Record<string, string>> = {}) {
  const citizen = new Citizen()
  await citizen.begins('register', person(email, over))
  return citizen
}

const undelivered = ({ body }: Awaited<ReturnType<Citizen['reloads']>>) =>
  body.view?.['undelivered']

test('whoever registers is told on a reload, and when asking again', async () => {
  const citizen = await registering(typo)
  expect(undelivered(await citizen.reloads())).toBe(undefined)
  await refusedForGood()
  expect(undelivered(await citizen.reloads())).toBe(true)
  await timePasses(30)
  expect(undelivered(await citizen.resends())).toBe(true)
})

test('an address that took the message and sent it back later is told of, too', async () => {
  const citizen = await registering(typo)
  await env.DB.prepare("UPDATE outbox SET state = 'sent', report = 'bounced'").run()
  expect(undelivered(await citizen.reloads())).toBe(true)
})

test('what is told is of the newest message: the next one may arrive', async () => {
  const citizen = await registering(rosa)
  await refusedForGood()
  await timePasses(30)
  await citizen.resends()
  expect(undelivered(await citizen.reloads())).toBe(undefined)
})

test('a wrong code is answered without it', async () => {
  const citizen = await registering(typo)
  await refusedForGood()
  const { body } = await citizen.answers({ code: '00000000' })
  expect([body.code, body.view]).toEqual(['wrong_code', undefined])
})

test('whoever recovers is told nothing, whether or not there is an account', async () => {
  await inhabitant(rosa)
  const seen: unknown[] = []
  for (const email of [rosa, 'nada@correo.example']) {
    const citizen = await recovering(email)
    await refusedForGood()
    const screens = [await citizen.reloads()]
    await timePasses(30)
    screens.push(await citizen.resends())
    seen.push(screens.map(({ status, body }) => [status, Object.keys(body.view ?? {})]))
    expect(screens.map(undelivered)).toEqual([undefined, undefined])
  }
  expect(seen[1]).toEqual(seen[0])
})

test('whoever registers an address that has an account already is told the same', async () => {
  await inhabitant(rosa)
  const seen: unknown[] = []
  for (const email of [rosa, 'nada@correo.example']) {
    const citizen = await registering(email)
    await refusedForGood()
    const { status, body } = await citizen.reloads()
    seen.push([status, Object.keys(body.view ?? {}), body.view?.['undelivered']])
  }
  expect(seen[1]).toEqual(seen[0])
  expect(seen[0]).toContain(true)
})

test('whoever types the document of another is told nothing of that one’s mailbox', async () => {
  await registered(rosa, { document: cedula })
  const stranger = await registering('otra@correo.example', { document: cedula })
  await refusedForGood()
  expect(undelivered(await stranger.reloads())).toBe(undefined)
})

test('a message that was held back looks like one that was sent', async () => {
  const citizens = []
  for (let n = 1; n <= 4; n += 1) citizens.push(await registering(rosa))
  await env.DB.prepare("UPDATE outbox SET state = 'suppressed', ended_at = unixepoch()").run()
  for (const citizen of citizens) expect(undelivered(await citizen.reloads())).toBe(undefined)
})
