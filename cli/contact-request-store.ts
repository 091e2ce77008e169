/** Requests for other contacts, as a clerk reads them. Writes nothing. */
import { and, asc, eq } from 'drizzle-orm'
import { contactRequestContext } from '../worker/accounts/contact-requests.ts'
import type { Keys } from '../worker/crypto/keys.ts'
import { decrypt } from '../worker/crypto/encryption.ts'
import { read, type Database, type Statement } from '../worker/db/database.ts'
import { contactRequests as table } from '../worker/db/schema-credentials.ts'
import type { Identifier } from '../contract/fields/identifier.ts'

export interface OpenRequest {
  readonly reference: string
  /** Seconds since 1970. */
  readonly since: number
  /** The identifiers that the person gave. Nobody has checked them. */
  readonly identifiers: readonly Identifier[]
  readonly email: string
  readonly phone: string
}

interface Row {
  readonly id: string
  readonly reference: string
  readonly sealed: string
  readonly createdAt: number
}

/** Whatever no clerk has decided about, the oldest first. */
export const openRequests = (
  { orm }: Database,
  keys: Keys,
  municipality: string,
): Statement<Promise<readonly OpenRequest[]>> =>
  read(
    orm
      .select({
        id: table.id,
        reference: table.reference,
        sealed: table.sealed,
        createdAt: table.createdAt,
      })
      .from(table)
      .where(and(eq(table.municipality, municipality), eq(table.state, 'open')))
      .orderBy(asc(table.createdAt), asc(table.id)),
    (rows: readonly Row[]) =>
      Promise.all(
        rows.map(async ({ id, reference, sealed, createdAt }) => {
          const content = await decrypt(
            keys.encryption,
            contactRequestContext(municipality, id),
            sealed,
          )
          // Authenticated: nobody but `contactRequests.keep` can have written it.
          const known = content as Pick<OpenRequest, 'identifiers' | 'email' | 'phone'>
          return { reference, since: createdAt, ...known }
        }),
      ),
  )
