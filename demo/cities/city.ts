/** What a city's web site is made of: one file a city, one line in the registry. */
import type { Locale } from '../../contract/locale.ts'
import type { OwnWords } from '../site/words-usted.ts'

/** A text in Spanish, and in every other language or tone that says it otherwise. */
export type Words = Readonly<{ es: string } & Partial<Record<Exclude<Locale, 'es'>, string>>>

/** A drawing of the set in `site/icons.ts`. */
export type IconName =
  | 'alert'
  | 'book'
  | 'box'
  | 'briefcase'
  | 'building'
  | 'bus'
  | 'calendar'
  | 'card'
  | 'coin'
  | 'drop'
  | 'heart'
  | 'house'
  | 'key'
  | 'leaf'
  | 'paper'
  | 'percent'
  | 'person'
  | 'shield'
  | 'ship'
  | 'talk'
  | 'vote'

/** A scene of the set in `site/scenes.ts`. */
export type IllustrationName =
  'ballot' | 'balloon' | 'book' | 'bridge' | 'bus' | 'crane' | 'house' | 'market' | 'ship' | 'water'

export interface CityService {
  /** Last part of its address, e.g. `predios`. */
  readonly id: string
  readonly icon: IconName
  readonly title: Words
  /** For the menu, where the title is long. */
  readonly short?: Words
  /** One sentence: what a citizen gets done. */
  readonly text: Words
  /** What to have at hand. */
  readonly needs: readonly Words[]
  readonly cost: Words
  readonly time: Words
  /** Page it begins on, which leads back to the service; the sign-in unless said otherwise. */
  readonly begin?: 'login' | 'register' | 'recover'
}

/** One thing to do, as the citizen meets it. */
export interface HelpStep {
  /** What is between two asterisks is on the screen; `{step.person.button}` is what the profile calls it. */
  readonly text: Words
  /** Name of a picture in `pictures/<slug>/`, made by `npm run pictures`. */
  readonly picture?: string
}

export interface HelpSection {
  readonly title: Words
  readonly text?: readonly Words[]
  readonly steps?: readonly HelpStep[]
  /** Where it goes on: a path within the city, e.g. `ayuda/como-funciona`. */
  readonly links?: readonly (readonly [path: string, words: Words])[]
}

/** A page of help about the account. */
export interface HelpPage {
  /** Last part of its address. */
  readonly id: string
  readonly title: Words
  readonly lead: Words
  readonly sections: readonly HelpSection[]
  /** Stands in the menu of the account's pages; else it is found from another page of help. */
  readonly inMenu: boolean
}

export interface News {
  readonly picture: IllustrationName
  /** ISO 8601 day. */
  readonly day: string
  readonly topic: Words
  readonly title: Words
  readonly text: Words
}

/** A colour on a light page, and on a dark one. */
export type Colour = readonly [light: string, dark: string]

/** Colours of the site beside the accent, which is the profile's. */
export interface Palette {
  /** Text on the accent. */
  readonly onAccent: Colour
  /** Small touches: rules, the sun of the picture. Never text. */
  readonly second: Colour
  /** The page itself, and what lies on it. */
  readonly paper: Colour
  readonly card: Colour
  /** The sky of the pictures, from above down, and what is written on it: 4.5:1 against all three. */
  readonly skyTop: Colour
  readonly skyMid: Colour
  readonly skyLow: Colour
  readonly skyInk: Colour
  readonly skySoft: Colour
  /** The pictures' hills, walls, lights, lines and water. */
  readonly far: Colour
  readonly mid: Colour
  readonly near: Colour
  readonly wall: Colour
  readonly bright: Colour
  readonly lit: Colour
  readonly wire: Colour
  readonly water: Colour
}

/** How the site is set, beside its colours; drawn by `styles/looks.css`. */
export interface Look {
  readonly headings: 'serif' | 'heavy' | 'plain'
  /** Where the accent fills the header: nowhere, everywhere, behind the menu. */
  readonly top: 'paper' | 'band' | 'menu'
  readonly corners: 'soft' | 'round' | 'square'
  readonly services: 'cards' | 'tiles' | 'list'
}

export interface City {
  /** The municipality's, as the Worker knows it. */
  readonly slug: string
  /** As on the crest, e.g. `Alcaldía de Ciudad Abierta`. */
  readonly office: string
  readonly name: string
  /** For the switch between cities, e.g. `Ibarra`. */
  readonly short: string
  readonly motto: Words
  /** BCP 47 tag for dates, where it is another than the language's own, e.g. `es-EC` for `es`. */
  readonly tags?: Readonly<Partial<Record<Locale, string>>>
  /** What the account is called. */
  readonly account: Words
  readonly palette: Palette
  readonly look: Look
  /** An SVG drawn for this project; `currentColor` is the accent. */
  readonly crest: string
  /** What is in the picture behind the question: SVG on a field of 1200 by 260, by the classes of `styles/home.css`. */
  readonly view: string
  /** The question over the search field. */
  readonly question: Words
  readonly lead: Words
  /** Words of the site's frame that this city says otherwise: `tú` instead of `usted`, its own names. */
  readonly words?: OwnWords
  readonly services: readonly CityService[]
  /** Help about the account, in the order of the menu. */
  readonly help?: readonly HelpPage[]
  readonly news: readonly News[]
  readonly contact: {
    readonly address: string
    readonly phone: string
    readonly email: string
    readonly hours: readonly (readonly [Words, string])[]
    readonly emergencies: string
  }
}
