/** What has been done, by the audit: its entries in their order, each of which was written with its effect. */
import { sql } from 'drizzle-orm'
import type { AuditEvent } from '../../../contract/desk/audit-events.ts'
import { read } from '../../db/database.ts'
import { audit } from '../../db/schema-audit.ts'
import { most, nextAfter, type Group, type Source } from './source.ts'

const events: ReadonlySet<string> = new Set<AuditEvent>(['signed_in', 'registered', 'recovered'])

export const ofAudit: Source = {
  tally: ({ orm }, next) =>
    read(
      orm.all(sql`WITH newer AS MATERIALIZED (SELECT municipality, at, event, sequence
          FROM ${audit} WHERE sequence >= ${next} ORDER BY sequence LIMIT ${most})
        SELECT municipality, at / 3600 * 3600 AS hour, event AS name, count(*) AS count,
          max(sequence) AS last
        FROM newer GROUP BY 1, 2, 3`),
      (rows: readonly (Group & { readonly name: string })[]) => ({
        counted: rows
          .filter(({ name }) => events.has(name))
          .map(({ municipality, hour, name, count }) => ({
            municipality,
            hour,
            metric: 'event' as const,
            name,
            count,
          })),
        next: nextAfter(rows, next),
      }),
    ),
}
