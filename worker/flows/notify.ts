/** Writes notifications together with the change that they report: to one contact, or to all proven ones of an account. */
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Contact } from '../accounts/contact.ts'
import type { Write } from '../db/database.ts'
import { messageCauses, type MessagesOf } from '../delivery/messages/causes.ts'
import { disownLink } from './disown-link.ts'
import { isSentUnseen, requireMessage } from './allowance.ts'
import { greetedAs } from './registrant.ts'
import type { Client, ContextWith, FlowContext } from './step.ts'

/** Messages that a flow can bring about. */
type FlowMessage = MessagesOf<'asking' | 'proven'>

/** Messages of what was done with an account, by its citizen or by officers. */
type Told = MessagesOf<'proven' | 'officer'>

/** Messages that the last screen does not mention, because it shows everything that they say. */
const unspoken: ReadonlySet<FlowMessage> = new Set(['contact-request-received'])

interface About {
  readonly account?: string
  /** A temporary password that the message carries. */
  readonly password?: string
  readonly words?: Readonly<Record<string, string>>
  /** It goes to somebody whose number was typed, and no screen says that it is sent. */
  readonly unseen?: true
}

/** Who asks, as far as messages tell. */
interface Asking {
  readonly client: Pick<Client, 'device' | 'geolocation'>
}

/** And in which language. */
interface AskingIn extends Asking {
  readonly flow: Pick<FlowContext['flow'], 'locale'>
}

/** A message that is committed with the effect, and handed to the queue afterwards. */
export interface Notification {
  readonly writes: readonly Write[]
  readonly messages: readonly string[]
}

interface NotificationToOne extends Notification {
  /** False: it is written to nobody. */
  readonly isSent: boolean
}

/**
 * Notifies one contact, or nobody, with the same work and the same row. Messages that a stranger can cause count against
 * the budget.
 */
export async function notifyOne(
  context: FlowContext,
  name: FlowMessage,
  contact: Contact | null,
  { account, password, words, unseen }: About,
): Promise<NotificationToOne> {
  const { ports, state, flow, idempotencyKey, municipality } = context
  const { lifetimes } = municipality.private
  const id = await ports.idFor('msg', idempotencyKey, name)
  const to = await reachable(context, name, contact, unseen)
  const write = await ports.outbox.enqueue({
    id,
    name,
    to,
    locale: flow.locale,
    ...(account !== undefined && { account }),
    lifetime: password === undefined ? lifetimes.notice : lifetimes.temporaryPassword,
    words: {
      ...requestDetails(context),
      name: greetedAs(state.registrant),
      user: state.registrant?.identifiers[0]?.value ?? state.username ?? '',
      hours: String(Math.round(lifetimes.temporaryPassword / 3600)),
      ...(password !== undefined && { password }),
      ...words,
    },
  })
  return { isSent: to !== null, writes: [write], messages: [id] }
}

/** The account with the language of the page: the citizen who made the change reads of it in that language. */
export const inUse = <Account extends Pick<FoundAccount, 'locale'>>(
  { flow }: Pick<FlowContext, 'flow'>,
  account: Account,
): Account => ({
  ...account,
  locale: flow.locale,
})

/** Notices that ask for no press: there is nothing left to stop. */
const final: ReadonlySet<Told> = new Set([
  'disowned',
  'claim-stopped',
  'contact-change-undone',
  'recovery-at-desk-undone',
  'sighting-undone',
  'merge-undone',
])

/**
 * Notifies every proven contact that something about the account has changed, each with a press of its own for whoever
 * did not do it.
 */
export async function notifyAll(
  context: ContextWith<
    'idFor' | 'outbox' | 'now' | 'codes' | 'flows' | 'linkTo',
    'idempotencyKey' | 'municipality'
  > &
    AskingIn,
  name: Told,
  { id: account, locale, contacts }: Pick<FoundAccount, 'id' | 'locale' | 'contacts'>,
  words: Readonly<Record<string, string>> = {},
): Promise<Notification> {
  const { ports, idempotencyKey, municipality } = context
  const notices = await Promise.all(
    contacts
      .filter(({ proven }) => proven)
      .map(async (to, index) => {
        const of = [name, String(index)]
        const { writes, link } = final.has(name)
          ? { writes: [], link: '' }
          : await disownLink(context, account, to, of)
        const message = {
          id: await ports.idFor('msg', idempotencyKey, ...of),
          name,
          to: { channel: to.channel, value: to.value },
          locale,
          account,
          lifetime: municipality.private.lifetimes.notice,
          words: { ...requestDetails(context), ...words, ...(link && { link }) },
        }
        return { id: message.id, writes: [...writes, await ports.outbox.enqueue(message)] }
      }),
  )
  return {
    writes: notices.flatMap(({ writes }) => writes),
    messages: notices.map(({ id }) => id),
  }
}

/** Details of the request, which every message about it may contain. */
export const requestDetails = ({ ports, client }: ContextWith<'now'> & Asking) => ({
  at: String(ports.now()),
  device: client.device,
  ...client.geolocation,
})

async function reachable(
  context: FlowContext,
  name: FlowMessage,
  contact: Contact | null,
  unseen: true | undefined,
): Promise<Contact | null> {
  if (messageCauses[name] !== 'asking') return contact
  const isSent =
    unseen || unspoken.has(name)
      ? await isSentUnseen(context, contact, unseen && 'owner')
      : await requireMessage(context, contact)
  return isSent && contact ? { channel: contact.channel, value: contact.value } : null
}
