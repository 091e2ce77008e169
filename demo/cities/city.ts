/** What a city's web site is made of: one file a city, one line in the registry. Knows nothing of HTML pages. */
import type { Locale } from '../../contract/locale.ts'
import type { SiteWords } from '../site/words.ts'

/** A text in every language of the site. */
export type Words = Readonly<Record<Locale, string>>

/** A drawing of the set in `site/icons.ts`. */
export type IconName =
  'house' | 'paper' | 'calendar' | 'drop' | 'bus' | 'alert' | 'briefcase' | 'leaf' | 'ship' | 'book'

export interface Service {
  /** Last part of its address, e.g. `predios`. */
  readonly id: string
  readonly icon: IconName
  readonly title: Words
  /** One sentence: what a citizen gets done. */
  readonly text: Words
  /** What to have at hand. */
  readonly needs: readonly Words[]
  readonly cost: Words
  readonly time: Words
}

export interface News {
  /** ISO 8601 day. */
  readonly day: string
  readonly topic: Words
  readonly title: Words
  readonly text: Words
}

/** Colours of the site. Each is a pair: on a light page, on a dark one. */
export interface Palette {
  /** Links, buttons, the band of the header; 4.5:1 against the page. */
  readonly accent: readonly [string, string]
  /** Text on the accent. */
  readonly onAccent: readonly [string, string]
  /** Small touches: rules, the sun of the picture. Never text. */
  readonly second: readonly [string, string]
  /** The page itself, and what lies on it. */
  readonly paper: readonly [string, string]
  readonly card: readonly [string, string]
}

export interface City {
  /** The municipality's, as the Worker knows it. */
  readonly slug: string
  /** As on the crest, e.g. `Alcaldía de Ciudad Abierta`. */
  readonly office: string
  readonly name: string
  readonly motto: Words
  /** BCP 47 tag of each language as it is written there, for dates, e.g. `es-EC`. */
  readonly tags: Readonly<Record<Locale, string>>
  /** What the account is called. */
  readonly account: Words
  readonly palette: Palette
  /** An SVG drawn for this project; `currentColor` is the accent. */
  readonly crest: string
  /** The question over the search field. */
  readonly question: Words
  readonly lead: Words
  /** Words of the site's frame that this city says otherwise: `tú` instead of `usted`, its own names. */
  readonly words?: Readonly<Partial<Record<Locale, Partial<SiteWords>>>>
  readonly services: readonly Service[]
  readonly news: readonly News[]
  readonly contact: {
    readonly address: string
    readonly phone: string
    readonly email: string
    readonly hours: readonly (readonly [Words, string])[]
    readonly emergencies: string
  }
}
