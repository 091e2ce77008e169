/** Takes a document from an account, and gives one back: what either writes. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { accountEncryption, type StoredIdentifier } from '../../accounts/account-encryption.ts'
import type { FoundAccount, Sighting } from '../../accounts/account-reader.ts'
import { mustNotBeMerged } from '../../accounts/merged-account.ts'
import { namesMustBeFree } from '../../accounts/name-is-free.ts'
import { suspendedWithout } from '../../accounts/suspended-without.ts'
import { expectOneRow, mustBeWhole, write, type Statement } from '../../db/database.ts'
import { identifiers } from '../../db/schema.ts'
import { signInNames } from '../../municipalities/sign-in-names.ts'
import { isWhole } from '../../municipalities/whole-account.ts'
import type { Desk } from '../desk.ts'
import { suspensionStore } from '../rulings/suspension-store.ts'

/**
 * Whether nothing would be left to sign in with, or to reach its person by, so that the account has to be suspended: one
 * without a contact rests on a document that was seen.
 */
export const restsOn = (
  { municipality }: Pick<Desk, 'municipality'>,
  account: FoundAccount,
  { kind }: StoredIdentifier,
): boolean => {
  const others = account.identifiers.filter((one) => one.kind !== kind)
  return account.status === 'active' && !isWhole(municipality, { ...account, identifiers: others })
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
  return [
    suspendedWithout(database, slug, account, blinds),
    write(orm.delete(identifiers).where(itself)),
    expectOneRow(orm),
    ...suspensionStore(database, keys, municipality).endAccess(account),
    ports.passkeys.removeAll(account),
    ports.identities.unlinkAll(account),
  ]
}

/** A document as an account had it. */
export interface HeldDocument extends StoredIdentifier {
  readonly proven: boolean
  readonly seen?: Sighting
}

/**
 * Gives the document back. The batch is refused when somebody else has it, or the account is not as it was left.
 *
 * @param reopens it was suspended because it was taken
 */
export async function documentReturned(
  { database, keys, municipality, slug }: Desk,
  account: string,
  { kind, value, proven, seen }: HeldDocument,
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
        ...(seen && { seenAt: seen.at, seenIn: seen.act }),
      }),
    ),
    ...(reopens
      ? suspensionStore(database, keys, municipality).reinstate(account)
      : [mustBeWhole(orm, account)]),
  ]
}
