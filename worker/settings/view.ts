/** The settings of a city as its officers see them: fields with what is in force and what waits, and every version. */
import type {
  FieldChange,
  SettingField,
  SettingPlace,
  SettingsVersion,
  SettingsView,
} from '../../contract/desk/settings.ts'
import { permits, type Role } from '../../contract/desk/roles.ts'
import { draftErrors, situationOf, type SettingsContext } from './situation.ts'
import { placesOf } from './places.ts'
import { fieldsOf, usableValues, valuesIn } from './city.ts'
import type { FieldOfSetting, SettingValues } from './setting.ts'
import type { DraftRow, VersionRow } from './settings-store.ts'

/** What a version changed, by field. */
function changesOf(
  fields: readonly FieldOfSetting[],
  from: SettingValues,
  to: SettingValues,
): readonly FieldChange[] {
  return fields
    .map(({ name, value }) => ({ name, from: from[name] ?? value, to: to[name] ?? value }))
    .filter((change) => change.from !== change.to)
}

/** @param rows the newest first; the eldest is compared with the code, though others may have come before it */
export function versionsOf(
  { coded }: SettingsContext,
  rows: readonly VersionRow[],
): readonly SettingsVersion[] {
  const fields = fieldsOf(coded)
  const values = (row: VersionRow | undefined) => (row && valuesIn(row.settings)) ?? {}
  return rows.map((row, at) => ({
    number: row.number,
    at: row.createdAt,
    publisher: row.publisher,
    authors: JSON.parse(row.authors) as readonly string[],
    ...(row.rolledBackTo !== null && { rolledBackTo: row.rolledBackTo }),
    changes: changesOf(fields, values(rows[at + 1]), values(row)),
    isUsable: usableValues(coded, row.settings) !== null,
  }))
}

function fieldWith(
  { name, control, value }: FieldOfSetting,
  values: SettingValues,
  row: DraftRow | undefined,
  names: Readonly<Record<string, string>>,
  places: readonly SettingPlace[],
): SettingField {
  return {
    name,
    control,
    coded: value,
    present: values[name] ?? value,
    ...(row && {
      draft: {
        id: row.id,
        value: row.value,
        author: { id: row.author, name: names[row.author] ?? row.author },
        at: row.createdAt,
      },
    }),
    ...(places.length > 0 && { places }),
  }
}

interface Viewer {
  readonly id: string
  readonly role: Role
}

/** @param officers names by id */
export async function settingsView(
  context: SettingsContext,
  viewer: Viewer,
  officers: Readonly<Record<string, string>>,
): Promise<SettingsView> {
  const situation = await situationOf(context)
  const { drafted, values, inForce, revision } = situation
  const rows = new Map(drafted.map((row) => [row.field, row]))
  const errors = drafted.length > 0 ? await draftErrors(context, situation) : {}
  const versions = versionsOf(context, situation.versions)
  const named = new Set([
    ...drafted.map(({ author }) => author),
    ...versions.flatMap(({ publisher, authors }) => [publisher, ...authors]),
  ])
  return {
    fields: fieldsOf(context.coded).map((field) =>
      fieldWith(
        field,
        values,
        rows.get(field.name),
        officers,
        placesOf(context.coded.public, field.name),
      ),
    ),
    inForce,
    revision,
    errors,
    versions,
    officers: Object.fromEntries(Object.entries(officers).filter(([id]) => named.has(id))),
    mayPublish:
      permits(viewer.role, 'publish_settings') &&
      drafted.length > 0 &&
      drafted.every(({ author }) => author !== viewer.id),
  }
}
