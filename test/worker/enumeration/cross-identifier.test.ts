/** No limit's state depends on whether two names are one account's: whoever tries both learns nothing of it (T13). */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cedula, person, registered } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { freshDatabase, limitsRefill } from '../../support/database.ts'
import { anotherPassword } from './twins.ts'

const email = 'known-one@example.com'
const elsewhere = 'stranger1@example.com'

beforeAll(async () => {
  await freshDatabase()
  await registered(email, { document: cedula })
})

beforeEach(limitsRefill)

const responseOf = ({ status, body }: Answered) =>
  [status, body.code, body.challenge?.keys].join(' ')

/** Tries of one name, and then of the other. */
async function course(first: string, then: string): Promise<readonly string[]> {
  const answers: string[] = []
  for (let n = 0; n < 30; n++) {
    const identifier = n < 25 ? first : then
    const headers = { 'cf-connecting-ip': `198.51.100.${n % 3}` }
    const answer = { identifier, password: anotherPassword }
    answers.push(responseOf(await new Citizen().begins('login', answer, { headers })))
  }
  return answers
}

test('thirty tries of two names of one account and of two names that never met look the same', async () => {
  const met = await course(cedula, email)
  await limitsRefill()
  expect(await course(cedula, elsewhere)).toEqual(met)
  await limitsRefill()
  expect(await course('0104662689', elsewhere)).toEqual(met)
})

/** Messages that are asked for by one name, and then by the other, until the network has had what is free. */
async function messages(first: string, then: string): Promise<readonly string[]> {
  await limitsRefill()
  const answers: string[] = []
  for (let n = 0; n < 12; n++) {
    const identifier = n < 6 ? first : then
    const { status, body } = await new Citizen().begins('recover', { identifier })
    const again = body.flow && (await new Citizen().begins('register', person(then))).body
    answers.push([status, body.code, body.challenge?.keys, again && again.code].join(' '))
  }
  return answers
}

test('recoveries and registrations under two names of one account and under two that never met cost the same', async () => {
  const met = await messages(cedula, email)
  expect(new Set(met).size, 'free, and for work').toBeGreaterThan(1)
  expect(await messages(cedula, elsewhere)).toEqual(met)
  expect(await messages('0104662689', elsewhere)).toEqual(met)
  expect(await messages('0104662689', email)).toEqual(met)
})
