/** Reaches the proof of work, which is fetched with the first key press: all of it that the first script holds. */
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { lazy } from '../lazy.ts'

const proofs = lazy(() => import('./solutions.ts'))

/** Begins to work out what the Worker will ask of a machine. Call it as the citizen types. */
export const prepareSolution = (url: string, signal: AbortSignal): void =>
  void proofs.get().then((part) => part?.prepare(url, signal))

/** The solution to send along; undefined when there is none, in which case the Worker's answer says so. */
export const takeSolution = (url: string, signal: AbortSignal): Promise<string | undefined> =>
  proofs.get().then((part) => part?.take(url, signal))

/** Does work that the Worker asks for; undefined when it cannot be done, which the Worker then says itself. */
export const solveChallenge = (
  challenge: ProofOfWorkChallenge,
  signal: AbortSignal,
): Promise<string | undefined> =>
  proofs
    .get()
    .then((part) => part?.solve(challenge, signal))
    .catch(() => undefined)
