/** The one configuration that `@lit/localize` allows a page. Fetched when a page wants other words than those of the views. */
import { configureLocalization } from '@lit/localize/init/runtime.js'
import type { LocaleModule } from '@lit/localize/internal/types.js'
import { locales, sourceLocale, type Locale } from '../../contract/locale.ts'
import { markParts, ownWords } from './mark-parts.ts'
import { readLocale } from './read-locale.ts'

/** Without a word of its own a language speaks as the views do. */
const noWords: LocaleModule = { templates: {} }

let words = noWords
/** Of the language that is mixed with the one that stands in for it: its tag, and what it says itself. */
let own: readonly [Locale, RegExp] | undefined

const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales: locales.filter((locale) => locale !== sourceLocale),
  // Loaded before they are asked for: a failure of the localiser would be its answer to every later wish.
  loadLocale: () => Promise.resolve(words),
})

/** Puts the words of a language in the page; what it has no word for is said as in the views. */
export function use(locale: Locale, pack: LocaleModule | undefined): Promise<void> {
  words = pack ?? noWords
  own = pack && readLocale(locale) !== locale ? [locale, ownWords(pack)] : undefined
  return setLocale(locale)
}

/** Marks what is drawn, where the language that is spoken is mixed with another. */
export const mark = (root: HTMLElement): void => markParts(root, own)
