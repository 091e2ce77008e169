/**
 * Counts what strangers try: how often in a minute and from which networks, in a bounded number of rows, however many
 * try and whatever they type. The audit hears of each person about once an hour, and of few people a minute.
 */
import { sql } from 'drizzle-orm'
import { toBase64url } from '../crypto/base64.ts'
import { blindIndex } from '../crypto/blind-index.ts'
import { hmac } from '../crypto/digest.ts'
import type { Keys } from '../crypto/keys.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import type { AuditDetails } from '../../contract/desk/audit-details.ts'
import type { AuditEvent } from '../../contract/desk/audit-events.ts'
import type { Audit } from './audit.ts'

/** Rows of a minute and kind, besides the one of all and the one of the others. */
const mostNetworks = 8

/** Entries of a minute and kind: 14,400 a day at most, some five megabytes. */
const mostEntries = 10

interface Attempt {
  readonly event: AuditEvent
  /** Account id, or a pseudonym when there is none. */
  readonly subject: string
  /** An IPv4 address or an IPv6 /64. */
  readonly clientIp: string
  /** The audit hears of accounts alone; the statement is the same for all (T12). */
  readonly ofAccounts?: true
  readonly details?: AuditDetails
}

/** An IPv4 /24, an IPv6 /48: what one attacker has many addresses of. */
const networkOf = (clientIp: string) => clientIp.split(/[.:]/).slice(0, 3).join(' ')

const minute = sql`unixepoch() / 60 * 60`

export function attempts(
  { orm }: Database,
  keys: Pick<Keys, 'index'>,
  municipality: string,
  record: Audit,
  now: () => number,
) {
  const ofMinute = (event: string, network: string) =>
    sql`municipality = ${municipality} AND event = ${event} AND minute_at = ${minute}
      AND network = ${network}`

  async function counted({ event, clientIp }: Attempt): Promise<Statement> {
    const blind = await blindIndex(keys.index, municipality, 'network', networkOf(clientIp))
    const known = sql`EXISTS (SELECT 1 FROM attempts WHERE ${ofMinute(event, blind)})`
    const few = sql`(SELECT count(*) FROM attempts WHERE municipality = ${municipality}
      AND event = ${event} AND minute_at = ${minute}) <= ${mostNetworks}`
    return write(
      orm.run(sql`INSERT INTO attempts (municipality, event, minute_at, network, count)
        SELECT ${municipality}, ${event}, ${minute}, value, 1
        FROM json_each(json_array('', CASE WHEN ${known} OR ${few} THEN ${blind} ELSE 'others' END))
        WHERE true
        ON CONFLICT DO UPDATE SET count = count + 1`),
    )
  }

  /** The same id for all of an hour, so that the audit takes it once. */
  async function noted({ event, subject, details, ofAccounts }: Attempt): Promise<Statement> {
    const hour = String(Math.floor(now() / 3600))
    const mac = await hmac(keys.index.eldest.key, 'attempt', municipality, event, subject, hour)
    const id = `aud_${toBase64url(mac).slice(0, 22)}`
    const isMeant = sql`(${ofAccounts ? 0 : 1} OR EXISTS (SELECT 1 FROM accounts
      WHERE municipality = ${municipality} AND id = ${subject}))`
    const isFew = sql`(SELECT count FROM attempts WHERE ${ofMinute(event, '')}) <= ${mostEntries}`
    return record.entry(id, event, subject, details, sql`${isMeant} AND ${isFew}`)
  }

  return {
    /** To be committed with whatever came of it: as many statements for an account as for nobody (T12). */
    record: async (attempt: Attempt): Promise<readonly Statement[]> => [
      await counted(attempt),
      await noted(attempt),
    ],
  }
}

export type Attempts = ReturnType<typeof attempts>
