/** Messages that an officer's decision causes: rows of the outbox, which whoever commits them hands over, or the sweeper. */
import type { Seconds } from '../../contract/units.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Statement } from '../db/database.ts'
import type { MessageName } from '../delivery/messages/index.ts'
import { outbox } from '../delivery/outbox/outbox.ts'
import type { DecidesOn } from './decides-on.ts'
import { greetedAs } from '../flows/registrant.ts'

/** Rows are only written here: an operator's machine has no queue at all. */
const nobodyHandsOver = {
  sendBatch: () => Promise.reject(new TypeError('nothing is handed over here')),
}

interface Notice {
  readonly id: string
  readonly name: MessageName
  readonly to: FoundAccount['contacts'][number] | null
  readonly words: Readonly<Record<string, string>>
  /** A notice's, when absent. */
  readonly lifetime?: Seconds
}

/** One message, in the language of the account. */
export const notice = (
  { database, keys, municipality }: DecidesOn,
  { id: account, locale, view, identifiers }: FoundAccount,
  { id, name, to, words, lifetime = municipality.private.lifetimes.notice }: Notice,
): Promise<Statement> =>
  outbox(database, keys, nobodyHandsOver, municipality.public.slug).enqueue({
    id,
    name,
    to: to && { channel: to.channel, value: to.value },
    locale,
    account,
    lifetime,
    words: { name: greetedAs({ details: view.details, identifiers }), ...words },
  })
