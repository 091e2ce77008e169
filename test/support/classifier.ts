/** Learns to tell two piles of texts apart, as somebody would who had labelled examples. */

export interface Labelled {
  readonly features: readonly string[]
  readonly isReal: boolean
}

/** Naive Bayes over features that are there or not, with one added to every count. */
export function trained(examples: readonly Labelled[]): (features: readonly string[]) => number {
  const seen = { real: new Map<string, number>(), other: new Map<string, number>() }
  const sizes = { real: 0, other: 0 }
  for (const { features, isReal } of examples) {
    const pile = isReal ? 'real' : 'other'
    sizes[pile] += 1
    for (const feature of new Set(features))
      seen[pile].set(feature, (seen[pile].get(feature) ?? 0) + 1)
  }
  const share = (pile: 'real' | 'other', feature: string) =>
    ((seen[pile].get(feature) ?? 0) + 1) / (sizes[pile] + 2)
  return (features) =>
    [...new Set(features)].reduce(
      (score, feature) => score + Math.log(share('real', feature) / share('other', feature)),
      0,
    )
}

/** How often a real one scores higher than another: one half when they cannot be told apart (Mann-Whitney). */
export function areaUnderCurve(
  score: (features: readonly string[]) => number,
  examples: readonly Labelled[],
): number {
  const scored = examples.map(({ features, isReal }) => ({ isReal, score: score(features) }))
  const real = scored.filter(({ isReal }) => isReal)
  const others = scored.filter(({ isReal }) => !isReal)
  let wins = 0
  for (const one of real)
    for (const other of others)
      wins += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0
  return wins / (real.length * others.length)
}
