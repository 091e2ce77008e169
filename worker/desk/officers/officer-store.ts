/** Officers of one municipality in D1: who they are, and by which passkey they sign in. */
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Role } from '../../../contract/desk/roles.ts'
import type { ListedOfficer, WayIn } from '../../../contract/desk/sign-in.ts'
import { hours } from '../../../contract/units.ts'
import { fromBase64url, toBase64url, type Bytes } from '../../crypto/base64.ts'
import { encryptionContextOf } from '../../crypto/encrypted-columns.ts'
import { decrypt, encrypt } from '../../crypto/encryption.ts'
import type { Keys } from '../../crypto/keys.ts'
import type { CreatedCredential } from '../../crypto/webauthn/ceremony.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../../db/database.ts'
import {
  officerInvitations,
  officerPasskeys,
  officers,
  officerSessions,
} from '../../db/schema-desk.ts'
import { officerTotps } from '../../db/schema-officer-totp.ts'

/** An officer's personal data. */
interface Person {
  readonly name: string
  readonly email: string
}

export interface Officer extends Person {
  readonly id: string
  readonly role: Role
  readonly status: 'invited' | 'active' | 'suspended'
}

type OfficerRow = Pick<typeof officers.$inferSelect, 'id' | 'role' | 'status' | 'sealed'>

type ListedRow = OfficerRow & Pick<ListedOfficer, 'lastSeenAt' | 'by' | 'invitedUntil'>

/** A passkey with whose it is. */
export interface OfficerPasskey {
  readonly id: string
  readonly publicKey: Bytes
  readonly counter: number
  readonly isBackupEligible: boolean
  readonly officer: Officer
}

/** In which an invitation is to be used. */
export const invitationLifetime = hours(24)

export const officerColumns = {
  id: officers.id,
  role: officers.role,
  status: officers.status,
  sealed: officers.sealed,
}

export function officerStore({ orm }: Database, keys: Pick<Keys, 'encryption'>, slug: string) {
  const mine = eq(officers.municipality, slug)
  const contextOf = (id: string) =>
    encryptionContextOf('officers.sealed', { municipality: slug, id })
  const mustBe = (id: string, from: readonly Officer['status'][], to: Officer['status']) => [
    write(
      orm
        .update(officers)
        .set({ status: to })
        .where(and(mine, eq(officers.id, id), inArray(officers.status, [...from]))),
    ),
    expectOneRow(orm),
  ]

  async function readOfficer({ id, role, status, sealed }: OfficerRow): Promise<Officer> {
    // Authenticated: nobody but `invite` can have written it.
    const person = (await decrypt(keys.encryption, contextOf(id), sealed)) as Person
    return { id, role, status, ...person }
  }

  /** Uses it up, and takes the passkey that there was. The batch is refused when it was used, or the officer suspended. */
  const useInvitation = (digest: string, officer: string): readonly Statement[] => [
    write(
      orm
        .update(officerInvitations)
        .set({ usedAt: sql`unixepoch()` })
        .where(
          and(
            eq(officerInvitations.municipality, slug),
            eq(officerInvitations.digest, digest),
            eq(officerInvitations.officer, officer),
            isNull(officerInvitations.usedAt),
            gt(officerInvitations.expiresAt, sql`unixepoch()`),
          ),
        ),
    ),
    expectOneRow(orm),
    ...mustBe(officer, ['invited', 'active'], 'active'),
    write(orm.delete(officerPasskeys).where(eq(officerPasskeys.officer, officer))),
  ]

  return {
    read: readOfficer,

    nameOf: async (id: string, sealed: string): Promise<string> =>
      ((await decrypt(keys.encryption, contextOf(id), sealed)) as Person).name,

    async create(id: string, role: Role, person: Person): Promise<Statement> {
      const sealed = await encrypt(keys.encryption, contextOf(id), person)
      return write(orm.insert(officers).values({ id, municipality: slug, role, sealed }))
    },

    /** @param digest SHA-256 of the secret in the link, base64url */
    invite: (officer: string, digest: string): Statement =>
      write(
        orm.insert(officerInvitations).values({
          digest,
          municipality: slug,
          officer,
          expiresAt: sql`unixepoch() + ${invitationLifetime}`,
        }),
      ),

    /** Whom an invitation is for, while it can be used. */
    invited: (digest: string): Statement<Promise<Officer | null>> =>
      read(
        orm
          .select(officerColumns)
          .from(officerInvitations)
          .innerJoin(officers, and(mine, eq(officers.id, officerInvitations.officer)))
          .where(
            and(
              eq(officerInvitations.digest, digest),
              isNull(officerInvitations.usedAt),
              gt(officerInvitations.expiresAt, sql`unixepoch()`),
              inArray(officers.status, ['invited', 'active']),
            ),
          ),
        async ([row]: readonly OfficerRow[]) => (row ? readOfficer(row) : null),
      ),

    useInvitation,

    /** Uses an invitation up: the passkey is the officer's only one from now on, and no session of before goes on. */
    enrol: (
      digest: string,
      officer: string,
      { id, publicKey, counter, isBackupEligible }: CreatedCredential,
    ): readonly Statement[] => [
      ...useInvitation(digest, officer),
      write(
        orm.insert(officerPasskeys).values({
          id: toBase64url(id),
          municipality: slug,
          officer,
          publicKey: toBase64url(publicKey),
          counter,
          isBackupEligible,
        }),
      ),
    ],

    findPasskey: (id: string): Statement<Promise<OfficerPasskey | null>> =>
      read(
        orm
          .select({
            ...officerColumns,
            publicKey: officerPasskeys.publicKey,
            counter: officerPasskeys.counter,
            isBackupEligible: officerPasskeys.isBackupEligible,
          })
          .from(officerPasskeys)
          .innerJoin(officers, and(mine, eq(officers.id, officerPasskeys.officer)))
          .where(eq(officerPasskeys.id, id)),
        async ([row]: readonly (OfficerRow & {
          readonly publicKey: string
          readonly counter: number
          readonly isBackupEligible: boolean
        })[]) =>
          row
            ? {
                id,
                publicKey: fromBase64url(row.publicKey) ?? new Uint8Array(),
                counter: row.counter,
                isBackupEligible: row.isBackupEligible,
                officer: await readOfficer(row),
              }
            : null,
      ),

    /** The batch is refused when the passkey counts as far already: somebody was faster with the same, or with a copy. */
    usePasskey: ({ id, counter: known }: OfficerPasskey, counter: number): readonly Statement[] => [
      write(
        orm
          .update(officerPasskeys)
          .set({ counter, lastUsedAt: sql`unixepoch()` })
          .where(and(eq(officerPasskeys.id, id), eq(officerPasskeys.counter, known))),
      ),
      expectOneRow(orm),
    ],

    /** Whoever there is, in the order in which they were invited. */
    list: (): Statement<Promise<readonly (ListedOfficer & Person)[]>> =>
      read(
        orm
          .select({
            ...officerColumns,
            lastSeenAt: sql<number | null>`(SELECT max(last_seen_at) FROM ${officerSessions}
              WHERE ${officerSessions}.officer = ${officers}.id)`.as('last_seen'),
            by: sql<WayIn | null>`CASE
              WHEN EXISTS (SELECT 1 FROM ${officerPasskeys}
                WHERE ${officerPasskeys}.officer = ${officers}.id) THEN 'passkey'
              WHEN EXISTS (SELECT 1 FROM ${officerTotps}
                WHERE ${officerTotps}.officer = ${officers}.id) THEN 'totp' END`.as('way_in'),
            invitedUntil: sql<number | null>`(SELECT max(expires_at) FROM ${officerInvitations}
              WHERE ${officerInvitations}.officer = ${officers}.id AND used_at IS NULL
                AND expires_at > unixepoch())`.as('invited_until'),
          })
          .from(officers)
          .where(mine)
          .orderBy(asc(officers.createdAt), asc(officers.id)),
        (rows: readonly ListedRow[]) =>
          Promise.all(
            rows.map(async ({ lastSeenAt, by, invitedUntil, ...row }) => ({
              ...(await readOfficer(row)),
              lastSeenAt,
              by,
              invitedUntil,
            })),
          ),
      ),

    /** Ends whatever the officer has open. The batch is refused when there is nobody to suspend. */
    suspend: (id: string): readonly Statement[] => [
      ...mustBe(id, ['invited', 'active'], 'suspended'),
      write(
        orm
          .update(officerSessions)
          .set({ endedAt: sql`unixepoch()` })
          .where(and(eq(officerSessions.officer, id), isNull(officerSessions.endedAt))),
      ),
    ],

    /** Signs in as before, by what there is; the batch is refused when nobody is suspended. */
    reinstate: (id: string): readonly Statement[] => mustBe(id, ['suspended'], 'active'),
  }
}

export type OfficerStore = ReturnType<typeof officerStore>
