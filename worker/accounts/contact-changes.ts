/**
 * Contacts that take the place of others, in D1. Both stand beside each other while the change can be undone, so that the
 * earlier one stays taken and can come back; the purge lets it go when that time is over.
 */
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, mustBeWhole, write, type Database, type Statement } from '../db/database.ts'
import { identifiers } from '../db/schema.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { signInNames } from '../municipalities/sign-in-names.ts'
import { accountEncryption } from './account-encryption.ts'
import type { Contact } from './contact.ts'
import { namesMustBeFree } from './name-is-free.ts'

const kindOf = { email: 'email', sms: 'phone' } as const

export function contactChanges(database: Database, keys: Keys, municipality: Municipality) {
  const { orm } = database
  const { slug } = municipality.public
  const data = accountEncryption(keys, slug)
  const signsIn = [...signInNames(municipality.public)] as readonly string[]
  const ofAccount = (account: string) =>
    and(eq(identifiers.municipality, slug), eq(identifiers.account, account))
  const isUndoable = gt(identifiers.provisionalUntil, sql`unixepoch()`)

  return {
    /**
     * Puts a proven contact in the place of the ones of its channel, which go when the time is over. The batch is refused
     * when another change can still be undone, or when the contact is somebody else's.
     */
    async changeContact(
      account: string,
      { channel, value }: Contact,
      undo: Seconds,
    ): Promise<readonly Statement[]> {
      const kind = kindOf[channel]
      const [blind = '', ...older] = await data.blinds(kind, value)
      const ends = sql`unixepoch() + ${undo}`
      return [
        write(
          orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${identifiers}
            WHERE ${and(ofAccount(account), isUndoable)})`),
        ),
        ...namesMustBeFree(database, slug, older),
        write(
          orm
            .update(identifiers)
            .set({ leavesAt: ends })
            .where(
              and(ofAccount(account), eq(identifiers.kind, kind), isNull(identifiers.leavesAt)),
            ),
        ),
        write(
          orm.insert(identifiers).values({
            municipality: slug,
            blind,
            account,
            kind,
            sealed: await data.encryptIdentifier(account, kind, value),
            signsIn: signsIn.includes(kind),
            provenAt: sql`unixepoch()`,
            provisionalUntil: ends,
          }),
        ),
        mustBeWhole(orm, account),
      ]
    },

    /** Takes back what can still be undone; what has become settled stays. */
    undoContactChanges: (account: string): readonly Statement[] => [
      write(
        orm
          .update(identifiers)
          .set({ leavesAt: null })
          .where(and(ofAccount(account), gt(identifiers.leavesAt, sql`unixepoch()`))),
      ),
      write(orm.delete(identifiers).where(and(ofAccount(account), isUndoable))),
      mustBeWhole(orm, account),
    ],

    /** Another user ID in the place of the present one; the batch is refused when somebody else has it. */
    async renameUser(account: string, value: string): Promise<readonly Statement[]> {
      const [blind = '', ...older] = await data.blinds('user-id', value)
      return [
        ...namesMustBeFree(database, slug, older),
        write(
          orm
            .update(identifiers)
            .set({ blind, sealed: await data.encryptIdentifier(account, 'user-id', value) })
            .where(and(ofAccount(account), eq(identifiers.kind, 'user-id'))),
        ),
        expectOneRow(orm),
      ]
    },
  }
}

export type ContactChanges = ReturnType<typeof contactChanges>
