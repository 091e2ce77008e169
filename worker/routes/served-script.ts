/** The built scripts with what a municipality puts into them. Apart from their routes, so that Node can measure them. */
import { helpPlaceholder } from '../../contract/link-address.ts'
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

/** To be compared: a language without words of its own says what one does that is not there. */
const wordsIn = ({ words = {}, locales }: PublicProfile) =>
  JSON.stringify(locales.map((locale) => words[locale] ?? {}))

/**
 * A first screen is rendered by the build, for the profile of the code. Colours and help are put in; where words of it are
 * others by now, it holds no form, and the main script draws it.
 *
 * @param screens the JSON that the build wrote for the municipality
 */
export function screensInForce(
  screens: string,
  coded: PublicProfile,
  present: PublicProfile,
  shows: 'sign-in' | 'more',
): string {
  const shown = shows === 'sign-in' ? firstProfile : (profile: PublicProfile) => profile
  const isSaid = wordsIn(shown(coded)) === wordsIn(shown(present))
  const isSame = JSON.stringify(coded.brand) === JSON.stringify(present.brand)
  if (isSaid && (isSame || shows === 'more')) return screens
  const rendered = JSON.parse(screens) as Record<string, unknown>
  return JSON.stringify({
    ...rendered,
    ...('brand' in rendered && { brand: present.brand }),
    ...(!isSaid && { screen: [] }),
  })
}

/** The literal in a built script that stands for what a municipality puts there. */
const placeholder = /(["'`])__CITIZEN_EMBEDDED__\1/

/**
 * JSON inside a script, between single quotes, of which JSON has few: `<`, and the two line ends that old parsers trip
 * over, are written as escapes.
 */
const literal = (json: string) => {
  const escaped = json
    .replace(/[\\']/g, '\\$&')
    .replace(
      /[<\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return `'${escaped}'`
}

/** Screens that were rendered beforehand, with the way to the municipality's help where it is now. */
export const withHelp = (screens: string, { support: { page = '' } }: PublicProfile): string =>
  screens.replaceAll(`"${helpPlaceholder}"`, () => JSON.stringify(page))

/**
 * The first script as a municipality’s page gets it, with the screens that were rendered for it.
 *
 * @param built the file as the build left it
 * @param screens the JSON that the build wrote for the municipality
 */
export const withScreens = (built: string, screens: string, profile: PublicProfile): string =>
  built.replace(placeholder, () => literal(withHelp(screens, profile)))

/**
 * The main script, with what the sign-in needs of the profile; any other script as it is.
 *
 * @param built the file as the build left it
 */
export const withProfile = (built: string, profile: PublicProfile): string =>
  built.replace(placeholder, () => literal(JSON.stringify(firstProfile(profile))))
