/**
 * Whatever three people do, with what is theirs and what they have got hold of, nobody comes into another's account by way
 * of a provider (T14). `npm run test:long -- takeover` walks more sequences.
 */
import * as fc from 'fast-check'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { limitsRefill } from '../../support/database.ts'
import { partsOf } from '../../support/runs.ts'
import { Upstream } from '../../support/upstream.ts'
import { freshLeon } from './fixtures.ts'
import { World } from './takeover-world.ts'

/** Milliseconds after which no further sequence begins, when nobody asked for a number of them. */
const patience = 5000

const acts = [
  'registers',
  'signsIn',
  'comesFromGoogle',
  'links',
  'unlinks',
  'injects',
  'recovers',
  'signsOut',
] as const satisfies readonly (keyof World)[]

interface Act {
  readonly who: number
  readonly does: (typeof acts)[number]
  readonly other: number
  readonly n: number
}

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat({ max: 2 }),
  does: fc.constantFrom(...acts),
  other: fc.nat({ max: 2 }),
  n: fc.nat({ max: 3 }),
})

/** Whoever has no account can be robbed of none. */
const settling: readonly Act[] = [0, 1].map((who) => ({ who, does: 'registers', other: who, n: 1 }))

const step = (who: number, what: Act['does'], n = 0, other = who + 1): Act => ({
  who,
  does: what,
  other,
  n,
})

/** Tried at each run, for chance seldom comes to them. */
const examples: readonly (readonly Act[])[] = [
  // Connects an identity that says it has another's address.
  [step(0, 'comesFromGoogle', 1), step(0, 'signsOut'), step(0, 'comesFromGoogle', 1)],
  [step(0, 'links', 1), step(0, 'recovers'), step(0, 'comesFromGoogle', 1)],
  // Registers from there, with another's mailbox.
  [step(2, 'comesFromGoogle', 1, 0), step(2, 'registers', 2, 0), step(2, 'comesFromGoogle', 1, 0)],
  // Another's answer, in a browser of one's own.
  [step(1, 'comesFromGoogle'), step(0, 'injects', 0), step(0, 'injects', 1)],
]

beforeAll(async () => {
  await freshLeon()
  cheapHash()
})

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined))

/** Identities that opened an account at the end of a sequence: without any, nothing would have been shown. */
let opened = 0

for (const { called, parameters } of partsOf(40, 2000, patience))
  test(`nobody comes into another’s account, ${called}`, async () => {
    const sequence = fc.array(act, { minLength: 4, maxLength: 12, size: 'max' })
    await fc.assert(
      fc.asyncProperty(sequence, async (course) => {
        const world = new World(new Upstream())
        for (const { who, does, other, n } of [...settling, ...course]) {
          // oxlint-disable-next-line no-await-in-loop -- a sequence
          await limitsRefill()
          // oxlint-disable-next-line no-await-in-loop -- as above
          await world[does](who, other, n)
        }
        opened += await world.looksBack()
      }),
      { ...parameters, examples: examples.map((one): [Act[]] => [[...one]]) },
    )
    expect(opened).toBeGreaterThan(0)
  })
