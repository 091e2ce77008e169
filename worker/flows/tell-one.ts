/** Writes one message to one contact, or to nobody: the same work, and the same row. */
import type { Contact } from './accounts-port.ts'
import type { MessageName } from './outbox-port.ts'
import type { Write } from './statement.ts'
import type { FlowContext } from './step.ts'

interface About {
  readonly account?: string
  /** A temporary password that the message carries. */
  readonly password?: string
  readonly words?: Readonly<Record<string, string>>
  /** Counted, because a stranger can ask for it; a message over the limits goes to nobody. */
  readonly limited?: true
}

export async function tellOne(
  context: FlowContext,
  name: MessageName,
  contact: Contact | null,
  { account, password, words, limited }: About,
): Promise<{ readonly id: string; readonly write: Write }> {
  const { ports, facts, flow, operation, visitor, municipality } = context
  const { lifetimes } = municipality.private
  const id = await ports.idFor('msg', operation, name)
  const within = !limited || (await isWithinLimits(context, contact))
  const write = await ports.outbox.enqueue({
    id,
    name,
    to: within && contact ? { channel: contact.channel, value: contact.value } : null,
    locale: flow.locale,
    ...(account !== undefined && { account }),
    lifetime: password === undefined ? lifetimes.notice : lifetimes.temporaryPassword,
    words: {
      at: String(ports.now()),
      device: visitor.device,
      name: facts.person?.details['givenNames'] ?? '',
      user: facts.person?.identifiers[0]?.value ?? facts.username ?? '',
      hours: String(Math.round(lifetimes.temporaryPassword / 3600)),
      ...(password !== undefined && { password }),
      ...words,
    },
  })
  return { id, write }
}

async function isWithinLimits({ ports, facts, flow }: FlowContext, contact: Contact | null) {
  const by = contact?.value ?? facts.subject ?? flow.id
  const [slots] = await ports.together(
    await ports.limiter.takeEach(['messageToDestination', by], ['messageToDestinationDaily', by]),
  )
  return slots.every(({ allowed }) => allowed)
}
