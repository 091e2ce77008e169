/** Ibarra's security questions: besides the password and never instead of it, few tries, none in recovery. */
import { beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import type { Citizen } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { at, begins, freshCities, newestTo } from './fixtures.ts'
import { asksForKey, password, questions, resident, settled, type Resident } from './ibarra.ts'

cheapHash()
beforeEach(freshCities)

const fresh = 'luna nueva 88'

/** From the code's screen on. */
async function finishesRecovery(citizen: Citizen, person: Resident) {
  const { code = '' } = await newestTo(person.email, /RESTABLECER/)
  await citizen.answers({ user: person.document, code })
  const done = await citizen.answers({ password: fresh, repeated: fresh })
  expect(done.body.outcome).toBe('recovered')
}

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
    expect((await stranger.answers({ answer: 'Los Álamos' })).body.code).toBe('answers_used_up')
  }
  const other = at('ibarra')
  await other.begins('login', { user: person.document, password })
  expect((await other.answers({ answer: 'Los Álamos' })).body.code).toBe('answers_used_up')
})

test('whoever guesses at the question has the password; a new one takes the owner past the questions, at once', async () => {
  const person = resident()
  await settled(person)
  for (let flow = 0; flow < 2; flow++) {
    const thief = at('ibarra')
    await thief.begins('login', { user: person.document, password })
    for (let n = 0; n < 5; n++) await thief.answers({ answer: `no es ${n}` })
  }
  const owner = at('ibarra')
  await begins(owner, 'recover', { user: person.document })
  await finishesRecovery(owner, person)
  expect((await owner.begins('login', { user: person.document, password: fresh })).body.at).toBe(
    'questions',
  )
  expect((await owner.answers(questions)).body.outcome).toBe('signed_in')
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

test('a recovery is decided by the message alone, and other questions are chosen afterwards', async () => {
  const person = resident()
  await settled(person)
  await limitsRefill()
  const citizen = at('ibarra')
  await begins(citizen, 'recover', { user: person.document })
  expect((await citizen.answers({ answer: 'Los Álamos' })).body.code).toBe('invalid_request')
  await finishesRecovery(citizen, person)
  const next = at('ibarra')
  expect((await next.begins('login', { user: person.document, password: fresh })).body.at).toBe(
    'questions',
  )
  const other = { ...questions, answer1: 'Los Nogales', answer2: 'Nube', answer3: 'El principito' }
  expect((await next.answers(other)).body.outcome).toBe('signed_in')
  const third = at('ibarra')
  const { body } = await third.begins('login', { user: person.document, password: fresh })
  expect(body.at).toBe('question')
  expect((await third.answers({ answer: 'Los Álamos' })).body.code).toBe('invalid_answer')
  const said = await third.answers({ question: 'pet', answer: 'Nube' })
  expect(said.body.outcome).toBe('signed_in')
})

test('a recovery forgets every device: whoever had got in on theirs needs the new password', async () => {
  const person = resident()
  const thief = await settled(person)
  await limitsRefill()
  const owner = at('ibarra')
  await begins(owner, 'recover', { user: person.document })
  await finishesRecovery(owner, person)
  await owner.begins('login', { user: person.document, password: fresh })
  await owner.answers(questions)
  const next = await thief.begins('login', { user: person.document, password: fresh })
  expect(next.body.at).toBe('question')
})

test('another of the own questions may be answered, and no stranger’s', async () => {
  const person = resident()
  const temporary = await asksForKey(person)
  const citizen = at('ibarra')
  await citizen.begins('login', { user: person.document, password: temporary })
  await citizen.answers({ password, repeated: password })
  await citizen.answers({ ...questions, answer1: 'uno', answer2: 'dos', answer3: 'tres' })
  await citizen.answers({ responsibility: 'yes' })
  for (const [question, answer] of [
    ['street', 'uno'],
    ['pet', 'dos'],
    ['book', 'tres'],
  ] as const) {
    const other = at('ibarra')
    const asked = await other.begins('login', { user: person.document, password })
    expect(asked.body.view).toMatchObject({ code: 'email' })
    const { questions: own } = asked.body.view as { questions: readonly string[] }
    expect(own.toSorted()).toEqual(['book', 'pet', 'street'])
    expect(own[0]).toBe(asked.body.view?.['question'])
    expect((await other.answers({ question: 'song', answer })).body.fields).toEqual({
      question: 'choice_unknown',
    })
    expect((await other.answers({ question, answer })).body.outcome).toBe('signed_in')
  }
})

test('from the third wrong answer on it is told how many are left', async () => {
  const person = resident()
  await settled(person)
  const citizen = at('ibarra')
  await citizen.begins('login', { user: person.document, password })
  const left: unknown[] = []
  for (let n = 0; n < 5; n++)
    left.push((await citizen.answers({ answer: `no ${n}` })).body.triesLeft)
  expect(left).toEqual([undefined, undefined, 2, 1, 0])
})

test('whoever remembers no answer takes a code from the own mailbox instead, even when all tries are used up', async () => {
  const person = resident()
  await settled(person)
  await limitsRefill()
  const citizen = at('ibarra')
  for (let flow = 0; flow < 3; flow++) {
    await citizen.begins('login', { user: person.document, password })
    for (let n = 0; n < 5; n++) await citizen.answers({ answer: `no ${n}` })
  }
  const refused = await citizen.answers({ answer: 'Los Álamos' })
  expect(refused.body.code).toBe('answers_used_up')
  expect(refused.body.retryAfter).toBeGreaterThan(0)
  const screen = await citizen.answers({ question: 'code' })
  expect(screen.body.at).toBe('question-code')
  expect(screen.body.view?.['to']).toMatch(/^v•+@…$/)
  expect(screen.text).not.toContain(person.email)
  const { code = '', text } = await newestTo(person.email, /iniciar sesión/)
  expect(text).toContain('quien lo pidió conoce la suya')
  expect((await citizen.answers({ code: '00000000' })).body.code).toBe('wrong_code')
  const entered = await citizen.answers({ code })
  expect(entered.body.outcome).toBe('signed_in')
  const [, claims = ''] = (entered.body.session?.accessToken ?? '').split('.')
  expect(JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')))).toMatchObject({
    amr: ['pwd', 'otp'],
  })
})
