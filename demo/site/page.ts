/** What every page of a city is given, and the addresses of the city's pages. */
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { City, Words } from '../cities/city.ts'
import type { SiteWords } from './words-usted.ts'

export interface Visit {
  readonly city: City
  /** As the Worker knows the city: its languages and its colour. */
  readonly profile: PublicProfile
  readonly locale: Locale
  /** The words of the frame. */
  readonly say: SiteWords
  /** What the city itself says, for this visitor. */
  readonly t: (words: Words) => string
  /** Path of this page, for the switch of languages. */
  readonly path: string
  /** Origin of the Worker. */
  readonly worker: string
}

/** Addresses of a city's pages, the same that its messages link to. */
export const pagesOf = ({ slug }: City) => ({
  home: `/${slug}/`,
  login: `/${slug}/entrar`,
  register: `/${slug}/registro`,
  recover: `/${slug}/recuperar`,
  account: `/${slug}/cuenta`,
  privacy: `/${slug}/privacidad`,
  service: (id: string) => `/${slug}/servicios/${id}`,
})
