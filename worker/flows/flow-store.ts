/** Where citizens stand in their flows, encrypted. Moves only from the version that was read. */
import { and, eq, gt, sql } from 'drizzle-orm'
import { storedLocale, type Locale } from '../../contract/locale.ts'
import type { Seconds } from '../../contract/units.ts'
import { blindIndex, blindIndexes } from '../crypto/blind-index.ts'
import type { Keys } from '../crypto/keys.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { challenges, flows as table } from '../db/schema-flows.ts'

export interface FlowRow {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly version: number
  readonly idempotencyKey: string
  readonly locale: Locale
  readonly state: unknown
  /** False once its lifetime has passed. */
  readonly alive: boolean
  /** Whether it is bound to the browser that asks. */
  readonly sameBrowser: boolean
  /** The secret of that browser that it is bound to; empty for another's. */
  readonly browser: string
}

interface Move {
  readonly at: string
  readonly idempotencyKey: string
  readonly state: unknown
  readonly locale: Locale
  /** Lengthens its life to at least this, from now. */
  readonly lifetime?: Seconds
}

export function flowStore({ orm }: Database, keys: Keys, municipality: string) {
  const encryptionContext = (id: string) => encryptionContextOf('flows.facts', { municipality, id })
  const digestOf = (browser: string) => blindIndex(keys.index, municipality, 'browser', browser)
  /** By digest, the secrets that were shown. None for whoever showed none: no flow is theirs. */
  async function secretsByDigest(browser: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const all = browser
      .filter((secret) => secret !== '')
      .map(async (secret) => {
        const digests = await blindIndexes(keys.index, municipality, 'browser', secret)
        return [...digests].map((digest) => [digest, secret] as const)
      })
    return new Map((await Promise.all(all)).flat())
  }
  const columns = {
    id: table.id,
    kind: table.kind,
    at: table.at,
    version: table.version,
    idempotencyKey: table.idempotencyKey,
    locale: table.locale,
    state: table.state,
    browser: table.browser,
    alive: sql<number>`${table.expiresAt} > unixepoch()`.as('alive'),
  }
  type Selected = Omit<FlowRow, 'locale' | 'facts' | 'alive' | 'sameBrowser' | 'browser'> & {
    readonly locale: string
    readonly state: string
    readonly browser: string
    readonly alive: number
  }

  const bound = async (browser = '') => {
    if (browser === '') throw new Error('a flow would be bound to whoever shows no secret')
    return digestOf(browser)
  }

  const reader =
    (secrets: ReadonlyMap<string, string>) =>
    async ([row]: readonly Selected[]): Promise<FlowRow | null> =>
      row
        ? {
            id: row.id,
            kind: row.kind,
            at: row.at,
            version: row.version,
            idempotencyKey: row.idempotencyKey,
            locale: storedLocale(row.locale),
            state: await decrypt(keys.encryption, encryptionContext(row.id), row.state),
            alive: row.alive === 1,
            sameBrowser: secrets.has(row.browser),
            browser: secrets.get(row.browser) ?? '',
          }
        : null

  return {
    async find(
      kind: string,
      id: string,
      browser: readonly string[],
    ): Promise<Statement<Promise<FlowRow | null>>> {
      const query = orm
        .select(columns)
        .from(table)
        .where(and(eq(table.municipality, municipality), eq(table.kind, kind), eq(table.id, id)))
      return read(query, reader(await secretsByDigest(browser)))
    },

    /** The flow that a link belongs to. */
    async findByChallenge(
      kind: string,
      challenge: string,
      browser: readonly string[],
    ): Promise<Statement<Promise<FlowRow | null>>> {
      const query = orm
        .select(columns)
        .from(table)
        .innerJoin(challenges, eq(challenges.flow, table.id))
        .where(
          and(
            eq(table.municipality, municipality),
            eq(table.kind, kind),
            eq(challenges.municipality, municipality),
            eq(challenges.id, challenge),
          ),
        )
      return read(query, reader(await secretsByDigest(browser)))
    },

    /** Opens a flow; the batch is refused when this id exists. */
    async open(
      row: Omit<FlowRow, 'version' | 'alive' | 'sameBrowser' | 'browser'>,
      [browser]: readonly string[],
      lifetime: Seconds,
    ): Promise<readonly Statement[]> {
      const { id, kind, at, idempotencyKey, locale } = row
      const state = await encrypt(keys.encryption, encryptionContext(id), row.state)
      return [
        write(
          orm.insert(table).values({
            id,
            municipality,
            kind,
            at,
            idempotencyKey,
            locale,
            state,
            browser: await bound(browser),
            expiresAt: sql`unixepoch() + ${lifetime}`,
          }),
        ),
      ]
    },

    /** Moves a flow; the batch is refused unless it still stands at `row.version`. */
    async move(row: FlowRow, to: Move): Promise<readonly Statement[]> {
      return [
        write(
          orm
            .update(table)
            .set({
              at: to.at,
              idempotencyKey: to.idempotencyKey,
              state: await encrypt(keys.encryption, encryptionContext(row.id), to.state),
              locale: to.locale,
              browser: await bound(row.browser),
              version: sql`${table.version} + 1`,
              movedAt: sql`unixepoch()`,
              ...(to.lifetime && {
                expiresAt: sql`max(${table.expiresAt}, unixepoch() + ${to.lifetime})`,
              }),
            })
            .where(
              and(
                eq(table.municipality, municipality),
                eq(table.id, row.id),
                eq(table.version, row.version),
                gt(table.expiresAt, sql`unixepoch()`),
              ),
            ),
        ),
        expectOneRow(orm),
      ]
    },

    /** Lengthens its life to at least this, from now, and moves nothing. */
    keep: (id: string, lifetime: Seconds): Statement =>
      write(
        orm
          .update(table)
          .set({ expiresAt: sql`max(${table.expiresAt}, unixepoch() + ${lifetime})` })
          .where(and(eq(table.municipality, municipality), eq(table.id, id))),
      ),

    /** Ends a flow that another browser has finished; the batch is refused when it is not at `at` any more. */
    endElsewhere: (id: string, at: string, elsewhere: string): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ at: elsewhere, version: sql`${table.version} + 1` })
          .where(and(eq(table.municipality, municipality), eq(table.id, id), eq(table.at, at))),
      ),
      expectOneRow(orm),
    ],
  }
}

export type FlowStore = ReturnType<typeof flowStore>
