/** Delivers the end of a session to a service: leased, retried and ended as any message of the outbox. */
import type { Municipality } from '../../municipalities/municipality.ts'
import { authorizationStore } from '../../openid/authorization-store.ts'
import { authorizationOf, tellLogout } from '../../openid/back-channel.ts'
import { refusalOf } from '../carriers/time-limit.ts'
import type { Lease } from '../outbox/leases.ts'
import type { DeliveryResult, DeliveryServices } from './delivery.ts'

/** Milliseconds that a service is waited for. */
const patience = 10_000

export async function deliverLogout(
  { id }: Lease,
  { public: { slug }, private: { base, lifetimes } }: Municipality,
  { database, keys }: DeliveryServices,
): Promise<DeliveryResult> {
  const authorizations = authorizationStore(database, slug, lifetimes)
  const [told] = await database.batch(authorizations.findTold(authorizationOf(id)))
  if (!told) return { is: 'undeliverable', reason: 'service_gone', learnt: [] }
  const about = {
    issuer: `${base}/${slug}`,
    keys: keys.signing,
    now: Math.floor(Date.now() / 1000),
    jti: id,
  }
  const failure = await refusalOf((signal) => tellLogout(told, about, signal), patience)
  if (failure) return { is: 'failed', failure, learnt: [] }
  return { is: 'sent', carrier: 'back-channel', recipient: told.service.id, learnt: [] }
}
