/** Requests for other contacts, as a clerk reads them. Writes nothing. */
import { and, asc, eq } from 'drizzle-orm'
import type { WaitingRequest } from '../../../contract/desk/citizens.ts'
import type { Identifier } from '../../../contract/fields/identifier.ts'
import { contactRequestContext } from '../../accounts/contact-requests.ts'
import { decrypt } from '../../crypto/encryption.ts'
import type { Keys } from '../../crypto/keys.ts'
import { read, type Database, type Statement } from '../../db/database.ts'
import { contactRequests as table } from '../../db/schema-credentials.ts'
import type { WaitingCase } from '../rulings/registration-store.ts'

export interface OpenRequest {
  readonly reference: string
  /** Seconds since 1970. */
  readonly since: number
  /** The identifiers that the person gave. Nobody has checked them. */
  readonly identifiers: readonly Identifier[]
  readonly email: string
  readonly phone: string
}

/** One as its reference finds it. */
export interface ReferredRequest {
  readonly id: string
  /** Account or pseudonym that it is about. */
  readonly subject: string
  readonly state: (typeof table.$inferSelect)['state']
  /** Seconds since 1970; null while it is open. */
  readonly settledAt: number | null
}

interface Row {
  readonly id: string
  readonly reference: string
  readonly sealed: string
  readonly createdAt: number
}

const columns = {
  id: table.id,
  reference: table.reference,
  sealed: table.sealed,
  createdAt: table.createdAt,
}

const ofCity = (municipality: string) =>
  and(eq(table.municipality, municipality), eq(table.state, 'open'))

async function readRequest(
  keys: Keys,
  municipality: string,
  { id, reference, sealed, createdAt }: Row,
): Promise<OpenRequest> {
  const content = await decrypt(keys.encryption, contactRequestContext(municipality, id), sealed)
  // Authenticated: nobody but `contactRequests.keep` can have written it.
  const known = content as Pick<OpenRequest, 'identifiers' | 'email' | 'phone'>
  return { reference, since: createdAt, ...known }
}

/** Whatever no clerk has decided about, the oldest first. */
export const openRequests = (
  { orm }: Database,
  keys: Keys,
  municipality: string,
): Statement<Promise<readonly OpenRequest[]>> =>
  read(
    orm
      .select(columns)
      .from(table)
      .where(ofCity(municipality))
      .orderBy(asc(table.createdAt), asc(table.id)),
    (rows: readonly Row[]) => Promise.all(rows.map((row) => readRequest(keys, municipality, row))),
  )

/** The same without what it says: names nobody. */
export const waitingRequests = (
  { orm }: Database,
  municipality: string,
  most: number,
): Statement<readonly WaitingCase[]> =>
  read(
    orm
      .select({ id: table.id, since: table.createdAt })
      .from(table)
      .where(ofCity(municipality))
      .orderBy(asc(table.createdAt))
      .limit(most),
    (rows: readonly WaitingCase[]) => rows,
  )

/** Which one has this reference, open or decided; null for none. */
export const requestByReference = (
  { orm }: Database,
  municipality: string,
  reference: string,
): Statement<ReferredRequest | null> =>
  read(
    orm
      .select({
        id: table.id,
        subject: table.subject,
        state: table.state,
        settledAt: table.decidedAt,
      })
      .from(table)
      .where(and(eq(table.municipality, municipality), eq(table.reference, reference)))
      .limit(1),
    ([row]: readonly ReferredRequest[]) => row ?? null,
  )

/** One of them, with the account or pseudonym that it is about; null when it is decided. */
export const openRequest = (
  { orm }: Database,
  keys: Keys,
  municipality: string,
  id: string,
): Statement<Promise<(OpenRequest & { readonly subject: string }) | null>> =>
  read(
    orm
      .select({ ...columns, subject: table.subject })
      .from(table)
      .where(and(ofCity(municipality), eq(table.id, id))),
    async ([row]: readonly (Row & { readonly subject: string })[]) =>
      row ? { ...(await readRequest(keys, municipality, row)), subject: row.subject } : null,
  )

/** Those of one account, the oldest first, without what they say. */
export const requestsOf = (
  { orm }: Database,
  municipality: string,
  account: string,
): Statement<readonly WaitingRequest[]> =>
  read(
    orm
      .select({ id: table.id, reference: table.reference, since: table.createdAt })
      .from(table)
      .where(and(ofCity(municipality), eq(table.subject, account)))
      .orderBy(asc(table.createdAt), asc(table.id)),
    (rows: readonly WaitingRequest[]) => rows,
  )
