/** What was done with the account, the newest first. */
import * as v from 'valibot'
import { place } from './place.ts'

export const historySection = v.array(
  v.strictObject({
    /** Name of an event of the audit; the page has words for those that concern a citizen. */
    event: v.string(),
    /** Seconds since 1970. */
    at: v.number(),
    /** E.g. `Chrome · Android`; absent when it was not kept. */
    device: v.optional(v.string()),
    place: v.optional(place),
  }),
)
