/** Hands jobs to the queue. Never fails: the sweeper hands over what stays behind. */
import { log, nameOfError } from '../../log.ts'
import type { DeliveryJob, DeliveryQueue } from '../queue/job.ts'

/** Messages that Cloudflare's queues take in one batch. */
export const mostAtOnce = 100

/**
 * @param details what a failure is logged with
 * @returns whether all were taken
 */
export async function sendToQueue(
  queue: DeliveryQueue,
  jobs: readonly DeliveryJob[],
  details: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  try {
    for (let begin = 0; begin < jobs.length; begin += mostAtOnce)
      await queue.sendBatch(jobs.slice(begin, begin + mostAtOnce).map((body) => ({ body })))
    return true
  } catch (cause) {
    log('dispatch_failed', { ...details, messages: jobs.length, reason: nameOfError(cause) })
    return false
  }
}
