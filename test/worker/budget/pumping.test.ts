/** T26: a text to each of a thousand numbers of one range earns somebody money. It stops after a few, and an operator hears. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { leon } from '../../../worker/municipalities/leon.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { services } from '../../../worker/services.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { begins, newCurp } from '../cities/fixtures.ts'
import { expectSame } from '../enumeration/transcript.ts'
import { asks, at, freshCities, howMany, lines, recipients, text } from './fixtures.ts'

beforeEach(freshCities)

/** Other digits each time, as many as asked for. */
const digits = (length: number, n: number) =>
  String((n * 7_919_317 + 1_234_567) % 10 ** length).padStart(length, '0')

const numbers = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    to: text(`${prefix}${digits(12 - prefix.length + 1, n)}`),
  }))

const alarms = () => lines.filter((line) => line.includes('budget_exhausted'))

test('a thousand numbers of one range get ten texts', async () => {
  expect(howMany(await asks('leon', numbers('+52477123', 1000)))).toBe(10)
  expect(JSON.parse(alarms()[0] ?? '')).toEqual({
    event: 'budget_exhausted',
    alert: true,
    municipality: 'leon',
    limit: 'textToRange',
  })
  expect(alarms().join(), 'no number is told').not.toContain('477')
  await timePasses(3600)
  expect(howMany(await asks('leon', numbers('+52477123', 100)))).toBe(10)
})

test('a thousand numbers all over the country get a hundred texts', async () => {
  expect(howMany(await asks('leon', numbers('+5247', 1000)))).toBe(100)
  expect(alarms()[0]).toContain('textToCountry')
})

test('e-mail is not held back by what texts have used up', async () => {
  await asks('leon', numbers('+52477123', 20))
  expect(await asks('leon', [{}, {}, {}])).toEqual([true, true, true])
})

describe('no text is sent to', () => {
  for (const [number, why] of [
    ['+529001234567', 'a premium number of the country'],
    ['+593991234503', 'a mobile of another country'],
    ['+18095551234', 'a number that looks North American, of the Dominican Republic'],
    ['+19005551234', 'a premium number abroad'],
    ['+870773111632', 'a satellite of Inmarsat'],
    ['+881612345678', 'a satellite of Globalstar'],
    ['+5247712345', 'a number that is too short'],
  ] as const)
    test(`${number}: ${why}`, async () => {
      expect(await asks('leon', [{ to: text(number) }])).toEqual([false])
    })

  test('a fixed line', async () => {
    expect(await asks('demo', [{ to: text('+59342555013') }])).toEqual([false])
    expect(await asks('demo', [{ to: text('+593991234503') }])).toEqual([true])
  })
})

/** Somebody of León with this number, put there without a flow. */
async function neighbour(phone: string): Promise<string> {
  const { ports } = await services(env, municipalities.leon)
  const curp = newCurp()
  const created = await ports.accounts.create({
    id: `acc_${curp}`,
    locale: 'es-MX',
    password: null,
    details: { personKind: 'fisica' },
    status: 'active',
    identifiers: [{ kind: 'curp', value: curp, proven: false }],
    contacts: [
      { channel: 'email', value: `${curp.toLowerCase()}@correo.example`, proven: true },
      { channel: 'sms', value: phone, proven: true },
    ],
    agreements: [],
  })
  await ports.commit(created)
  return curp
}

/** Recovers by a text. */
async function texts(curp: string) {
  const citizen = at('leon')
  await begins(citizen, 'recover', { personKind: 'fisica', curp })
  return citizen.answers({ contact: 'sms2' })
}

const unmasked = (body: string) => body.replace(/"to":"[^"]*"/, '')

test('the one whose text is held back sees what the others see: in the range, abroad, premium, and nobody', async () => {
  const people = [
    ...Array.from({ length: 12 }, (_, n) => `+52477123${1001 + n}`),
    '+593991234503',
    '+529001234567',
  ]
  const exchanges = []
  for (const phone of people) {
    const screen = await texts(await neighbour(phone))
    exchanges.push({ who: phone, answered: { ...screen, text: unmasked(screen.text) } })
  }
  const nobody = await texts(newCurp())
  exchanges.push({ who: 'nobody', answered: { ...nobody, text: unmasked(nobody.text) } })
  expectSame(exchanges)
  expect(exchanges[0]?.answered.body.at).toBe('proof')
  expect(await recipients()).toEqual(people.slice(0, 10))
  expect(leon.private.smsCountries, 'a city texts its own country alone').toBe(undefined)
})

test('somebody and nobody take as many slots of a text', async () => {
  const slots = async (curp: string) => {
    await limitsRefill()
    await texts(curp)
    return env.DB.prepare('SELECT count(*) AS n FROM limits').first('n')
  }
  const known = await slots(await neighbour('+524771231001'))
  expect(await slots(newCurp())).toBe(known)
  expect(known, 'those of the flow, and seven of the message').toBeGreaterThanOrEqual(9)
})
