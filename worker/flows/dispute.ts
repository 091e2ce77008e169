/**
 * What the contact that the city's register has of a person is told when somebody registers their number with another
 * address: what happened, and a link that ends it with one press. The link stands in a flow of its own, which nobody else
 * can begin.
 */
import type { Contact } from './accounts-port.ts'
import { goesUnseen } from './allowance.ts'
import { registeredAddress } from './register-claim.ts'
import type { Facts, FlowContext, Person } from './step.ts'
import { happening, type Told } from './notify.ts'

/** The same work whether or not there is anything to tell, for whether a document is taken is not told (T13). */
export async function tellRegistered(context: FlowContext): Promise<Told> {
  const { facts, municipality } = context
  const own = registeredAddress(facts)
  const [use] = municipality.public.flows.dispute ?? []
  if (own === undefined || use?.step !== 'verify-code' || !facts.person)
    return { writes: [], messages: [] }
  const address: Contact = { channel: 'email', value: own }
  const goes = await goesUnseen(context, address)
  const to = goes && isClaimed(facts, own) ? address : null
  return opened(context, use, facts.person, to)
}

/** Somebody has the number, or asks for it now, and reads another address than the register's. */
const isClaimed = ({ taken, destination }: Facts, own: string) =>
  taken ? taken.claimed : destination?.contact?.value !== own

async function opened(
  { ports, flow, operation, visitor, municipality }: FlowContext,
  use: { readonly id: string; readonly digits: number },
  { identifiers }: Person,
  to: Contact | null,
): Promise<Told> {
  const { lifetimes } = municipality.private
  const id = await ports.idFor('flw', operation, 'dispute')
  const message = await ports.idFor('msg', operation, 'document-claimed')
  const lifetime = to ? lifetimes.dispute : lifetimes.flow
  const { challenge, secret, write } = await ports.codes.issue(
    {
      flow: id,
      purpose: `dispute/${use.id}`,
      subject: id,
      destination: to ? `${to.channel}:${to.value}` : '',
    },
    use.digits,
    lifetime,
  )
  const now = ports.now()
  const facts: Facts = {
    proven: [],
    subject: id,
    person: { identifiers, details: {}, contacts: [], agreements: [] },
    destination: { contact: to, channel: 'email' },
    challenge: { challenge, channel: 'email', message, sentAt: now, issuedAt: now },
  }
  const row = { id, kind: 'dispute', at: use.id, operation, locale: flow.locale, facts }
  // Bound to no browser that there is: only its link leads to it.
  const browser = await ports.idFor('brw', operation, 'dispute')
  return {
    writes: [
      write,
      ...(await ports.flows.open(row, browser, lifetime)),
      await ports.outbox.enqueue({
        id: message,
        name: 'document-claimed',
        to,
        locale: flow.locale,
        flow: id,
        lifetime: lifetimes.notice,
        words: {
          ...happening({ ports, visitor }),
          user: identifiers[0]?.value ?? '',
          link: ports.linkTo('dispute', `${challenge.id}.${secret}`),
        },
      }),
    ],
    messages: [message],
  }
}
