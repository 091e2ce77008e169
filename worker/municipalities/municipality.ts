/** What the Worker knows of one municipality: the public profile, and what stays here. */
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { Seconds } from '../../contract/units.ts'

export interface Lifetimes {
  /** Of a code and its link; at least 60 s, because KV holds nothing shorter (NIST SP 800-63B-4: at most 10 min). */
  readonly code: Seconds
  /** Of an unfinished flow. */
  readonly flow: Seconds
  /** Of a notice that something happened, which is worth sending late. */
  readonly notice: Seconds
  readonly accessToken: Seconds
  readonly sessionIdle: Seconds
  readonly sessionAbsolute: Seconds
}

/** A token bucket: `burst` at once, then one more every `refill`. */
export interface Limit {
  readonly burst: number
  readonly refill: Seconds
}

/** How often something may happen, by what it is counted by. */
export interface Limits {
  /** Sign-ins tried for one identifier from one source. */
  readonly signInFromSource: Limit
  /** Sign-ins tried for one identifier from anywhere; NIST SP 800-63B-4 §3.2.2 allows 100 failures. */
  readonly signInOfIdentifier: Limit
  /** Flows begun from one source: an IPv4 address or an IPv6 /64. */
  readonly beginFromSource: Limit
  /** Codes compared for one account over all its challenges. */
  readonly codeOfSubject: Limit
  /** Messages asked for in one flow. */
  readonly resendOfFlow: Limit
  /** Messages to one destination within minutes, and within a day. */
  readonly messageToDestination: Limit
  readonly messageToDestinationDaily: Limit
}

export interface PrivateProfile {
  /** Origin of the Worker, e.g. `https://id.ciudad.gob.ec`; with the slug, the `iss` of its tokens. */
  readonly base: string
  /** Exact origins of the pages that hold the elements. */
  readonly origins: readonly string[]
  /** `aud` of access tokens. */
  readonly audience: string
  /** Which of the citizen's details a token tells, by field name; `email` is the proven address. */
  readonly claims: readonly string[]
  readonly lifetimes: Lifetimes
  readonly limits: Limits
  /** Sender of e-mails. */
  readonly sender: { readonly name: string; readonly address: string }
  /** Full text of each agreement in force, in Markdown paragraphs, by language. */
  readonly agreements: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>>
}

export interface Municipality {
  readonly public: PublicProfile
  readonly private: PrivateProfile
}
