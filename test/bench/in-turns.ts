/** Measures several things in turns, in an order drawn anew each round: what slows the machine slows all of them. */
import { draws, shuffled } from './statistics.ts'

interface Rounds {
  readonly rounds: number
  /** Rounds before those, which are not counted. */
  readonly warmUp?: number
}

/** @returns what was measured of each, in the order of the rounds */
export async function inTurns<Name extends string, Measured>(
  names: readonly Name[],
  { rounds, warmUp = 0 }: Rounds,
  measure: (name: Name) => Promise<Measured>,
): Promise<Readonly<Record<Name, readonly Measured[]>>> {
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Measured[]
  >
  const draw = draws(rounds)
  for (let round = -warmUp; round < rounds; round += 1)
    for (const name of shuffled(names, draw)) {
      const found = await measure(name)
      if (round >= 0) measured[name].push(found)
    }
  return measured
}
