/** Which of the municipality's languages an element speaks. */
import { matchLocale, type Locale } from '../../contract/locale.ts'

/** That of the element's own `lang` or of what surrounds it, else the page's, else the municipality's first. */
export function localeFor(element: Element, offered: readonly [Locale, ...Locale[]]): Locale {
  const near = element.closest('[lang]')?.getAttribute('lang')
  const wish = near || document.documentElement.lang
  return matchLocale(wish ? [wish] : [], offered) ?? offered[0]
}
