/** How long codes, flows and sessions of a municipality last; one may keep the defaults, which cite what bounds them. */
import { days, hours, minutes, type Seconds } from '../../contract/units.ts'

export interface Lifetimes {
  /**
   * Lifetime of a code and its link; at least 60 s, because KV holds nothing shorter (NIST SP 800-63B-4: at most 10
   * min).
   */
  readonly code: Seconds
  /** Lifetime of a temporary password (NIST SP 800-63B-4 §4.2.1.2: at most 24 h by e-mail). */
  readonly temporaryPassword: Seconds
  /** Lifetime of an unfinished flow. */
  readonly flow: Seconds
  /** Lifetime of a notification about an event, which is worth sending late. */
  readonly notice: Seconds
  /** In which somebody can stop whoever registered their number with another address. */
  readonly dispute: Seconds
  /** In which a change of contact can be undone, and the button of a notice works. */
  readonly undo: Seconds
  /** In which a citizen who wants the account deleted can keep it by signing in. */
  readonly deletion: Seconds
  /** Lifetime of a download of one's own data. */
  readonly download: Seconds
  /** In which a second factor that was shown need not be shown again for acts in the account. */
  readonly freshFactor: Seconds
  /** In which a remembered device is not asked for one at a sign-in. */
  readonly rememberedDevice: Seconds
  readonly accessToken: Seconds
  readonly sessionIdle: Seconds
  /** The same on a computer that others use. */
  readonly sharedIdle: Seconds
  readonly sessionAbsolute: Seconds
}

/** NIST SP 800-63B-4 §3.1.3.2 for codes, OWASP Session Management for sessions. */
export const defaultLifetimes: Lifetimes = {
  code: minutes(10),
  temporaryPassword: hours(24),
  flow: hours(1),
  notice: hours(24),
  dispute: days(7),
  undo: hours(72),
  deletion: days(14),
  download: hours(1),
  freshFactor: minutes(15),
  rememberedDevice: days(30),
  accessToken: minutes(5),
  sessionIdle: minutes(30),
  sharedIdle: minutes(15),
  sessionAbsolute: hours(12),
}
