/**
 * Challenges that passkeys sign: random, under a MAC with the time and with what they were given to, so that nothing is
 * kept until one is used. Good once: that is the database's to decide, in the transaction of the effect.
 */
import { and, eq, sql } from 'drizzle-orm'
import { minutes } from '../../contract/units.ts'
import { fromBase64url, toBase64url } from '../crypto/base64.ts'
import { equal, hmac } from '../crypto/digest.ts'
import type { Keys } from '../crypto/keys.ts'
import { bytes } from '../crypto/random.ts'
import {
  expectOneRow,
  read,
  write,
  type Database,
  type Statement,
  type Write,
} from '../db/database.ts'
import { passkeyChallenges as table } from '../db/schema-passkeys.ts'

/** As long as a citizen looks for the other telephone; pages that wait longer fetch another (WebAuthn L3 §15.1). */
export const challengeLifetime = minutes(5)

/** What a challenge is for, and whom it is given to: a browser's secret, a session, an officer's invitation. */
export interface ChallengeUse {
  readonly purpose: 'sign-in' | 'create' | OfficerPurpose
  readonly to: string
}

/** What an officer's passkey is asked for at the desk. */
export type OfficerPurpose = 'officer-sign-in' | 'officer-enrolment' | 'officer-fresh-sign-in'

const [randomLength, timeLength, macLength] = [32, 4, 32] as const
const timeEnd = randomLength + timeLength

export function passkeyChallenges(
  { orm }: Database,
  keys: Pick<Keys, 'session'>,
  municipality: string,
  now: () => number,
) {
  const macOf = (key: CryptoKey, content: Uint8Array, { purpose, to }: ChallengeUse) =>
    hmac(key, 'passkey-challenge', municipality, purpose, to, content)

  const idOf = async (text: string) =>
    toBase64url(await hmac(keys.session.eldest.key, 'passkey-spent', municipality, text))

  return {
    /** @returns base64url, as a browser takes it */
    async issue(use: ChallengeUse): Promise<string> {
      const content = bytes(timeEnd)
      new DataView(content.buffer).setUint32(randomLength, now())
      const mac = await macOf(keys.session.current.key, content, use)
      return toBase64url(new Uint8Array([...content, ...mac]))
    },

    /**
     * Until when a challenge holds that was given for one of these uses.
     *
     * @returns seconds since 1970; null for one that was not, or whose time is over
     */
    async expiry(text: string, uses: readonly ChallengeUse[]): Promise<number | null> {
      const all = fromBase64url(text)
      if (all?.length !== timeEnd + macLength) return null
      const [content, mac] = [all.slice(0, timeEnd), all.slice(timeEnd)]
      const due = await Promise.all(
        uses.flatMap((use) => keys.session.all.map(({ key }) => macOf(key, content, use))),
      )
      if (!due.map((one) => equal(one, mac)).includes(true)) return null
      const expiresAt = new DataView(content.buffer).getUint32(randomLength) + challengeLifetime
      return expiresAt > now() ? expiresAt : null
    },

    /** The attempt that has used it; null for none. */
    async spentBy(text: string): Promise<Statement<string | null>> {
      return read(
        orm
          .select({ by: table.idempotencyKey })
          .from(table)
          .where(and(eq(table.municipality, municipality), eq(table.id, await idOf(text)))),
        ([row]: readonly { readonly by: string }[]) => row?.by ?? null,
      )
    },

    /** Undoes the batch unless this is the first use, or the same attempt's, and in time. */
    async spend(
      text: string,
      expiresAt: number,
      idempotencyKey: string,
    ): Promise<readonly Write[]> {
      const id = await idOf(text)
      return [
        write(
          orm.run(sql`INSERT INTO ${table} (id, municipality, idempotency_key, expires_at)
            SELECT ${id}, ${municipality}, ${idempotencyKey}, ${expiresAt}
            WHERE ${expiresAt} > unixepoch()
            ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at
            WHERE idempotency_key = excluded.idempotency_key`),
        ),
        expectOneRow(orm),
      ]
    },
  }
}

export type PasskeyChallenges = ReturnType<typeof passkeyChallenges>
