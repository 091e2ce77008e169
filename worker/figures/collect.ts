/**
 * Counts, once a minute, what is in the database anyway: no citizen's request writes a counter, or waits for one. Each
 * source is counted from where the last run ended, and that is written with what was counted, so nothing counts twice.
 */
import { sql } from 'drizzle-orm'
import { ConflictError, expectOneRow, read, write, type Database } from '../db/database.ts'
import { figureSources } from '../db/schema-figures.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { added } from './counters.ts'
import { sources } from './sources/index.ts'
import type { Source } from './sources/source.ts'

interface Position {
  readonly source: string
  readonly next: number
}

/** @throws the first failure, after everything else has been counted */
export async function collectFigures(db: Database, all: readonly Municipality[]): Promise<void> {
  const zones = new Map(all.map(({ public: { slug, timeZone } }) => [slug, timeZone]))
  const [positions] = await db.batch(
    read(db.orm.select().from(figureSources), (rows: readonly Position[]) => rows),
  )
  const done = await Promise.allSettled(
    Object.entries(sources).map(([name, source]) =>
      collect(db, source, positions.find((one) => one.source === name) ?? begin(name), (slug) =>
        zones.get(slug),
      ),
    ),
  )
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

const begin = (source: string): Position => ({ source, next: 0 })

async function collect(
  db: Database,
  source: Source,
  { source: name, next: from }: Position,
  zoneOf: (municipality: string) => string | undefined,
): Promise<void> {
  const [{ counted, next }] = await db.batch(source.tally(db, from))
  if (next === from) return
  try {
    await db.batch(
      write(
        db.orm
          .insert(figureSources)
          .values({ source: name, next })
          .onConflictDoUpdate({
            target: figureSources.source,
            set: { next },
            setWhere: sql`${figureSources.next} = ${from}`,
          }),
      ),
      expectOneRow(db.orm),
      added(db, counted, zoneOf),
    )
  } catch (cause) {
    // Another run was first, and has counted it.
    if (!(cause instanceof ConflictError)) throw cause
  }
}
