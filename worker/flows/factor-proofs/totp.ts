/**
 * The code of an authenticator app. Tries are counted in the flow, and for the account under its present password: of a
 * browser that it has been used on apart, so that a thief who knows the password uses up none of its citizen's (T29).
 */
import { AuthError } from '../../auth-error.ts'
import type { LimitKey } from '../../limits/buckets.ts'
import type { RateLimit } from '../../limits/limiter.ts'
import type { StepContext } from '../step.ts'
import { triesOf } from '../step-tries.ts'
import type { FactorProof } from './factor-proof.ts'

export const totp: FactorProof = {
  async prove(context, values) {
    const { ports, state, client } = context
    const account = state.account ?? ''
    const counted = [triesOf(context), triesOfAccount(context)]
    const [limits, kept] = await ports.batch(
      await ports.limiter.consumeAll(...counted),
      ports.factors.totpOf(account),
    )
    const triesLeft = requireTries(limits)
    // Turned off meanwhile.
    if (!kept) throw new AuthError('flow_expired')
    const { secret, now, lastStep } = kept
    const step = await ports.totp.stepOfCode(secret, values['code'] ?? '', now, lastStep)
    if (step === undefined) {
      await ports.commit(
        await ports.attempts.record({
          event: 'factor_failed',
          subject: account,
          clientIp: client.clientIp,
          ofAccounts: true,
          details: { device: client.device },
        }),
      )
      throw new AuthError('wrong_code', { triesLeft })
    }
    return {
      state: { factor: 'totp' },
      writes: [...ports.factors.takeStep(account, step), await ports.limiter.giveBack(...counted)],
    }
  },
}

function triesOfAccount({ state, client }: StepContext<'second-factor'>): LimitKey {
  const of = [state.account ?? '', String(state.passwordChangedAt ?? 0)] as const
  return state.knownDevice
    ? ['factorOfDevice', ...of, client.deviceKey]
    : ['factorOfAccount', ...of]
}

/**
 * @returns how many are left
 * @throws AuthError `tries_used_up` where the flow has none, `factor_tries_used_up` where the account has none
 */
function requireTries(limits: readonly RateLimit[]): number {
  const [ofFlow, ofAccount] = limits
  if (ofAccount?.allowed === false)
    throw new AuthError('factor_tries_used_up', { retryAfter: ofAccount.retryAfter })
  if (ofFlow?.allowed === false) throw new AuthError('tries_used_up')
  return Math.min(...limits.map((limit) => (limit.allowed ? limit.left : 0)))
}
