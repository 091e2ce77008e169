/** The languages the product speaks; Spanish is the language it is written in. */

export const locales = ['es', 'en'] as const

export type Locale = (typeof locales)[number]

export const sourceLocale = 'es' satisfies Locale

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
  const language = (tag: string) => tag.toLowerCase().split('-')[0]
  for (const tag of wanted) {
    const same = offered.find((locale) => locale.toLowerCase() === tag.toLowerCase())
    const near = same ?? offered.find((locale) => language(locale) === language(tag))
    if (near) return near
  }
  return undefined
}
