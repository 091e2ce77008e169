/** Turns jobs of the queue into messages sent once. Knows no vendor and no template; wires what knows them. */
import type { Channel } from '../../contract/channel.ts'
import type { Keys } from '../crypto/keys.ts'
import { bytes } from '../crypto/random.ts'
import type { Database } from '../db/database.ts'
import { log } from '../log.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { backOff } from './back-off.ts'
import { carrierHealthOf } from './carriers/carrier-health.ts'
import type { Carrier } from './carriers/carriers.ts'
import { claims, claimWindow, type Claim, type Claims } from './outbox/claims.ts'
import { contactMarksOf } from './reports/contact-marks.ts'
import { handOver, type HandedOver } from './carriers/hand-over.ts'
import { readJob } from './job.ts'
import { DeliveryError } from './provider.ts'
import { renderMessage } from './rendered-message.ts'
import { openMessage } from './outbox/sealed-message.ts'
import { asDeliveryError } from './carriers/waiting.ts'

/** What deliveries are made of; the queue's handler fills it. */
export interface DeliveryServices {
  readonly database: Database
  readonly keys: Pick<Keys, 'seal' | 'index'>
  readonly municipality: (slug: string) => Municipality | undefined
  /** Who carries a municipality's messages of a channel, in the order in which they are asked. */
  readonly carriers: (municipality: Municipality, channel: Channel) => readonly Carrier[]
}

/** What becomes of a queue message: done with, or tried again after some seconds. */
type Fate = { readonly is: 'done' } | { readonly is: 'again'; readonly seconds: number }

const done: Fate = { is: 'done' }

/** Delivers the messages of a batch, each with a fate of its own: one failure redelivers one message. */
export async function deliver(batch: MessageBatch, services: DeliveryServices): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      const fate = await fateOf(message.body, services).catch((cause: unknown): Fate => {
        log('delivery_interrupted', { reason: reasonOf(cause), attempts: message.attempts })
        return { is: 'again', seconds: wait(message.attempts) }
      })
      if (fate.is === 'done') message.ack()
      else message.retry({ delaySeconds: fate.seconds })
    }),
  )
}

async function fateOf(body: unknown, services: DeliveryServices): Promise<Fate> {
  const job = readJob(body)
  if (!job) {
    log('delivery_job_malformed')
    return done
  }
  const rows = claims(services.database, job.municipality)
  const claimed = await rows.take(job.outbox)
  switch (claimed.is) {
    case 'ours':
      return sent(claimed.claim, job.municipality, rows, services)
    // Whoever holds it may die before it says so; then this delivery is the one that sends.
    case 'held':
      return { is: 'again', seconds: claimed.seconds }
    case 'over':
      log('delivery_dropped', { outbox: job.outbox, state: claimed.state })
      return done
  }
}

/** A delivery that has its row: what it needs to end it. */
interface Holding {
  readonly claim: Claim
  readonly rows: Claims
  readonly details: Readonly<Record<string, string | number>>
}

async function sent(
  claim: Claim,
  slug: string,
  rows: Claims,
  services: DeliveryServices,
): Promise<Fate> {
  const details = { outbox: claim.id, municipality: slug, attempts: claim.attempts }
  const holding = { claim, rows, details }
  try {
    return await carried(holding, slug, services)
  } catch (cause) {
    return failed(holding, { failure: asDeliveryError(cause), learnt: [] })
  }
}

async function carried(holding: Holding, slug: string, services: DeliveryServices): Promise<Fate> {
  const { claim, rows, details } = holding
  const { database, keys } = services
  const municipality = services.municipality(slug)
  if (!municipality) throw new DeliveryError('municipality_unknown', { fault: 'account' })
  const place = { municipality: slug, id: claim.id, flow: claim.flow }
  const content = await openMessage(keys.seal, place, claim.sealed)
  const { to } = content
  if (!to) {
    await rows.end(claim, { state: 'suppressed' }, [])
    log('message_suppressed', details)
    return done
  }
  const marks = contactMarksOf(database, keys.index, slug)
  const health = carrierHealthOf(database, slug)
  const recipient = await marks.blindOf(to)
  const all = services.carriers(municipality, to.channel)
  const names = all.map(({ name }) => name)
  const [known, held] = await database.together(health.all(), marks.heldBack(recipient, names))
  if (held.altogether) return undeliverable(holding, { reason: 'contact_refuses', recipient }, [])
  const reaching = all.filter(({ name }) => !held.by.includes(name))
  if (reaching.length === 0 && claim.carrier !== null)
    return undeliverable(holding, { reason: 'contact_out_of_reach', recipient }, [])
  // When nobody reached it yesterday, all are asked again: a mark must not lock a citizen out.
  const carriers = reaching.length > 0 ? reaching : all
  const message = renderMessage(claim.id, municipality, content, to)
  const { attempts } = claim
  const of = { municipality: slug, database, health, known }
  const handed = await handOver({ message, attempts, carriers, ...of })
  if ('failure' in handed) {
    const { fault, reason } = handed.failure
    if (fault === 'recipient')
      return undeliverable(holding, { reason, recipient }, [
        ...handed.learnt,
        marks.refused(recipient),
      ])
    return failed(holding, handed)
  }
  const { carrier, learnt } = handed
  const end = async () => {
    await rows.end(claim, { state: 'sent', carrier, recipient }, learnt)
    log('message_sent', { ...details, carrier })
    return done
  }
  // A row that does not know that it was sent is sent again: once more, and then the claim is left to lapse.
  return end()
    .catch(end)
    .catch((cause: unknown): Fate => {
      log('message_sent_unnoted', { ...details, carrier, reason: reasonOf(cause), alert: true })
      return { is: 'again', seconds: claimWindow }
    })
}

async function failed(
  holding: Holding,
  { failure, learnt }: Extract<HandedOver, { failure: DeliveryError }>,
): Promise<Fate> {
  const { claim, rows, details } = holding
  const { reason, fault, retryAfter } = failure
  const seconds = Math.max(wait(claim.attempts), retryAfter)
  if (fault === 'message' || seconds >= claim.remaining)
    return undeliverable(holding, { reason }, learnt)
  await rows.postpone(claim, seconds, reason, learnt)
  // Nobody who is asked later will carry it either.
  log('message_postponed', {
    ...details,
    reason,
    seconds,
    ...(reason === 'no_provider' && { alert: true }),
  })
  return { is: 'again', seconds }
}

async function undeliverable(
  { claim, rows, details }: Holding,
  why: { readonly reason: string; readonly recipient?: string },
  learnt: HandedOver['learnt'],
): Promise<Fate> {
  await rows.end(claim, { state: 'undeliverable', ...why }, learnt)
  log('message_undeliverable', { ...details, reason: why.reason })
  return done
}

const wait = (attempts: number): number => backOff(attempts, (bytes(1)[0] ?? 0) / 256)

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.name : 'unknown')
