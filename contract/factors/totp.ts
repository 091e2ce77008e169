/** A code of six digits that an app draws anew every half minute (RFC 6238). */
import type { Factor } from './factor.ts'

export const totp: Factor = { methods: ['otp', 'mfa'] }

/** Digits of its codes: what every app draws where it is told nothing else. */
export const totpDigits = 6
