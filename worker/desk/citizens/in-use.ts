/** Whose account it is, while it can be signed in to. */
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { accountStore } from '../../accounts/account-store.ts'
import type { Desk } from '../desk.ts'

export async function accountInUse(
  { database, keys, municipality }: Desk,
  id: string,
): Promise<FoundAccount | null> {
  const [account] = await database.batch(accountStore(database, keys, municipality).findById(id))
  return account?.status === 'active' ? account : null
}
