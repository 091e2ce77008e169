/** The key by e-mail goes to the registered address alone, asks for a yes, works once and must be changed. */
import { beforeEach, expect, test } from 'vitest'
import { mailTo } from '../../support/delivered-messages.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { at, freshCities, newEmail, temporaryTo } from './fixtures.ts'
import { approved, password, trader, type Trader } from './ecuapass.ts'
import { hide } from '../enumeration/transcript.ts'

beforeEach(freshCities)

const next = { password: 'grúa roja del puerto sur', repeated: 'grúa roja del puerto sur' }

const who = ({ userId, identification, email }: Trader) => ({ userId, identification, email })

async function asks(person: Trader): Promise<readonly string[]> {
  await limitsRefill()
  const citizen = at('ecuapass')
  const first = await citizen.begins('recover', who(person))
  const second = await citizen.answers({})
  return [first, second].map(({ text }) => hide(text, [person.email]))
}

const enters = ({ userId }: Trader, typed: string) =>
  at('ecuapass').begins('login', { userId, password: typed })

test('right, wrong address, address of somebody else and unknown ID are answered the same', async () => {
  const [person, other] = [trader(), trader()]
  await approved(person)
  await approved(other)
  const letters = async () => (await mailTo(other.email)).length
  const before = await letters()
  const said = [
    await asks(person),
    await asks({ ...person, email: newEmail() }),
    await asks({ ...person, email: other.email }),
    await asks({ ...person, identification: other.identification }),
    await asks(trader()),
  ]
  for (const one of said) expect(one).toEqual(said[0])
  expect(await letters()).toBe(before)
})

test('nothing is sent before the yes, which cannot name another address', async () => {
  const person = trader()
  await approved(person)
  const before = (await mailTo(person.email)).length
  const citizen = at('ecuapass')
  await citizen.begins('recover', who(person))
  expect((await citizen.answers({ email: newEmail() })).body.code).toBe('invalid_request')
  expect(await mailTo(person.email)).toHaveLength(before)
})

test('the temporary password leads to the choice of another, once, and the old one still works until then', async () => {
  const person = trader()
  await approved(person)
  await asks(person)
  const temporary = await temporaryTo(person.email)
  expect((await enters(person, password)).body.outcome).toBe('signed_in')
  const citizen = at('ecuapass')
  const entered = await citizen.begins('login', { userId: person.userId, password: temporary })
  expect(entered.body.at).toBe('first-password')
  expect(citizen.accessToken).toBe('')
  expect((await enters(person, temporary)).body.at).toBe('first-password')
  expect((await citizen.answers(next)).body.outcome).toBe('signed_in')
  expect((await enters(person, temporary)).body.code).toBe('wrong_credentials')
  expect((await enters(person, password)).body.code).toBe('wrong_credentials')
  expect((await enters(person, next.password)).body.outcome).toBe('signed_in')
})

test('it ends after 24 hours, and opens no other account', async () => {
  const [person, other] = [trader(), trader()]
  await approved(person)
  await approved(other)
  await asks(person)
  const temporary = await temporaryTo(person.email)
  expect((await enters(other, temporary)).body.code).toBe('wrong_credentials')
  await timePasses(24 * 3600 + 1)
  expect((await enters(person, temporary)).body.code).toBe('wrong_credentials')
})

test('whoever asks for another while its owner stands at the choice of a password takes nothing from them', async () => {
  const person = trader()
  await approved(person)
  await asks(person)
  const temporary = await temporaryTo(person.email)
  const owner = at('ecuapass')
  await owner.begins('login', { userId: person.userId, password: temporary })
  await asks(person)
  const chosen = await owner.answers(next)
  expect([chosen.status, chosen.body.code]).toEqual([200, undefined])
  // Now a password has been chosen, and the second one opens nothing either.
  expect((await enters(person, await temporaryTo(person.email))).body.code).toBe(
    'wrong_credentials',
  )
})
