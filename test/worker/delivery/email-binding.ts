/**
 * Stands in for Cloudflare's `send_email` binding: refuses what the real one refuses, by its documented codes.
 *
 * @see https://developers.cloudflare.com/email-service/api/send-emails/workers-api/
 * @see https://developers.cloudflare.com/email-service/reference/headers/
 */
import * as v from 'valibot'

/** An account as the binding finds it. */
export interface SendingAccount {
  /** Domains that are onboarded, and whether their records are there. */
  readonly domains: Readonly<Record<string, 'verified' | 'unverified'>>
  readonly suppressed?: readonly string[]
  /** Of the binding, where it is restricted. */
  readonly allowedDestinations?: readonly string[]
  /** What the service answers to whatever is right. */
  readonly trouble?: string
}

const mebibyte = 1_048_576

const address = v.pipe(v.string(), v.email())
const builder = v.strictObject({
  from: v.union([address, v.strictObject({ name: v.string(), email: address })]),
  to: v.union([address, v.array(address)]),
  subject: v.pipe(v.string(), v.maxLength(998)),
  text: v.optional(v.string()),
  html: v.optional(v.string()),
  headers: v.optional(v.record(v.string(), v.string())),
})

const present = v.nonOptional(v.unknown())
const required = v.object({ from: present, to: present, subject: present })

const ofThePlatform =
  /^(date|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|return-path|received|feedback-id|arc-.*|tls-.*|cfbl-.*)$/i
const ofTheApi = /^(from|to|cc|bcc|subject|reply-to)$/i
const allowed =
  /^(in-reply-to|references|list-(unsubscribe|unsubscribe-post|id|archive|help|owner|post|subscribe)|precedence|auto-submitted|content-language|keywords|comments|importance|priority|sensitivity|organization|require-recipient-valid-since|expires|reply-by|archived-at)$/i
const autoSubmitted = /^auto-(generated|replied|notified)$/

const bytes = (text: string) => new TextEncoder().encode(text).length

function headerTrouble(headers: Readonly<Record<string, string>>): string | undefined {
  const entries = Object.entries(headers)
  for (const [name, value] of entries) {
    if (ofTheApi.test(name)) return 'E_HEADER_USE_API_FIELD'
    if (ofThePlatform.test(name)) return 'E_HEADER_NOT_ALLOWED'
    if (bytes(name) > 100 || !/^([A-Za-z0-9-]+|X-[\w-]+)$/i.test(name))
      return 'E_HEADER_NAME_INVALID'
    if (!allowed.test(name) && !/^x-/i.test(name)) return 'E_HEADER_NOT_ALLOWED'
    if (bytes(value) > 2048) return 'E_HEADER_VALUE_TOO_LONG'
    if (value === '' || /[\r\n]/.test(value)) return 'E_HEADER_VALUE_INVALID'
    if (/^auto-submitted$/i.test(name) && !autoSubmitted.test(value))
      return 'E_HEADER_VALUE_INVALID'
  }
  const size = entries.reduce((sum, [name, value]) => sum + bytes(name) + bytes(value) + 4, 0)
  if (size > 16_384) return 'E_HEADERS_TOO_LARGE'
  const named = entries.filter(([name]) => !/^x-/i.test(name))
  return named.length > 20 ? 'E_HEADERS_TOO_MANY' : undefined
}

/** The code by which it refuses; undefined when it takes a message. */
function troubleOf(given: unknown, account: SendingAccount): string | undefined {
  if (!v.is(required, given)) return 'E_FIELD_MISSING'
  if (!v.is(builder, given)) return 'E_VALIDATION_ERROR'
  const { from, subject, text = '', html = '', headers = {} } = given
  const recipients = [given.to].flat()
  if (text === '' && html === '') return 'E_VALIDATION_ERROR'
  if (recipients.length > 50) return 'E_TOO_MANY_RECIPIENTS'
  const sender = typeof from === 'string' ? from : from.email
  const domain = account.domains[sender.slice(sender.indexOf('@') + 1)]
  if (!domain) return 'E_SENDER_DOMAIN_NOT_AVAILABLE'
  if (domain === 'unverified') return 'E_SENDER_NOT_VERIFIED'
  if (
    account.allowedDestinations &&
    recipients.some((to) => !account.allowedDestinations?.includes(to))
  )
    return 'E_RECIPIENT_NOT_ALLOWED'
  if (recipients.some((to) => account.suppressed?.includes(to))) return 'E_RECIPIENT_SUPPRESSED'
  if (bytes(subject) + bytes(text) + bytes(html) > 5 * mebibyte) return 'E_CONTENT_TOO_LARGE'
  return headerTrouble(headers) ?? account.trouble
}

/** The binding of an account, and what it took. */
export function emailBinding(account: SendingAccount) {
  const taken: unknown[] = []
  const send: SendEmail['send'] = async (given: EmailMessage | EmailMessageBuilder) => {
    const code = troubleOf(given, account)
    // The real messages quote what they refuse.
    if (code) throw Object.assign(new Error(`${code}: ${JSON.stringify(given)}`), { code })
    taken.push(given)
    return { messageId: `<${taken.length}@ciudad.example>` }
  }
  return { binding: { send } satisfies SendEmail, taken }
}
