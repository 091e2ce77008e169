/** What a message tells beyond its sentences: each word made harmless, and the places that sentences may name. */
import { inLocale, type Locale } from '../../../contract/locale.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import {
  harmlessCountry,
  harmlessDevice,
  harmlessName,
  harmlessPlace,
  harmlessReason,
  harmlessUser,
  safeAddress,
} from './sanitize.ts'
import { placeName } from './place.ts'
import { longTime, shortTime, stretch, tagOf } from './time.ts'

type Cleaner = (value: string, pages: readonly string[]) => string

const match =
  (form: RegExp): Cleaner =>
  (value) => {
    if (!form.test(value)) throw new TypeError('a word has not the form of its kind')
    return value
  }

/** `at` is in seconds since 1970, `minutes` and `hours` say how long what is sent works; the rest is text. */
const cleaners = {
  code: match(/^\d{4,10}$/),
  minutes: match(/^\d{1,4}$/),
  hours: match(/^\d{1,3}$/),
  at: match(/^\d{1,11}$/),
  password: match(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){1,5}$/),
  reference: match(/^[A-Z]{1,3}-[0-9A-Z]{4}(?:-[0-9A-Z]{4}){0,3}$/),
  link: safeAddress,
  name: harmlessName,
  device: harmlessDevice,
  locality: harmlessPlace,
  country: harmlessCountry,
  user: harmlessUser,
  reason: harmlessReason,
} satisfies Record<string, Cleaner>

export type Word = keyof typeof cleaners

/** A message's words, made harmless; what was not given, and need not be, is empty. */
export type Told<Words extends Word> = Readonly<Record<Words, string>>

/** @throws TypeError when a required word is missing, or one has not its form */
export function harmless<Words extends Word>(
  required: readonly Words[],
  optional: readonly Words[],
  given: Readonly<Record<string, string>>,
  { pages }: PublicProfile,
): Told<Words> {
  const lacking = required.find((word) => given[word] === undefined)
  if (lacking) throw new TypeError(`a message lacks its word ${lacking}`)
  const told = [...required, ...optional].map((word) => {
    const value = given[word]
    const clean: Cleaner = cleaners[word]
    return [word, value === undefined ? '' : clean(value, Object.values(pages))]
  })
  return Object.fromEntries(told) as Told<Words>
}

/** What any sentence may name. A word that was not given has no place: to say it is a mistake. */
export function placesOf(
  { name, service, country, timeZone, support, pages }: PublicProfile,
  told: Partial<Record<Word, string>>,
  locale: Locale,
  length: 'long' | 'short',
): Readonly<Record<string, string>> {
  const tag = tagOf(locale, country)
  const time = length === 'short' ? shortTime : longTime
  const minutes = Number(told.minutes ?? 0) || Number(told.hours ?? 0) * 60
  const { hostname } = new URL(pages.account)
  return {
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== '')),
    city: name,
    service,
    contact: support.phone ?? support.email ?? hostname,
    host: hostname,
    ...(told.country && { place: placeName(told.locality ?? '', told.country, tag) }),
    ...(told.at && { when: time(Number(told.at), tag, timeZone) }),
    ...(minutes && { lifetime: stretch(minutes, tag, length) }),
  }
}

/** The municipality with what it says otherwise in one language: `support.office`, the way to its desk. */
export function inWordsOf<Profile extends PublicProfile>(
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
