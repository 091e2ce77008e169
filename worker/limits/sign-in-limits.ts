/**
 * What a sign-in is counted by. A browser that the account has been used on has a budget of its own for it, which no
 * stranger can spend; everybody else is counted by the name that was typed and by where they are.
 *
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
import { sql, type SQL } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import type { Statement } from '../db/database.ts'
import type { LimitKey } from './buckets.ts'
import type { Limiter, RateLimit } from './limiter.ts'
import { accountEncryption, type StoredIdentifier } from '../accounts/account-encryption.ts'

interface Who {
  readonly identifiers: readonly StoredIdentifier[]
  readonly pseudonym: string
  readonly deviceKey: string
  readonly clientIp: string
}

/** The limits of a sign-in: the browser's own where the account has been used on it. */
export interface SignInBudget {
  readonly known: boolean
  /** The first is the one of the source, or of the browser. */
  readonly rateLimits: readonly RateLimit[]
  readonly asked: readonly LimitKey[]
}

const ofStranger = ({
  clientIp,
  pseudonym,
}: Pick<Who, 'clientIp' | 'pseudonym'>): readonly LimitKey[] => [
  ['signInFailuresFromSource', clientIp],
  ['signInFromSource', clientIp, pseudonym],
  ['signInOfIdentifier', pseudonym],
  // One try at each of ten thousand names, from anywhere, is dear as well (T24).
  ['signInOfMunicipality'],
]

export function signInLimits(limit: Limiter, keys: Keys, municipality: string) {
  const data = accountEncryption(keys, municipality)

  /** Whether the account that one of the names leads to has been used on this browser: a condition of the database. */
  async function isKnownBrowser({
    identifiers,
    deviceKey,
  }: Pick<Who, 'identifiers' | 'deviceKey'>): Promise<SQL> {
    const blinds = await Promise.all(identifiers.map(({ kind, value }) => data.blind(kind, value)))
    const digest = await data.blind('device', deviceKey)
    return sql`EXISTS (SELECT 1 FROM identifiers
      JOIN devices ON devices.account = identifiers.account AND devices.digest = ${digest}
      WHERE identifiers.municipality = ${municipality}
        AND identifiers.blind IN (SELECT value FROM json_each(${JSON.stringify(blinds)})))`
  }

  return {
    isKnownBrowser,

    /** What everybody is counted by who is on no browser that is known. */
    ofStranger,

    /**
     * One statement, the same for a name that has an account and for one that has none. Which buckets count is decided
     * by the database: what a cookie says is nothing unless the account has been used with it.
     */
    async consume({
      identifiers,
      pseudonym,
      deviceKey,
      clientIp,
    }: Who): Promise<Statement<SignInBudget>> {
      const where = await isKnownBrowser({ identifiers, deviceKey })
      // By the name that was typed, never by the account: whether two names meet is nobody's to see (T13).
      const ofDevice = [['signInOfDevice', deviceKey, pseudonym]] as const
      const strangers = ofStranger({ clientIp, pseudonym })
      const { query, read } = await limit.consumeInstead({ where, asked: ofDevice }, ...strangers)
      return {
        query,
        read(rows: never) {
          const { instead, rateLimits } = read(rows)
          return { known: instead, rateLimits, asked: instead ? ofDevice : strangers }
        },
      }
    },
  }
}

export type SignInLimits = ReturnType<typeof signInLimits>
