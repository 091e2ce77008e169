/** Ibarra's security questions: besides the password and never instead of it, few tries, none in recovery. */
import { beforeEach, expect, test } from 'vitest'
import { at, begins, freshCities, limitsRefill, newestTo } from './fixtures.ts'
import { asksForKey, password, questions, resident, settled } from './ibarra.ts'

beforeEach(freshCities)

test('a new device is asked one, the device that is known is not', async () => {
  const person = resident()
  const citizen = await settled(person)
  const again = await citizen.begins('login', { user: person.document, password })
  expect(again.body.outcome).toBe('signed_in')
  const other = at('ibarra')
  expect((await other.begins('login', { user: person.document, password })).body.at).toBe(
    'question',
  )
  expect((await other.answers({ answer: 'LOS ALAMOS' })).body.outcome).toBe('signed_in')
})

test('without the right password no question is asked, and the answer is no password', async () => {
  const person = resident()
  await settled(person)
  for (const typed of ['Los Álamos', 'los alamos', 'otra frase 9'])
    expect(
      (await at('ibarra').begins('login', { user: person.document, password: typed })).body.code,
    ).toBe('wrong_credentials')
})

test('a sixth answer is not looked at, not even the right one; after ten in all beginning again does not help', async () => {
  const person = resident()
  await settled(person)
  for (let flow = 0; flow < 2; flow++) {
    const stranger = at('ibarra')
    await stranger.begins('login', { user: person.document, password })
    for (let n = 0; n < 5; n++)
      expect((await stranger.answers({ answer: `no es ${n}` })).body.code).toBe('invalid_answer')
    expect((await stranger.answers({ answer: 'Los Álamos' })).body.code).toBe('tries_used_up')
  }
  const other = at('ibarra')
  await other.begins('login', { user: person.document, password })
  expect((await other.answers({ answer: 'Los Álamos' })).body.code).toBe('too_many_attempts')
})

test('whoever guesses at the question has the password; a new one gives the owner tries anew, at once', async () => {
  const person = resident()
  await settled(person)
  for (let flow = 0; flow < 2; flow++) {
    const thief = at('ibarra')
    await thief.begins('login', { user: person.document, password })
    for (let n = 0; n < 5; n++) await thief.answers({ answer: `no es ${n}` })
  }
  const owner = at('ibarra')
  await begins(owner, 'recover', { user: person.document })
  const { code = '' } = await newestTo(person.email, /RESTABLECER/)
  await owner.answers({ user: person.document, code })
  const fresh = 'luna nueva 88'
  await owner.answers({ password: fresh, repeated: fresh })
  await owner.begins('login', { user: person.document, password: fresh })
  expect((await owner.answers({ answer: 'Los Álamos' })).body.outcome).toBe('signed_in')
})

test('the same question is not taken twice', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  const citizen = at('ibarra')
  await citizen.begins('login', { user: person.document, password: temporary })
  await citizen.answers({ password, repeated: password })
  const refused = await citizen.answers({ ...questions, question2: 'street' })
  expect(refused.body.fields).toEqual({ question2: 'questions_alike' })
})

test('a recovery is decided by the message alone, and afterwards a new device is still asked', async () => {
  const person = resident()
  await settled(person)
  await limitsRefill()
  const citizen = at('ibarra')
  await begins(citizen, 'recover', { user: person.document })
  expect((await citizen.answers({ answer: 'Los Álamos' })).body.code).toBe('invalid_request')
  const { code = '' } = await newestTo(person.email, /RESTABLECER/)
  await citizen.answers({ user: person.document, code })
  const fresh = 'luna nueva 88'
  expect((await citizen.answers({ password: fresh, repeated: fresh })).body.outcome).toBe(
    'recovered',
  )
  const next = await at('ibarra').begins('login', { user: person.document, password: fresh })
  expect(next.body.at).toBe('question')
})

test('a recovery forgets every device: whoever had got in on theirs is asked like anybody', async () => {
  const person = resident()
  const thief = await settled(person)
  await limitsRefill()
  const owner = at('ibarra')
  await begins(owner, 'recover', { user: person.document })
  const { code = '' } = await newestTo(person.email, /RESTABLECER/)
  await owner.answers({ user: person.document, code })
  const fresh = 'luna nueva 88'
  await owner.answers({ password: fresh, repeated: fresh })
  const next = await thief.begins('login', { user: person.document, password: fresh })
  expect(next.body.at).toBe('question')
})
