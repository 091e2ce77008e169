/** The services of a municipality in D1. Written by its officers and its operator: nobody registers by themselves. */
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { services as table } from '../db/schema-openid.ts'
import type { Service, ServiceSettings } from './service.ts'

interface Row {
  readonly id: string
  readonly settings: string
  readonly secret: string | null
  readonly secretBefore: string | null
}

export interface ListedService extends Service {
  readonly createdAt: number
}

const columns = {
  id: table.id,
  settings: table.settings,
  secret: table.secret,
  secretBefore: table.secretBefore,
}

/** What was written down of a service, without what names and proves it. */
export function settingsOf(service: Service): ServiceSettings {
  const { id: _, secrets: __, ...settings } = service
  return settings
}

/** Names what was looked at: settings and secrets. */
export const revisionOf = async (service: Service): Promise<string> =>
  toBase64url(await sha256(JSON.stringify(service)))

/** The row was written by `add`, which took nothing but what the schema lets through. */
export const readService = ({ id, settings, secret, secretBefore }: Row): Service => ({
  ...(JSON.parse(settings) as ServiceSettings),
  id,
  secrets: [secret, secretBefore].filter((one) => one !== null),
})

export function serviceStore({ orm }: Database, municipality: string) {
  const active = and(eq(table.municipality, municipality), isNull(table.removedAt))
  const one = (id: string) => and(active, eq(table.id, id))
  return {
    find: (id: string): Statement<Service | null> =>
      read(orm.select(columns).from(table).where(one(id)), ([row]: readonly Row[]) =>
        row ? readService(row) : null,
      ),

    list: (): Statement<readonly ListedService[]> =>
      read(
        orm
          .select({ ...columns, createdAt: table.createdAt })
          .from(table)
          .where(active)
          .orderBy(asc(table.id)),
        (rows: readonly (Row & { readonly createdAt: number })[]) =>
          rows.map((row) => ({ ...readService(row), createdAt: row.createdAt })),
      ),

    /** The batch is refused when there is one of that name, or was: what a removed one was allowed is not another's. */
    add: (id: string, settings: ServiceSettings, secret: string | null): Statement =>
      write(
        orm.insert(table).values({ municipality, id, settings: JSON.stringify(settings), secret }),
      ),

    /** Whether there is one of that name, or was. */
    isNamed: (id: string): Statement<boolean> =>
      read(
        orm
          .select({ id: table.id })
          .from(table)
          .where(and(eq(table.municipality, municipality), eq(table.id, id))),
        (rows: readonly unknown[]) => rows.length > 0,
      ),

    /** The batch is refused unless it is as it was `before`. */
    change: (
      id: string,
      before: ServiceSettings,
      settings: ServiceSettings,
    ): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ settings: JSON.stringify(settings) })
          .where(and(one(id), eq(table.settings, JSON.stringify(before)))),
      ),
      expectOneRow(orm),
    ],

    /** The secret before goes on working until the next rotation. The batch is refused when there is no such service. */
    rotate: (id: string, secret: string): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ secretBefore: sql`secret`, secret })
          .where(one(id)),
      ),
      expectOneRow(orm),
    ],

    /** The secret before works no longer. */
    endRotation: (id: string): readonly Statement[] => [
      write(orm.update(table).set({ secretBefore: null }).where(one(id))),
      expectOneRow(orm),
    ],

    /** What it was let know by citizens is withdrawn with it, its tokens at once. */
    remove: (id: string): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ removedAt: sql`unixepoch()` })
          .where(one(id)),
      ),
      expectOneRow(orm),
    ],

    /** One that was removed is there again, with its secrets. The batch is refused when none was. */
    restore: (id: string): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ removedAt: null })
          .where(
            and(eq(table.municipality, municipality), eq(table.id, id), isNotNull(table.removedAt)),
          ),
      ),
      expectOneRow(orm),
    ],
  }
}

export type ServiceStore = ReturnType<typeof serviceStore>
