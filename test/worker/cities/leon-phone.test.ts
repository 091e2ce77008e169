/** A number is a way to recover once its code was typed, and not before (NIST SP 800-63B-4 §4.2). */
import { beforeEach, expect, test } from 'vitest'
import { mailTo } from '../../support/delivered-messages.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { at, begins, freshCities, newestTo, rows } from './fixtures.ts'
import { dialled, neighbour, password, settled, settledWithPhone, type Neighbour } from './leon.ts'

beforeEach(freshCities)

async function enters({ curp }: Neighbour) {
  await limitsRefill()
  const citizen = at('leon')
  const screen = await begins(citizen, 'login', {
    personKind: 'fisica',
    curpOrEmail: curp,
    password,
  })
  return { citizen, screen }
}

async function recoversByText({ curp }: Neighbour) {
  await limitsRefill()
  const citizen = at('leon')
  await begins(citizen, 'recover', { personKind: 'fisica', curp })
  await citizen.answers({ contact: 'sms2' })
  return citizen
}

const codeTo = async (person: Neighbour) => (await newestTo(dialled(person), /\d{8}/)).code ?? ''

test('a number that nobody has proven gets no message of a recovery', async () => {
  const person = neighbour()
  await settled(person)
  await recoversByText(person)
  expect(await mailTo(dialled(person))).toEqual([])
})

test('the first sign-in asks for the code, shows no more of the number than its owner knows, and then it recovers', async () => {
  const person = neighbour()
  await settled(person)
  const { citizen, screen } = await enters(person)
  expect(screen.body).toMatchObject({ at: 'phone', view: { channel: 'sms', form: 'code' } })
  expect(screen.text).not.toContain(person.phone)
  expect(citizen.accessToken).toBe('')
  const done = await citizen.answers({ code: await codeTo(person) })
  expect(done.body.outcome).toBe('signed_in')
  const recovering = await recoversByText(person)
  expect((await recovering.answers({ code: await codeTo(person) })).body.at).toBe('new-password')
})

test('whoever leaves the code empty is signed in, is not asked again for a month, and recovers by no text', async () => {
  const person = neighbour()
  await settled(person)
  const { citizen } = await enters(person)
  expect((await citizen.answers({ code: '' })).body.outcome).toBe('signed_in')
  expect((await enters(person)).screen.body.outcome).toBe('signed_in')
  expect(await rows('identifiers', "kind = 'phone' AND proven_at IS NOT NULL")).toBe(0)
  await timePasses(31 * 24 * 3600)
  expect((await enters(person)).screen.body.at).toBe('phone')
})

test('a wrong code proves nothing and signs nobody in', async () => {
  const person = neighbour()
  await settled(person)
  const { citizen } = await enters(person)
  const code = await codeTo(person)
  const wrong = String((Number(code) + 1) % 1e8).padStart(8, '0')
  expect((await citizen.answers({ code: wrong })).body.code).toBe('wrong_code')
  expect(citizen.accessToken).toBe('')
})

test('a proven number is one account’s: a second one of the household keeps it unproven', async () => {
  const one = neighbour()
  const other = { ...neighbour(), phone: one.phone }
  await settledWithPhone(one)
  await settledWithPhone(other)
  expect(await rows('identifiers', "kind = 'phone' AND proven_at IS NOT NULL")).toBe(1)
})
