/** Which language an element speaks. The page has one: `@lit/localize` knows no other way. */
import { matchLocale, sourceLocale, type Locale } from '../../contract/locale.ts'

const templates = {
  en: () => import('./generated/en.ts'),
} satisfies Record<Exclude<Locale, typeof sourceLocale>, () => Promise<unknown>>

let current: Locale = sourceLocale

/** The language in which words are written now. */
export const currentLocale = (): Locale => current

/**
 * Chooses the language of an element: its own `lang` or that of what surrounds it, else the page's, else the
 * municipality's.
 */
export function localeFor(element: Element, offered: readonly [Locale, ...Locale[]]): Locale {
  const near = element.closest('[lang]')?.getAttribute('lang')
  const wanted = near || document.documentElement.lang
  return matchLocale(wanted ? [wanted] : [], offered) ?? offered[0]
}

/** Changes the page's language; stays in the present one when the other cannot be loaded. Never rejects. */
export async function speak(locale: Locale): Promise<void> {
  if (locale === current) return
  try {
    const words = locale === sourceLocale ? undefined : templates[locale]()
    const { change } = await import('./localization.ts')
    current = await change(locale, words)
  } catch {
    // The words of the present language stay: better than none.
  }
}
