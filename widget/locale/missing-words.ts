/** What is said in a language whose words have not arrived: all of it that travels with the first script. */
import type { Locale } from '../../contract/locale.ts'

/** The message and the label of its button. A language without an entry uses the Spanish ones. */
export const missingWords: Readonly<Partial<Record<Locale, readonly [string, string]>>> = {
  en: ['We could not load this page in English.', 'Try again'],
}
