/** A request for use is no account before an officer's yes, and only who made it is told that it waits. */
import { beforeEach, expect, test } from 'vitest'
import { hours, minutes } from '../../../contract/units.ts'
import { spokenTime } from '../../../worker/delivery/messages/time.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { at, begins, freshCities, rows } from './fixtures.ts'
import { approved, asksForUse, password, requestsUse, trader, type Trader } from './ecuapass.ts'

beforeEach(freshCities)

const enters = ({ userId }: Pick<Trader, 'userId'>, typed = password) =>
  at('ecuapass').begins('login', { userId, password: typed })

test('the right password is told that approval is missing; a wrong one is told what an unknown user is', async () => {
  const person = trader()
  const citizen = await requestsUse(person)
  expect(citizen.accessToken).toBe('')
  expect((await enters(person)).body.code).toBe('not_approved_yet')
  const wrong = await enters(person, 'no es esta clave larga')
  expect(wrong.body.code).toBe('wrong_credentials')
  expect((await enters({ userId: 'nadie.x' }, 'no es esta clave larga')).status).toBe(wrong.status)
  expect(await rows('sessions')).toBe(0)
})

test('neither recovery nor the search for the user ID knows a request that waits', async () => {
  const person = trader()
  await requestsUse(person)
  const { userId, identification, email, classification } = person
  const citizen = at('ecuapass')
  await citizen.begins('recover', { userId, identification, email })
  await citizen.answers({})
  expect(await rows('temporary_passwords')).toBe(0)
  const asked = { classification, email, identification }
  expect((await begins(at('ecuapass'), 'find-user', asked)).body.code).toBe('no_match')
})

test('after approval the chosen password opens the account', async () => {
  const person = trader()
  await approved(person)
  expect((await enters(person)).body.outcome).toBe('signed_in')
})

test('who waits is told by when the city will have answered', async () => {
  const within = municipalities.ecuapass.private.desk?.decidesWithin ?? 0
  const person = trader()
  const { body } = await asksForUse(person)
  const left = (body.told?.until ?? 0) - Date.now() / 1000
  expect(left).toBeLessThanOrEqual(within)
  expect(left).toBeGreaterThan(within - hours(1) - minutes(1))
  const day = spokenTime(
    { at: body.told?.until ?? 0, tag: 'es-EC', timeZone: 'America/Guayaquil' },
    'long',
  )
  expect((await mailTo(person.email))[0]?.text).toContain(`a más tardar el ${day}`)
})
