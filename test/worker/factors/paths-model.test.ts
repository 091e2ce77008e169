/** In whatever order they act, no thief gets past the second factor but by the wait that everybody was told of (T42, T44). */
import { assert, asyncProperty } from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { partsOf } from '../../support/runs.ts'
import { orders, played } from './paths-model.ts'

beforeEach(cheapHash)

test('nobody gets past it by the password, the mailbox, and what the owner has typed before', async () => {
  const ended = await played([
    'owner signs in with the app',
    'thief types the password',
    'thief types the code that the owner has used',
    'reader recovers by the mailbox',
    'thief types the password',
    'thief says that it is lost',
    'a day passes',
    'a day passes',
    'thief types the password',
    'reader presses in a notice',
    'reader recovers by the mailbox',
    'a day passes',
  ])
  expect(ended.around).toEqual([])
})

test('the wait that nobody stops is the one way, and the model sees it', async () => {
  const ended = await played([
    'thief types the password',
    'thief says that it is lost',
    'a day passes',
    'a day passes',
    'a day passes',
    'thief types the password',
  ])
  expect(ended).toEqual({ around: [] })
})

for (const { called, parameters } of partsOf(5, 5000, 7000))
  test(`nor by what is drawn by chance: ${called}`, async () => {
    await assert(
      asyncProperty(orders, async (order) => {
        expect((await played(order)).around).toEqual([])
      }),
      parameters,
    )
  })
