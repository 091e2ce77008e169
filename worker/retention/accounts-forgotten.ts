/**
 * Deletes accounts whole. It decides first which ones; then everything that refers to those very ones goes with them,
 * in one transaction, unless somebody has confirmed the account in between.
 */
import { and, asc, eq, getTableName, inArray, notExists, sql, type SQL } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import { read, write, type Database } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import { ripe, type Forgetting } from './forgetting.ts'
import { removeAccounts } from './remove-accounts.ts'
import type { RetentionRule } from './retention-rule.ts'

/** Accounts of one transaction; each takes a dozen rows with it. */
const atOnce = 50

/** @param flow seconds that a flow lasts: one may have been begun with a temporary password at its last moment */
export function accountsForgotten(
  rule: RetentionRule,
  kept: Seconds,
  flow: Seconds,
  city: string,
): Forgetting {
  /** One that can still be confirmed is not old, whenever it began: its temporary password may be a newer one. */
  const isOver = (db: Database, now: SQL) =>
    notExists(
      db.orm
        .select({ one: sql`1` })
        .from(temporaryPasswords)
        .where(
          and(
            eq(temporaryPasswords.account, accounts.id),
            sql`${temporaryPasswords.expiresAt} > ${now} - ${flow}`,
          ),
        ),
    )

  const found = (db: Database, now: SQL, most: number) =>
    db.orm
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(ripe(rule, accounts, now, kept, city), isOver(db, now)))
      .orderBy(asc(rule.since))
      .limit(most)

  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

  return {
    table: getTableName(accounts),
    isDue: (db) => read(found(db, sql`unixepoch()`, 1), (rows: readonly unknown[]) => !!rows[0]),
    async some(db, now) {
      const [chosen] = await db.batch(read(found(db, sql`${now}`, atOnce), ids))
      if (chosen.length === 0) return false
      const still = db.orm
        .select({ id: accounts.id })
        .from(accounts)
        .where(
          and(
            inArray(accounts.id, sql`(SELECT value FROM json_each(${JSON.stringify(chosen)}))`),
            rule.where,
            isOver(db, sql`${now}`),
          ),
        )
      await db.batch(
        ...removeAccounts(db, still),
        write(db.orm.delete(accounts).where(inArray(accounts.id, still))),
      )
      return chosen.length === atOnce
    },
  }
}
