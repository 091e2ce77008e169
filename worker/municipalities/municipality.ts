/** What the Worker knows of one municipality: the public profile, and what stays here. */
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { Seconds } from '../../contract/units.ts'
import type { PlannedCountry } from '../phones/countries.ts'
import type { DeliverySetting } from '../delivery/providers/index.ts'
import type { IdentityProviderSetting } from '../identity-providers/index.ts'
import type { CivilRegistrySetting } from '../civil-registry/setting.ts'
import type { Limits } from '../limits/limits.ts'
import type { Lifetimes } from './lifetimes.ts'
import type { Retention } from './default-retention.ts'

/** By which detail of an account it is known whether a citizen lives in the city. */
export interface Territory {
  /** Name of the field, e.g. `municipality`. */
  readonly detail: string
  /** What it holds of whoever lives there, e.g. `León`. */
  readonly names: readonly string[]
}

/** The desk of a municipality, where its officers work. */
export interface DeskSettings {
  /** From where it may be used, as CIDR (RFC 4632, RFC 4291 §2.3): the city's own networks. */
  readonly networks: readonly string[] | 'anywhere'
  /** How soon after it was asked for a case is to be decided. */
  readonly decidesWithin: Seconds
  /** Officers without a passkey come in by password and authenticator app, of which a false page can ask for both. */
  readonly totp?: true
  /** Acts on an account of which the citizen is not told, where a law says so; told of all when absent. */
  readonly untold?: readonly ('suspended' | 'reinstated' | 'sessions_ended' | 'unlocked')[]
  /**
   * Whoever registers a document that somebody else has, proves the address all the same, and the desk settles whose it
   * is. Not where an officer decides about each registration.
   */
  readonly claims?: true
  /**
   * Somebody whom no message reaches is registered at the counter, or given access again, by two officers and a code on
   * paper. Only where people sign in by a document, and a temporary password has to be changed.
   */
  readonly assisted?: true
  /** Accounts that one person has twice are looked for, by name and birth where registrations tell them, and merged. */
  readonly duplicates?: true
}

export interface PrivateProfile {
  /** Where officers work on a screen; nowhere when absent, and the commands of docs/desk-commands.md do it alone. */
  readonly desk?: DeskSettings
  /** The municipality's own register of persons; none when absent. */
  readonly civilRegistry?: CivilRegistrySetting
  /** Who decides about a registration: nobody when absent, or an officer (`npm run citizen -- approve`). */
  readonly approval?: 'officer'
  /**
   * How a forgotten user ID is delivered. `message` when absent, because a screen would show it to anybody who knows
   * the other details.
   */
  readonly showsUserId?: 'screen' | 'message'
  /** How dear the proof of work is: keys that a browser derives at most, half of them on average; 2000 when absent. */
  readonly human?: { readonly effort: number }
  /** What `lives_in` is told by; absent, nobody is told. */
  readonly territory?: Territory
  /** Origin of the Worker, e.g. `https://id.ciudad.gob.ec`; with the slug, the `iss` of its tokens. */
  readonly base: string
  /** Whether `worker/assets/crests/<slug>.png` is there: the crest of its letters, see docs/messages.md. */
  readonly crest?: true
  /** Exact origins of the pages that hold the elements. */
  readonly origins: readonly string[]
  /** `aud` of access tokens. */
  readonly audience: string
  /** Which of the citizen's details a token tells, by field name; `email` is the proven address. */
  readonly tokenClaims: readonly string[]
  readonly lifetimes: Lifetimes
  readonly retention: Retention
  readonly limits: Limits
  /** Countries whose mobiles get text messages; the municipality's own when absent. */
  readonly smsCountries?: readonly PlannedCountry[]
  /** Providers of its messages: for each channel, in the order in which they are tried. */
  readonly delivery: DeliverySetting
  /** Other providers that citizens may sign in with, by the ids of the public profile. */
  readonly identityProviders?: Readonly<Record<string, IdentityProviderSetting>>
  /** Sender of e-mails. */
  readonly sender: { readonly name: string; readonly address: string }
  /** Full text of each agreement in force, in Markdown paragraphs, by language. */
  readonly agreements: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>>
}

export interface Municipality {
  readonly public: PublicProfile
  readonly private: PrivateProfile
}
