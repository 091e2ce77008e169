/** A code that is sent to a proven e-mail address of the account. */
import type { Factor } from './factor.ts'

export const email: Factor = { methods: ['otp'], channel: 'email' }
