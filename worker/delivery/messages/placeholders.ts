/** What a message tells beyond its sentences: each value made harmless, and the placeholders that sentences may hold. */
import { inLocale, type Locale } from '../../../contract/locale.ts'
import { wordingOf } from '../../../contract/wording.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import {
  sanitizeCountry,
  sanitizeDevice,
  sanitizeName,
  sanitizeLocality,
  sanitizeReason,
  sanitizeUser,
  safeAddress,
} from './sanitize.ts'
import { locationName } from './location-name.ts'
import { spokenTime, stretch, tagOf } from './time.ts'

type Cleaner = (value: string, pages: readonly string[]) => string

const match =
  (form: RegExp): Cleaner =>
  (value) => {
    if (!form.test(value)) throw new TypeError('a word has not the form of its kind')
    return value
  }

/** `at` and `until` are in seconds since 1970, `minutes` and `hours` say how long what is sent works; the rest is text. */
const cleaners = {
  code: match(/^\d{4,10}$/),
  minutes: match(/^\d{1,4}$/),
  hours: match(/^\d{1,3}$/),
  at: match(/^\d{1,11}$/),
  until: match(/^\d{1,11}$/),
  password: match(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){1,5}$/),
  // As the profile calls it.
  provider: match(/^[\p{L}\p{N} .'-]{1,40}$/u),
  reference: match(/^[A-Z]{1,3}-[0-9A-Z]{4}(?:-[0-9A-Z]{4}){0,3}$/),
  link: safeAddress,
  name: sanitizeName,
  device: sanitizeDevice,
  locality: sanitizeLocality,
  country: sanitizeCountry,
  user: sanitizeUser,
  reason: sanitizeReason,
} satisfies Record<string, Cleaner>

export type Placeholder = keyof typeof cleaners

/** A message's words, made harmless; what was not given, and need not be, is empty. */
export type PlaceholderValues<Names extends Placeholder> = Readonly<Record<Names, string>>

/** @throws TypeError when a required word is missing, or one has not its form */
export function sanitizeValues<Names extends Placeholder>(
  required: readonly Names[],
  optional: readonly Names[],
  words: Readonly<Record<string, string>>,
  { pages }: PublicProfile,
): PlaceholderValues<Names> {
  const lacking = required.find((word) => words[word] === undefined)
  if (lacking) throw new TypeError(`a message lacks its word ${lacking}`)
  const values = [...required, ...optional].map((word) => {
    const value = words[word]
    const clean: Cleaner = cleaners[word]
    return [word, value === undefined ? '' : clean(value, Object.values(pages))]
  })
  return Object.fromEntries(values) as PlaceholderValues<Names>
}

/** Values that any sentence may contain. A value that was not given has no placeholder: to name it is a mistake. */
export function placeholderValues(
  municipality: PublicProfile,
  values: Partial<Record<Placeholder, string>>,
  locale: Locale,
  length: 'long' | 'short',
): Readonly<Record<string, string>> {
  const { service, country, timeZone, support, pages } = municipality
  const names = wordingOf(municipality, locale)
  const tag = tagOf(locale, country)
  const time = (at: string) =>
    spokenTime({ at: Number(at), tag, timeZone, own: names.time }, length)
  const minutes = Number(values.minutes ?? 0) || Number(values.hours ?? 0) * 60
  const { hostname } = new URL(pages.account)
  return {
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
    city: names.name,
    service,
    theService: names.service,
    contact: support.phone ?? support.email ?? hostname,
    host: hostname,
    ...(values.country && { location: locationName(values.locality ?? '', values.country, tag) }),
    ...(values.at && { when: time(values.at) }),
    ...(values.until && { until: time(values.until) }),
    ...(minutes && { lifetime: stretch(minutes, tag, length) }),
  }
}

/** The municipality with what it says otherwise in one language: `support.office`, the way to its desk. */
export function localizedMunicipality<Profile extends PublicProfile>(
  municipality: Profile,
  locale: Locale,
): Profile {
  const offices = Object.entries(municipality.words ?? {}).flatMap(([one, words]) => {
    const office = words['support.office']
    return office === undefined ? [] : [[one, office] as const]
  })
  const office = inLocale<string>(Object.fromEntries(offices), locale)
  return office === undefined
    ? municipality
    : { ...municipality, support: { ...municipality.support, office } }
}
