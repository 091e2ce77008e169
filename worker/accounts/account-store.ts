/** Accounts in D1. An account is found by blind index and read by decrypting; no query searches personal data. */
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Locale } from '../../contract/locale.ts'
import type { Keys } from '../crypto/keys.ts'
import { mustBeWhole, read, write, type Database, type Statement } from '../db/database.ts'
import { accounts, agreementsAccepted, identifiers } from '../db/schema.ts'
import { authorizations } from '../db/schema-openid.ts'
import { passkeys } from '../db/schema-passkeys.ts'
import { sessions } from '../db/schema-sessions.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { signInNames } from '../municipalities/sign-in-names.ts'
import {
  accountColumns,
  readAccount,
  type AccountRow,
  type AccountStatus,
  type FoundAccount,
  type KnownContact,
  type KnownIdentifier,
} from './account-reader.ts'
import { agreementTexts } from './agreement-texts.ts'
import { nameOf, accountEncryption, type StoredIdentifier } from './account-encryption.ts'
import { namesMustBeFree } from './name-is-free.ts'
import { personNames } from './person-names.ts'
import { usableTemporary } from './usable-temporary.ts'

export interface NewAccount {
  readonly id: string
  readonly status: AccountStatus
  readonly locale: Locale
  /** Null where a temporary password is sent. */
  readonly password: string | null
  readonly details: Readonly<Record<string, string>>
  readonly identifiers: readonly KnownIdentifier[]
  readonly contacts: readonly KnownContact[]
  /** Ids of the agreements accepted, in the versions in force. */
  readonly agreements: readonly string[]
}

type Found = Statement<Promise<FoundAccount | null>>

const kindOfChannel = { email: 'email', sms: 'phone' } as const

export function accountStore(database: Database, keys: Keys, municipality: Municipality) {
  const { orm } = database
  const { slug } = municipality.public
  const data = accountEncryption(keys, slug)
  const texts = agreementTexts(municipality)
  const { keepName } = personNames(database, keys, municipality)
  const blindOf = ({ kind, value }: StoredIdentifier) => data.blind(kind, value)
  const blindsOf = ({ kind, value }: StoredIdentifier) => data.blinds(kind, value)

  const signsIn = signInNames(municipality.public)

  /**
   * Where an identifier's row stands. What a registration only asks for has no one's name yet, so that a stranger who
   * asks for it too locks nobody out: it waits under a place of its own account, and whoever confirms first has it.
   */
  async function blindColumns(
    account: string,
    one: StoredIdentifier,
    isPending: boolean,
    isProven: boolean,
  ) {
    if (one.kind === 'phone' && isProven) return { blind: await blindOf(one) }
    const blind = await nameOf(data, account, one)
    return isPending && one.kind !== 'phone'
      ? { blind: `pending:${account}:${blind}`, pendingBlind: blind }
      : { blind }
  }

  const ofAgreements = (account: string) =>
    // The plus keeps SQLite from an index of which nothing but the municipality is used.
    and(eq(agreementsAccepted.account, account), sql`+${agreementsAccepted.municipality} = ${slug}`)

  const accepted = async (account: string, locale: Locale, ids: readonly string[]) => {
    const rows = await Promise.all(ids.map((id) => texts.accepted(id, locale)))
    return rows.map((row) =>
      write(
        orm
          .insert(agreementsAccepted)
          .values({ ...row, municipality: slug, account })
          // Accepted before in this very version: the first time is the one that counts.
          .onConflictDoNothing(),
      ),
    )
  }

  const readWhere = (isMeant: SQL): Found =>
    read(
      orm
        .select(accountColumns)
        .from(accounts)
        .innerJoin(identifiers, eq(identifiers.account, accounts.id))
        .leftJoin(temporaryPasswords, usableTemporary)
        .where(and(eq(accounts.municipality, slug), isMeant))
        .orderBy(asc(identifiers.createdAt)),
      (rows: readonly AccountRow[]) => readAccount(data, rows),
    )

  return {
    /** The account that answers to any of these. Cost does not grow with the number of accounts: one look-up in a primary key for each thing it may be. */
    async find(typed: readonly StoredIdentifier[]): Promise<Found> {
      const blinds = (await Promise.all(typed.map(blindsOf))).flat()
      const asked = alias(identifiers, 'asked')
      const query = orm
        .select({ ...accountColumns, asked: asked.blind })
        .from(asked)
        .innerJoin(accounts, eq(accounts.id, asked.account))
        .innerJoin(identifiers, eq(identifiers.account, accounts.id))
        .leftJoin(temporaryPasswords, usableTemporary)
        .where(and(eq(asked.municipality, slug), inArray(asked.blind, blinds)))
        .orderBy(asc(identifiers.createdAt))
      return read(query, async (rows: readonly (AccountRow & { readonly asked: string })[]) => {
        // When what was typed fits two accounts, the most specific reading decides.
        const best = blinds.find((blind) => rows.some((row) => row.asked === blind))
        return readAccount(
          data,
          rows.filter((row) => row.asked === best),
        )
      })
    },

    findById: (account: string): Found => readWhere(eq(accounts.id, account)),

    /** Whose passkey it is. @param credential base64url */
    findByPasskey: (credential: string): Found =>
      readWhere(
        eq(
          accounts.id,
          orm
            .select({ account: passkeys.account })
            .from(passkeys)
            .where(and(eq(passkeys.municipality, slug), eq(passkeys.credential, credential))),
        ),
      ),

    /** Whose session it is, whether or not it still lives: known without asking first whose it is. */
    findBySession: (session: string): Found =>
      readWhere(
        // One, and not IN: SQLite would look at each account of the city whether it is among them.
        eq(
          accounts.id,
          orm
            .select({ account: sessions.account })
            .from(sessions)
            .where(and(eq(sessions.municipality, slug), eq(sessions.id, session))),
        ),
      ),

    /** Whose sign-in at a service it is. */
    findByAuthorization: (authorization: string): Found =>
      readWhere(
        eq(
          accounts.id,
          orm
            .select({ account: authorizations.account })
            .from(authorizations)
            .where(
              and(eq(authorizations.municipality, slug), eq(authorizations.id, authorization)),
            ),
        ),
      ),

    /**
     * Creates the account, whole. The batch is refused when one of its names is another account's; an unconfirmed one
     * only asks for its names, beside whoever else does.
     */
    async create(account: NewAccount): Promise<readonly Statement[]> {
      const { id } = account
      const contacts = account.contacts.map(({ channel, value, proven }) => ({
        kind: kindOfChannel[channel],
        value,
        provenAt: proven ? sql`unixepoch()` : null,
      }))
      const documents = account.identifiers.map(({ proven, ...one }) => ({
        ...one,
        provenAt: proven ? sql`unixepoch()` : null,
      }))
      const rows = await Promise.all(
        [...contacts, ...documents].map(async (one) => ({
          municipality: slug,
          account: id,
          kind: one.kind,
          ...(await blindColumns(id, one, account.status === 'unconfirmed', one.provenAt !== null)),
          sealed: await data.encryptIdentifier(id, one.kind, one.value),
          signsIn: ([...signsIn] as string[]).includes(one.kind),
          provenAt: one.provenAt,
        })),
      )
      // What is only asked for takes nobody's name yet.
      const taking = account.status === 'unconfirmed' ? [] : [...contacts, ...documents]
      const named = taking.filter(({ kind }) => kind !== 'phone')
      const others = (await Promise.all(named.map(blindsOf))).flatMap(([, ...older]) => older)
      const row = {
        id,
        municipality: slug,
        status: account.status,
        details: await data.encryptDetails(id, account.details),
        password: account.password,
        locale: account.locale,
      }
      return [
        ...namesMustBeFree(database, slug, others),
        write(orm.insert(accounts).values(row)),
        ...rows.map((one) => write(orm.insert(identifiers).values(one))),
        ...(await accepted(id, account.locale, account.agreements)),
        ...(await keepName(id, account.details)),
        mustBeWhole(orm, id),
      ]
    },

    accept: accepted,

    /** Ids of the agreements that the account has accepted, in whatever version. */
    acceptedBy: (account: string): Statement<readonly string[]> =>
      read(
        orm
          .selectDistinct({ id: agreementsAccepted.agreement })
          .from(agreementsAccepted)
          .where(ofAgreements(account)),
        (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id),
      ),

    /** As if it had never been accepted, in any version. */
    withdraw: (account: string, agreement: string): Statement =>
      write(
        orm
          .delete(agreementsAccepted)
          .where(and(ofAgreements(account), eq(agreementsAccepted.agreement, agreement))),
      ),

    /** Stable pseudonym of an identifier that has no account: what limits and the audit count by. */
    async pseudonym(typed: readonly StoredIdentifier[]): Promise<string> {
      const [first] = typed
      return `nob_${first ? await blindOf(first) : ''}`
    },
  }
}

export type AccountStore = ReturnType<typeof accountStore>
