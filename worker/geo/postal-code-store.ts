/** Postal codes in D1, one row each. Public data, of no municipality and no citizen. */
import { and, eq } from 'drizzle-orm'
import type { PostalPlace } from '../../contract/postal-place.ts'
import { read, type Database, type Statement } from '../db/database.ts'
import { postalCodes } from '../db/schema-imported.ts'

export interface Geo {
  /** The one place that a code names; null when no corpus that was imported has it. */
  postalCode(country: string, code: string): Statement<PostalPlace | null>
}

export const geoStore = ({ orm }: Database): Geo => ({
  postalCode: (country, code) =>
    read(
      orm
        .select({ place: postalCodes.place })
        .from(postalCodes)
        .where(and(eq(postalCodes.country, country), eq(postalCodes.code, code))),
      ([row]: readonly { readonly place: string }[]) =>
        row ? (JSON.parse(row.place) as PostalPlace) : null,
    ),
})
