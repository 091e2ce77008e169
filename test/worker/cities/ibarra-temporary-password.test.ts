/** Ibarra's temporary password opens one account, once, for a day, and no further than to a password of one's own. */
import { beforeEach, expect, test } from 'vitest'
import { timePasses } from '../../support/database.ts'
import { at, freshCities } from './fixtures.ts'
import { asksForKey, entersFirst, password, questions, resident, settled } from './ibarra.ts'

beforeEach(freshCities)

const enters = (user: string, typed: string) =>
  at('ibarra').begins('login', { user, password: typed })

test('whoever stops at the choice of a password, or after it, can come back with it', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  expect((await enters(person.document, temporary)).body.at).toBe('first-password')
  const citizen = at('ibarra')
  await citizen.begins('login', { user: person.document, password: temporary })
  expect((await citizen.answers({ password, repeated: password })).body.at).toBe('questions')
  const later = await entersFirst(at('ibarra'), person.document, temporary)
  expect(later.body.outcome).toBe('signed_in')
})

test('once another is chosen it opens nothing', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  await entersFirst(at('ibarra'), person.document, temporary)
  expect((await enters(person.document, temporary)).body.code).toBe('wrong_credentials')
})

test('of two browsers with the same one, the first to finish has the account, and the other is told that it is done', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  const [one, other] = [at('ibarra'), at('ibarra')]
  for (const citizen of [one, other]) {
    await citizen.begins('login', { user: person.document, password: temporary })
    const own = citizen === one ? password : 'otra nube lenta 8'
    await citizen.answers({ password: own, repeated: own })
    await citizen.answers(questions)
  }
  expect((await one.answers({ responsibility: 'yes' })).body.outcome).toBe('signed_in')
  const late = await other.answers({ responsibility: 'yes' })
  expect(late.body.code).toBe('already_done')
  expect(other.accessToken).toBe('')
  expect((await enters(person.document, password)).body.at).toBe('question')
  expect((await enters(person.document, 'otra nube lenta 8')).body.code).toBe('wrong_credentials')
})

test('whoever finishes after its day is over does not sign in', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  await timePasses(24 * 3600 - 600)
  const citizen = at('ibarra')
  await citizen.begins('login', { user: person.document, password: temporary })
  await citizen.answers({ password, repeated: password })
  await citizen.answers(questions)
  await timePasses(601)
  expect((await citizen.answers({ responsibility: 'yes' })).status).toBe(410)
  expect(citizen.accessToken).toBe('')
})

test('after 24 hours it is a wrong password', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  await timePasses(24 * 3600 - 60)
  await timePasses(61)
  expect((await enters(person.document, temporary)).body.code).toBe('wrong_credentials')
})

test('a minute before it still works', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  await timePasses(24 * 3600 - 60)
  expect((await enters(person.document, temporary)).body.at).toBe('first-password')
})

test('it opens no other account, and is not spent by the attempt', async () => {
  const [one, other] = [resident(), resident()]
  const temporary = await asksForKey(one)
  await asksForKey(other)
  expect((await enters(other.document, temporary)).body.code).toBe('wrong_credentials')
  expect((await enters(one.document, temporary)).body.at).toBe('first-password')
})

test('whoever stops after it is not signed in, and no later step can be answered first', async () => {
  const person = resident()
  const citizen = at('ibarra')
  await citizen.begins('login', { user: person.document, password: await asksForKey(person) })
  expect(citizen.accessToken).toBe('')
  for (const [step, answer] of [
    ['questions', { question1: 'street' }],
    ['agreements', { responsibility: 'yes' }],
    ['question', { answer: 'x' }],
  ] as const) {
    const skipped = Object.assign(at('ibarra'), { kind: 'login', flow: citizen.flow, at: step })
    for (const [name, value] of citizen.cookies) skipped.cookies.set(name, value)
    expect((await skipped.answers(answer)).body.code, step).toBe('step_out_of_order')
    expect(skipped.accessToken).toBe('')
  }
})

test('it cannot be kept as the password: a chosen one is asked for, and it works from then on', async () => {
  const person = resident()
  const citizen = await settled(person)
  expect(citizen.accessToken).not.toBe('')
  expect((await enters(person.document, password)).body.at).toBe('question')
})
