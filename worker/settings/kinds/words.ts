/**
 * What the screens say: titles, leads and buttons of the city's steps, labels and help of its fields, and every word that
 * its profile says in its own way. Empty is the product's own word.
 */
import { flowKinds } from '../../../contract/flow.ts'
import type { Locale } from '../../../contract/locale.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { stepsOf } from '../../../contract/profile-validation.ts'
import type { SettingError } from '../../../contract/desk/settings.ts'
import { textError, type Setting } from '../setting.ts'

/** Characters. */
const longest = 400

/** Keys that a screen of the city asks for: `widget/strings/labels.ts` has them all. */
function keysOf(profile: PublicProfile, locale: Locale): readonly string[] {
  const steps = flowKinds.flatMap((kind) => stepsOf(profile, kind))
  const asked = steps.flatMap((step) => [
    ...['title', 'lead', 'button'].map((part) => `step.${step.id}.${part}`),
    // A box to tick for a document is called by the document.
    ...('fields' in step ? step.fields : []).flatMap(({ kind, name }) =>
      kind === 'agreement' ? [] : [`field.${name}.label`, `field.${name}.hint`],
    ),
  ])
  return [...new Set([...Object.keys(profile.words?.[locale] ?? {}), ...asked])]
}

const placeholders = (text: string) => [...text.matchAll(/\{[^}]*\}?/g)].map(([found]) => found)

/** What is filled in is what the code's own words have there: another name would be shown as it stands. */
function wordError(coded: string) {
  const known = [...placeholders(coded), '{to}']
  const checked = textError(longest)
  return (text: string): SettingError | null =>
    checked(text) ??
    (placeholders(text).every((one) => known.includes(one)) ? null : 'placeholder_unknown')
}

const allOf = (profile: PublicProfile) =>
  profile.locales.flatMap((locale) =>
    keysOf(profile, locale).map((key) => ({ locale, key, name: `words.${locale}.${key}` })),
  )

export const words: Setting = {
  fields: ({ public: profile }) =>
    allOf(profile).map(({ locale, key, name }) => {
      const value = profile.words?.[locale]?.[key] ?? ''
      return { name, control: 'line', value, errorOf: wordError(value) }
    }),
  apply(city, value) {
    const changed = allOf(city.public).flatMap(({ locale, key, name }) => {
      const text = value(name)
      return text === undefined ? [] : [{ locale, key, text }]
    })
    if (changed.length === 0) return city
    const own = city.public.locales.map((locale) => {
      const kept = new Map(Object.entries(city.public.words?.[locale] ?? {}))
      for (const { key, text } of changed.filter((one) => one.locale === locale))
        if (text === '') kept.delete(key)
        else kept.set(key, text)
      return [locale, Object.fromEntries(kept)] as const
    })
    return { ...city, public: { ...city.public, words: Object.fromEntries(own) } }
  },
}
