/** How far those came who began, and how long it took: flows whose time is over, before they are purged. */
import { sql } from 'drizzle-orm'
import { durations } from '../../../contract/desk/figures.ts'
import { flows } from '../../db/schema-flows.ts'
import type { Counted } from '../counters.ts'
import { timed } from './source.ts'

/** The end of a flow, and of one that went on in another browser, which counts itself. */
const done = 'done'
const elsewhere = 'elsewhere'

const tookSeconds = sql`coalesce(moved_at, created_at) - created_at`

const bucket = sql.join(
  durations.map((most) =>
    most === null
      ? sql`ELSE 'longer' END`
      : sql`WHEN ${tookSeconds} <= ${most} THEN ${String(most)}`,
  ),
  sql` `,
)

export const ofFlows = timed({
  table: sql`${flows}`,
  over: sql`expires_at`,
  since: sql`created_at`,
  names: { kind: sql`kind`, at: sql`at`, took: sql`CASE WHEN at <> ${done} THEN '' ${bucket}` },
  where: sql`at <> ${elsewhere}`,
  count: sql`count(*)`,
  until: sql`unixepoch()`,
  countedIn({ municipality, hour, kind, at, took, count }) {
    const counted: Counted = { municipality, hour, metric: 'flow', name: `${kind}/${at}`, count }
    if (at !== done) return [counted]
    return [counted, { ...counted, metric: 'duration', name: `${kind}/${took}` }]
  },
})
