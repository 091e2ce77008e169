/** Everything that a new municipality's profile needs to be told. */
import type { DocumentKind } from '../../../contract/documents/index.ts'
import type { Locale } from '../../../contract/locale.ts'
import type { CarrierName, CarrierSettingName } from './carriers.ts'

/** What citizens accept. */
export const agreementNames = ['terms', 'privacy'] as const

export type AgreementName = (typeof agreementNames)[number]

/** How citizens are reached: by e-mail, and by telephone where the city wants it, too. */
export const contactNames = ['email', 'phone'] as const

interface CityAnswers {
  readonly slug: string
  readonly name: string
  readonly service: string
  /** The service inside a Spanish sentence, with its article: `la Cuenta Ciudadana`. */
  readonly serviceSaid: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly timeZone: string
  readonly languages: readonly [Locale, ...Locale[]]
}

interface SiteAnswers {
  /** As in the DNS, e.g. `ciudad.gob.ec`. */
  readonly domain: string
  /** Origin of the city's pages. */
  readonly site: string
  /** Origins that may hold the tags, `site` among them. */
  readonly origins: readonly string[]
  /** Origin of the Worker. */
  readonly base: string
  readonly loginPage: string
  readonly registerPage: string
  readonly recoverPage: string
  readonly accountPage: string
  readonly helpPage: string | undefined
  readonly supportEmail: string
  readonly supportPhone: string | undefined
  readonly supportOffice: string | undefined
}

interface CitizenAnswers {
  /** By which an account may be known, beside the e-mail address. */
  readonly documents: readonly DocumentKind[]
  readonly contacts: readonly (typeof contactNames)[number][]
  readonly agreements: readonly AgreementName[]
  /** By agreement and language; the product's drafts when absent. */
  readonly texts: AgreementTexts | undefined
  /** Days. */
  readonly keepSuspended: number
  readonly keepDevice: number
}

interface LookAnswers {
  readonly accent: string
  readonly accentDark: string
  /** A PNG. */
  readonly logo: Uint8Array | undefined
}

interface MessageAnswers {
  readonly senderName: string
  readonly senderAddress: string
  readonly email: readonly CarrierName<'email'>[]
  /** Not asked of a city that takes no telephone. */
  readonly sms: readonly CarrierName<'sms'>[] | undefined
}

/** Asked of the providers that were chosen. */
type CarrierAnswers = Readonly<Record<CarrierSettingName, string | undefined>>

export type AgreementTexts = Readonly<
  Partial<Record<AgreementName, Readonly<Partial<Record<Locale, string>>>>>
>

export type Answers = CityAnswers &
  SiteAnswers &
  CitizenAnswers &
  LookAnswers &
  MessageAnswers &
  CarrierAnswers
