/** Stands in for wrangler: executes on an open SQLite what a command would have it execute. */
import type { DatabaseSync } from 'node:sqlite'
import type { Execute } from '../../cli/operator-database.ts'

/** As one transaction, which answers each statement. It is for writing from its start, so that it waits for its turn. */
export const executing =
  (db: DatabaseSync): Execute =>
  async (statements) => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const answers = statements.split(';\n').map((one) => ({ results: db.prepare(one).all() }))
      db.exec('COMMIT')
      return answers
    } catch (cause) {
      db.exec('ROLLBACK')
      throw cause
    }
  }
