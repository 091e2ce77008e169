/** Ibarra's temporary password opens one account, once, for a day, and no further than to a password of one's own. */
import { beforeEach, expect, test } from 'vitest'
import { timePasses } from '../../support/database.ts'
import { at, freshCities } from './ground.ts'
import { asksForKey, password, resident, settled } from './ibarra.ts'

beforeEach(freshCities)

const enters = (user: string, typed: string) =>
  at('ibarra').begins('login', { user, password: typed })

test('it leads to the choice of a password, and a second time to nothing', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  expect((await enters(person.document, temporary)).body.at).toBe('first-password')
  expect((await enters(person.document, temporary)).body.code).toBe('wrong_credentials')
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
