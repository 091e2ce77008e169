/** A city as its code has it, with settings over it: what may be changed, what would be wrong, what comes out. */
import * as v from 'valibot'
import { settingNames, type SettingErrors } from '../../contract/desk/settings.ts'
import { weaknesses } from '../../contract/profile-weaknesses.ts'
import { faultsOf } from '../municipalities/faults.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { settings } from './kinds/index.ts'
import type { FieldOfSetting, Setting, SettingValues } from './setting.ts'

/** Bytes of all that differs from the code. */
const longest = 48_000

const all: readonly Setting[] = settingNames.map((name) => settings[name])

/** Every field that may be changed, as the code has it. */
export const fieldsOf = (coded: Municipality): readonly FieldOfSetting[] =>
  all.flatMap((setting) => setting.fields(coded))

/** What a release does not know any more is left alone. */
export const withSettings = (coded: Municipality, values: SettingValues): Municipality => {
  const valueOf = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined)
  return all.reduce((city, setting) => setting.apply(city, valueOf), coded)
}

const schema = v.record(v.string(), v.string())

/** The values of a version as it lies in D1; null where they cannot be read. */
export function valuesIn(text: string): SettingValues | null {
  try {
    const read = v.safeParse(schema, JSON.parse(text))
    return read.success ? read.output : null
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

/** What is wrong with each value by itself. */
function valueErrors(coded: Municipality, values: SettingValues): SettingErrors {
  const found = fieldsOf(coded).flatMap(({ name, value, errorOf }) => {
    const text = values[name]
    if (text === undefined || text === value) return []
    const error = errorOf(text)
    return error === null ? [] : [[name, error] as const]
  })
  return Object.fromEntries(found)
}

const flawsOf = (city: Municipality): readonly string[] => [
  ...faultsOf(city.public.slug, city),
  ...weaknesses(city.public),
]

/**
 * Faults with which a profile does not start, and weaknesses: those that it has not had. A deployed one has no fault;
 * under `npm start` it has the addresses of what stands in for other providers.
 */
function unsoundness(before: Municipality, after: Municipality): readonly string[] {
  const had = flawsOf(before)
  return flawsOf(after).filter((flaw) => !had.includes(flaw))
}

/**
 * Everything that keeps values from coming into force after those of `before`; none where they may.
 *
 * @param before as the city is now
 */
export function errorsOf(
  coded: Municipality,
  before: Municipality,
  values: SettingValues,
): SettingErrors {
  const single = valueErrors(coded, values)
  if (Object.keys(single).length > 0) return single
  if (JSON.stringify(values).length > longest) return { '': 'too_much' }
  const after = withSettings(coded, values)
  const together = all.map((setting) => setting.errors?.(before, after) ?? {})
  const errors: SettingErrors = Object.assign({}, ...together)
  if (Object.keys(errors).length > 0) return errors
  return unsoundness(before, after).length > 0 ? { '': 'unsound' } : {}
}

/** The values of a version, if the city can start with them as its code is today. */
export function usableValues(coded: Municipality, text: string): SettingValues | null {
  const values = valuesIn(text)
  if (!values) return null
  const isSound =
    Object.keys(valueErrors(coded, values)).length === 0 &&
    unsoundness(coded, withSettings(coded, values)).length === 0
  return isSound ? values : null
}

/** Whether something is let in that was shut. */
export const loosens = (before: Municipality, after: Municipality): boolean =>
  all.some((setting) => setting.loosens?.(before, after) ?? false)

/** What a version holds: what is not as the code has it, and what stays as it is whatever a later release has. */
export const heldValues = (coded: Municipality, values: SettingValues): SettingValues => {
  const own = new Map(fieldsOf(coded).map(({ name, value }) => [name, value]))
  const differing = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => own.has(name) && own.get(name) !== value),
  )
  const kept = all
    .flatMap((setting) => setting.keeps?.(coded, differing) ?? [])
    .map((name) => [name, values[name] ?? own.get(name) ?? ''] as const)
  return Object.fromEntries(
    [...Object.entries(differing), ...kept].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** What each field that differs becomes. */
export function changesBetween(
  coded: Municipality,
  from: SettingValues,
  to: SettingValues,
): SettingValues {
  const differing = fieldsOf(coded)
    .map(({ name, value }) => [name, from[name] ?? value, to[name] ?? value] as const)
    .filter(([, before, after]) => before !== after)
  return Object.fromEntries(differing.map(([name, , after]) => [name, after]))
}
