/** Accounts by the name and birth of their owners, in D1: kept where the city's desk looks for doubles, and nowhere else. */
import { and, eq, inArray } from 'drizzle-orm'
import { blindIndex, blindIndexes } from '../crypto/blind-index.ts'
import type { Keys } from '../crypto/keys.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { personNames as table } from '../db/schema-duplicates.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { findsByName, foldedPerson, personIn, type PersonName } from './person-name.ts'

const kind = 'person'

/** Accounts of one name and birth that are told at once: beyond them it is no name to look for. */
const mostNamesakes = 6

/** What an account is found by, under the current key; null where it lacks a name or a birth. */
export async function personBlind(
  keys: Pick<Keys, 'index'>,
  slug: string,
  details: Readonly<Record<string, string>>,
): Promise<string | null> {
  const folded = foldedPerson(personIn(details))
  return folded === null ? null : blindIndex(keys.index, slug, kind, folded)
}

export function personNames({ orm }: Database, keys: Keys, municipality: Municipality) {
  const { slug } = municipality.public
  const isKept = findsByName(municipality)

  return {
    /** Finds the account by these details from now on, in the place of earlier ones. */
    async keepName(
      account: string,
      details: Readonly<Record<string, string>>,
    ): Promise<readonly Statement[]> {
      if (!isKept) return []
      const blind = await personBlind(keys, slug, details)
      return [
        write(
          orm
            .insert(table)
            .values({ account, municipality: slug, blind })
            .onConflictDoUpdate({ target: table.account, set: { blind } }),
        ),
      ]
    },

    /** Ids of accounts in use, the oldest first; none where a part of the name is missing. */
    async namesakes(person: PersonName): Promise<Statement<readonly string[]>> {
      const folded = foldedPerson(person)
      const blinds = folded === null ? [''] : await blindIndexes(keys.index, slug, kind, folded)
      return read(
        orm
          .select({ id: table.account })
          .from(table)
          .innerJoin(accounts, eq(accounts.id, table.account))
          .where(
            and(
              eq(table.municipality, slug),
              inArray(table.blind, [...blinds]),
              inArray(accounts.status, ['active', 'suspended']),
            ),
          )
          .orderBy(accounts.createdAt)
          .limit(mostNamesakes),
        (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id),
      )
    },
  }
}
