/** In whatever order they act: two officers, one of them hostile, a thief of a session, a citizen. What takes two takes two. */
import { assert, asyncProperty } from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { partsOf } from '../../support/runs.ts'
import { freshCities } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import { orders } from './officers-acts.ts'
import { played } from './officers-model.ts'

beforeEach(freshCities)

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
