/** How far those came who began, and how long it took: flows whose time is over, before they are purged. */
import { sql } from 'drizzle-orm'
import { durations } from '../../../contract/desk/figures.ts'
import { flows } from '../../db/schema-flows.ts'
import type { Counted } from '../counters.ts'
import { timed, type Group } from './source.ts'

type FlowGroup = Group & { readonly kind: string; readonly at: string; readonly took: string }

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

export const ofFlows = timed<FlowGroup>({
  table: sql`${flows}`,
  over: sql`expires_at`,
  columns: [
    sql`municipality`,
    sql`created_at / 3600 * 3600 AS hour`,
    sql`kind`,
    sql`at`,
    sql`CASE WHEN at <> ${done} THEN '' ${bucket} AS took`,
  ],
  where: sql`at <> ${elsewhere}`,
  count: sql`count(*)`,
  until: sql`unixepoch()`,
  countedIn({ municipality, hour, kind, at, took, count }) {
    const counted: Counted = { municipality, hour, metric: 'flow', name: `${kind}/${at}`, count }
    if (at !== done) return [counted]
    return [counted, { ...counted, metric: 'duration', name: `${kind}/${took}` }]
  },
})
