/** Whose account it is. */
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { accountStore } from '../../accounts/account-store.ts'
import type { Desk } from '../desk.ts'

export async function accountById(
  { database, keys, municipality }: Desk,
  id: string,
): Promise<FoundAccount | null> {
  const [account] = await database.batch(accountStore(database, keys, municipality).findById(id))
  return account
}

/** While it can be signed in to. */
export async function accountInUse(desk: Desk, id: string): Promise<FoundAccount | null> {
  const account = await accountById(desk, id)
  return account?.status === 'active' ? account : null
}
