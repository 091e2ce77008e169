/**
 * How much more time a citizen is given who asks for it (WCAG 2.2, 2.2.1: with a simple action, at least ten times). What
 * was e-mailed may live for a day (NIST SP 800-63B-4 §4.2.1.2); what was sent to a telephone ten minutes and no longer
 * (§3.1.3.2), and another message gives those anew.
 */
import { hours, seconds, type Seconds } from '../../contract/units.ts'

/** How often within one flow. */
export const mostProlonged = 10

/** The longest that an e-mailed proof can live, however often its time is prolonged. */
export const longestOfMail = (lifetime: Seconds): Seconds =>
  seconds(Math.min(lifetime * (mostProlonged + 1), Math.max(lifetime, hours(24))))
