/** A municipality, as its page may know it. Everything here is public; nothing here is code. */
import type { ActLevels } from './act-levels.ts'
import type { FactorSetting } from './factor-setting.ts'
import type { commonFlows, furtherFlows } from './flow.ts'
import type { Locale } from './locale.ts'
import type { PasskeySettings } from './passkeys.ts'
import type { Wording } from './wording.ts'
import type { StepConfig } from './steps/index.ts'

/** Words of one language that differ from the product's own, by the key of the word. */
export type WordOverrides = Readonly<Record<string, string>>

/** A document of the municipality that citizens accept, in the version that is in force. */
export interface Agreement {
  /** Raised when the text changes in substance, e.g. `2026-01`. */
  readonly version: string
  /** Title in each language that the municipality offers. */
  readonly title: Readonly<Partial<Record<Locale, string>>>
}

export interface Brand {
  /** CSS colour of buttons and links; at least 4.5:1 against white, which the check command measures. */
  readonly accent: string
  /** The same for a dark page; at least 4.5:1 against #16181d. */
  readonly accentDark: string
}

/** The municipality's own pages that hold the elements; messages link there. Absolute URLs. */
export interface Pages {
  readonly login: string
  readonly register: string
  readonly recover: string
  readonly account: string
}

export interface Support {
  readonly email?: string
  readonly phone?: string
  readonly office?: string
  /** Page of help about the account, an absolute URL: every screen links there. */
  readonly page?: string
}

/** Another provider that citizens may sign in with. */
export interface IdentityProvider {
  /** Names it in addresses and settings, e.g. `google`. Lower-case letters, digits, hyphens. */
  readonly id: string
  /** As it calls itself, e.g. `Google`. */
  readonly name: string
}

/** The steps of a flow, in order. */
export type FlowSteps = readonly [StepConfig, ...StepConfig[]]

export type Flows = Readonly<Record<(typeof commonFlows)[number], FlowSteps>> &
  Readonly<Partial<Record<(typeof furtherFlows)[number], FlowSteps>>>

export interface PublicProfile {
  /** First segment of every URL of the municipality, e.g. `leon`. Lower-case letters, digits, hyphens. */
  readonly slug: string
  /** In full, as citizens and laws write it. */
  readonly name: string
  /** The name of the service, e.g. `Mi Carpeta Ciudadana`. */
  readonly service: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Languages offered, the municipality's own first. */
  readonly locales: readonly [Locale, ...Locale[]]
  /** IANA name, for the times in messages, e.g. `America/Guayaquil`. */
  readonly timeZone: string
  readonly brand: Brand
  readonly pages: Pages
  readonly support: Support
  readonly agreements: Readonly<Record<string, Agreement>>
  /** `required`: what must be given has an asterisk; otherwise what may be left empty says so. */
  readonly marks?: 'required'
  /** Whose the computers are that citizens sign in on, as at the city's own kiosks; asked of each when absent. */
  readonly computers?: 'private' | 'shared'
  /** Sign-in by passkey; none when absent. */
  readonly passkeys?: PasskeySettings
  readonly flows: Flows
  /** Other providers that citizens may sign in with, in the order of their buttons; none when absent. */
  readonly identityProviders?: readonly IdentityProvider[]
  /** Second factors besides the password; the city has none when absent. */
  readonly factors?: FactorSetting
  /** The level that an account must have before an act in it; of the others every account will do. */
  readonly levels?: ActLevels
  /** How the municipality and its service are called inside a sentence, where it is not as here. */
  readonly wording?: Readonly<Partial<Record<Locale, Wording>>>
  readonly words?: Readonly<Partial<Record<Locale, WordOverrides>>>
}
