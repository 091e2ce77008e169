/** In whatever order an owner and a thief act, the owner who presses stop in time keeps the account, alone (T44). */
import { assert, asyncProperty } from 'fast-check'
import { expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { partsOf } from '../../support/runs.ts'
import { ana } from './acts.ts'
import { orders, played, type Act } from './takeover-model.ts'

cheapHash()

const kept = { pressed: true, thiefIsIn: false, recovered: 'recovered', opens: 'signed_in' }

async function ownerKeeps(order: readonly Act[]): Promise<boolean> {
  const ended = await played(order)
  if (ended.pressed) expect(ended).toEqual({ ...kept, addresses: [ana] })
  return ended.pressed
}

test('a whole takeover, stopped at the last moment', async () => {
  expect(
    await ownerKeeps([
      'thief signs in',
      'thief changes the password',
      'thief adds a passkey',
      'thief asks for another address',
      'thief types its code',
      'a day passes',
      'a day passes',
      'thief presses in the own notice',
      'thief recovers by the new address',
    ]),
  ).toBe(true)
})

for (const { called, parameters } of partsOf(6, 5000, 4000))
  test(`what is drawn by chance is stopped, too: ${called}`, async () => {
    await assert(
      asyncProperty(orders, async (order) => {
        await ownerKeeps(['thief signs in', 'thief changes the password', ...order])
      }),
      parameters,
    )
  })
