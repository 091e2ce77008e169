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
  /** Page of this city to go on with after signing in, of those that the address names: no other site's. */
  readonly back: string | undefined
  /** Origin of this site. */
  readonly origin: string
  /** Origin of the Worker. */
  readonly worker: string
}

/** What the address of a page with an element calls the page to go on with. */
export const backName = 'volver'

/** @returns the page to go on with after signing in, where the address names one of this city's own */
export function backOf({ slug }: City, { searchParams }: URL): string | undefined {
  const path = searchParams.get(backName) ?? ''
  return new RegExp(`^/${slug}/(?:[\\w-]+/)*[\\w-]*$`).test(path) ? path : undefined
}

/** An address of a page with an element, from which one comes back to a page. */
export const withBack = (address: string, back: string | undefined): string =>
  back ? `${address}?${backName}=${encodeURIComponent(back)}` : address

/** Addresses of a city's pages, the same that its messages link to. */
export const pagesOf = ({ slug }: City) => ({
  home: `/${slug}/`,
  login: `/${slug}/entrar`,
  register: `/${slug}/registro`,
  recover: `/${slug}/recuperar`,
  account: `/${slug}/cuenta`,
  privacy: `/${slug}/privacidad`,
  terms: `/${slug}/terminos`,
  help: (id: string) => `/${slug}/ayuda/${id}`,
  service: (id: string) => `/${slug}/servicios/${id}`,
})
