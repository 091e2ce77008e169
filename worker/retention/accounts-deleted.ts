/**
 * Carries out what citizens have asked for: deletes their accounts when the time to change their mind is over, with
 * everything that names them in whatever table. Only the audit keeps the account's id, which names nobody.
 */
import { and, asc, getTableName, inArray, lte, sql } from 'drizzle-orm'
import { read, write, type Database } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { accountDeletions } from '../db/schema-account.ts'
import { mergedAccounts } from '../db/schema-duplicates.ts'
import { contactRequests } from '../db/schema-credentials.ts'
import { proposals } from '../db/schema-proposals.ts'
import { contactMarks } from '../db/schema-delivery.ts'
import { challenges, flows } from '../db/schema-flows.ts'
import { outbox } from '../db/schema-outbox.ts'
import { log } from '../log.ts'
import type { Forgetting } from './forgetting.ts'
import { removeAccounts } from './remove-accounts.ts'

/** Accounts of one transaction; each takes some dozens of rows with it. */
const atOnce = 20

const due = (db: Database, now: number | undefined, most: number) =>
  db.orm
    .select({ account: accountDeletions.account })
    .from(accountDeletions)
    .where(
      and(
        lte(accountDeletions.dueAt, now === undefined ? sql`unixepoch()` : sql`${now}`),
        // One that another was merged into has something of that one, for as long as it can be undone.
        sql`NOT EXISTS (SELECT 1 FROM ${mergedAccounts} WHERE ${mergedAccounts.into} = ${accountDeletions.account})`,
      ),
    )
    .orderBy(asc(accountDeletions.dueAt))
    .limit(most)

export const accountsDeleted: Forgetting = {
  table: getTableName(accountDeletions),

  isDue: (db) => read(due(db, undefined, 1), (rows: readonly unknown[]) => rows.length > 0),

  async some(db, now) {
    const { orm } = db
    const [chosen] = await db.batch(
      read(due(db, now, atOnce), (rows: readonly { readonly account: string }[]) =>
        rows.map(({ account }) => account),
      ),
    )
    if (chosen.length === 0) return false
    const listed = sql`(SELECT value FROM json_each(${JSON.stringify(chosen)}))`
    // Whoever has signed in meanwhile keeps the account.
    const still = orm
      .select({ id: accountDeletions.account })
      .from(accountDeletions)
      .where(
        and(inArray(accountDeletions.account, listed), lte(accountDeletions.dueAt, sql`${now}`)),
      )
    // Codes of an account, and of the presses in its notices, are known by these.
    const subjects = sql`(SELECT ${accountDeletions.account} FROM ${accountDeletions}
        WHERE ${inArray(accountDeletions.account, listed)} AND ${accountDeletions.dueAt} <= ${now}
      UNION ALL SELECT 'dis_' || ${accountDeletions.account} FROM ${accountDeletions}
        WHERE ${inArray(accountDeletions.account, listed)} AND ${accountDeletions.dueAt} <= ${now})`
    const ofFlows = orm
      .select({ flow: challenges.flow })
      .from(challenges)
      .where(inArray(challenges.subject, subjects))
    await db.batch(
      // An account that can be signed in to loses none of its names.
      write(
        orm
          .update(accounts)
          .set({ status: 'suspended', password: null })
          .where(inArray(accounts.id, still)),
      ),
      write(
        orm.run(sql`DELETE FROM ${contactMarks} WHERE (municipality, blind) IN
          (SELECT ${outbox.municipality}, ${outbox.recipient} FROM ${outbox}
            WHERE ${inArray(outbox.account, still)})`),
      ),
      write(orm.delete(outbox).where(inArray(outbox.account, still))),
      write(orm.delete(flows).where(inArray(flows.id, ofFlows))),
      write(orm.delete(challenges).where(inArray(challenges.subject, subjects))),
      write(orm.delete(contactRequests).where(inArray(contactRequests.subject, still))),
      write(orm.delete(proposals).where(inArray(proposals.subject, still))),
      ...removeAccounts(db, still, getTableName(accountDeletions)),
      write(
        orm.delete(accounts).where(
          and(
            inArray(accounts.id, listed),
            // The row that says so has gone just now: whoever was kept still has sessions, names and a password.
            sql`NOT EXISTS (SELECT 1 FROM identifiers WHERE account = ${accounts.id})`,
          ),
        ),
      ),
    )
    log('accounts_deleted', { count: chosen.length })
    return chosen.length === atOnce
  },
}
