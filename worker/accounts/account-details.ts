/** What an account holds of its citizen, corrected: whoever is found by name is found by the new one. */
import { and, eq } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { accountEncryption } from './account-encryption.ts'
import { personNames } from './person-names.ts'

export function accountDetails(database: Database, keys: Keys, municipality: Municipality) {
  const { slug } = municipality.public
  const data = accountEncryption(keys, slug)
  const { keepName } = personNames(database, keys, municipality)

  return {
    /** Keeps other details in the place of the present ones. */
    async setDetails(
      account: string,
      details: Readonly<Record<string, string>>,
    ): Promise<readonly Statement[]> {
      return [
        write(
          database.orm
            .update(accounts)
            .set({ details: await data.encryptDetails(account, details) })
            .where(and(eq(accounts.municipality, slug), eq(accounts.id, account))),
        ),
        ...(await keepName(account, details)),
      ]
    },
  }
}

export type AccountDetails = ReturnType<typeof accountDetails>
