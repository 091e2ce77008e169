/** What travels through the queue: which row to send. No secret and no personal datum, for queues are read by people. */

/** The row's id and whose it is. Its life is in the row, so that one clock decides, D1's. */
export interface DeliveryJob {
  readonly outbox: string
  readonly municipality: string
}

/** The part of the queue that hands jobs over. */
export type DeliveryQueue = Pick<Queue<DeliveryJob>, 'sendBatch'>

/** Reads a queue message's body; null when it is no job, e.g. one of another version. */
export function readJob(body: unknown): DeliveryJob | null {
  if (typeof body !== 'object' || body === null) return null
  const { outbox, municipality } = body as Partial<Record<keyof DeliveryJob, unknown>>
  return typeof outbox === 'string' && typeof municipality === 'string'
    ? { outbox, municipality }
    : null
}
