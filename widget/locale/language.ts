/** Which language an element speaks. The page has one: `@lit/localize` knows no other way. */
import type { LocaleModule } from '@lit/localize/internal/types.js'
import { matchLocale, sourceLocale, type Locale } from '../../contract/locale.ts'

type Pack = () => Promise<LocaleModule>

/** The page has these words already: those that stand in the views. */
const asWritten = undefined

/** Where the words of each language are: a file of its own, fetched when the language is wanted. */
export const packs = {
  es: asWritten,
  // The views say usted, and nothing that Ecuador says otherwise.
  'es-EC': asWritten,
  'es-MX': () => import('./generated/es-MX.ts'),
  'es-VE': () => import('./generated/es-VE.ts'),
  en: () => import('./generated/en.ts'),
  'qu-EC': () => import('./generated/qu-EC.ts'),
} satisfies Record<Locale, Pack | undefined>

let current: Locale = sourceLocale
/** The language asked for last; it overtakes one that is still on its way. */
let wanted: Locale = sourceLocale
let settled: Promise<void> = Promise.resolve()
/** Other words than those of the views have been put in the page. */
let isLocalised = false

/** The language in which words are written now. */
export const currentLocale = (): Locale => current

/**
 * Chooses the language of an element: its own `lang` or that of what surrounds it, else the page's, else the
 * municipality's.
 */
export function localeFor(element: Element, offered: readonly [Locale, ...Locale[]]): Locale {
  const near = element.closest('[lang]')?.getAttribute('lang')
  const wish = near || document.documentElement.lang
  return matchLocale(wish ? [wish] : [], offered) ?? offered[0]
}

async function change(locale: Locale) {
  const pack: Pack | undefined = packs[locale]
  if (pack || isLocalised) {
    const [{ use }, words] = await Promise.all([import('./localization.ts'), pack?.()])
    if (wanted !== locale) return
    isLocalised = true
    await use(locale, words)
  }
  if (wanted === locale) current = locale
}

async function changed(locale: Locale) {
  try {
    await change(locale)
  } catch {
    // The words of the present language stay: better than none. The next wish asks again.
    if (wanted === locale) wanted = current
  }
}

/** Changes the page's language; stays in the present one when the other cannot be loaded. Never rejects. */
export function speak(locale: Locale): Promise<void> {
  if (locale !== wanted) {
    wanted = locale
    settled = changed(locale)
  }
  return settled
}
