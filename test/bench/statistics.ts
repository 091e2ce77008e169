/** What a list of times says, and how sure of it one may be. */

/** The value below which a share of the values lies, between neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) throw new RangeError('nothing was measured')
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** A ratio of medians, with the interval that holds it in 95 of 100 runs. */
export interface Ratio {
  readonly ratio: number
  readonly low: number
  readonly high: number
}

/** Draws whole numbers below `n`; the same seed draws the same, so that the same times give the same interval. */
export function draws(seed: number): (n: number) => number {
  let state = seed >>> 0
  return (n) => {
    // mulberry32: small, and even enough for resampling. Never for a secret.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}

/** The same things in another order (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], draw: (n: number) => number): readonly T[] {
  const left = [...things]
  return things.flatMap(() => left.splice(draw(left.length), 1))
}

const resamplings = 2000

/**
 * Divides the median of one list by that of another, and resamples both (percentile bootstrap).
 *
 * @param top measured in the same rounds as `bottom`: what slowed the machine in a round slowed both
 */
export function ratioOf(top: readonly number[], bottom: readonly number[]): Ratio {
  const draw = draws(top.length)
  const paired = top.length === bottom.length
  const again = (values: readonly number[], places: readonly number[]) =>
    median(places.map((place) => values[place] ?? NaN))
  const places = (n: number) => Array.from({ length: n }, () => draw(n))
  const ratios = Array.from({ length: resamplings }, () => {
    const chosen = places(top.length)
    return again(top, chosen) / again(bottom, paired ? chosen : places(bottom.length))
  })
  return {
    ratio: median(top) / median(bottom),
    low: quantile(ratios, 0.025),
    high: quantile(ratios, 0.975),
  }
}
