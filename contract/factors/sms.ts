/** A code that is sent to a proven mobile of the account. */
import type { Factor } from './factor.ts'

export const sms: Factor = { methods: ['sms', 'mfa'], channel: 'sms' }
