/** Accounts in D1. An account is found by blind index and read by unsealing; no query searches personal data. */
import { and, asc, eq, gt, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Locale } from '../../contract/locale.ts'
import type { Keys } from '../crypto/keys.ts'
import { mustHold, rowsOf, write, type Database, type Statement } from '../db/database.ts'
import { accounts, agreementsAccepted, identifiers, sessions } from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import type { Municipality } from '../municipalities/municipality.ts'
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

interface NewAccount {
  readonly id: string
  readonly status: FoundAccount['status']
  readonly locale: Locale
  readonly password: string | null
  readonly details: Readonly<Record<string, string>>
  readonly identifiers: readonly Identifier[]
  readonly contacts: FoundAccount['contacts']
  readonly agreements: readonly string[]
}

type Found = Statement<Promise<FoundAccount | null>>

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

  /** A name that somebody left unproven gives way to whoever comes next: it must lock nobody out. */
  const freed = (blinds: readonly string[]) =>
    write(
      orm.delete(identifiers).where(
        and(
          eq(identifiers.municipality, slug),
          inArray(identifiers.blind, [...blinds]),
          inArray(
            identifiers.account,
            orm
              .select({ id: accounts.id })
              .from(accounts)
              .where(and(eq(accounts.municipality, slug), eq(accounts.status, 'unconfirmed'))),
          ),
        ),
      ),
    )

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
      const names = [...contacts, ...account.identifiers.map((one) => ({ ...one, provenAt: null }))]
      const rows = await Promise.all(
        names.map(async (one) => ({
          municipality: slug,
          account: id,
          kind: one.kind,
          blind: await nameOf(data, id, one),
          sealed: await data.sealIdentifier(id, one.kind, one.value),
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
        freed(rows.map(({ blind }) => blind)),
        write(orm.insert(accounts).values(row)),
        ...rows.map((one) => write(orm.insert(identifiers).values(one))),
        ...(await accepted(id, account.locale, account.agreements)),
      ]
    },

    confirm: (account: string): readonly Statement[] => [
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
      // The temporary password was read at the address.
      write(
        orm
          .update(identifiers)
          .set({ provenAt: sql`unixepoch()` })
          .where(
            and(
              eq(identifiers.municipality, slug),
              eq(identifiers.account, account),
              eq(identifiers.kind, 'email'),
            ),
          ),
      ),
    ],

    accept: accepted,

    async pseudonym(typed: readonly Identifier[]): Promise<string> {
      const [first] = typed
      return `nob_${first ? await blindOf(first) : ''}`
    },
  }
}

/**
 * What an identifier is found by. A telephone number is no name: two people of one household may share it, so each
 * account's is told apart, and nobody is found by it.
 */
const nameOf = (
  data: ReturnType<typeof personalData>,
  account: string,
  { kind, value }: Identifier,
) => (kind === 'phone' ? data.blind(`phone:${account}`, value) : data.blind(kind, value))
