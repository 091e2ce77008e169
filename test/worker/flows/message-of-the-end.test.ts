/** A flow that ends by sending a temporary password: whoever waits for it may ask again, and see the end again. */
import { beforeEach, expect, test } from 'vitest'
import { timePasses } from '../../support/database.ts'
import { at, begins, freshCities, temporaryTo } from '../cities/fixtures.ts'
import { data, entersFirst, resident } from '../cities/ibarra.ts'

beforeEach(freshCities)

async function registering({ document, email }: ReturnType<typeof resident>) {
  const citizen = at('ibarra')
  await begins(citizen, 'register', { document })
  const ended = await citizen.answers(data(email))
  return { citizen, ended }
}

test('the end names its flow, the address that was typed, and when another message may be asked for', async () => {
  const person = resident()
  const { citizen, ended } = await registering(person)
  expect(ended.body).toMatchObject({
    outcome: 'temporary_password_sent',
    flow: expect.any(String) as string,
    told: { to: person.email, resendIn: 30 },
  })
  expect((await citizen.reloads()).body).toEqual(ended.body)
})

test('another message brings another password, which opens the account', async () => {
  const person = resident()
  const { citizen } = await registering(person)
  const first = await temporaryTo(person.email)
  await timePasses(31)
  expect((await citizen.resends()).body.outcome).toBe('temporary_password_sent')
  const second = await temporaryTo(person.email)
  expect(second).not.toBe(first)
  const entered = await entersFirst(at('ibarra'), person.document, second)
  expect(entered.body.outcome).toBe('signed_in')
})

test('a second wish at once is told to wait, and sends nothing', async () => {
  const { citizen } = await registering(resident())
  await timePasses(31)
  await citizen.resends()
  expect((await citizen.resends()).body.code).toBe('too_soon')
})

test('another browser cannot ask for it, nor see the end', async () => {
  const { citizen } = await registering(resident())
  const stranger = at('ibarra')
  Object.assign(stranger, { flow: citizen.flow, kind: citizen.kind })
  expect((await stranger.resends()).body.code).toBe('browser_not_recognised')
})

test('of a document that is registered already the same is answered, and its owner is told again', async () => {
  const owner = resident()
  const { citizen: first } = await registering(owner)
  expect(first).toBeDefined()
  await entersFirst(at('ibarra'), owner.document, await temporaryTo(owner.email))
  const { citizen, ended } = await registering({ ...owner, email: resident().email })
  await timePasses(31)
  const again = await citizen.resends()
  expect(again.status).toBe(200)
  expect(again.body).toEqual(ended.body)
})
