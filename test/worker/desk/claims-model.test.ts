/** In whatever order two citizens and two officers act, one of them hostile, a document moves by two and by nothing else. */
import { assert, asyncProperty } from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { partsOf } from '../../support/runs.ts'
import { freshCities } from '../cities/fixtures.ts'
import { orders } from './claims-acts.ts'
import { played } from './claims-model.ts'
import { officerAt } from './officer.ts'

beforeEach(async () => {
  cheapHash()
  await freshCities()
})

const officers = async () => ({
  honest: await officerAt('ibarra', 'supervisor', 'Elena Modelo'),
  hostile: await officerAt('ibarra', 'supervisor', 'Hugo Prueba'),
})

test('the way that two officers go moves it, and the model sees that', async () => {
  const ended = await played(
    [
      'honest opens the claim',
      'honest notes the original of the claimant',
      'honest notes that the holder came',
      'honest proposes the move',
      'hostile confirms',
    ],
    await officers(),
  )
  expect(ended).toEqual({ forbidden: [], isMoved: true })
})

test('the hostile one alone moves nothing, in whatever order', async () => {
  const ended = await played(
    [
      'hostile opens the claim',
      'hostile notes the original of the claimant',
      'six days pass',
      'hostile opens the claim',
      'hostile proposes the move',
      'hostile confirms',
      'hostile suspends whoever has it',
      'hostile confirms',
      'hostile undoes the move',
    ],
    await officers(),
  )
  expect(ended).toEqual({ forbidden: [], isMoved: false })
})

test('neither officer alone refuses what waits for both', async () => {
  const ended = await played(
    [
      'honest opens the claim',
      'honest notes the original of the claimant',
      'honest notes that the holder came',
      'honest proposes the move',
      'hostile opens the claim',
      'hostile refuses the claim',
      'hostile lets it go',
      'honest opens the claim',
      'honest refuses the claim',
      'hostile confirms',
    ],
    await officers(),
  )
  expect(ended).toEqual({ forbidden: [], isMoved: true })
})

for (const { called, parameters } of partsOf(4, 5000, 2500))
  test(`nor does anything that is drawn by chance: ${called}`, { timeout: 3_600_000 }, async () => {
    const two = await officers()
    await assert(
      asyncProperty(orders, async (order) => {
        expect((await played(order, two)).forbidden).toEqual([])
      }),
      parameters,
    )
  })
