/** Keeps solutions of the proof of work at hand, from when the citizen begins to type. Fetched with the first key press. */
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { request } from '../api/client.ts'
import { pageClock } from '../clock.ts'
import { solve } from './solve.ts'

export { solve } from './solve.ts'

interface Solution {
  readonly solution: string
  /** Milliseconds on the page's clock. */
  readonly until: number
}

interface Work {
  readonly proof: Promise<Solution | undefined>
  /** Until when typing asks for no other: the end of the proof, or of the pause after a failure. */
  until: number
}

/** Milliseconds before its end at which a solution is no longer sent: it must still arrive in time. */
const margin = 30_000

/** Milliseconds for which typing does not ask again after a failure: a submission asks at once. */
const pause = 5000

/** By the address of their challenges. */
const works = new Map<string, Work>()

async function obtain(url: string, signal: AbortSignal): Promise<Solution | undefined> {
  const asked = pageClock()
  const reply = await request<ProofOfWorkChallenge>({ method: 'GET', url, signal })
  if (!reply.ok) return undefined
  const until = asked + reply.value.lifetime * 1000 - margin
  const solution = await solve(reply.value, signal).catch(() => undefined)
  return solution === undefined ? undefined : { solution, until }
}

/**
 * Begins the work, unless it is done or under way. Call it as the citizen types.
 *
 * @param signal ends when nobody waits any more
 */
export function prepare(url: string, signal: AbortSignal): void {
  const known = works.get(url)
  if (known && pageClock() < known.until) return
  const begun: Work = { proof: obtain(url, signal), until: Infinity }
  void begun.proof.then((proof) => {
    begun.until = proof?.until ?? pageClock() + pause
  })
  works.set(url, begun)
}

/** The one that typing has prepared, if it still serves. Nobody else gets it. */
async function prepared(url: string): Promise<Solution | undefined> {
  const work = works.get(url)
  const proof = await work?.proof
  if (!work || works.get(url) !== work) return undefined
  works.delete(url)
  return proof && pageClock() < proof.until ? proof : undefined
}

/**
 * A solution that was not used before, as soon as there is one. Never rejects.
 *
 * @returns undefined when there is none to be had: whoever sends without it is told why by the Worker
 */
export const take = async (url: string, signal: AbortSignal): Promise<string | undefined> =>
  ((await prepared(url)) ?? (await obtain(url, signal)))?.solution
