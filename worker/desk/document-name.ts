/** Takes a document from an account, and gives one back: what either writes. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { accountEncryption, type StoredIdentifier } from '../accounts/account-encryption.ts'
import { mustNotBeMerged } from '../accounts/merged-account.ts'
import { namesMustBeFree } from '../accounts/name-is-free.ts'
import { expectOneRow, mustBeWhole, write, type Statement } from '../db/database.ts'
import { accounts, identifiers } from '../db/schema.ts'
import { signInNames } from '../municipalities/sign-in-names.ts'
import type { Desk } from './desk.ts'
import { suspensionStore } from './suspension-store.ts'

/** Whether nothing would be left to sign in with, so that the account has to be suspended. */
export const isOnlyName = (
  { municipality }: Pick<Desk, 'municipality'>,
  account: FoundAccount,
  { kind }: StoredIdentifier,
): boolean => {
  const signsIn = new Set<string>(signInNames(municipality.public))
  const names = [
    ...account.identifiers.map((one) => one.kind),
    ...(account.contacts.some(({ channel }) => channel === 'email') ? ['email'] : []),
  ]
  return account.status === 'active' && !names.some((one) => one !== kind && signsIn.has(one))
}

/**
 * Takes the document, and whatever opens the account: sessions, codes and links, passkeys, identities of others, known
 * devices. The batch is refused when the account has it no more.
 */
export async function documentTaken(
  { database, keys, municipality, ports, slug }: Desk,
  account: string,
  { kind, value }: StoredIdentifier,
): Promise<readonly Statement[]> {
  const { orm } = database
  const blinds = await accountEncryption(keys, slug).blinds(kind, value)
  const itself = and(
    eq(identifiers.municipality, slug),
    eq(identifiers.account, account),
    inArray(identifiers.blind, [...blinds]),
  )
  const others = sql`SELECT 1 FROM ${identifiers} WHERE ${and(
    eq(identifiers.account, account),
    eq(identifiers.signsIn, true),
    sql`${identifiers.pendingBlind} IS NULL`,
    ne(identifiers.kind, 'phone'),
    sql`${identifiers.blind} NOT IN ${[...blinds]}`,
  )}`
  return [
    // Who has no other name cannot sign in: the database lets nobody be in use without one.
    write(
      orm
        .update(accounts)
        .set({ status: 'suspended' })
        .where(
          and(
            eq(accounts.municipality, slug),
            eq(accounts.id, account),
            eq(accounts.status, 'active'),
            sql`NOT EXISTS (${others})`,
          ),
        ),
    ),
    write(orm.delete(identifiers).where(itself)),
    expectOneRow(orm),
    ...suspensionStore(database, keys, municipality).endAccess(account),
    ports.passkeys.removeAll(account),
    ports.identities.unlinkAll(account),
  ]
}

/**
 * Gives the document back. The batch is refused when somebody else has it, or the account is not as it was left.
 *
 * @param reopens it was suspended because it was taken
 */
export async function documentReturned(
  { database, keys, municipality, slug }: Desk,
  account: string,
  { kind, value, proven }: StoredIdentifier & { readonly proven: boolean },
  reopens: boolean,
): Promise<readonly Statement[]> {
  const { orm } = database
  const data = accountEncryption(keys, slug)
  const [blind = '', ...older] = await data.blinds(kind, value)
  return [
    // What would come to a closed account would go with it.
    mustNotBeMerged(orm, account),
    ...namesMustBeFree(database, slug, older),
    write(
      orm.insert(identifiers).values({
        municipality: slug,
        account,
        kind,
        blind,
        sealed: await data.encryptIdentifier(account, kind, value),
        signsIn: [...signInNames(municipality.public)].some((one) => one === kind),
        provenAt: proven ? sql`unixepoch()` : null,
      }),
    ),
    ...(reopens
      ? suspensionStore(database, keys, municipality).reinstate(account)
      : [mustBeWhole(orm, account)]),
  ]
}
