/**
 * A browser that an account has been used on has messages of its own for its recovery, which no stranger can spend; and
 * nobody else can see that there is such a browser.
 */
import { beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../../worker/limits/limits.ts'
import { password } from '../../support/accounts.ts'
import type { Citizen } from '../../support/citizen.ts'
import { inhabitant, secondAddress } from '../codes/fixtures.ts'
import { at, exhaust, exhaustMailboxes, freshCities, recipients } from './fixtures.ts'

const ana = 'ana@correo.example'
const luis = 'luis@correo.example'

beforeEach(freshCities)

/** A browser that has signed in. */
async function knownTo(identifier: string): Promise<Citizen> {
  const citizen = at('demo')
  await citizen.begins('login', { identifier, password })
  return citizen
}

/** What its recovery is told. */
async function asks(citizen: Citizen, identifier: string): Promise<string | undefined> {
  const { body } = await citizen.begins('recover', { identifier })
  return body.view?.['heldBack'] ? 'told' : (body.at ?? body.code)
}

async function strangersSpendEverything(): Promise<void> {
  await exhaust()
  await exhaustMailboxes()
}

test('where strangers have left nothing, the browser gets what is its own, and is a stranger after that', async () => {
  await inhabitant(ana)
  const hers = await knownTo(ana)
  await strangersSpendEverything()
  const course: (string | undefined)[] = []
  for (let n = 0; n <= defaultLimits.messageOfDevice.burst; n++) course.push(await asks(hers, ana))
  expect(course).toEqual([
    ...Array<string>(defaultLimits.messageOfDevice.burst).fill('verify-code'),
    'told',
  ])
  expect(await recipients()).toHaveLength(defaultLimits.messageOfDevice.burst)
  expect(await asks(at('demo'), ana), 'nobody else has anything of it').toBe('told')
})

test('it has one budget for an account, by whichever of its names it asks', async () => {
  const second = 'ana.luisa@correo.example'
  const { id } = await inhabitant(ana)
  await secondAddress(id, second)
  const hers = await knownTo(ana)
  await strangersSpendEverything()
  const course: (string | undefined)[] = []
  for (const name of [ana, second, ana, second]) course.push(await asks(hers, name))
  expect(course).toEqual(['verify-code', 'verify-code', 'verify-code', 'told'])
})

test('it is known for the account that was used on it, and for no other', async () => {
  await inhabitant(ana)
  await inhabitant(luis)
  const hers = await knownTo(ana)
  await strangersSpendEverything()
  expect(await asks(hers, luis)).toBe('told')
  expect(await asks(hers, 'nadie@correo.example')).toBe('told')
  expect(await recipients()).toEqual([])
})

test('a cookie that somebody made up is that of a stranger', async () => {
  await inhabitant(ana)
  await knownTo(ana)
  await strangersSpendEverything()
  for (const cookie of ['', 'x', `dev_${'A'.repeat(22)}`, '%00']) {
    const stranger = at('demo')
    stranger.cookies.set('__Host-citizen-device-demo', cookie)
    expect(await asks(stranger, ana)).toBe('told')
  }
})

test('what it spends is spent by nobody else: the owner elsewhere has as much as before', async () => {
  await inhabitant(ana)
  const hers = await knownTo(ana)
  for (let n = 0; n < 3; n++) await asks(hers, ana)
  const course: (string | undefined)[] = []
  for (let n = 0; n < 3; n++) course.push(await asks(at('demo'), ana))
  expect(course).toEqual(Array<string>(3).fill('verify-code'))
  expect(await recipients()).toHaveLength(6)
})

test('whoever registers recovers nothing: a known browser is a stranger there', async () => {
  await inhabitant(ana)
  const hers = await knownTo(ana)
  await strangersSpendEverything()
  const { body } = await hers.begins('register', {
    document: '',
    givenNames: 'Elena',
    familyNames: 'Prueba',
    email: ana,
    password,
    terms: 'yes',
    privacy: 'yes',
  })
  expect(body.view).toMatchObject({ heldBack: true })
})
