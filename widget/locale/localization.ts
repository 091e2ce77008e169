/** The one configuration that `@lit/localize` allows a page. Fetched when a page wants another language than the source. */
import { configureLocalization } from '@lit/localize/init/runtime.js'
import type { LocaleModule } from '@lit/localize/internal/types.js'
import { locales, sourceLocale, type Locale } from '../../contract/locale.ts'

let coming: Promise<LocaleModule> | undefined

const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales: locales.filter((locale) => locale !== sourceLocale),
  loadLocale: () => coming ?? Promise.reject(new Error('No words were asked for')),
})

/**
 * Changes the page's language.
 *
 * @param words of the language; undefined for the source
 * @returns the language in which words are written from now on: the former one when the other cannot be loaded
 */
export async function change(
  locale: Locale,
  words: Promise<LocaleModule> | undefined,
): Promise<Locale> {
  coming = words
  try {
    await setLocale(locale)
  } catch {
    // Without this, the localiser would answer every later wish with the same failure.
    await setLocale(sourceLocale)
  }
  return getLocale() as Locale
}
