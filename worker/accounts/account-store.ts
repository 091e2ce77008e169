/** Accounts in D1. An account is found by blind index and read by unsealing; no query searches personal data. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Locale } from '../../contract/locale.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import type { Keys } from '../crypto/keys.ts'
import { mustHold, rowsOf, write, type Database, type Statement } from '../db/database.ts'
import { accounts, agreementsAccepted, identifiers } from '../db/schema.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import {
  accountColumns,
  readAccount,
  type AccountRow,
  type FoundAccount,
} from './account-reader.ts'
import { personalData } from './personal-data.ts'

interface Identifier {
  readonly kind: string
  readonly value: string
}

interface NewAccount {
  readonly id: string
  readonly locale: Locale
  readonly password: string
  readonly details: Readonly<Record<string, string>>
  readonly documents: readonly Identifier[]
  readonly contact: { readonly channel: 'email' | 'sms'; readonly value: string }
  readonly agreements: readonly string[]
}

type Found = Statement<Promise<FoundAccount | null>>

const kindOfChannel = { email: 'email', sms: 'phone' } as const

export function accountStore({ orm }: Database, keys: Keys, municipality: Municipality) {
  const { slug } = municipality.public
  const data = personalData(keys, slug)
  const blindOf = ({ kind, value }: Identifier) => data.blind(kind, value)

  async function acceptances(account: NewAccount) {
    return Promise.all(
      account.agreements.map(async (agreement) => {
        const texts = municipality.private.agreements[agreement] ?? {}
        const locale = account.locale in texts ? account.locale : municipality.public.locales[0]
        return {
          municipality: slug,
          account: account.id,
          agreement,
          version: municipality.public.agreements[agreement]?.version ?? '',
          locale,
          textHash: toBase64url(await sha256(texts[locale] ?? '')),
        }
      }),
    )
  }

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

    findById(account: string): Found {
      const query = orm
        .select(accountColumns)
        .from(accounts)
        .innerJoin(identifiers, eq(identifiers.account, accounts.id))
        .where(and(eq(accounts.municipality, slug), eq(accounts.id, account)))
        .orderBy(asc(identifiers.createdAt))
      return rowsOf(query, (rows: readonly AccountRow[]) => readAccount(data, rows))
    },

    async create(account: NewAccount): Promise<readonly Statement[]> {
      const { id, documents, contact } = account
      const kind = kindOfChannel[contact.channel]
      const proven = { kind, value: contact.value, provenAt: sql`unixepoch()` }
      const answersTo = [proven, ...documents.map((one) => ({ ...one, provenAt: null }))]
      const rows = await Promise.all(
        answersTo.map(async (one) => ({
          municipality: slug,
          account: id,
          kind: one.kind,
          blind: await blindOf(one),
          sealed: await data.sealIdentifier(id, one.kind, one.value),
          provenAt: one.provenAt,
        })),
      )
      const row = {
        id,
        municipality: slug,
        details: await data.sealDetails(id, account.details),
        password: account.password,
        locale: account.locale,
      }
      const agreed = await acceptances(account)
      return [
        write(orm.insert(accounts).values(row)),
        ...rows.map((one) => write(orm.insert(identifiers).values(one))),
        ...agreed.map((one) => write(orm.insert(agreementsAccepted).values(one))),
      ]
    },

    setPassword(account: string, record: string, changedAt: number): readonly Statement[] {
      // Always later than before, so that two changes within one second are told apart.
      const later = sql`max(unixepoch(), ${accounts.passwordChangedAt} + 1)`
      return [
        write(
          orm
            .update(accounts)
            .set({ password: record, passwordChangedAt: later })
            .where(
              and(
                eq(accounts.municipality, slug),
                eq(accounts.id, account),
                eq(accounts.passwordChangedAt, changedAt),
              ),
            ),
        ),
        mustHold(orm),
      ]
    },

    rehash: (account: string, from: string, to: string): Statement =>
      write(
        orm
          .update(accounts)
          .set({ password: to })
          .where(
            and(
              eq(accounts.municipality, slug),
              eq(accounts.id, account),
              eq(accounts.password, from),
            ),
          ),
      ),

    async pseudonym(typed: readonly Identifier[]): Promise<string> {
      const [first] = typed
      return `nob_${first ? await blindOf(first) : ''}`
    },
  }
}
