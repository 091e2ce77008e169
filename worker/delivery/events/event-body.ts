/** The JSON of a report. */
import { EventRefused, type SignedEvent } from './event.ts'

/** @throws EventRefused for what is no JSON */
export function eventBody({ body }: SignedEvent): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // Without its cause, which quotes what it could not read.
    throw new EventRefused('is no JSON')
  }
}
