/** How the settings of a city stand: what waits, what is in force, and what keeps the one from becoming the other. */
import type { SettingErrors } from '../../contract/desk/settings.ts'
import { AuthError } from '../auth-error.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Database } from '../db/database.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { errorsOf, heldValues, usableValues, valuesIn, withSettings } from './city.ts'
import { contentOf } from './kinds/agreements.ts'
import type { SettingValues } from './setting.ts'
import { passedOver, settingsStore, type DraftRow, type VersionRow } from './settings-store.ts'

/** Where settings are changed: the Worker has all of it, and so has the operator's machine. */
export interface SettingsContext {
  readonly database: Database
  readonly keys: Pick<Keys, 'audit'>
  /** As the code has the city. */
  readonly coded: Municipality
}

/** Versions that an officer sees. */
const shown = 20

export interface Situation {
  readonly drafted: readonly DraftRow[]
  readonly versions: readonly VersionRow[]
  /** The number that counts, even where it cannot be used. */
  readonly inForce: number
  /** The newest values that can be used. */
  readonly values: SettingValues
  /** Names draft and number. */
  readonly revision: string
}

export const storeOf = ({ database, coded }: SettingsContext) =>
  settingsStore(database, coded.public.slug)

export async function situationOf(context: SettingsContext): Promise<Situation> {
  const { database, coded } = context
  const store = storeOf(context)
  const [drafted, versions] = await database.batch(store.draft(), store.versions(shown))
  const inForce = versions[0]?.number ?? 0
  const usable = versions
    .slice(0, passedOver)
    .map(({ settings }) => usableValues(coded, settings))
    .find(Boolean)
  const named = JSON.stringify([inForce, drafted.map(({ id }) => id)])
  return {
    drafted,
    versions,
    inForce,
    values: usable ?? {},
    revision: toBase64url(await sha256(named)),
  }
}

/** What would be in force if the draft were published. */
export const draftedValues = (
  { coded }: SettingsContext,
  { values, drafted }: Situation,
): SettingValues =>
  heldValues(coded, {
    ...values,
    ...Object.fromEntries(drafted.map(({ field, value }) => [field, value])),
  })

/** Everything that keeps the draft from being published. */
export async function draftErrors(
  context: SettingsContext,
  situation: Situation,
): Promise<SettingErrors> {
  const { coded } = context
  const before = withSettings(coded, situation.values)
  const values = draftedValues(context, situation)
  const errors = errorsOf(coded, before, values)
  return Object.keys(errors).length > 0
    ? errors
    : spentVersions(context, before, withSettings(coded, values))
}

/** What an agreement is in a city: its version, and all that this stands for. */
const named = (city: Municipality, id: string) =>
  JSON.stringify([city.public.agreements[id]?.version, contentOf(city, id)])

/**
 * A version of an agreement stands for one text for ever: who has agreed to it has agreed to that. Looked at are the code
 * and every version of the settings that was ever in force.
 */
export async function spentVersions(
  context: SettingsContext,
  before: Municipality,
  after: Municipality,
): Promise<SettingErrors> {
  const { coded, database } = context
  const changed = Object.keys(after.public.agreements).filter(
    (id) => named(before, id) !== named(after, id),
  )
  const used = await database.batch(
    ...changed.map((id) =>
      storeOf(context).holding(
        `agreements.${id}.version`,
        after.public.agreements[id]?.version ?? '',
      ),
    ),
  )
  const spent = changed.filter((id, at) => {
    const { version } = after.public.agreements[id] ?? {}
    const known = [
      coded,
      ...(used[at] ?? []).map((text) => withSettings(coded, valuesIn(text) ?? {})),
    ]
    return known.some(
      (city) =>
        city.public.agreements[id]?.version === version &&
        contentOf(city, id) !== contentOf(after, id),
    )
  })
  return Object.fromEntries(spent.map((id) => [`agreements.${id}.version`, 'version_spent']))
}

/** The values of a version that was published, 0 being the code's. @throws AuthError `not_found` */
export async function valuesOfVersion(
  context: SettingsContext,
  number: number,
): Promise<SettingValues | null> {
  if (number === 0) return {}
  const [text] = await context.database.batch(storeOf(context).version(number))
  if (text === null) throw new AuthError('not_found')
  return usableValues(context.coded, text)
}
