/** How long a municipality keeps what it decides about itself; the whole schedule is `retention/retention-schedule.ts`. */
import { days, type Seconds } from '../../contract/units.ts'

/** How long a municipality keeps what its own rules and its country's law decide about. */
export interface Retention {
  /** A registration that awaits an officer; longer than the officer has to decide. */
  readonly awaiting: Seconds
  /** An account since it was suspended, and what is left of a registration since it was refused. */
  readonly suspended: Seconds
  /** A request for other contacts, whether or not a clerk has decided. */
  readonly contactRequest: Seconds
  /** A browser that an account was used on, since it was last. */
  readonly device: Seconds
  /** Where an account was used, roughly. */
  readonly place: Seconds
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
  place: days(180),
}
