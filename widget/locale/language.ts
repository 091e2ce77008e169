/** Which language an element speaks. The page has one: `@lit/localize` knows no other way. */
import type { LocaleModule } from '@lit/localize/internal/types.js'
import { lazy, type Lazy } from '../lazy.ts'
import { sourceLocale, type Locale } from '../../contract/locale.ts'

type Pack = Lazy<LocaleModule>

/** The page has these words already: those that stand in the views. */
const asWritten = undefined

/** The words of each language: a file of their own, fetched when the language is chosen. */
export const packs = {
  es: asWritten,
  // The views say usted, and nothing that Ecuador says otherwise.
  'es-EC': asWritten,
  'es-MX': lazy(() => import('./generated/es-MX.ts')),
  'es-VE': lazy(() => import('./generated/es-VE.ts')),
  en: lazy(() => import('./generated/en.ts')),
  'qu-EC': lazy(() => import('./generated/qu-EC.ts')),
} satisfies Record<Locale, Pack | undefined>

const localiser = lazy(() => import('./localization.ts'))

let current: Locale = sourceLocale
/** The language asked for last; it overtakes one that is still on its way. */
let wanted: Locale = sourceLocale
let settled: Promise<void> = Promise.resolve()
/** Other words than those of the views have been put in the page. */
let isLocalised = false
/** All words of the language that is wanted have arrived, or are on their way. */
let isWhole = true

/** The language in which words are written now. */
export const currentLocale = (): Locale => current

/** The language that is wanted and could not be had; undefined where it is spoken. */
export const missingLocale = (): Locale | undefined =>
  isWhole || wanted === current ? undefined : wanted

async function change(locale: Locale) {
  const pack: Pack | undefined = packs[locale]
  if (pack || isLocalised) {
    const [part, words] = await Promise.all([localiser.get(), pack?.get()])
    if (wanted !== locale) return
    isWhole = !!part && (!pack || !!words)
    // Spanish of one country can be said in that of the views. In place of another language, the present one stays.
    if (!isWhole && !locale.startsWith(sourceLocale)) return
    isLocalised ||= isWhole
    if (isLocalised) await part?.use(words ? locale : sourceLocale, words)
  }
  if (wanted === locale) current = locale
}

/** Changes the page's language, as far as its words can be loaded; asked again, loads what is missing. Never rejects. */
export function speak(locale: Locale): Promise<void> {
  if (locale !== wanted || !isWhole) {
    wanted = locale
    isWhole = true
    settled = change(locale)
  }
  return settled
}

/** Says which texts of a screen are in which language, where they are in more than one. */
export const markLanguages = (screen: HTMLElement | null): void => {
  if (screen) localiser.now?.mark(screen)
}
