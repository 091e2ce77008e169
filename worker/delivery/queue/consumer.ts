/** Takes jobs from the queue and answers it: each message ends in one way. */
import { log, nameOfError } from '../../log.ts'
import { asDeliveryError } from '../carriers/time-limit.ts'
import { deliverClaimed, type DeliveryServices } from './deliver.ts'
import { done, deliveryResultsOf, waitAfter, type DeliveryResult } from './delivery-result.ts'
import { readJob } from './job.ts'
import { claims } from '../outbox/claims.ts'

/** Delivers the messages of a batch, each with a fate of its own: one failure redelivers one message. */
export async function deliver(batch: MessageBatch, services: DeliveryServices): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      const fate = await fateOf(message.body, services).catch((cause: unknown): DeliveryResult => {
        log('delivery_interrupted', { reason: nameOfError(cause), attempts: message.attempts })
        return { is: 'again', seconds: waitAfter(message.attempts) }
      })
      if (fate.is === 'done') message.ack()
      else message.retry({ delaySeconds: fate.seconds })
    }),
  )
}

async function fateOf(body: unknown, services: DeliveryServices): Promise<DeliveryResult> {
  const job = readJob(body)
  if (!job) {
    log('delivery_job_malformed')
    return done
  }
  const rows = claims(services.database, job.municipality)
  const claimed = await rows.take(job.outbox)
  switch (claimed.is) {
    case 'ours': {
      const fates = deliveryResultsOf(claimed.claim, job.municipality, rows)
      return deliverClaimed(claimed.claim, job.municipality, fates, services).catch(
        (cause: unknown) => fates.failed(asDeliveryError(cause), []),
      )
    }
    // Whoever holds it may die before it says so; then this delivery is the one that sends.
    case 'held':
      return { is: 'again', seconds: claimed.seconds }
    case 'over':
      log('delivery_dropped', { outbox: job.outbox, state: claimed.state })
      return done
  }
}
