/**
 * Deletes what has served its time, by the retention schedule. Looks first, in one round trip that writes nothing; what
 * is due goes in small transactions, each of which fails alone, until nothing is due or the run has done its share.
 */
import { sql } from 'drizzle-orm'
import { read, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { tables, type TableName } from '../db/tables.ts'
import { log } from '../log.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { accountsDeleted } from './accounts-deleted.ts'
import { accountsForgotten } from './accounts-forgotten.ts'
import { rowsForgotten, type Forgetting } from './forgetting.ts'
import { retentionPeriodsOf, type RetentionPolicy, type RetentionRule } from './retention-rule.ts'
import { retentionSchedule } from './retention-schedule.ts'

/**
 * Transactions of one run at most: D1 allows an invocation a thousand statements. Of counters alone that is a hundred
 * thousand rows a minute: what a flood makes goes as fast as it comes.
 */
const share = 200

/**
 * @param all municipalities, which decide some retention periods
 * @throws the first failure, after everything else has been done
 */
export async function purge(db: Database, all: readonly Municipality[]): Promise<void> {
  const kinds = forgettings(all)
  const [now, ...due] = await db.batch(clock(db), ...kinds.map((kind) => kind.isDue(db)))
  const failures: unknown[] = []
  let waiting = kinds.filter((_, index) => due[index])
  let left = share
  // In turns, so that none waits for the backlog of another.
  while (waiting.length > 0 && left > 0) {
    const more: Forgetting[] = []
    for (const kind of waiting.slice(0, left)) {
      left -= 1
      try {
        if (await kind.some(db, now)) more.push(kind)
      } catch (cause) {
        failures.push(cause)
      }
    }
    waiting = more
  }
  if (waiting.length > 0) log('purge_behind', { tables: waiting.map(({ table }) => table).join() })
  if (failures.length > 0) throw failures[0]
}

/** One moment for the whole run, D1's: nothing turns old between two of its statements. */
const clock = ({ orm }: Database): Statement<number> =>
  read(
    orm.all(sql`SELECT unixepoch() AS now`),
    ([row]: readonly { readonly now: number }[]) => row?.now ?? 0,
  )

const forgettings = (all: readonly Municipality[]): readonly Forgetting[] => [
  accountsDeleted,
  ...Object.entries<RetentionPolicy>(retentionSchedule).flatMap(([name, policy]) =>
    policy.is === 'timed'
      ? policy.rules.flatMap((rule) => ofRule(name as TableName, rule, all))
      : [],
  ),
]

function ofRule(
  name: TableName,
  rule: RetentionRule,
  all: readonly Municipality[],
): readonly Forgetting[] {
  const { kept } = rule
  const table = tables[name]
  if (typeof kept === 'number') return [rowsForgotten(name, table, rule, kept)]
  return all.map((municipality) => {
    const { slug } = municipality.public
    const periods = retentionPeriodsOf(municipality)
    return table === accounts
      ? accountsForgotten(rule, periods[kept], municipality.private.lifetimes.flow, slug)
      : rowsForgotten(name, table, rule, periods[kept], slug)
  })
}
