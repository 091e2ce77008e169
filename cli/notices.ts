/** Messages that an officer's decision causes: rows of the outbox, which the Worker's sweeper hands over. */
import type { FoundAccount } from '../worker/accounts/account-reader.ts'
import type { Statement } from '../worker/db/database.ts'
import type { MessageName } from '../worker/delivery/messages/index.ts'
import { outbox } from '../worker/delivery/outbox/outbox.ts'
import type { CommandContext } from './context.ts'
import { OperatorError } from './operator-error.ts'
import { greetedAs } from '../worker/flows/registrant.ts'

/** The queue is the Worker's. */
const nobodyHandsOver = {
  sendBatch: () => Promise.reject(new OperatorError('The operator has no queue.')),
}

interface Notice {
  readonly id: string
  readonly name: MessageName
  readonly to: FoundAccount['contacts'][number] | null
  readonly words: Readonly<Record<string, string>>
}

/** One message, in the language of the account. */
export const notice = (
  { database, keys, municipality }: CommandContext,
  { id: account, locale, view, identifiers }: FoundAccount,
  { id, name, to, words }: Notice,
): Promise<Statement> =>
  outbox(database, keys, nobodyHandsOver, municipality.public.slug).enqueue({
    id,
    name,
    to: to && { channel: to.channel, value: to.value },
    locale,
    account,
    lifetime: municipality.private.lifetimes.notice,
    words: { name: greetedAs({ details: view.details, identifiers }), ...words },
  })
