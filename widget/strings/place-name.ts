/** A place in the citizen's words. */
import { readLocale } from '../locale/read-locale.ts'

/** `León, México`; the country alone where nothing nearer is known. */
export function placeName(
  { locality, country }: { readonly locality: string; readonly country: string },
  locale: string,
): string {
  const names = new Intl.DisplayNames([readLocale(locale)], { type: 'region', fallback: 'code' })
  // What is no code of a country is none of its names either.
  const named = /^[A-Z]{2}$/.test(country) ? names.of(country) : undefined
  return [locality, named].filter(Boolean).join(', ')
}
