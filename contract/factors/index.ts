/** The registry of second factors, one file each. */
import { email } from './email.ts'
import type { Factor } from './factor.ts'
import { recoveryCode } from './recovery-code.ts'
import { sms } from './sms.ts'
import { totp } from './totp.ts'

/** Those that a citizen can turn on. */
export const enrolledFactors = { totp, sms, email } satisfies Record<string, Factor>

/** All that a sign-in takes as one. */
export const factors = { ...enrolledFactors, 'recovery-code': recoveryCode } satisfies Record<
  string,
  Factor
>

export type EnrolledFactor = keyof typeof enrolledFactors
export type FactorName = keyof typeof factors

export const enrolledNames = Object.keys(enrolledFactors) as readonly EnrolledFactor[]
export const factorNames = Object.keys(factors) as readonly FactorName[]

/** By which channel its code is sent; undefined where the citizen has it at hand. */
export const channelOf = (name: FactorName) => factors[name].channel
