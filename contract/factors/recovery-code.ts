/** One of ten codes on paper, for whoever has lost the other factor. Comes with any of them, and never alone. */
import type { Factor } from './factor.ts'

export const recoveryCode: Factor = { methods: ['otp', 'mfa'] }

/** How many are given out at once. */
export const recoveryCodeCount = 10
