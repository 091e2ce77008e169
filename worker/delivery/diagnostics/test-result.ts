/** What the Worker answers of a test message, as the operator's command reads it. */
import * as v from 'valibot'
import { channels } from '../../../contract/channel.ts'
import { locales } from '../../../contract/locale.ts'
import { faults } from '../provider.ts'

/** The recipient of a test message, an e-mail address or a telephone number, and its language. */
export const testRequest = v.strictObject({
  to: v.pipe(v.string(), v.maxLength(320)),
  locale: v.optional(v.picklist(locales)),
})

/** As `DnsRecord` has it. */
const record = v.object({
  purpose: v.picklist(['spf', 'dkim', 'dmarc', 'bounces']),
  type: v.picklist(['TXT', 'CNAME', 'MX']),
  name: v.optional(v.string()),
  value: v.optional(v.string()),
})

const carrier = {
  carrier: v.string(),
  /** Name of the provider. */
  via: v.string(),
  /** What the sender's domain must publish for it. */
  records: v.array(record),
}

const trial = v.variant('taken', [
  v.object({ ...carrier, taken: v.literal(true), milliseconds: v.number() }),
  v.object({
    ...carrier,
    taken: v.literal(false),
    fault: v.picklist(faults),
    reason: v.string(),
    /** Names of the Worker's secrets that the profile asks for and nobody has set. */
    missing: v.array(v.string()),
  }),
])

export const testResult = v.object({
  channel: v.picklist(channels),
  /** The sender's, of e-mail alone. */
  domain: v.optional(v.string()),
  /** In the order in which they are asked. */
  carriers: v.array(trial),
})

export type TestResult = v.InferOutput<typeof testResult>

export type Trial = v.InferOutput<typeof trial>

export type WantedRecord = v.InferOutput<typeof record>
