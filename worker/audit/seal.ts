/** Seals the audit, once a minute: after that, no entry can be altered, moved or removed unseen. */
import { sql } from 'drizzle-orm'
import { write, type Database } from '../db/database.ts'
import { auditSeals } from '../db/schema.ts'
import { log } from '../log.ts'
import { entriesAfter, lastSeal } from './entries.ts'
import { beginning, sealOver } from './mac.ts'

/** Entries under one seal, and seals of one run: the rest is for the next minute. */
const entriesPerSeal = 500
const sealsPerRun = 10

/**
 * Seals every entry that has none, a bounded number. The seal goes to the log as well, where who can write to D1
 * cannot reach it.
 *
 * @returns how many entries are sealed now that were not
 * @throws AuthError `unavailable` when D1 is; the next minute's run takes over
 */
export async function sealAudit(db: Database, key: CryptoKey): Promise<number> {
  const [last] = await db.together(lastSeal(db))
  let through = last?.through ?? 0
  let hash = last?.hash ?? beginning
  let sealed = 0
  for (let run = 0; run < sealsPerRun; run += 1) {
    const [entries] = await db.together(entriesAfter(db, through, entriesPerSeal))
    const newest = entries.at(-1)
    if (!newest) break
    for (const entry of entries) hash = await sealOver(key, hash, entry)
    through = newest.sequence
    // Two runs at once reach the same hash at the same entry, so whoever is second has nothing to add.
    await db.together(
      write(
        db.orm.run(
          sql`INSERT OR IGNORE INTO ${auditSeals} (through, hash) VALUES (${through}, ${hash})`,
        ),
      ),
    )
    log('audit_sealed', { through, hash })
    sealed += entries.length
    if (entries.length < entriesPerSeal) break
  }
  return sealed
}
