/** In whatever order they act: two officers, one of them hostile, a thief of a session, a citizen. What takes two takes two. */
import { assert, asyncProperty } from 'fast-check'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { partsOf } from '../../support/runs.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import { orders } from './officers-acts.ts'
import { played } from './officers-model.ts'
import { nothingStrangeIsWritten } from './audit-details.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)
afterEach(nothingStrangeIsWritten)

const officers = async () => ({
  honest: await officerAt('maracaibo', 'supervisor', 'Elena Modelo'),
  hostile: await officerAt('maracaibo', 'supervisor', 'Hugo Prueba'),
})

const proposed = [
  'hostile finds the citizen',
  'hostile sends a code to another address',
  'hostile types the code',
] as const

test('the way that two officers go changes the address, and the model sees that', async () => {
  const order = [...proposed, 'honest opens the signature', 'honest confirms'] as const
  expect(await played(order, await officers())).toEqual({ forbidden: [], isChanged: true })
})

test('the citizen’s one press stops what two officers did', async () => {
  const order = [
    ...proposed,
    'honest opens the signature',
    'honest confirms',
    'the citizen says it was not them',
    'three days pass',
  ] as const
  expect(await played(order, await officers())).toEqual({ forbidden: [], isChanged: false })
})

test('a code on paper takes two as well, and opens the account once, when nobody has stopped it', async () => {
  const order = [
    'hostile finds the citizen',
    'hostile asks for a code on paper',
    'hostile confirms',
    'honest opens the signature',
    'honest confirms',
    'whoever read the sheet uses it',
    'three days pass',
    'whoever read the sheet uses it',
    'whoever read the sheet uses it',
  ] as const
  const ended = await played(order, await officers())
  expect([ended.forbidden, await rows('audit', "event = 'signed_in'")]).toEqual([[], 1])
})

test('two officers see the citizen by a code of the account’s own contact, and by no friend’s', async () => {
  const order = [
    'hostile finds the citizen',
    'hostile asks for a sighting without a code',
    'hostile has the code of a sighting read out',
    'six minutes pass',
    'twenty minutes pass',
    'honest uses the passkey',
    'honest finds the citizen',
    'honest has the code of a sighting read out',
    'hostile uses the passkey',
    'hostile opens the signature',
    'hostile confirms',
  ] as const
  expect((await played(order, await officers())).forbidden).toEqual([])
  expect(await rows('proposals')).toBe(1)
  expect(await rows('identifiers', 'seen_at IS NOT NULL')).toBe(1)
})

test('neither the hostile one alone nor a copied cookie confirms, suspends or undoes anything', async () => {
  const order = [
    ...proposed,
    'hostile opens the signature',
    'hostile confirms',
    'thief opens the signature',
    'thief confirms',
    'thief finds the citizen',
    'thief suspends',
    'thief ends the sessions',
  ] as const
  expect(await played(order, await officers())).toEqual({ forbidden: [], isChanged: false })
})

for (const { called, parameters } of partsOf(8, 5000, 4000))
  test(
    `nothing forbidden comes of what is drawn by chance: ${called}`,
    { timeout: 3_600_000 },
    async () => {
      const two = await officers()
      await assert(
        asyncProperty(orders, async (order) => {
          expect((await played(order, two)).forbidden).toEqual([])
        }),
        parameters,
      )
    },
  )
