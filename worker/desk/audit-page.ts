/**
 * Reads the audit of one city backwards, by what is looked for. A page looks at a bounded part of the record, which is one
 * for all cities, and may find nothing in it although there is more.
 */
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { AuditFilter, AuditLine, AuditPage } from '../../contract/desk/audit.ts'
import { days } from '../../contract/units.ts'
import type { Entry } from '../audit/entries.ts'
import { read, type Statement } from '../db/database.ts'
import { audit } from '../db/schema-audit.ts'
import { beginningOf } from '../figures/city-date.ts'
import type { Desk } from './desk.ts'

/** Entries that are looked at for one page, and lines that it has at most. */
const width = 10_000
const most = 200

interface FoundLines {
  readonly lines: readonly AuditLine[]
  readonly before: number | null
}

/** The last entry at or before a moment: halves what is left, by the sequence, which grows with time. */
function lastAt({ database: { orm } }: Desk, at: number): Statement<number> {
  const middle = sql`(low + high) / 2`
  // What has left for an archive was early.
  const isEarly = sql`coalesce((SELECT ${audit.at} FROM ${audit} WHERE ${audit.sequence} <= ${middle}
    ORDER BY ${audit.sequence} DESC LIMIT 1), 0) <= ${at}`
  return read(
    orm.all(sql`WITH RECURSIVE halved AS (
        SELECT 0 AS low, coalesce((SELECT max(sequence) FROM ${audit}), 0) + 1 AS high
        UNION ALL
        SELECT iif(${isEarly}, ${middle}, low), iif(${isEarly}, high, ${middle})
          FROM halved WHERE high - low > 1)
      SELECT low FROM halved WHERE high - low <= 1`),
    ([row]: readonly { readonly low: number }[]) => row?.low ?? 0,
  )
}

/** @param before sequence of the entry that ends the page before; null for the newest */
async function linesOf(
  desk: Desk,
  filter: AuditFilter,
  before: number | null,
): Promise<FoundLines> {
  const { database, municipality, slug } = desk
  const { events, officer, subject, from, until } = filter
  const zone = municipality.public.timeZone
  const end = Math.min(8.64e9, until === undefined ? Infinity : beginningOf(until, zone) + days(1))
  const begin = from === undefined ? 0 : beginningOf(from, zone)
  const [last, first] = await database.batch(lastAt(desk, end - 1), lastAt(desk, begin - 1))
  const high = Math.min(before ?? Infinity, last + 1)
  // One account's lines are few, and an index has them.
  const low = subject === undefined ? Math.max(first + 1, high - width) : first + 1
  const [entries] = await database.batch(
    read(
      database.orm
        .select()
        .from(audit)
        .where(
          and(
            subject === undefined ? undefined : eq(audit.subject, subject),
            lt(audit.sequence, high),
            gte(audit.sequence, low),
            sql`+${audit.municipality} = ${slug}`,
            // One parameter, of however many: D1 takes a hundred in all.
            events === undefined
              ? undefined
              : sql`instr(${` ${events} `}, ' ' || ${audit.event} || ' ') > 0`,
            officer === undefined
              ? undefined
              : sql`(${audit.details} ->> 'officer' = ${officer} OR +${audit.subject} = ${officer})`,
          ),
        )
        .orderBy(desc(audit.sequence))
        .limit(most),
      (rows: readonly Entry[]) => rows,
    ),
  )
  const next = entries.length === most ? (entries.at(-1)?.sequence ?? low) : low
  return { lines: entries.map(lineOf), before: next <= first + 1 ? null : next }
}

const lineOf = ({ sequence, at, event, subject, details }: Entry): AuditLine => ({
  sequence,
  at,
  event,
  subject,
  // Written by `audit.entry`, under a MAC.
  details: JSON.parse(details) as AuditLine['details'],
})

/** Names of the city's officers, by id. */
async function officerNames({
  database,
  officers,
}: Desk): Promise<Readonly<Record<string, string>>> {
  const [known] = await database.batch(officers.list())
  return Object.fromEntries(known.map(({ id, name }) => [id, name]))
}

export async function auditPage(
  desk: Desk,
  filter: AuditFilter,
  before: number | null,
): Promise<AuditPage> {
  const [found, officers] = await Promise.all([linesOf(desk, filter, before), officerNames(desk)])
  return { ...found, officers }
}
