/** What is said in a language whose words have not arrived: all of it that travels with the first script. */
import type { Locale } from '../../contract/locale.ts'

/** What is told, and the button beneath it. A language without an entry is answered for in Spanish. */
export const missingWords: Readonly<Partial<Record<Locale, readonly [string, string]>>> = {
  en: ['We could not load this page in English.', 'Try again'],
}
