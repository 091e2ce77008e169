/** The registry of second factors, on the Worker's side. */
import type { FactorName } from '../../../contract/factors/index.ts'
import type { FactorProof } from './factor-proof.ts'
import { recoveryCode } from './recovery-code.ts'
import { sentCode } from './sent-code.ts'
import { totp } from './totp.ts'

export const factorProofs = {
  totp,
  sms: sentCode,
  email: sentCode,
  'recovery-code': recoveryCode,
} satisfies Record<FactorName, FactorProof>
