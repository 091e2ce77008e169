/** Settings in D1: the draft, and the versions. Every write that rests on what somebody saw is refused if that has changed. */
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { settingsDrafts as drafts, settingsVersions as versions } from '../db/schema-settings.ts'
import type { SettingValues } from './setting.ts'

export interface DraftRow {
  readonly field: string
  readonly id: string
  readonly value: string
  /** Officer. */
  readonly author: string
  /** Seconds since 1970. */
  readonly createdAt: number
}

export interface VersionRow {
  readonly number: number
  readonly id: string
  /** JSON, as it lies there. */
  readonly settings: string
  readonly publisher: string
  /** JSON. */
  readonly authors: string
  readonly rolledBackTo: number | null
  readonly createdAt: number
}

/** Newest versions that are looked through for one that can be used, before it is the code's profile. */
export const passedOver = 3

export interface NewVersion {
  readonly number: number
  readonly id: string
  readonly settings: SettingValues
  readonly publisher: string
  readonly authors: readonly string[]
  readonly rolledBackTo?: number
}

export function settingsStore({ orm }: Pick<Database, 'orm'>, slug: string) {
  const ofField = (field: string, id: string) =>
    and(eq(drafts.municipality, slug), eq(drafts.field, field), eq(drafts.id, id))
  return {
    draft: (): Statement<readonly DraftRow[]> =>
      read(
        orm
          .select({
            field: drafts.field,
            id: drafts.id,
            value: drafts.value,
            author: drafts.author,
            createdAt: drafts.createdAt,
          })
          .from(drafts)
          .where(eq(drafts.municipality, slug))
          .orderBy(asc(drafts.field)),
        (rows: readonly DraftRow[]) => rows,
      ),

    /** The newest first. */
    versions: (most: number): Statement<readonly VersionRow[]> =>
      read(
        orm
          .select({
            number: versions.number,
            id: versions.id,
            settings: versions.settings,
            publisher: versions.publisher,
            authors: versions.authors,
            rolledBackTo: versions.rolledBackTo,
            createdAt: versions.createdAt,
          })
          .from(versions)
          .where(eq(versions.municipality, slug))
          .orderBy(desc(versions.number))
          .limit(most),
        (rows: readonly VersionRow[]) => rows,
      ),

    version: (number: number): Statement<string | null> =>
      read(
        orm
          .select({ settings: versions.settings })
          .from(versions)
          .where(and(eq(versions.municipality, slug), eq(versions.number, number))),
        ([row]: readonly { readonly settings: string }[]) => row?.settings ?? null,
      ),

    /** Every published version in which a field has this value, as it lies there. */
    holding: (field: string, value: string): Statement<readonly string[]> =>
      read(
        orm
          .select({ settings: versions.settings })
          .from(versions)
          .where(
            and(
              eq(versions.municipality, slug),
              sql`json_valid(${versions.settings})`,
              sql`json_extract(${versions.settings}, ${`$."${field}"`}) = ${value}`,
            ),
          ),
        (rows: readonly { readonly settings: string }[]) => rows.map(({ settings }) => settings),
      ),

    /**
     * Puts a value into the draft. The batch is refused when the field's draft is not the one that was seen.
     *
     * @param seen id of that draft; undefined where there was none
     */
    put: (
      { field, id, value, author }: Omit<DraftRow, 'createdAt'>,
      seen: string | undefined,
    ): readonly Statement[] => {
      const inserted = orm.insert(drafts).values({ municipality: slug, field, id, value, author })
      const target = [drafts.municipality, drafts.field]
      return [
        write(
          seen === undefined
            ? inserted.onConflictDoNothing({ target })
            : inserted.onConflictDoUpdate({
                target,
                set: { id, value, author, createdAt: sql`unixepoch()` },
                setWhere: eq(drafts.id, seen),
              }),
        ),
        expectOneRow(orm),
      ]
    },

    /** Takes a field out of the draft, if it is still the one that was seen. */
    drop: (field: string, seen: string): readonly Statement[] => [
      write(orm.delete(drafts).where(ofField(field, seen))),
      expectOneRow(orm),
    ],

    /** The batch is refused when another version is in force. */
    mustBeInForce: (number: number): Statement =>
      write(
        orm.run(sql`INSERT INTO must_hold SELECT coalesce(max(${versions.number}), 0) = ${number}
          FROM ${versions} WHERE ${versions.municipality} = ${slug}`),
      ),

    /** The same, told apart from every other decision of a batch: by the column that is left empty. */
    mustStillBeInForce: (number: number): Statement =>
      write(
        orm.run(sql`INSERT INTO ${versions} (municipality, number, id, settings, publisher, authors)
          SELECT ${slug}, -1, '', '', NULL, '' WHERE ${number} IS NOT
            (SELECT coalesce(max(${versions.number}), 0) FROM ${versions}
              WHERE ${versions.municipality} = ${slug})`),
      ),

    /** The batch is refused unless the draft is these fields and no others, none of them written by the publisher. */
    takeWhole: (rows: readonly DraftRow[], publisher: string): readonly Statement[] => [
      ...rows.flatMap(({ field, id }) => [
        write(orm.delete(drafts).where(and(ofField(field, id), ne(drafts.author, publisher)))),
        expectOneRow(orm),
      ]),
      write(
        orm.run(sql`INSERT INTO must_hold SELECT count(*) = 0 FROM ${drafts}
          WHERE ${drafts.municipality} = ${slug}`),
      ),
    ],

    /** The batch is refused when there is a version of that number. */
    publish: ({ settings, authors, ...version }: NewVersion): Statement =>
      write(
        orm.insert(versions).values({
          municipality: slug,
          settings: JSON.stringify(settings),
          authors: JSON.stringify(authors),
          ...version,
        }),
      ),
  }
}

export type SettingsStore = ReturnType<typeof settingsStore>
