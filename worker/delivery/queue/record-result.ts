/** Writes down what became of a claimed message, and says what the queue shall do with its job. */
import { bytes } from '../../crypto/random.ts'
import { log, nameOfError } from '../../log.ts'
import { claimWindow, type Claim, type Claims } from '../outbox/claims.ts'
import { backOff } from './back-off.ts'
import type { DeliveryResult } from './deliver.ts'

/** What the queue does with a job: forgets it, or brings it again after some seconds. */
export type QueueAction =
  { readonly is: 'ack' } | { readonly is: 'retry'; readonly seconds: number }

export const ack: QueueAction = { is: 'ack' }

/** Seconds to wait after so many tries. */
export const waitAfter = (attempts: number): number => backOff(attempts, (bytes(1)[0] ?? 0) / 256)

/** The claim that a result is of, and where it is written down. */
export interface ClaimedRow {
  readonly claim: Claim
  readonly municipality: string
  readonly rows: Claims
}

/** @throws AuthError `unavailable` when nothing could be written, unless the message was sent */
export async function recordResult(row: ClaimedRow, result: DeliveryResult): Promise<QueueAction> {
  switch (result.is) {
    case 'sent':
      return recordSent(row, result)
    case 'suppressed':
      await row.rows.end(row.claim, { state: 'suppressed' }, [])
      log('message_suppressed', detailsOf(row))
      return ack
    case 'undeliverable':
      return recordUndeliverable(row, result)
    case 'failed':
      return recordFailed(row, result)
  }
}

type ResultOf<Is extends DeliveryResult['is']> = Extract<DeliveryResult, { readonly is: Is }>

const detailsOf = ({ claim, municipality }: ClaimedRow) => ({
  outbox: claim.id,
  municipality,
  attempts: claim.attempts,
})

async function recordSent(
  row: ClaimedRow,
  { carrier, recipient, learnt }: ResultOf<'sent'>,
): Promise<QueueAction> {
  const details = { ...detailsOf(row), carrier }
  const end = () => row.rows.end(row.claim, { state: 'sent', carrier, recipient }, learnt)
  try {
    // A row that does not know that it was sent is sent again: so it is told twice, and then the claim lapses.
    await end().catch(end)
  } catch (cause) {
    log('message_sent_unnoted', { ...details, reason: nameOfError(cause), alert: true })
    return { is: 'retry', seconds: claimWindow }
  }
  log('message_sent', details)
  return ack
}

async function recordUndeliverable(
  row: ClaimedRow,
  { reason, recipient, learnt }: Omit<ResultOf<'undeliverable'>, 'is'>,
): Promise<QueueAction> {
  const ending = { state: 'undeliverable', reason, ...(recipient && { recipient }) } as const
  await row.rows.end(row.claim, ending, learnt)
  log('message_undeliverable', { ...detailsOf(row), reason })
  return ack
}

/** Tries again while the message is worth it and somebody may take it. */
async function recordFailed(
  row: ClaimedRow,
  { failure, learnt }: ResultOf<'failed'>,
): Promise<QueueAction> {
  const { claim, rows } = row
  const { reason, fault, retryAfter } = failure
  const seconds = Math.max(waitAfter(claim.attempts), retryAfter)
  if (fault === 'message' || seconds >= claim.remaining)
    return recordUndeliverable(row, { reason, learnt })
  await rows.postpone(claim, seconds, reason, learnt)
  // Without a provider no patience helps.
  const alert = reason === 'no_provider' && { alert: true }
  log('message_postponed', { ...detailsOf(row), reason, seconds, ...alert })
  return { is: 'retry', seconds }
}
