/** One of the codes on paper. Of 60 bits nobody guesses one in five tries, so that a thief's tries lock nobody out. */
import { AuthError } from '../../auth-error.ts'
import { base32In } from '../../crockford-base32.ts'
import { consumeTry } from '../step-tries.ts'
import type { FactorProof } from './factor-proof.ts'

/** Groups of four letters, five bits each. */
export const recoveryCodeGroups = 3

export const recoveryCode: FactorProof = {
  async prove(context, values) {
    const { ports, state } = context
    const account = state.account ?? ''
    const triesLeft = await consumeTry(context)
    const codes = base32In(values['recoveryCode'] ?? '', recoveryCodeGroups)
    const [isOne] = await ports.batch(await ports.factors.isRecoveryCode(account, codes))
    if (!isOne) throw new AuthError('wrong_code', { triesLeft })
    return {
      state: { factor: 'recovery-code' },
      writes: await ports.factors.useRecoveryCode(account, codes),
    }
  },
}
