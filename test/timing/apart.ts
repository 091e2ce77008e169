/**
 * Whether two samples of times can be told apart, by rules that were fixed before anything was measured.
 *
 * @see Crosby, Wallach, Riedi: Opportunities and Limits of Remote Timing Attacks (2009), for the low quantile
 * @see Mann, Whitney: On a Test of Whether one of Two Random Variables is Stochastically Larger (1947)
 */
import { draws, quantile } from '../bench/statistics.ts'

/** A difference that counts: milliseconds, or a share of what it is a difference of. */
const least = { milliseconds: 3, share: 0.03, shareOfSlowest: 0.1 } as const

/** How far the chance that a time of one sample is the longer one may be from a half. */
const lean = 0.05

const resamplings = 1000

/** Of fewer, nothing is said. */
const fewestTimes = 20

/** A way in which two samples differ: by which measure, and which of them is the slower. */
export type Mark = `${'quick' | 'median' | 'slow' | 'ranks'} ${'+' | '-'}`

export interface Comparison {
  readonly n: number
  readonly medians: readonly [number, number]
  /** Chance that somebody of the first sample waits longer than somebody of the second: a half when nothing tells. */
  readonly chance: number
  /** Two-sided, of the ranks. */
  readonly p: number
  readonly marks: readonly Mark[]
}

export function compare(first: readonly number[], second: readonly number[]): Comparison {
  const n = first.length + second.length
  // Only one sort came so far, or nobody.
  if (first.length === 0 || second.length === 0)
    return { n, medians: [NaN, NaN], chance: NaN, p: NaN, marks: [] }
  const medians = [quantile(first, 0.5), quantile(second, 0.5)] as const
  const { chance, p } = ranked(first, second)
  const side = (value: number) => (value > 0 ? '+' : '-')
  const marks: Mark[] = []
  if (Math.min(first.length, second.length) < fewestTimes) return { n, medians, chance, p, marks }
  const measures = [
    ['quick', 0.1, least.share],
    ['median', 0.5, least.share],
    ['slow', 0.95, least.shareOfSlowest],
  ] as const
  for (const [name, share, bound] of measures) {
    const difference = quantile(first, share) - quantile(second, share)
    const allowed = Math.max(least.milliseconds, quantile(second, share) * bound)
    const [low, high] = interval(first, second, share)
    // Larger than is allowed, and not by chance.
    if (Math.abs(difference) > allowed && (low > 0 || high < 0))
      marks.push(`${name} ${side(difference)}`)
  }
  if (p < 0.001 || (Math.abs(chance - 0.5) > lean && p < 0.01))
    marks.push(`ranks ${side(chance - 0.5)}`)
  return { n, medians, chance, p, marks }
}

/** Those that are there every time: chance does not repeat itself in samples drawn anew. */
export const lasting = <Difference extends string>(
  found: readonly (readonly Difference[])[],
): readonly Difference[] =>
  (found[0] ?? []).filter((difference) => found.every((again) => again.includes(difference)))

/** The sum of ranks with shared ranks for equal times, and its normal approximation. */
function ranked(first: readonly number[], second: readonly number[]) {
  const all = [...first.map((value) => [value, 1]), ...second.map((value) => [value, 0])].toSorted(
    ([a = 0], [b = 0]) => a - b,
  )
  let sum = 0
  let ties = 0
  for (let from = 0; from < all.length;) {
    let to = from
    while (to < all.length && all[to]?.[0] === all[from]?.[0]) to += 1
    const equal = to - from
    const mine = all.slice(from, to).filter(([, one]) => one === 1).length
    sum += mine * ((from + 1 + to) / 2)
    ties += equal ** 3 - equal
    from = to
  }
  const [a, b, n] = [first.length, second.length, all.length]
  const u = sum - (a * (a + 1)) / 2
  const spread = Math.sqrt(((a * b) / 12) * (n + 1 - ties / (n * (n - 1))))
  const z = spread > 0 ? (u - (a * b) / 2) / spread : 0
  return { chance: u / (a * b), p: 2 * tail(Math.abs(z)) }
}

/** Of the normal distribution, by Zelen and Severo's approximation (Abramowitz, Stegun 26.2.17). */
function tail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const [a, b, c, d, e] = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  return (
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (a + t * (b + t * (c + t * (d + t * e))))
  )
}

/** Holds the difference of a quantile in 99 of 100 samples (percentile bootstrap). */
function interval(first: readonly number[], second: readonly number[], share: number) {
  const draw = draws(first.length)
  const again = (values: readonly number[]) =>
    quantile(
      values.map(() => values[draw(values.length)] ?? NaN),
      share,
    )
  const differences = Array.from({ length: resamplings }, () => again(first) - again(second))
  return [quantile(differences, 0.005), quantile(differences, 0.995)] as const
}
