/** Delivers one message: decrypts it, finds the carriers that may send it, and gives it to the first that accepts it. */
import type { Municipality } from '../../municipalities/municipality.ts'
import { carrierHealthOf } from '../carriers/breaker-store.ts'
import { failover } from '../carriers/failover.ts'
import type { Lease } from '../outbox/leases.ts'
import type { Contact } from '../../accounts/contact.ts'
import { decryptMessage, type MessageContent } from '../outbox/encrypted-message.ts'
import { isLogout } from '../../openid/back-channel.ts'
import { DeliveryError } from '../provider.ts'
import { deliverLogout } from './deliver-logout.ts'
import type { DeliveryResult, DeliveryServices } from './delivery.ts'
import { pace } from './pace.ts'
import { renderMessage } from './render-message.ts'
import { suppressionsOf } from '../events/suppressions.ts'

/**
 * Stands for the recipient of a message to nobody. It is looked up and rendered like a real one, because the delivery may
 * run beside the citizen's next request: leaving out any work would make that request faster (T12).
 */
const nobody: Contact = { channel: 'email', value: 'nobody@example.invalid' }

/** Of this isolate. */
const handingOver = pace()

/**
 * Delivers the message of a lease.
 *
 * @throws DeliveryError, EncryptionError or TypeError when it cannot even be handed over
 */
export async function deliver(
  lease: Lease,
  slug: string,
  services: DeliveryServices,
): Promise<DeliveryResult> {
  const municipality = await services.municipality(slug)
  if (!municipality) throw new DeliveryError('municipality_unknown', { fault: 'account' })
  if (isLogout(lease.id)) return deliverLogout(lease, municipality, services)
  const row = { municipality: slug, id: lease.id, flow: lease.flow }
  const content = await decryptMessage(services.keys.encryption, row, lease.sealed)
  const to = content.to ?? nobody
  const reach = await reachOf(to, lease, municipality, services)
  const { recipient, suppressions } = reach
  const message = renderMessage(lease.id, municipality, withTimeLeft(content, lease), to)
  if (!content.to || 'obstacle' in reach) {
    await handingOver.likeAnother()
    return content.to && 'obstacle' in reach
      ? { is: 'undeliverable', reason: reach.obstacle, recipient, learnt: [] }
      : { is: 'suppressed' }
  }

  const attempt = await handingOver.timed(() =>
    failover({
      ...reach,
      message,
      attempts: lease.attempts,
      municipality: slug,
      database: services.database,
    }),
  )
  const { learnt } = attempt
  if ('carrier' in attempt) return { is: 'sent', carrier: attempt.carrier, recipient, learnt }
  const { failure } = attempt
  if (failure.fault !== 'recipient') return { is: 'failed', failure, learnt }
  const { reason } = failure
  const refused = suppressions.refused(recipient)
  return { is: 'undeliverable', reason, recipient, learnt: [...learnt, refused] }
}

/** Seconds by which a stated lifetime may be too long: the time in the queue must not turn ten minutes into nine. */
const leeway = 15

/**
 * A message with a code expires with the code, and states the lifetime that is left when it is sent, however long it
 * waited and however often the code was sent.
 */
function withTimeLeft(content: MessageContent, { remaining }: Lease): MessageContent {
  const { words } = content
  if (words['minutes'] === undefined) return content
  const minutes = Math.max(1, Math.floor((remaining + leeway) / 60))
  return { ...content, words: { ...words, minutes: String(minutes) } }
}

/** The carriers that may reach the recipient, judging by what providers reported of both: one round trip. */
async function reachOf(
  to: Contact,
  lease: Lease,
  municipality: Municipality,
  { database, keys, carriers }: DeliveryServices,
) {
  const { slug } = municipality.public
  const suppressions = suppressionsOf(database, keys.index, slug)
  const health = carrierHealthOf(database, slug)
  const recipient = await suppressions.blindOf(to)
  const all = carriers(municipality, to.channel)
  const names = all.map(({ name }) => name)
  const [known, held] = await database.batch(health.all(), suppressions.heldBack(recipient, names))
  if (held.altogether) return { recipient, suppressions, obstacle: 'contact_refuses' }
  const reaching = all.filter(({ name }) => !held.by.includes(name))
  if (reaching.length === 0 && lease.carrier !== null)
    return { recipient, suppressions, obstacle: 'contact_out_of_reach' }
  // When no carrier reached the recipient yesterday, all are tried again: a suppression must not lock a citizen out.
  return { recipient, suppressions, health, known, carriers: reaching.length > 0 ? reaching : all }
}
