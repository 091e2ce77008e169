/** What the help calls what is on a screen: by the profile's own words, so that the two are never at odds. */
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'

/** `*{step.person.button}*` with the words of the profile in the place of the name. */
export const spoken = ({ words, locales }: PublicProfile, locale: Locale, text: string): string =>
  text.replaceAll(/\{([\w.-]+)\}/g, (_, key: string) => {
    const own: Readonly<Record<string, string>> = { ...words?.[locales[0]], ...words?.[locale] }
    return own[key] ?? key
  })

/** A text in pieces, of which every second one is the name of something on the screen. */
export const pieces = (profile: PublicProfile, locale: Locale, text: string): readonly string[] =>
  spoken(profile, locale, text).split('*')

/** What a text names on the screen. */
export const namesOf = (profile: PublicProfile, locale: Locale, text: string): readonly string[] =>
  pieces(profile, locale, text).filter((_, index) => index % 2 === 1)
