/** The steps of second factors, as every city takes them that has any. */
import type { StepConfig } from '../../contract/steps/index.ts'

const sent = { step: 'verify-code', by: 'code', digits: 8 } as const

/** Shows one: what is typed, or a code that is sent first. */
export const secondFactor = [
  { id: 'factor', step: 'second-factor', when: 'factor_due' },
  { ...sent, id: 'factor-code', when: 'factor_by_message' },
] as const satisfies readonly StepConfig[]

/** Every one of them is lost. */
export const lostFactor = {
  id: 'lost-factor',
  step: 'lost-factor',
  when: 'factor_lost',
} as const satisfies StepConfig

/** Behind the choice of one: turns it on. */
export const newFactor = [
  { id: 'set-up-totp', step: 'set-up-totp', when: 'totp_chosen' },
  { ...sent, id: 'new-factor-code', when: 'message_chosen' },
  { id: 'recovery-codes', step: 'recovery-codes', when: 'recovery_codes_missing' },
] as const satisfies readonly StepConfig[]

/** At a sign-in, behind the password. */
export const factorsOfSignIn = [...secondFactor, lostFactor] as const

/** The same where the city asks everybody for one. */
export const requiredFactors = [
  ...factorsOfSignIn,
  { id: 'choose-factor', step: 'choose-factor', when: 'factor_missing' },
  ...newFactor,
] as const satisfies readonly StepConfig[]
