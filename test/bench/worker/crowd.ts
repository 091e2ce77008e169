/** Fills the tables with accounts that nobody signs in to, and empties them again. */

const prefix = 'acc_crowd'

/**
 * Adds accounts with two identifiers each, their encrypted texts as long as those of a real one.
 *
 * @throws Error while there is no real account to copy from
 */
export async function crowd(db: D1Database, accounts: number): Promise<void> {
  const numbers = `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)`
  const [added] = await db.batch([
    db
      .prepare(
        `INSERT INTO accounts (id, municipality, details, password, locale)
         ${numbers}, model AS (SELECT * FROM accounts LIMIT 1)
         SELECT '${prefix}' || n, municipality, details, password, locale FROM numbers, model`,
      )
      .bind(accounts),
    ...['email', 'cedula-ec'].map((kind) =>
      db
        .prepare(
          `INSERT INTO identifiers (municipality, blind, account, kind, sealed, proven_at)
           ${numbers}, model AS (SELECT * FROM identifiers LIMIT 1)
           SELECT municipality, substr(hex(randomblob(32)), 1, 43), '${prefix}' || n, ?2, sealed, proven_at
           FROM numbers, model`,
        )
        .bind(accounts, kind),
    ),
  ])
  if (added?.meta.changes !== accounts) throw new Error('there is no account to copy from')
}

/** Removes every account that `crowd` added. */
export async function disperse(db: D1Database): Promise<void> {
  await db.batch([
    db.prepare(`DELETE FROM identifiers WHERE account GLOB '${prefix}*'`),
    db.prepare(`DELETE FROM accounts WHERE id GLOB '${prefix}*'`),
  ])
}
