/**
 * The end of a registration, or of a sign-in by its temporary password, whose document is another account's: the address
 * is proven, and the desk will settle whose the document is. Both sides are told in the same words.
 */
import { days } from '../../../contract/units.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { AuthError } from '../../auth-error.ts'
import type { MessagesOf } from '../../delivery/messages/causes.ts'
import type { Notification } from '../notify.ts'
import type { FlowContext, Registrant } from '../step.ts'
import { settled, type Ending } from './completion.ts'

const received = (reference: string): Ending => ({ outcome: 'claim_received', told: { reference } })

/** Of a registration that waits: the same temporary password says the same reference again. @throws as `claimOf` */
export async function claimReceived(context: FlowContext, kind: string): Promise<Ending> {
  const { ports, state } = context
  const [claimant, known] = await ports.batch(
    ports.accounts.findById(settled(state.account)),
    ports.claims.referenceOf(settled(state.account)),
  )
  if (known !== null) return received(known)
  if (!claimant) throw new AuthError('flow_expired')
  return claimOf(context, claimant, kind)
}

/** Whoever claims: a registration, as it is stored or about to be. */
type Claimant = Pick<FoundAccount, 'id' | 'locale'> & Pick<Registrant, 'identifiers' | 'contacts'>

/** @throws AuthError `too_many_attempts` for an address, or a network, that claims one document after the other */
export async function claimOf(
  context: FlowContext,
  claimant: Claimant,
  kind: string,
): Promise<Ending> {
  const { ports, idempotencyKey, client, municipality } = context
  const document = claimant.identifiers.find((one) => one.kind === kind)
  const address = claimant.contacts.find(({ channel }) => channel === 'email')
  if (!document || !address) throw new AuthError('flow_expired')
  const mailbox = await ports.accounts.pseudonym([
    { kind: 'email', value: ports.claims.mailboxOf(address.value) },
  ])
  const [holder, limits] = await ports.batch(
    await ports.accounts.find([document]),
    await ports.limiter.consumeAll(
      ['requestFromSource', client.clientIp],
      ['requestFromSource', mailbox],
    ),
  )
  for (const limit of limits)
    if (!limit.allowed) throw new AuthError('too_many_attempts', { retryAfter: limit.retryAfter })
  // So that nobody floods a mailbox by claiming its document: past this the holder hears of it with the claimant at the desk.
  const [allowed] = holder
    ? await ports.batch(await ports.limiter.consume('requestFromSource', holder.id))
    : []
  const told = allowed?.allowed ? holder : null
  const id = await ports.idFor('clm', idempotencyKey, claimant.id)
  const reference = `${municipality.public.slug.slice(0, 3).toUpperCase()}-${ports.randomBase32(2)}`
  const entry = await ports.idFor('aud', idempotencyKey, 'document_claimed', claimant.id)
  const notices = await sidesTold(context, reference, [
    { ...claimant, contacts: [{ ...address, proven: true }] },
    ...(told ? [told] : []),
  ])
  return {
    ...received(reference),
    writes: [
      ports.claims.keep({
        id,
        reference,
        claimant: claimant.id,
        document: kind,
        told: told?.id ?? null,
      }),
      await ports.audit.entry(entry, 'document_claimed', claimant.id, {
        claim: id,
        device: client.device,
      }),
      ...notices.writes,
    ],
    messages: notices.messages,
  }
}

const opened: MessagesOf<'proven'> = 'claim-opened'

/** Every proven contact of each side, in the language of each. */
async function sidesTold(
  { ports, idempotencyKey, municipality }: FlowContext,
  reference: string,
  sides: readonly Pick<FoundAccount, 'id' | 'locale' | 'contacts'>[],
): Promise<Notification> {
  const { desk, lifetimes } = municipality.private
  const until = String(ports.now() + (desk?.decidesWithin ?? days(5)))
  const to = sides.flatMap((side) =>
    side.contacts.filter(({ proven }) => proven).map((contact) => ({ side, contact })),
  )
  const notices = await Promise.all(
    to.map(async ({ side: { id: account, locale }, contact: { channel, value } }, index) => {
      const id = await ports.idFor('msg', idempotencyKey, opened, String(index))
      const write = await ports.outbox.enqueue({
        id,
        name: opened,
        to: { channel, value },
        locale,
        account,
        lifetime: lifetimes.notice,
        words: { reference, until },
      })
      return { id, write }
    }),
  )
  return { writes: notices.map(({ write }) => write), messages: notices.map(({ id }) => id) }
}
