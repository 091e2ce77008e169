/**
 * The city with the settings that are in force. An isolate remembers them: for some seconds as they are, then while it
 * reads anew beside the request, and after that not without having read. With what a browser keeps of an answer, a
 * version is in force everywhere within a minute. KV is no place for it: there a version may take longer than a minute
 * to be seen elsewhere.
 */
import { seconds } from '../../contract/units.ts'
import { now } from '../clock.ts'
import { database } from '../db/database.ts'
import { log, nameOfError } from '../log.ts'
import { findMunicipality } from '../municipalities/find.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { usableValues, withSettings } from './city.ts'
import type { SettingValues } from './setting.ts'
import { passedOver, settingsStore, type VersionRow } from './settings-store.ts'

/** Nothing is asked. */
const freshFor = seconds(10)
/** It is still served while it is asked for. */
const usableFor = seconds(30)

/** How long others may keep an answer that settings can change: with `usableFor` it is less than a minute. */
export const keptByBrowsers = seconds(25)

interface Remembered {
  /** The number that counts; 0 where there is none. */
  readonly number: number
  readonly values: SettingValues
  /** When it was read. */
  readonly at: number
}

const memory = new Map<string, Remembered>()
const reading = new Map<string, Promise<Remembered>>()

/** By a version, of those that cannot be used: it is told of once an isolate. */
const told = new Set<string>()

/** An isolate as it is when it begins; a test is as many as it likes. */
export function forgetSettings(): void {
  memory.clear()
  reading.clear()
  told.clear()
}

/** Whoever has published sees it at once, as far as the same isolate answers. */
export const settingsPublished = (slug: string): void => void memory.delete(slug)

/** The newest that can be used; `{}` is the code's profile. What is passed over is told to the operator. */
export function valuesInForce(coded: Municipality, rows: readonly VersionRow[]): SettingValues {
  for (const { id, number, settings } of rows) {
    const values = usableValues(coded, settings)
    if (values) return values
    if (!told.has(id))
      log('settings_unusable', { alert: true, municipality: coded.public.slug, version: number })
    told.add(id)
  }
  return {}
}

async function readSettings(env: Env, coded: Municipality): Promise<Remembered> {
  const { slug } = coded.public
  const before = memory.get(slug)
  try {
    const db = database(env.DB)
    const [rows] = await db.batch(settingsStore(db, slug).versions(passedOver))
    return { number: rows[0]?.number ?? 0, values: valuesInForce(coded, rows), at: now() }
  } catch (cause) {
    // A city goes on as it was: what else the request needs of the database will say so itself.
    log('settings_unread', { municipality: slug, reason: nameOfError(cause) })
    return before ?? { number: 0, values: {}, at: now() - freshFor }
  }
}

/** One at a time, for all who wait for it. */
function refreshed(env: Env, coded: Municipality): Promise<Remembered> {
  const { slug } = coded.public
  const present =
    reading.get(slug) ??
    readSettings(env, coded)
      .then((read) => {
        memory.set(slug, read)
        return read
      })
      .finally(() => reading.delete(slug))
  reading.set(slug, present)
  return present
}

/** One for as long as neither settings nor code are others. */
const made = new WeakMap<Remembered, { readonly of: Municipality; readonly city: Municipality }>()

function cityWith(coded: Municipality, remembered: Remembered): Municipality {
  if (Object.keys(remembered.values).length === 0) return coded
  const known = made.get(remembered)
  if (known?.of === coded) return known.city
  const city = withSettings(coded, remembered.values)
  made.set(remembered, { of: coded, city })
  return city
}

/** Nobody changes settings where there is no desk, and nothing is asked. */
export const mayHaveSettings = ({ private: { desk } }: Municipality): boolean => desk !== undefined

const ageOf = (kept: Remembered | undefined) => (kept ? now() - kept.at : usableFor)

/**
 * @param meanwhile what may go on after the answer
 * @returns undefined for a slug that is nobody's
 */
export async function municipalityInForce(
  slug: string | undefined,
  env: Env,
  meanwhile?: (work: Promise<unknown>) => void,
): Promise<Municipality | undefined> {
  const coded = findMunicipality(slug, env)
  if (!coded || !mayHaveSettings(coded)) return coded
  const kept = memory.get(coded.public.slug)
  const age = ageOf(kept)
  if (!kept || age >= usableFor) return cityWith(coded, await refreshed(env, coded))
  if (age >= freshFor) meanwhile?.(refreshed(env, coded))
  return cityWith(coded, kept)
}

/** A city as it was when it was last looked at, for a request that finds out by itself whether it still is so. */
export interface Assumption {
  readonly city: Municipality
  readonly number: number
  /** Read beside the request: whether it was so. */
  readonly holds: Promise<boolean>
}

/** @returns null where nothing has to be assumed: it is known well enough, or there are no settings */
export function assumptionOf(slug: string | undefined, env: Env): Assumption | null {
  const coded = findMunicipality(slug, env)
  if (!coded || !mayHaveSettings(coded)) return null
  const kept = memory.get(coded.public.slug)
  if (ageOf(kept) < usableFor) return null
  const assumed = kept ?? { number: 0, values: {}, at: 0 }
  return {
    city: cityWith(coded, assumed),
    number: assumed.number,
    holds: refreshed(env, coded).then(({ number }) => number === assumed.number),
  }
}
