/** Since when the city has each document, and how sure it is whose it is. */
import * as v from 'valibot'

export const documentsSection = v.array(
  v.strictObject({
    kind: v.string(),
    value: v.string(),
    /** Seconds since 1970. */
    since: v.number(),
    /** The city's register says whose it is, and they confirmed it; otherwise it was only typed. */
    isProven: v.boolean(),
    /** When two officers saw it with its person, in seconds since 1970; absent where none have. */
    seenAt: v.optional(v.number()),
  }),
)
