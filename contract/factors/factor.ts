/** What both sides know of a second factor: something that is asked for besides the password. */
import type { Channel } from '../channel.ts'

export interface Factor {
  /**
   * What a session that was opened with it says of itself, by the names of RFC 8176. `mfa` only where NIST SP 800-63B-4
   * counts it as an authenticator of its own: a code by e-mail is none (§3.1.3.1).
   */
  readonly methods: readonly ('otp' | 'sms' | 'mfa')[]
  /** By which a code of it is sent; absent where the citizen has it at hand. */
  readonly channel?: Channel
}
