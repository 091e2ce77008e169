/**
 * A message that does not go because too many were asked for: whoever asked is told, with the wait, and "send again" makes
 * what is missing. The same is told whether or not there is an account (T11).
 */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { hours, minutes } from '../../../contract/units.ts'
import { person } from '../../support/accounts.ts'
import type { Citizen } from '../../support/citizen.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { at, freshCities, limit, newest, recipients } from '../budget/fixtures.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { expectSame } from '../enumeration/transcript.ts'

const ana = 'ana@correo.example'
/** As long as `ana`. */
const nobody = 'eva@correo.example'

/** One message in half an hour, whatever is paid. */
const one = { burst: 1, refill: minutes(30) } as const
const none = { burst: 0, refill: hours(9) } as const

beforeEach(async () => {
  await freshCities()
  limit('demo', {
    messageToDestinationDaily: one,
    firstToDestination: none,
    workedToDestination: none,
  })
})

type Way = 'recover' | 'register'

const begins = (citizen: Citizen, way: Way, email: string) =>
  way === 'recover'
    ? citizen.begins(way, { identifier: email })
    : citizen.begins(way, person(email))

async function asks(email: string, way: Way = 'recover'): Promise<Citizen> {
  const citizen = at('demo')
  const { body } = await begins(citizen, way, email)
  if (body.at !== 'verify-code') throw new Error(`not at the code: ${body.code}`)
  return citizen
}

const viewOf = async (citizen: Citizen) => (await citizen.reloads()).body.view ?? {}

for (const way of ['recover', 'register'] as const)
  test(`${way}: told on the screen and after a reload, and the same whether or not there is an account`, async () => {
    await inhabitant(ana)
    const waits = []
    for (const who of [ana, nobody]) {
      await asks(who, way)
      const citizen = at('demo')
      for (const answered of [await begins(citizen, way, who), await citizen.reloads()])
        waits.push({ who, answered, typed: [who] })
    }
    for (const { answered } of waits) {
      expect(answered.body.view).toMatchObject({ heldBack: true })
      expect(answered.body.view?.['resendIn']).toBeGreaterThan(1790)
      expect(answered.body.view?.['resendIn']).toBeLessThanOrEqual(1801)
    }
    expectSame(waits.filter((_, index) => index % 2 === 0))
    expectSame(waits.filter((_, index) => index % 2 === 1))
  })

test('"send again" after the wait makes the code that is missing, with a whole life', async () => {
  await inhabitant(ana)
  await asks(ana)
  const citizen = await asks(ana)
  expect(await recipients()).toEqual([ana])
  await timePasses(1801)
  const { body } = await citizen.resends()
  expect(body.view).not.toHaveProperty('heldBack')
  expect(await recipients()).toEqual([ana, ana])
  const { code = '' } = (await newest()).words
  await timePasses(590)
  expect((await citizen.answers({ code })).body.at).toBe('new-password')
})

test('asked again before the wait is over, it is told again, and nothing is lost by asking', async () => {
  await inhabitant(ana)
  await asks(ana)
  const citizen = await asks(ana)
  await timePasses(600)
  const { body } = await citizen.resends()
  expect(body.view).toMatchObject({ heldBack: true })
  expect(body.view?.['resendIn']).toBeLessThanOrEqual(1201)
  await timePasses(1201)
  await citizen.resends()
  expect(await recipients()).toEqual([ana, ana])
})

test('a second message that does not go leaves the code of the first as it was', async () => {
  await inhabitant(ana)
  const citizen = await asks(ana)
  const { code = '' } = (await newest()).words
  await timePasses(400)
  const { body } = await citizen.resends()
  expect(body.view).toMatchObject({ heldBack: true })
  expect(await recipients()).toEqual([ana])
  expect((await citizen.answers({ code })).body.at).toBe('new-password')
})

test('a message that was held back unseen is made by "send again", as soon as the mailbox may have one', async () => {
  limit('demo', {
    messageToDestinationDaily: { burst: 5, refill: hours(8) },
    messageToMailbox: none,
  })
  await inhabitant(ana)
  const citizen = await asks(ana)
  expect(await viewOf(citizen)).not.toHaveProperty('heldBack')
  expect(await recipients()).toEqual([])
  limit('demo', { messageToMailbox: { burst: 1, refill: hours(9) } })
  await limitsRefill()
  await timePasses(30)
  await citizen.resends()
  expect(await recipients()).toEqual([ana])
  const { code = '' } = (await newest()).words
  expect((await citizen.answers({ code })).body.at).toBe('new-password')
})

test('where a flow would end by a message, nothing is done before one can go, and the wait is told', async () => {
  limit('ibarra', {
    messageToDestinationDaily: none,
    firstToDestination: none,
    workedToDestination: none,
  })
  const citizen = at('ibarra')
  await citizen.begins('register', { document: '1004568687' })
  const { status, body } = await citizen.answers({
    givenNames: 'Daniel',
    familyNames: 'Puma Haro',
    address: 'Avenida de los Nogales 40',
    phone: '0991234503',
    email: ana,
    privacy: 'yes',
  })
  expect([status, body.code]).toEqual([429, 'too_many_messages'])
  expect(body.retryAfter).toBeGreaterThan(0)
  expect(await env.DB.prepare('SELECT count(*) AS n FROM accounts').first('n')).toBe(0)
  expect((await citizen.reloads()).body.at, 'the form is still there').toBe('person')
})
