/** Somebody who registers another's address first has nothing of it when its owner comes (T14; arXiv 2205.10174). */
import { beforeEach, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { codeTo, linkTo, password, person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'
import { anotherPassword } from '../enumeration/twins.ts'

const victim = 'victim@example.com'

/** Chosen by the one who comes first. */
const planted = 'una frase que el otro ha elegido'

beforeEach(freshDatabase)

async function attackerBegins(): Promise<Citizen> {
  const attacker = new Citizen()
  const begun = await attacker.begins('register', person(victim, { password: planted }))
  expect(begun.body.at).toBe('verify-code')
  return attacker
}

const signsInWith = (typed: string) =>
  new Citizen().begins('login', { identifier: victim, password: typed })

test('an address that was only begun with opens nothing', async () => {
  const attacker = await attackerBegins()
  expect((await signsInWith(planted)).body.code).toBe('wrong_credentials')
  expect(attacker.accessToken).toBe('')
  expect([...attacker.cookies.keys()]).toEqual(['__Host-citizen-flow-demo'])
})

test('the owner who registers later has the account, and the first password opens nothing', async () => {
  await attackerBegins()
  await registered(victim)
  expect((await signsInWith(planted)).body.code).toBe('wrong_credentials')
  expect((await signsInWith(password)).body.outcome).toBe('signed_in')
})

test('a flow that was begun before cannot be finished after, not even with its own code', async () => {
  const attacker = await attackerBegins()
  const code = await codeTo(victim)
  await registered(victim)
  const late = await attacker.answers({ code })
  expect([late.status, late.body.code]).toEqual([410, 'registration_overtaken'])
  expect(late.body.session).toBeUndefined()
  expect(attacker.accessToken).toBe('')
  expect((await signsInWith(planted)).body.code).toBe('wrong_credentials')
  expect((await signsInWith(password)).body.outcome).toBe('signed_in')
})

test('the owner who opens the link of a stranger’s registration is asked for the stranger’s password', async () => {
  await attackerBegins()
  const owner = new Citizen()
  const opened = await owner.follows(await linkTo(victim))
  expect(opened.body.at).toBe('prove-password')
  expect(opened.body.session).toBeUndefined()
  const refused = await owner.answers({ password: anotherPassword })
  expect(refused.body).toMatchObject({
    code: 'invalid_answer',
    fields: { password: 'password_wrong' },
  })
  expect((await signsInWith(planted)).body.code).toBe('wrong_credentials')
})

test('once the owner has opened the link elsewhere, the browser that began is where it was, without the code', async () => {
  const attacker = await attackerBegins()
  await new Citizen().follows(await linkTo(victim))
  expect((await attacker.reloads()).body.at).toBe('verify-code')
  const tried = await attacker.answers({ password: planted })
  expect(tried.body.code).toBe('invalid_request')
  expect((await signsInWith(planted)).body.code).toBe('wrong_credentials')
})

test('the stranger’s password is not guessed in the browsers that opened the link', async () => {
  await attackerBegins()
  const owner = new Citizen()
  await owner.follows(await linkTo(victim))
  const course: number[] = []
  for (let n = 0; n < 3; n++)
    course.push((await owner.answers({ password: anotherPassword })).status)
  const again = new Citizen()
  await again.follows(await linkTo(victim))
  for (let n = 0; n < 4; n++)
    course.push((await again.answers({ password: anotherPassword })).status)
  expect(course).toEqual([...Array<number>(5).fill(422), 410, 410])
})

test('whoever began and opens the link in a second browser of their own finishes with the password', async () => {
  await new Citizen().begins('register', person(victim))
  const elsewhere = new Citizen()
  await elsewhere.follows(await linkTo(victim))
  const done = await elsewhere.answers({ password })
  expect(done.body.outcome).toBe('registered')
  expect((await signsInWith(password)).body.outcome).toBe('signed_in')
})

test('the code of a stranger’s registration is no use in the owner’s own', async () => {
  await attackerBegins()
  const foreign = await codeTo(victim)
  const owner = new Citizen()
  await owner.begins('register', person(victim))
  const own = await codeTo(victim)
  // One pair in a hundred million is equal, and then the code is good.
  expect((await owner.answers({ code: foreign })).body.code).toBe('wrong_code')
  expect((await owner.answers({ code: own })).body.outcome).toBe('registered')
})
