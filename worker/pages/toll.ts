/**
 * What stands in the place of work where no script can do any: a few times without it from one source, and so many in all;
 * who was right gets the slot back. These are limits of their own: whoever uses them up keeps nobody out who has a browser
 * with scripts, or one that is known, and nobody's sign-in costs them more than before.
 */
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { requireAllowed } from '../flows/require-allowed.ts'
import { clientIpOf } from '../http/client-ip.ts'
import type { AppContext } from '../http/context.ts'
import { cookieOf } from '../http/cookies.ts'
import type { LimitKey } from '../limits/buckets.ts'

export interface Toll {
  /**
   * Takes a slot, once for an attempt, however its price changes.
   *
   * @param challenge what was asked for; that of the flow's first step where nothing was yet
   * @returns the solution to send
   * @throws AuthError `too_many_attempts` with the wait
   */
  pay(challenge?: ProofOfWorkChallenge): Promise<string>
  /** Whoever came in with it was no stranger. */
  giveBack(): Promise<void>
}

/** @param names whose account it is about, where that was typed: a browser that it has been used on has slots of its own */
export function toll(context: AppContext, kind: FlowKind, names: readonly Identifier[]): Toll {
  const { limiter, database, ports, proofOfWork } = context.get('services')
  let taken: readonly LimitKey[] = []

  async function take(): Promise<readonly LimitKey[]> {
    const deviceKey = cookieOf(context, 'device') ?? ''
    const where = await ports.signInLimits.isKnownBrowser({ identifiers: names, deviceKey })
    const ofDevice: readonly LimitKey[] = [['signInOfDevice', 'without script', deviceKey]]
    const ofStranger: readonly LimitKey[] = [
      ['unworkedFromSource', clientIpOf(context)],
      ['unworkedOfMunicipality'],
    ]
    const [{ instead, rateLimits }] = await database.batch(
      await limiter.consumeInstead({ where, asked: ofDevice }, ...ofStranger),
    )
    requireAllowed(...rateLimits)
    return instead ? ofDevice : ofStranger
  }

  return {
    async pay(challenge) {
      if (taken.length === 0) taken = await take()
      return proofOfWork.waived(kind, challenge ?? (await proofOfWork.challenge(kind)))
    },

    async giveBack() {
      if (taken.length > 0) await database.batch(await limiter.giveBack(...taken))
    },
  }
}
