/** Takes jobs from the queue and tells it what to do with each: one message, one answer to the queue. */
import { chance } from '../../crypto/random.ts'
import { log, nameOfError } from '../../log.ts'
import { asDeliveryError } from '../carriers/time-limit.ts'
import { leases } from '../outbox/leases.ts'
import { deliver } from './deliver.ts'
import type { DeliveryServices } from './delivery.ts'
import { readJob } from './job.ts'
import { ack, recordResult, type LeasedRow, type QueueAction } from './record-result.ts'
import { backOff } from './retry-policy.ts'

/** Delivers the messages of a batch, each on its own: one failure redelivers one message. */
export async function consumeBatch(batch: MessageBatch, services: DeliveryServices): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      const action = await consume(message.body, services).catch((cause: unknown): QueueAction => {
        log('delivery_interrupted', { reason: nameOfError(cause), attempts: message.attempts })
        return { is: 'retry', seconds: backOff(message.attempts, chance()) }
      })
      if (action.is === 'ack') message.ack()
      else message.retry({ delaySeconds: action.seconds })
    }),
  )
}

async function consume(body: unknown, services: DeliveryServices): Promise<QueueAction> {
  const job = readJob(body)
  if (!job) {
    log('delivery_job_malformed')
    return ack
  }
  const { municipality } = job
  const rows = leases(services.database, municipality)
  const taken = await rows.take(job.outbox)
  switch (taken.is) {
    case 'ours':
      return deliverAndRecord({ lease: taken.lease, municipality, rows }, services)
    // Whoever holds it may die before it says so; then this delivery is the one that sends.
    case 'held':
      return { is: 'retry', seconds: taken.seconds }
    case 'over':
      log('delivery_dropped', { outbox: job.outbox, state: taken.state })
      return ack
  }
}

/** What could not even be handed over, or not be written down, is postponed like what a provider refused. */
async function deliverAndRecord(row: LeasedRow, services: DeliveryServices): Promise<QueueAction> {
  try {
    return await recordResult(row, await deliver(row.lease, row.municipality, services))
  } catch (cause) {
    return recordResult(row, { is: 'failed', failure: asDeliveryError(cause), learnt: [] })
  }
}
