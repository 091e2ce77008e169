/** What the citizen has agreed to. */
import * as v from 'valibot'

export const agreementsSection = v.array(
  v.strictObject({
    /** Key of the agreement in the profile. */
    id: v.string(),
    version: v.string(),
    /** Seconds since 1970. */
    acceptedAt: v.number(),
    /** The language in which it was read. */
    locale: v.string(),
    /** The text that was accepted, in Markdown paragraphs; absent when the city has none of that version any more. */
    text: v.optional(v.string()),
  }),
)
