/** What the Worker knows of one municipality: the public profile, and what stays here. */
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { PlannedCountry } from '../phones/countries.ts'
import type { DeliverySetting } from '../delivery/providers/index.ts'
import type { CivilRegistrySetting } from '../civil-registry/setting.ts'
import type { Seconds } from '../../contract/units.ts'

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
  readonly accessToken: Seconds
  readonly sessionIdle: Seconds
  /** The same on a computer that others use. */
  readonly sharedIdle: Seconds
  readonly sessionAbsolute: Seconds
}

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
}

/** A token bucket: `burst` at once, then one more every `refill`. */
export interface Limit {
  readonly burst: number
  readonly refill: Seconds
}

/** How often something may happen, by what it is counted by. */
export interface Limits {
  /**
   * Wrong sign-ins that are free of work: for one identifier from one source, for one from anywhere, for all from one
   * source (an IPv4 address or an IPv6 /64), for all from anywhere, and for one on a browser that its account has been
   * used on.
   */
  readonly signInFromSource: Limit
  readonly signInOfIdentifier: Limit
  readonly signInFailuresFromSource: Limit
  readonly signInOfMunicipality: Limit
  readonly signInOfDevice: Limit
  /** Flows of one kind begun and not finished, that are free of work: from one source, and from anywhere. */
  readonly beginFromSource: Limit
  readonly beginOfMunicipality: Limit
  /** Security questions answered wrongly for one account under one password. */
  readonly answerOfAccount: Limit
  /** Answers that are compared, in one step of one flow: the flow is over after that. */
  readonly triesOfFlow: Limit
  /** Wrong present passwords in one session. */
  readonly passwordOfSession: Limit
  /** Persons and user IDs looked up that are free of work: from one source, and of one person. */
  readonly lookUpFromSource: Limit
  readonly lookUpOfSubject: Limit
  /** Requests for other contacts, from one source and for one person. */
  readonly requestFromSource: Limit
  /** Postal codes looked up from one source. */
  readonly postalCodeFromSource: Limit
  /** Proofs of work of the usual effort given out to one source. */
  readonly humanCheckFromSource: Limit
  /** Messages asked for in one flow. */
  readonly resendOfFlow: Limit
  /** Messages for one name that was typed: from one network within minutes, and from anywhere within a day. */
  readonly messageToDestination: Limit
  readonly messageToDestinationDaily: Limit
  /** Besides, when the day's are used up: one for each network, and so many such in all. */
  readonly firstFromNetwork: Limit
  readonly firstToDestination: Limit
  /** Besides, for work that grows: for one name from one network at each level of the work, and from anywhere. */
  readonly workedFromNetwork: Limit
  readonly workedToDestination: Limit
  /** Messages of an account's recovery, asked for on one browser that it has been used on. */
  readonly messageOfDevice: Limit
  /** All but these to one mailbox or number, by whatever name; and those to one that whoever asked did not name. */
  readonly messageToMailbox: Limit
  readonly unaskedToMailbox: Limit
  /** Messages that strangers can cause, asked for from one source: an IPv4 address or an IPv6 /64. */
  readonly messageFromSource: Limit
  /** The same, from its networks: an IPv4 /24, an IPv6 /56, an IPv6 /48. */
  readonly messageFromNetwork: Limit
  /** The same, to addresses that nobody has proven, of the whole municipality within a day. */
  readonly messageOfMunicipality: Limit
  /** Text messages to one range of ten thousand numbers, and to one country, within an hour. */
  readonly textToRange: Limit
  readonly textToCountry: Limit
}

export interface PrivateProfile {
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
  /** Origin of the Worker, e.g. `https://id.ciudad.gob.ec`; with the slug, the `iss` of its tokens. */
  readonly base: string
  /** Whether `worker/assets/crests/<slug>.png` is there: the crest of its letters, see docs/messages.md. */
  readonly crest?: true
  /** Exact origins of the pages that hold the elements. */
  readonly origins: readonly string[]
  /** `aud` of access tokens. */
  readonly audience: string
  /** Which of the citizen's details a token tells, by field name; `email` is the proven address. */
  readonly claims: readonly string[]
  readonly lifetimes: Lifetimes
  readonly retention: Retention
  readonly limits: Limits
  /** Countries whose mobiles get text messages; the municipality's own when absent. */
  readonly smsCountries?: readonly PlannedCountry[]
  /** Providers of its messages: for each channel, in the order in which they are tried. */
  readonly delivery: DeliverySetting
  /** Sender of e-mails. */
  readonly sender: { readonly name: string; readonly address: string }
  /** Full text of each agreement in force, in Markdown paragraphs, by language. */
  readonly agreements: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>>
}

export interface Municipality {
  readonly public: PublicProfile
  readonly private: PrivateProfile
}
