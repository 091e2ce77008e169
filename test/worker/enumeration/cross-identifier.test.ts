/** No limit's state depends on whether two names are one account's: whoever tries both learns nothing of it (T13). */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { env } from 'cloudflare:workers'
import { cedula, registered } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { anotherPassword } from './twins.ts'

const email = 'known-one@example.com'
const elsewhere = 'stranger1@example.com'

beforeAll(async () => {
  await freshDatabase()
  await registered(email, { document: cedula })
})

beforeEach(() => env.DB.prepare('DELETE FROM limits').run())

const told = ({ status, body }: Answered) => [status, body.code, body.challenge?.keys].join(' ')

/** Tries of one name, and then of the other. */
async function course(first: string, then: string): Promise<readonly string[]> {
  const answers: string[] = []
  for (let n = 0; n < 30; n++) {
    const identifier = n < 25 ? first : then
    const headers = { 'cf-connecting-ip': `198.51.100.${n % 3}` }
    const answer = { identifier, password: anotherPassword }
    answers.push(told(await new Citizen().begins('login', answer, { headers })))
  }
  return answers
}

test('thirty tries of two names of one account and of two names that never met look the same', async () => {
  const met = await course(cedula, email)
  await env.DB.prepare('DELETE FROM limits').run()
  expect(await course(cedula, elsewhere)).toEqual(met)
  await env.DB.prepare('DELETE FROM limits').run()
  expect(await course('0104662689', elsewhere)).toEqual(met)
})
