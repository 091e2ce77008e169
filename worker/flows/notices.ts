/** Tells every proven contact of an account that something about it has changed. */
import type { FoundAccount } from './accounts-port.ts'
import type { MessageName } from './outbox-port.ts'
import type { Write } from './statement.ts'
import type { FlowContext } from './step.ts'

export async function notices(
  { ports, operation, visitor, municipality }: FlowContext,
  name: MessageName,
  account: FoundAccount,
): Promise<{ readonly writes: readonly Write[]; readonly messages: readonly string[] }> {
  const messages = await Promise.all(
    account.contacts
      .filter(({ proven }) => proven)
      .map(async (to, index) => ({
        id: await ports.idFor('msg', operation, name, String(index)),
        name,
        to,
        locale: account.locale,
        account: account.id,
        lifetime: municipality.private.lifetimes.notice,
        words: { at: String(ports.now()), device: visitor.device },
      })),
  )
  return {
    writes: await Promise.all(messages.map((message) => ports.outbox.enqueue(message))),
    messages: messages.map(({ id }) => id),
  }
}
