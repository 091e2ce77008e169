/** Reaches the human check, which is fetched with the first key press: all of it that the first script holds. */
import type { HumanChallenge } from '../../contract/human.ts'
import type * as Proofs from './proofs.ts'

let loaded: Promise<typeof Proofs> | undefined

// One promise for all: of two imports that wait for the same file, the later may be told first.
const proofs = () =>
  (loaded ??= import('./proofs.ts').catch((cause: unknown) => {
    loaded = undefined
    throw cause
  }))

/** Begins to work out what the Worker will ask of a machine. Call it as the citizen types. */
export const prepareProof = (url: string, signal: AbortSignal): void =>
  void proofs().then(
    ({ prepare }) => prepare(url, signal),
    () => undefined,
  )

/** What to send along; undefined when it cannot be had, which the Worker then says itself. */
export const takeProof = (url: string, signal: AbortSignal): Promise<string | undefined> =>
  proofs().then(
    ({ take }) => take(url, signal),
    () => undefined,
  )

/** Does work that the Worker asks for; undefined when it cannot be done, which the Worker then says itself. */
export const solveProof = (
  challenge: HumanChallenge,
  signal: AbortSignal,
): Promise<string | undefined> =>
  import('./solve.ts').then(({ solve }) => solve(challenge, signal)).catch(() => undefined)
