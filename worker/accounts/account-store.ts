/** Accounts in D1. An account is found by blind index and read by unsealing; no query searches personal data. */
import { and, asc, eq, gt, inArray, isNull, ne, notExists, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Locale } from '../../contract/locale.ts'
import type { Keys } from '../crypto/keys.ts'
import {
  mustBeWhole,
  mustHold,
  rowsOf,
  write,
  type Database,
  type Statement,
} from '../db/database.ts'
import { accounts, agreementsAccepted, identifiers, sessions } from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { signInNames } from '../municipalities/sign-in-names.ts'
import {
  accountColumns,
  readAccount,
  type AccountRow,
  type FoundAccount,
} from './account-reader.ts'
import { agreementTexts } from './agreement-texts.ts'
import { personalData } from './personal-data.ts'

interface Identifier {
  readonly kind: string
  readonly value: string
}

interface NewIdentifier extends Identifier {
  readonly proven?: boolean
}

interface NewAccount {
  readonly id: string
  readonly status: FoundAccount['status']
  readonly locale: Locale
  readonly password: string | null
  readonly details: Readonly<Record<string, string>>
  readonly identifiers: readonly NewIdentifier[]
  readonly contacts: FoundAccount['contacts']
  readonly agreements: readonly string[]
}

type Found = Statement<Promise<FoundAccount | null>>

/** A registration that waits for its temporary password to be used. */
interface Pending {
  readonly account: FoundAccount
  /** Somebody else has confirmed one of its names meanwhile: it can come to nothing. */
  readonly overtaken: boolean
}

const kindOfChannel = { email: 'email', sms: 'phone' } as const

export function accountStore({ orm }: Database, keys: Keys, municipality: Municipality) {
  const { slug } = municipality.public
  const data = personalData(keys, slug)
  const texts = agreementTexts(municipality)
  const blindOf = ({ kind, value }: Identifier) => data.blind(kind, value)
  const usable = and(
    eq(temporaryPasswords.account, accounts.id),
    isNull(temporaryPasswords.usedAt),
    gt(temporaryPasswords.expiresAt, sql`unixepoch()`),
  )

  const signsIn = signInNames(municipality.public)
  const held = alias(identifiers, 'held')

  /**
   * Where an identifier's row stands. What a registration only asks for has no one's name yet, so that a stranger who
   * asks for it too locks nobody out: it waits under a place of its own account, and whoever confirms first has it.
   */
  async function placeOf(account: string, one: Identifier, isPending: boolean, isProven: boolean) {
    if (one.kind === 'phone' && isProven) return { blind: await blindOf(one) }
    const blind = await nameOf(data, account, one)
    return isPending && one.kind !== 'phone'
      ? { blind: `pending:${account}:${blind}`, pendingBlind: blind }
      : { blind }
  }

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
    rowsOf(
      orm
        .select(accountColumns)
        .from(accounts)
        .innerJoin(identifiers, eq(identifiers.account, accounts.id))
        .leftJoin(temporaryPasswords, usable)
        .where(and(eq(accounts.municipality, slug), isMeant))
        .orderBy(asc(identifiers.createdAt)),
      (rows: readonly AccountRow[]) => readAccount(data, rows),
    )

  return {
    /** Cost does not grow with the number of accounts: one look-up in a primary key for each thing it may be. */
    async find(typed: readonly Identifier[]): Promise<Found> {
      const blinds = await Promise.all(typed.map(blindOf))
      const asked = alias(identifiers, 'asked')
      const query = orm
        .select({ ...accountColumns, asked: asked.blind })
        .from(asked)
        .innerJoin(accounts, eq(accounts.id, asked.account))
        .innerJoin(identifiers, eq(identifiers.account, accounts.id))
        .leftJoin(temporaryPasswords, usable)
        .where(and(eq(asked.municipality, slug), inArray(asked.blind, blinds)))
        .orderBy(asc(identifiers.createdAt))
      return rowsOf(query, async (rows: readonly (AccountRow & { readonly asked: string })[]) => {
        // When what was typed fits two accounts, the most specific reading decides.
        const best = blinds.find((blind) => rows.some((row) => row.asked === blind))
        return readAccount(
          data,
          rows.filter((row) => row.asked === best),
        )
      })
    },

    /**
     * The registration that waits under one of these names, and that this temporary password belongs to. Found by the
     * password's digest, so that however many registrations wait for a name, a sign-in costs one hash.
     */
    async findPending(
      typed: readonly Identifier[],
      temporary: string,
    ): Promise<Statement<Promise<Pending | null>>> {
      const blinds = await Promise.all(typed.map(blindOf))
      const asked = alias(identifiers, 'asked')
      const query = orm
        .select({ ...accountColumns, heldBy: held.account })
        .from(temporaryPasswords)
        .innerJoin(accounts, eq(accounts.id, temporaryPasswords.account))
        .innerJoin(asked, and(eq(asked.account, accounts.id), inArray(asked.pendingBlind, blinds)))
        .innerJoin(identifiers, eq(identifiers.account, accounts.id))
        .leftJoin(
          held,
          and(
            eq(held.municipality, identifiers.municipality),
            eq(held.blind, identifiers.pendingBlind),
          ),
        )
        .where(
          and(
            eq(temporaryPasswords.municipality, slug),
            eq(temporaryPasswords.digest, await data.blind('temporary', temporary)),
            usable,
            eq(accounts.status, 'unconfirmed'),
          ),
        )
        .orderBy(asc(identifiers.createdAt))
      return rowsOf(
        query,
        async (rows: readonly (AccountRow & { readonly heldBy: string | null })[]) => {
          const account = await readAccount(data, rows)
          return account && { account, overtaken: rows.some(({ heldBy }) => heldBy !== null) }
        },
      )
    },

    findById: (account: string): Found => readWhere(eq(accounts.id, account)),

    /** Whose session it is, whether or not it still lives: known without asking first whose it is. */
    findBySession: (session: string): Found =>
      readWhere(
        inArray(
          accounts.id,
          orm
            .select({ account: sessions.account })
            .from(sessions)
            .where(and(eq(sessions.municipality, slug), eq(sessions.id, session))),
        ),
      ),

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
          ...(await placeOf(id, one, account.status === 'unconfirmed', one.provenAt !== null)),
          sealed: await data.sealIdentifier(id, one.kind, one.value),
          signsIn: ([...signsIn] as string[]).includes(one.kind),
          provenAt: one.provenAt,
        })),
      )
      const row = {
        id,
        municipality: slug,
        status: account.status,
        details: await data.sealDetails(id, account.details),
        password: account.password,
        locale: account.locale,
      }
      return [
        write(orm.insert(accounts).values(row)),
        ...rows.map((one) => write(orm.insert(identifiers).values(one))),
        ...(await accepted(id, account.locale, account.agreements)),
        mustBeWhole(orm, id),
      ]
    },

    confirm: (account: string, { documents }: { readonly documents: boolean }) => [
      // The names that it asked for become its own, or the whole batch fails: somebody else has one of them by now. The
      // temporary password was read at the address, which proves that, and what a register says of whoever is there.
      write(
        orm
          .update(identifiers)
          .set({
            blind: sql`coalesce(${identifiers.pendingBlind}, ${identifiers.blind})`,
            pendingBlind: null,
            provenAt: documents
              ? sql`unixepoch()`
              : sql`CASE ${identifiers.kind} WHEN 'email' THEN unixepoch() ELSE ${identifiers.provenAt} END`,
          })
          .where(
            and(
              eq(identifiers.municipality, slug),
              eq(identifiers.account, account),
              ne(identifiers.kind, 'phone'),
            ),
          ),
      ),
      write(
        orm
          .update(accounts)
          .set({ status: 'active' })
          .where(
            and(
              eq(accounts.municipality, slug),
              eq(accounts.id, account),
              eq(accounts.status, 'unconfirmed'),
            ),
          ),
      ),
      mustHold(orm),
      mustBeWhole(orm, account),
    ],

    /** Whoever typed the code that was sent to a number has it; nothing happens where another account has proven it. */
    async provePhone(account: string, value: string): Promise<Statement> {
      const blind = await data.blind('phone', value)
      return write(
        orm
          .update(identifiers)
          .set({ blind, provenAt: sql`unixepoch()` })
          .where(
            and(
              eq(identifiers.municipality, slug),
              eq(identifiers.account, account),
              eq(identifiers.blind, await nameOf(data, account, { kind: 'phone', value })),
              notExists(
                orm
                  .select({ blind: held.blind })
                  .from(held)
                  .where(and(eq(held.municipality, slug), eq(held.blind, blind))),
              ),
            ),
          ),
      )
    },

    /** So that nobody is asked to prove a number at every sign-in. */
    async phoneAsked(account: string, value: string): Promise<Statement> {
      return write(
        orm
          .update(identifiers)
          .set({ askedAt: sql`unixepoch()` })
          .where(
            and(
              eq(identifiers.municipality, slug),
              eq(identifiers.blind, await nameOf(data, account, { kind: 'phone', value })),
            ),
          ),
      )
    },


    accept: accepted,

    async pseudonym(typed: readonly Identifier[]): Promise<string> {
      const [first] = typed
      return `nob_${first ? await blindOf(first) : ''}`
    },
  }
}

/**
 * What an identifier is found by. A number that was merely typed is no name: two people of one household may give it, so
 * each account's is told apart. Proven, it is one account's alone.
 */
const nameOf = (
  data: ReturnType<typeof personalData>,
  account: string,
  { kind, value }: Identifier,
) => (kind === 'phone' ? data.blind(`phone:${account}`, value) : data.blind(kind, value))
