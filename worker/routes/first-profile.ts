/** What of a profile travels with the script: all that the first screen of the sign-in shows, and no other words. */
import type { PublicProfile, WordOverrides } from '../../contract/profile.ts'

/** Keys may have the flow's name in front; other places' links stand under the sign-in. */
function isShownFirst(key: string, step: string, fields: readonly string[]): boolean {
  const own = key.replace(/^login\./, '')
  if (own.startsWith('link.') || own.startsWith(`step.${step}.`)) return true
  return fields.some((name) => own.startsWith(`field.${name}.`))
}

/** The profile with the words of the first screen alone; the page fetches the whole one with its other screens. */
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
