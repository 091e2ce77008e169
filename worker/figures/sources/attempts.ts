/** What strangers tried: the minutes that are over, of all networks together. */
import { sql } from 'drizzle-orm'
import { attempts } from '../../db/schema-attempts.ts'
import { timed } from './source.ts'

export const ofAttempts = timed({
  table: sql`${attempts}`,
  over: sql`minute_at`,
  since: sql`minute_at`,
  names: { name: sql`event` },
  // The row of all networks together.
  where: sql`network = ''`,
  count: sql`sum(count)`,
  until: sql`unixepoch() / 60 * 60`,
  countedIn: ({ municipality, hour, name, count }) => [
    { municipality, hour, metric: 'attempt', name, count },
  ],
})
