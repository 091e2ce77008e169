/** Which cities are served with older settings than the version that counts, for whoever watches over the Worker. */
import * as v from 'valibot'
import type { Database, Statement } from '../db/database.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { usableValues } from './city.ts'
import { settingsStore, type VersionRow } from './settings-store.ts'

export const unusableSettings = v.array(
  v.strictObject({ municipality: v.string(), version: v.number() }),
)

/** The newest version of each of these cities. */
export const newestVersions = (
  database: Database,
  cities: readonly Municipality[],
): readonly Statement<readonly VersionRow[]>[] =>
  cities.map(({ public: { slug } }) => settingsStore(database, slug).versions(1))

/** @param newest of each city, in their order */
export const unusableIn = (
  cities: readonly Municipality[],
  newest: readonly (readonly VersionRow[])[],
): v.InferOutput<typeof unusableSettings> =>
  cities.flatMap((city, at) => {
    const [row] = newest[at] ?? []
    return row && usableValues(city, row.settings) === null
      ? [{ municipality: city.public.slug, version: row.number }]
      : []
  })
