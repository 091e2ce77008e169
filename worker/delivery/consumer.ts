/** Turns jobs of the queue into messages sent once. Knows no vendor and no template; wires what knows them. */
import type { Channel } from '../../contract/channel.ts'
import type { Keys } from '../crypto/keys.ts'
import { bytes } from '../crypto/random.ts'
import type { Database } from '../db/database.ts'
import { log } from '../log.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { backOff } from './back-off.ts'
import { claims, claimWindow, type Claim, type Claims } from './claims.ts'
import { readJob } from './job.ts'
import { DeliveryError, type Provider, type RenderedMessage } from './provider.ts'
import { renderMessage } from './rendered-message.ts'
import { openMessage } from './sealed-message.ts'

/** What deliveries are made of; `services.ts` or the queue's handler fills it. */
export interface DeliveryServices {
  readonly database: Database
  readonly keys: Pick<Keys, 'seal'>
  readonly municipality: (slug: string) => Municipality | undefined
  /** Who carries a municipality's messages of a channel; none where nobody does. */
  readonly provider: (municipality: Municipality, channel: Channel) => Provider | undefined
}

/** Seconds that a provider is waited for: well within the claim. */
const patience = claimWindow / 3

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

async function sent(
  claim: Claim,
  slug: string,
  rows: Claims,
  services: DeliveryServices,
): Promise<Fate> {
  const details = { outbox: claim.id, municipality: slug, attempts: claim.attempts }
  let ending: 'sent' | 'suppressed'
  try {
    ending = await handOver(claim, slug, services)
  } catch (cause) {
    return failed(cause, claim, rows, details)
  }
  // Once more before the claim is left to lapse: a row that does not know that it was sent is sent again.
  await rows.end(claim, ending).catch(() => rows.end(claim, ending))
  log(`message_${ending}`, details)
  return done
}

async function failed(
  cause: unknown,
  claim: Claim,
  rows: Claims,
  details: Readonly<Record<string, string | number>>,
): Promise<Fate> {
  const reason = reasonOf(cause)
  const { retryable, retryAfter } =
    cause instanceof DeliveryError ? cause : { retryable: true, retryAfter: 0 }
  const seconds = Math.max(wait(claim.attempts), retryAfter)
  if (!retryable || seconds >= claim.remaining) {
    await rows.end(claim, 'undeliverable', reason)
    log('message_undeliverable', { ...details, reason })
    return done
  }
  await rows.postpone(claim, seconds, reason)
  log('message_postponed', { ...details, reason, seconds })
  return { is: 'again', seconds }
}

async function handOver(
  { id, flow, sealed }: Claim,
  slug: string,
  { keys, municipality, provider }: DeliveryServices,
): Promise<'sent' | 'suppressed'> {
  const profile = municipality(slug)
  if (!profile) throw new DeliveryError('municipality_unknown', { retryable: true })
  const content = await openMessage(keys.seal, { municipality: slug, id, flow }, sealed)
  if (!content.to) return 'suppressed'
  const carrier = provider(profile, content.to.channel)
  if (!carrier) throw new DeliveryError('no_provider', { retryable: true })
  await within(patience, carrier, renderMessage(id, profile, content, content.to))
  return 'sent'
}

/** A provider that never answers must not outlive the claim. */
async function within(seconds: number, provider: Provider, message: RenderedMessage) {
  const signal = AbortSignal.timeout(seconds * 1000)
  const expired = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(new DeliveryError('provider_timeout', { retryable: true })),
    )
  })
  await Promise.race([provider.send(message, signal), expired])
}

const wait = (attempts: number): number => backOff(attempts, (bytes(1)[0] ?? 0) / 256)

// A name of ours or of the platform's: never a message, which may quote what was being sent.
const reasonOf = (cause: unknown): string =>
  cause instanceof DeliveryError ? cause.reason : cause instanceof Error ? cause.name : 'unknown'
