/** The built script with what its first screen needs of the profile. Apart from its routes, so that Node can measure it. */
import type { PublicProfile, WordOverrides } from '../../contract/profile.ts'

/** Keys may have the flow's name in front; other places' links stand under the sign-in. */
function isShownFirst(key: string, step: string, fields: readonly string[]): boolean {
  const own = key.replace(/^login\./, '')
  if (own.startsWith('link.') || own.startsWith(`step.${step}.`)) return true
  return fields.some((name) => own.startsWith(`field.${name}.`))
}

/**
 * What of a profile travels with the script: all that the first screen of the sign-in shows, and no other words; the page
 * fetches the whole one with its other screens.
 */
export function firstProfile(profile: PublicProfile): PublicProfile {
  const { words, flows } = profile
  if (!words) return profile
  const [first] = flows.login
  const fields = 'fields' in first ? first.fields.map(({ name }) => name) : []
  const few = (all: WordOverrides) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => isShownFirst(key, first.id, fields)))
  return {
    ...profile,
    words: Object.fromEntries(Object.entries(words).map(([locale, all]) => [locale, few(all)])),
  }
}

/** The literal in the built file that stands for the profile. */
const placeholder = /(["'`])__CITIZEN_PROFILE__\1/

/** JSON inside a script: `<`, and the two line ends that old parsers trip over, are written as escapes. */
const literal = (profile: unknown) =>
  JSON.stringify(JSON.stringify(profile)).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/**
 * The widget as a municipality’s page gets it: the built file, with what the first screen needs of the profile.
 *
 * @param built the file as the build left it
 */
export const withProfile = (built: string, profile: PublicProfile): string =>
  built.replace(placeholder, () => literal(firstProfile(profile)))
