/** The page's language. `@lit/localize` allows one configuration and one language a page; both are here. */
import { configureLocalization } from '@lit/localize'
import { locales, matchLocale, sourceLocale, type Locale } from '../../contract/locale.ts'

const templates = {
  en: () => import('./generated/en.ts'),
} satisfies Record<Exclude<Locale, typeof sourceLocale>, () => Promise<unknown>>

const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales: Object.keys(templates),
  loadLocale: (locale) => templates[locale as keyof typeof templates](),
})

/** The language in which words are written now. */
export const currentLocale = (): Locale => getLocale() as Locale

/**
 * Chooses the language of an element: its own `lang` or that of what surrounds it, else the page's, else the
 * municipality's.
 */
export function localeFor(element: Element, offered: readonly [Locale, ...Locale[]]): Locale {
  const near = element.closest('[lang]')?.getAttribute('lang')
  const wanted = near || document.documentElement.lang
  return matchLocale(wanted ? [wanted] : [], offered) ?? offered[0]
}

/** Changes the page's language; stays in the present one when the other cannot be loaded. */
export async function speak(locale: Locale): Promise<void> {
  if (!locales.includes(locale) || locale === currentLocale()) return
  try {
    await setLocale(locale)
  } catch {
    // The words of the present language stay: better than none. Without this, the localiser would answer
    // every later wish with the same failure.
    await setLocale(currentLocale())
  }
}
