/** Somebody was seen with a document of the account: what is written of it, whichever act it belongs to. */
import { accountEncryption, type StoredIdentifier } from '../../accounts/account-encryption.ts'
import { sightings } from '../../accounts/sightings.ts'
import type { Write } from '../../db/database.ts'
import type { Desk } from '../desk.ts'

/**
 * The batch is refused when the document is not the account's.
 *
 * The audit keeps a keyed digest of act, kind and number: whoever holds the key and is shown a document can prove whether
 * it was that one, as long as the entry is kept; one act's is not another's, so that nothing is joined by it.
 *
 * @param officer id of who confirms
 * @param act id of the proposal
 */
export async function citizenSeen(
  { database, keys, record, slug }: Desk,
  officer: string,
  account: string,
  { kind, value }: StoredIdentifier,
  act: string,
): Promise<readonly Write[]> {
  const document = await accountEncryption(keys, slug).blind('seen', `${act} ${kind} ${value}`)
  return [
    ...(await sightings(database, keys, slug).seen(account, { kind, value }, act)),
    await record('citizen_seen', account, { officer, case: act, document }),
  ]
}
