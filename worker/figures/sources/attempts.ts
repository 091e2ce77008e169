/** What strangers tried: the minutes that are over, of all networks together. */
import { sql } from 'drizzle-orm'
import { attempts } from '../../db/schema-attempts.ts'
import { timed, type Group } from './source.ts'

export const ofAttempts = timed<Group & { readonly name: string }>({
  table: sql`${attempts}`,
  over: sql`minute_at`,
  columns: [sql`municipality`, sql`minute_at / 3600 * 3600 AS hour`, sql`event AS name`],
  // The row of all networks together.
  where: sql`network = ''`,
  count: sql`sum(count)`,
  until: sql`unixepoch() / 60 * 60`,
  countedIn: ({ municipality, hour, name, count }) => [
    { municipality, hour, metric: 'attempt', name, count },
  ],
})
