/** Writes down what became of a leased message, and says what the queue shall do with its job. */
import { chance } from '../../crypto/random.ts'
import { log, nameOfError } from '../../log.ts'
import { leaseTime, type Lease, type Leases } from '../outbox/leases.ts'
import type { DeliveryResult } from './delivery.ts'
import { decideRetry } from './retry-policy.ts'

/** What the queue does with a job: acknowledges it, or retries it after some seconds. */
export type QueueAction =
  { readonly is: 'ack' } | { readonly is: 'retry'; readonly seconds: number }

export const ack: QueueAction = { is: 'ack' }

/** The lease that a result is of, and where it is written down. */
export interface LeasedRow {
  readonly lease: Lease
  readonly municipality: string
  readonly rows: Leases
}

/** @throws AuthError `unavailable` when nothing could be written, unless the message was sent */
export async function recordResult(row: LeasedRow, result: DeliveryResult): Promise<QueueAction> {
  switch (result.is) {
    case 'sent':
      return recordSent(row, result)
    case 'suppressed':
      await row.rows.end(row.lease, { state: 'suppressed' }, [])
      log('message_suppressed', detailsOf(row))
      return ack
    case 'undeliverable':
      return recordUndeliverable(row, result)
    case 'failed':
      return recordFailed(row, result)
  }
}

type ResultOf<Is extends DeliveryResult['is']> = Extract<DeliveryResult, { readonly is: Is }>

const detailsOf = ({ lease, municipality }: LeasedRow) => ({
  outbox: lease.id,
  municipality,
  attempts: lease.attempts,
})

async function recordSent(
  row: LeasedRow,
  { carrier, recipient, learnt }: ResultOf<'sent'>,
): Promise<QueueAction> {
  const details = { ...detailsOf(row), carrier }
  const end = () => row.rows.end(row.lease, { state: 'sent', carrier, recipient }, learnt)
  try {
    // A row that does not know that it was sent is sent again: so it is told twice, and then the lease lapses.
    await end().catch(end)
  } catch (cause) {
    log('message_sent_unnoted', { ...details, reason: nameOfError(cause), alert: true })
    return { is: 'retry', seconds: leaseTime }
  }
  log('message_sent', details)
  return ack
}

async function recordUndeliverable(
  row: LeasedRow,
  { reason, recipient, learnt }: Omit<ResultOf<'undeliverable'>, 'is'>,
): Promise<QueueAction> {
  const ending = { state: 'undeliverable', reason, ...(recipient && { recipient }) } as const
  await row.rows.end(row.lease, ending, learnt)
  log('message_undeliverable', { ...detailsOf(row), reason })
  return ack
}

async function recordFailed(
  row: LeasedRow,
  { failure, learnt }: ResultOf<'failed'>,
): Promise<QueueAction> {
  const { lease, rows } = row
  const { reason } = failure
  const decision = decideRetry(failure, lease, chance())
  if (decision.is === 'give-up') return recordUndeliverable(row, { reason, learnt })
  const { seconds } = decision
  await rows.postpone(lease, seconds, reason, learnt)
  // Without a provider no patience helps.
  const alert = reason === 'no_provider' && { alert: true }
  log('message_postponed', { ...detailsOf(row), reason, seconds, ...alert })
  return { is: 'retry', seconds }
}
