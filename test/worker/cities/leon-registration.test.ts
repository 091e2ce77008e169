/** León's registration lives two hours; then nothing of it is left, and it has to be made again. */
import { beforeEach, expect, test } from 'vitest'
import { everyMinute } from '../../../worker/background.ts'
import { env } from 'cloudflare:workers'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { at, begins, freshCities, rows } from './fixtures.ts'
import { asksForAccount, linkTo, neighbour, password, settled } from './leon.ts'

beforeEach(freshCities)

test('its link works just before two hours', async () => {
  const person = neighbour()
  const citizen = await asksForAccount(person)
  const link = await linkTo(person.email, /citizen-register/)
  await timePasses(2 * 3600 - 60)
  expect((await citizen.follows(link)).body.outcome).toBe('registered')
})

test('after two hours the link is spent, the clock forgets the flow, and the same person can begin again', async () => {
  const person = neighbour()
  const citizen = await asksForAccount(person)
  const link = await linkTo(person.email, /citizen-register/)
  await timePasses(2 * 3600 + 1)
  expect((await citizen.follows(link)).body.code).toBe('link_spent')
  expect(await rows('flows')).toBeGreaterThan(0)
  await everyMinute(env)
  expect(await rows('flows')).toBe(0)
  expect(await rows('accounts')).toBe(0)
  expect(await rows('identifiers')).toBe(0)
  await limitsRefill()
  await settled(person)
})

test('nobody can sign in before the link was followed', async () => {
  const person = neighbour()
  await asksForAccount(person)
  const answer = { personKind: 'fisica', curpOrEmail: person.curp, password }
  expect((await begins(at('leon'), 'login', answer)).body.code).toBe('wrong_credentials')
})

test('followed in another browser, the link asks for the password that was chosen', async () => {
  const person = neighbour()
  await asksForAccount(person)
  const link = await linkTo(person.email, /citizen-register/)
  const elsewhere = at('leon')
  expect((await elsewhere.follows(link)).body.at).toBe('prove-password')
  expect((await elsewhere.answers({ password: 'Otra cosa 9*' })).body.code).toBe('invalid_answer')
  expect((await elsewhere.answers({ password })).body.outcome).toBe('registered')
  expect((await at('leon').follows(link)).body.code).toBe('link_spent')
})
