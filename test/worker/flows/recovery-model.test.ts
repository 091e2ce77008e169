/**
 * T42: whatever three browsers send, in any order and at once, and whichever letters they have got hold of, a password
 * changes only after a code or link that was sent to its owner was used in the same flow, once.
 *
 * `npm run test:long -- recovery` runs more sequences; a failure prints the seed that shows it again, and `FROM` begins at
 * its part.
 */
import * as fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { timePasses } from '../../support/database.ts'
import { partsOf } from '../../support/runs.ts'
import { freshCity } from '../codes/fixtures.ts'
import { World } from './recovery-world.ts'

/** Milliseconds after which no further sequence begins, when nobody asked for a number of them. */
const patience = 15_000

const forgeries = [
  ['identify', { identifier: 'eva1@correo.example' }],
  ['new-password', { password: 'una frase forjada que nadie adivina' }],
  ['new-password', { password: 'una frase forjada que nadie adivina', identifier: 'x' }],
  ['verify-code', { code: '00000000' }],
  ['verify-code', {}],
  ['done', {}],
] as const

const requests = {
  begins: (world: World, b: number, n: number) => world.begins(b, n % 3),
  'sends its own code': (world: World, b: number) => world.code(b, -1),
  'sends any code': (world: World, b: number, n: number) => world.code(b, n),
  'follows any link': (world: World, b: number, n: number) => world.link(b, n),
  'sets a password': (world: World, b: number, n: number) => world.password(b, n),
  'forges an answer'(world: World, b: number, n: number) {
    const [at, answer] = forgeries[n % forgeries.length] ?? forgeries[0]
    return world.forges(b, at, answer)
  },
  'asks again': (world: World, b: number) => world.resends(b),
  looks: (world: World, b: number) => world.looks(b),
  'repeats the last': (world: World) => world.again(),
}

/** One happening, as plain data, so that a counterexample can be read. */
interface Sending {
  readonly browser: number
  readonly does: keyof typeof requests
  readonly n: number
}
type Happening =
  | { readonly batch: readonly Sending[] }
  | { readonly browser: number; readonly goesToFlow: number }
  | { readonly seconds: number }

const browser = fc.nat({ max: 2 })
const sending = fc.record({
  browser,
  does: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Sending['does']>('begins') },
    { weight: 6, arbitrary: fc.constant<Sending['does']>('sends its own code') },
    { weight: 5, arbitrary: fc.constant<Sending['does']>('sets a password') },
    { weight: 13, arbitrary: fc.constantFrom(...(Object.keys(requests) as Sending['does'][])) },
  ),
  n: fc.nat({ max: 30 }),
})
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.array(sending, { minLength: 1, maxLength: 2 }).map((batch) => ({ batch })),
  },
  { weight: 2, arbitrary: fc.record({ browser, goesToFlow: fc.nat({ max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ seconds: fc.constantFrom(30, 601, 3601) }) },
)

/** A recovery as it should go, which the others then come between. */
const recovery = fc
  .record({ browser, n: fc.nat({ max: 30 }) })
  .map(({ browser: b, n }): readonly Happening[] =>
    (['begins', 'sends its own code', 'sets a password'] as const).map((does) => ({
      batch: [{ browser: b, does, n }],
    })),
  )

const sequence = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: happening.map((one) => [one]) },
      { weight: 1, arbitrary: recovery },
    ),
    { minLength: 10, maxLength: 40, size: 'max' },
  )
  .map((parts) => parts.flat())

const once = (b: number, does: Sending['does'], n = 0): Happening => ({
  batch: [{ browser: b, does, n }],
})
const asksAfter = (b: number, letter = 0): readonly Happening[] => [
  once(b, 'looks'),
  once(b, 'asks again'),
  once(b, 'follows any link', letter),
]
const [ana, eva, nobody] = [0, 1, 2]
const evaRecovers = [
  once(1, 'begins', eva),
  once(1, 'sends its own code'),
  once(1, 'sets a password'),
]

/** Whoever asks after a recovery without ending it: tried at each run, for chance seldom comes to them. */
const examples: readonly (readonly Happening[])[] = [
  // By the link of one that is over, from where another person's has been begun.
  [...evaRecovers, once(1, 'begins', ana), once(1, 'follows any link', 0)],
  // A stranger, who knows the flow and has the letter.
  [...evaRecovers, once(2, 'begins', nobody), { browser: 2, goesToFlow: 0 }, ...asksAfter(2)],
  // Where another of the same person's is over, and this one is not.
  [
    ...evaRecovers,
    once(2, 'begins', eva),
    ...asksAfter(2, 1),
    once(1, 'begins', eva),
    ...asksAfter(1, 2),
  ],
  // The link was opened in another browser, and the first one ends it.
  [
    once(1, 'begins', eva),
    once(2, 'follows any link'),
    ...evaRecovers.slice(1),
    ...asksAfter(2),
    ...asksAfter(1),
  ],
  // It was opened in two others, and one of them ends it.
  [
    once(1, 'begins', eva),
    once(0, 'follows any link'),
    once(2, 'follows any link'),
    once(2, 'sets a password'),
    ...[0, 1, 2].flatMap((b) => asksAfter(b)),
  ],
]

async function follow(world: World, one: Happening): Promise<void> {
  if ('seconds' in one) return timePasses(one.seconds)
  if ('goesToFlow' in one) return world.goesTo(one.browser, one.goesToFlow)
  const all = one.batch.map(({ browser: b, does, n }) => requests[does](world, b, n))
  return world.happens(...all.filter((request) => request !== undefined))
}

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})
beforeEach(freshCity)

for (const { called, parameters } of partsOf(120, 5000, patience))
  test(
    `a password changes only by a proof that was sent to its owner, in the same flow, once: ${called}`,
    { timeout: 3_600_000 },
    async () => {
      let steps = 0
      let recoveries = 0
      await fc.assert(
        fc.asyncProperty(sequence, async (all) => {
          const world = new World()
          await world.opens()
          for (const one of all) await follow(world, one)
          steps += all.length
          recoveries += world.recoveries
        }),
        {
          ...parameters,
          examples: examples.map((all): [Happening[]] => [[...all]]),
          // Besides what is drawn.
          numRuns: parameters.numRuns + examples.length,
        },
      )
      console.info(`${steps} steps, ${recoveries} recoveries`)
      expect(recoveries, 'sequences that recover nothing prove nothing').toBeGreaterThan(
        steps / 100,
      )
    },
  )
