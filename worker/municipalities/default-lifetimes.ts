/** Lifetimes and terms of retention that a municipality may keep as they are; each cites what bounds it. */
import { days, hours, minutes } from '../../contract/units.ts'
import type { Lifetimes, Retention } from './municipality.ts'

/** NIST SP 800-63B-4 §3.1.3.2 for codes, OWASP Session Management for sessions. */
export const defaultLifetimes: Lifetimes = {
  code: minutes(10),
  temporaryPassword: hours(24),
  flow: hours(1),
  notice: hours(24),
  dispute: days(7),
  accessToken: minutes(5),
  sessionIdle: minutes(30),
  sharedIdle: minutes(15),
  sessionAbsolute: hours(12),
}

/**
 * What a profile decides, and no law that we know of: no longer than the purpose needs. A suspension may be disputed for
 * years. A municipality whose rules or law say otherwise says so in its profile.
 */
export const defaultRetention: Retention = {
  awaiting: days(180),
  suspended: days(1826),
  contactRequest: days(90),
  device: days(400),
}
