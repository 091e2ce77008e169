/** The municipality's own wording: its names inside a sentence, and its own words for things that the product names. */
import type { Locale } from './locale.ts'

/** In one language. */
export interface Wording {
  /** The municipality inside a sentence, with its article if it has one: `la Aduana del Ecuador`. */
  readonly name?: string
  /** The service, likewise: `el Portal Ciudadano`. */
  readonly service?: string
  /** What citizens call the city's time, where its zone is named after none of theirs: `hora de León`. */
  readonly time?: string
  /**
   * A word of the product, and the city's own wherever the product would say it: `contraseña` becomes `clave`. Both have
   * the same gender and make their plural alike, for the words around them stay.
   */
  readonly terms?: Readonly<Record<string, string>>
}

/** What of a profile says it. */
interface Worded {
  readonly name: string
  readonly service: string
  readonly wording?: Readonly<Partial<Record<Locale, Wording>>>
}

/** Both names as they stand in a sentence, and the city's own terms. */
export const wordingOf = (
  profile: Worded,
  locale: Locale,
): Wording & Pick<Worded, 'name' | 'service'> => ({
  ...profile,
  ...profile.wording?.[locale],
})

/** Spanish joins `a` and `de` with the article of a name: `a el Portal` is `al Portal`. */
export const contractArticles = (sentence: string): string =>
  sentence.replace(/\b(a|de) el\b/gi, '$1l')

/** One of the product's sentences in the municipality's own terms. */
export const withOwnTerms = (sentence: string, wording?: Wording): string =>
  contractArticles(
    Object.entries(wording?.terms ?? {}).reduce(
      (said, [word, own]) => said.replaceAll(word, own),
      sentence,
    ),
  )
