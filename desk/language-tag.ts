/** Language tags as `Intl` takes them: it throws over one that a system made, such as `en-US@posix`. */
import { sourceLocale } from '../contract/locale.ts'

/** @returns the tag without what is no part of one; that of the product's own language where nothing is left of it */
export function languageTag(tag: string): string {
  const folded = tag.replace(/[.@].*$/, '').replaceAll('_', '-')
  try {
    return Intl.getCanonicalLocales(folded)[0] ?? sourceLocale
  } catch {
    return sourceLocale
  }
}
