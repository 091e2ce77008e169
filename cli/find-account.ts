/** Finds the one account that an officer means, by its id or by whatever name it has. Changes nothing. */
import { accountStore } from '../worker/accounts/account-store.ts'
import type { FoundAccount } from '../worker/accounts/account-reader.ts'
import type { CommandContext } from './context.ts'
import { OperatorError } from './operator-error.ts'
import { namesIn } from '../worker/desk/citizens/typed-names.ts'
import { registrationStore } from '../worker/desk/rulings/registration-store.ts'

export interface Found {
  /** Null where it has lost its names, or never was. */
  readonly account: FoundAccount | null
  readonly status: FoundAccount['status'] | null
}

/**
 * @param named an account's id, or a user ID, a document or an e-mail address as the person writes it
 * @throws OperatorError when several accounts answer to it
 */
export async function findAccount(context: CommandContext, named: string): Promise<Found> {
  const { database, keys, municipality } = context
  const store = accountStore(database, keys, municipality)
  const registrations = registrationStore(database, keys, municipality.public.slug)
  const names = namesIn(municipality.public, named)
  const [byId, status, ...byName] = await database.batch(
    store.findById(named),
    registrations.statusOf(named),
    ...(await Promise.all(names.map((name) => store.find([name])))),
  )
  const found = [byId, ...byName].filter((account) => account !== null)
  const ids = [...new Set(found.map(({ id }) => id))]
  if (ids.length > 1) throw new OperatorError(context.say.several(named, ids))
  const account = found[0] ?? null
  return { account, status: status ?? account?.status ?? null }
}
