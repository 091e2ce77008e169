/** The languages and tones the product speaks; neutral Spanish is the language it is written in. */

export const locales = ['es', 'es-EC', 'es-MX', 'es-VE', 'en', 'qu-EC'] as const

export type Locale = (typeof locales)[number]

/** What each calls itself. */
export const localeNames: Readonly<Record<Locale, string>> = {
  es: 'Español',
  'es-EC': 'Español',
  'es-MX': 'Español',
  'es-VE': 'Español',
  en: 'English',
  'qu-EC': 'Kichwa',
}

export const sourceLocale = 'es' satisfies Locale

/** Whether a language says what stands in the views, and needs no words of its own. */
export const isAsWritten = (locale: Locale): boolean =>
  locale === sourceLocale || locale === 'es-EC'

/** A language that was stored as text; neutral Spanish for one that is spoken no more. */
export const storedLocale = (text: string): Locale =>
  locales.find((locale) => locale === text) ?? sourceLocale

/** The language of a BCP 47 tag without its region: `es` of `es-MX`. */
export const languageOf = (tag: string) => tag.toLowerCase().split('-')[0]

/**
 * Finds the offered language that serves a wanted one best: the same tag, else the same language, else none.
 *
 * @param wanted BCP 47 tags, best first, e.g. `['es-EC', 'en']`
 * @see RFC 4647 §3.4, look-up
 */
export function matchLocale(
  wanted: readonly string[],
  offered: readonly Locale[],
): Locale | undefined {
  for (const tag of wanted) {
    const same = offered.find((locale) => locale.toLowerCase() === tag.toLowerCase())
    const near = same ?? offered.find((locale) => languageOf(locale) === languageOf(tag))
    if (near) return near
  }
  return undefined
}

/** The languages in which a language's missing words are looked up: its own variants first, then neutral Spanish. */
export const fallbacks: Readonly<Record<Locale, readonly Locale[]>> = {
  es: [],
  'es-EC': ['es'],
  'es-MX': ['es'],
  'es-VE': ['es'],
  en: ['es'],
  'qu-EC': ['es-EC', 'es'],
}

/** The languages in which something is looked for, the wanted one first. */
export const chainOf = (locale: Locale): readonly Locale[] => [locale, ...fallbacks[locale]]

/** The language in which something is written for readers of another: its own, or the one that stands in for it. */
export const writtenIn = (
  texts: Readonly<Partial<Record<Locale, unknown>>>,
  locale: Locale,
): Locale | undefined => chainOf(locale).find((one) => texts[one] !== undefined)

/** Finds what is written for a language, or for the one that stands in for it. */
export function inLocale<T>(
  texts: Readonly<Partial<Record<Locale, T>>>,
  locale: Locale,
): T | undefined {
  const known = writtenIn(texts, locale)
  return known && texts[known]
}
