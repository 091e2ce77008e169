/**
 * Tells the contact that the city's register has of a person when somebody registers that person's number with another
 * address: what happened, with a link that ends it with one press. The link belongs to a flow of its own, which nobody
 * else can begin.
 */
import type { Contact } from '../accounts/contact.ts'
import { isSentUnseen } from './allowance.ts'
import { registeredAddress } from './civil-registry-match.ts'
import type { FlowState, FlowContext, Registrant } from './step.ts'
import { requestDetails, type Notification } from './notify.ts'

/**
 * Does the same work whether or not there is anything to notify, because whether a document is taken must not show
 * (T13).
 */
export async function notifyRegistered(context: FlowContext): Promise<Notification> {
  const { state, municipality } = context
  const own = registeredAddress(state)
  const [config] = municipality.public.flows.dispute ?? []
  if (own === undefined || config?.step !== 'verify-code' || !state.registrant)
    return { writes: [], messages: [] }
  const address: Contact = { channel: 'email', value: own }
  const isSent = await isSentUnseen(context, address, 'owner')
  const to = isSent && isClaimed(state, own) ? address : null
  return opened(context, config, state.registrant, to)
}

/** Somebody has the number, or asks for it now, and reads another address than the register's. */
const isClaimed = (
  { rival, taken, destination }: Pick<FlowState, 'rival' | 'taken' | 'destination'>,
  own: string,
) => (rival ?? taken)?.claimed ?? destination?.contact?.value !== own

async function opened(
  { ports, flow, idempotencyKey, client, municipality }: FlowContext,
  config: { readonly id: string; readonly digits: number },
  { identifiers }: Registrant,
  to: Contact | null,
): Promise<Notification> {
  const { lifetimes } = municipality.private
  const id = await ports.idFor('flw', idempotencyKey, 'dispute')
  const message = await ports.idFor('msg', idempotencyKey, 'document-claimed')
  const lifetime = to ? lifetimes.dispute : lifetimes.flow
  const { challenge, secret, write } = await ports.codes.issue(
    {
      flow: id,
      purpose: `dispute/${config.id}`,
      subject: id,
      destination: to ? `${to.channel}:${to.value}` : '',
    },
    config.digits,
    { lifetime },
  )
  const now = ports.now()
  const state: FlowState = {
    proven: [],
    subject: id,
    registrant: { identifiers, details: {}, contacts: [], agreements: [] },
    destination: { contact: to, channel: 'email' },
    challenge: { challenge, channel: 'email', message, sentAt: now, issuedAt: now },
  }
  const row = { id, kind: 'dispute', at: config.id, idempotencyKey, locale: flow.locale, state }
  // Bound to no browser that there is: only its link leads to it.
  const browser = await ports.idFor('brw', idempotencyKey, 'dispute')
  return {
    writes: [
      write,
      ...(await ports.flows.open(row, [browser], lifetime)),
      await ports.outbox.enqueue({
        id: message,
        name: 'document-claimed',
        to,
        locale: flow.locale,
        flow: id,
        lifetime: lifetimes.notice,
        words: {
          ...requestDetails({ ports, client }),
          user: identifiers[0]?.value ?? '',
          link: ports.linkTo('dispute', `${challenge.id}.${secret}`),
        },
      }),
    ],
    messages: [message],
  }
}
