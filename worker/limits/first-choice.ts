/**
 * Takes a slot of every bucket of the first of several choices that has room, in one statement. Some buckets of a choice may
 * be unseen: they choose nothing, so that whoever asks cannot tell what they hold.
 */
import { sql, type SQL } from 'drizzle-orm'
import type { KeyRing } from '../crypto/key-ring.ts'
import { read, type Database, type Statement } from '../db/database.ts'
import type { Limits } from './limits.ts'
import {
  bucketKeys,
  fullAt,
  replacing,
  currentTokens,
  type LimitKey,
  type Taken,
} from './buckets.ts'

export interface LimitChoice {
  /** The limits that decide: if all have room, the choice is taken; otherwise the next one is tried. */
  readonly asked: readonly [LimitKey, ...LimitKey[]]
  /** Limits that may hold the message back although the choice is taken. */
  readonly unseen: readonly LimitKey[]
  /** Closed: it is not taken, and only asked whether it would have room. */
  readonly open: boolean
  /** Has no room unless this holds in the database. Its first bucket is of no other choice. */
  readonly where?: SQL
}

export interface FirstChoice {
  /** Null when none that is open had room. */
  readonly taken: number | null
  /** Whether the unseen buckets of the choice had room as well. */
  readonly unseen: boolean
  /** The first closed choice that has room. */
  readonly closed: number | null
  /** Seconds until one of the choices has room, open or not. */
  readonly retryAfter: number
  /** Limits that had none, with the seconds until they have. */
  readonly used: ReadonlyMap<keyof Limits, number>
}

interface Bucket {
  readonly key: string
  readonly limit: keyof Limits
}

interface Keyed {
  readonly asked: readonly Bucket[]
  readonly unseen: readonly Bucket[]
}

export function firstChoice(
  { orm }: Database,
  indexKeys: KeyRing,
  municipality: string,
  limits: Limits,
) {
  const keyOf = bucketKeys(indexKeys, municipality)

  const keyed = (some: readonly LimitKey[]) =>
    Promise.all(
      some.map(async (one): Promise<Bucket> => ({ limit: one[0], key: await keyOf(one) })),
    )

  return async (choices: readonly LimitChoice[]): Promise<Statement<FirstChoice>> => {
    const keys = await Promise.all(
      choices.map(async ({ asked, unseen }): Promise<Keyed> => ({
        asked: await keyed(asked),
        unseen: await keyed(unseen),
      })),
    )
    const of = ({ asked, unseen }: Keyed) => [...asked, ...unseen]
    const buckets = new Map(
      keys.flatMap(of).map(({ limit, key }) => [key, { key, ...limits[limit] }]),
    )
    const belonging = keys.flatMap((choice, index) => [
      ...choice.asked.map(({ key }) => ({ key, choice: index, unseen: 0 })),
      ...choice.unseen.map(({ key }) => ({ key, choice: index, unseen: 1 })),
    ])
    const open = choices.flatMap((choice, index) => (choice.open ? [index] : []))
    const conditional = choices.findIndex(({ where }) => where)
    const condition = sql`CASE WHEN key = ${keys[conditional]?.asked[0]?.key ?? ''}
      THEN ${choices[conditional]?.where ?? sql`1`} ELSE 1 END`
    // All rows are written, whichever choice is taken: the work is the same.
    const query = orm.all<Taken>(sql`
      INSERT INTO limits (key, tokens, refill, allowed, full_at)
      WITH currentTokens AS MATERIALIZED (${currentTokens(JSON.stringify([...buckets.values()]))}),
        seen AS MATERIALIZED (
          SELECT key, burst, refill, tokens, tokens >= 1 AND (${condition}) AS room FROM currentTokens),
        belonging AS MATERIALIZED (
          SELECT value ->> 'key' AS key, value ->> 'choice' AS choice, value ->> 'unseen' AS unseen
          FROM json_each(${JSON.stringify(belonging)})),
        chosen AS MATERIALIZED (
          SELECT min(choice) AS choice FROM (
            SELECT choice FROM belonging JOIN seen USING (key) WHERE unseen = 0
            GROUP BY choice HAVING min(room) = 1)
          WHERE choice IN (SELECT value FROM json_each(${JSON.stringify(open)}))),
        unseen AS MATERIALIZED (
          SELECT coalesce(min(room), 1) AS room FROM chosen JOIN belonging USING (choice)
            JOIN seen USING (key) WHERE unseen = 1),
        taken AS MATERIALIZED (
          SELECT key FROM chosen JOIN belonging USING (choice)
          WHERE unseen = 0 OR (SELECT room FROM unseen) = 1),
        after AS (
          SELECT key, burst, refill, room, tokens - (key IN (SELECT key FROM taken)) AS tokens
          FROM seen)
      SELECT key, tokens, refill, room, ${fullAt(sql`tokens`)} FROM after WHERE true
      ${replacing}
      RETURNING key, allowed, tokens`)

    return read(query, (rows: readonly Taken[]) => {
      const found = new Map(rows.map((row) => [row.key, row]))
      const hasRoom = ({ key }: Bucket) => found.get(key)?.allowed === 1
      /** None for what has room; for ever where its condition does not hold. */
      const waitFor = ({ key, limit }: Bucket) => {
        const { allowed = 0, tokens = 0 } = found.get(key) ?? {}
        if (allowed === 1) return 0
        return tokens >= 1 ? Infinity : Math.ceil((1 - tokens) * limits[limit].refill)
      }
      const roomIn = ({ asked }: Keyed) => asked.every(hasRoom)
      const first = (among: (choice: LimitChoice) => boolean) => {
        const at = choices.findIndex(
          (choice, index) => among(choice) && roomIn(keys[index] ?? noKeys),
        )
        return at < 0 ? null : at
      }
      const taken = first((choice) => choice.open)
      return {
        taken,
        unseen: taken !== null && (keys[taken]?.unseen ?? []).every(hasRoom),
        closed: first((choice) => !choice.open),
        retryAfter: Math.min(...keys.map(({ asked }) => Math.max(...asked.map(waitFor)))),
        used: new Map(
          keys
            .flatMap(of)
            .map((bucket) => [bucket.limit, waitFor(bucket)] as const)
            .filter(([, wait]) => wait > 0 && wait < Infinity),
        ),
      }
    })
  }
}

const noKeys: Keyed = { asked: [], unseen: [] }
