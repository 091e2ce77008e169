/** Roughly where something was done, read from the network address. */
import * as v from 'valibot'

export const place = v.strictObject({
  /** City, else region; empty when it is not known. */
  locality: v.string(),
  /** ISO 3166-1 alpha-2. */
  country: v.string(),
})

export type Place = v.InferOutput<typeof place>
