/** How often a test that repeats itself does so: as often as somebody waits for, or for hours (`npm run test:long`). */
import type { Parameters } from 'fast-check'

declare global {
  interface ImportMeta {
    readonly env: Readonly<Record<string, string | undefined>>
  }
}

/** A number, or `long` for each test's own. */
const asked = import.meta.env['VITE_RUNS']

/** Whether it is to be repeated for long: then no patience may cut it short. */
export const isLong = asked !== undefined

/**
 * @param usual repetitions of a usual run
 * @param long those of `npm run test:long`, unless it asks for another number
 */
export const runs = (usual: number, long: number): number =>
  isLong ? Number(asked) || long : usual

/** Repetitions of one part of a long test: a minute or so, after which the database is emptied. */
const partSize = 250

/** Some repetitions of a model, which one seed draws: its own number, so that parts of several runs can be added up. */
export interface Part {
  /** To be told in the name of the test. */
  readonly called: string
  readonly parameters: Pick<
    Parameters,
    'seed' | 'numRuns' | 'interruptAfterTimeLimit' | 'markInterruptAsFailure'
  > & { readonly numRuns: number }
}

/**
 * A model's repetitions. A usual run has one part, drawn anew each time and cut short by impatience; `npm run test:long`
 * has as many as its number needs, from the part that it is told to begin with (`FROM`), each to its end.
 *
 * @param patience milliseconds of a usual run after which no further repetition begins
 */
export function partsOf(usual: number, long: number, patience: number): readonly Part[] {
  if (!isLong)
    return [
      {
        called: 'as many as there is patience for',
        parameters: {
          numRuns: usual,
          interruptAfterTimeLimit: patience,
          markInterruptAsFailure: false,
        },
      },
    ]
  const first = Number(import.meta.env['VITE_FROM'])
  const all = runs(usual, long)
  return Array.from({ length: Math.ceil(all / partSize) }, (_, index) => {
    const seed = first + index
    const numRuns = Math.min(partSize, all - index * partSize)
    return { called: `part ${seed}, ${numRuns} of them`, parameters: { seed, numRuns } }
  })
}
