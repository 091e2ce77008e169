/** The agreements that an account has accepted, in D1, as its citizen may read them again. */
import { and, asc, eq, sql } from 'drizzle-orm'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { read, type Database, type Statement } from '../db/database.ts'
import { agreementsAccepted } from '../db/schema.ts'
import type { Municipality } from '../municipalities/municipality.ts'

export interface AcceptedAgreement {
  readonly id: string
  readonly version: string
  /** Seconds since 1970. */
  readonly acceptedAt: number
  readonly locale: string
  /** The accepted text, when the municipality still has it. */
  readonly text?: string
}

interface AcceptedRow {
  readonly id: string
  readonly version: string
  readonly acceptedAt: number
  readonly locale: string
  readonly textHash: string
}

export function acceptedAgreements({ orm }: Database, municipality: Municipality) {
  const { public: about, private: kept } = municipality

  /** Only what has the very hash that was accepted is shown as that text. */
  async function textOf({ id, textHash }: AcceptedRow): Promise<string | undefined> {
    for (const text of Object.values(kept.agreements[id] ?? {}))
      if (toBase64url(await sha256(text)) === textHash) return text
    return undefined
  }

  return {
    of: (account: string): Statement<Promise<AcceptedAgreement[]>> =>
      read(
        orm
          .select({
            id: agreementsAccepted.agreement,
            version: agreementsAccepted.version,
            acceptedAt: agreementsAccepted.acceptedAt,
            locale: agreementsAccepted.locale,
            textHash: agreementsAccepted.textHash,
          })
          .from(agreementsAccepted)
          .where(
            and(
              eq(agreementsAccepted.account, account),
              // The plus keeps SQLite from an index of which nothing but the municipality is used.
              sql`+${agreementsAccepted.municipality} = ${about.slug}`,
            ),
          )
          .orderBy(asc(agreementsAccepted.acceptedAt)),
        (rows: readonly AcceptedRow[]) =>
          Promise.all(
            rows.map(async (row) => {
              const { textHash: _, ...shown } = row
              const text = await textOf(row)
              return { ...shown, ...(text !== undefined && { text }) }
            }),
          ),
      ),
  }
}
