/** The second factors of an account, and what stands in for them. */
import * as v from 'valibot'
import { enrolledNames } from '../factors/index.ts'

const factorName = v.picklist(enrolledNames)

export const factorsSection = v.strictObject({
  /** Those that are turned on, the first one first. */
  enrolled: v.array(
    v.strictObject({
      factor: factorName,
      /** Seconds since 1970. */
      since: v.number(),
      /** Seconds since 1970; absent when it was not used yet. */
      usedAt: v.optional(v.number()),
      /** Where its codes go; absent where none is sent. */
      to: v.optional(v.string()),
      /** It counts for nothing yet: its channel has just recovered the password. */
      rests: v.optional(v.literal(true)),
    }),
  ),
  /** Those that can be turned on besides. */
  offered: v.array(factorName),
  /** Recovery codes that were not used. */
  codesLeft: v.number(),
  /** Browsers that are not asked for one, the newest first. Times in seconds since 1970. */
  devices: v.array(
    v.strictObject({ id: v.string(), device: v.string(), since: v.number(), until: v.number() }),
  ),
  /** From when on there is none, because all of them were said to be lost: seconds since 1970. */
  endsAt: v.optional(v.number()),
})
