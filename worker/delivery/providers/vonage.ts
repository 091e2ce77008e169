/** Vonage, its Messages API. */
import { importPKCS8, SignJWT } from 'jose'
import * as v from 'valibot'
import { minutes } from '../../../contract/units.ts'
import { basicAuthorization } from '../vendor-api/basic-authorization.ts'
import {
  DeliveryError,
  type BaseSetting,
  type ProviderContext,
  type ProviderDefinition,
} from '../provider.ts'
import { eventBody } from '../events/event-body.ts'
import { expected, type DeliveryEvent, type DeliveryEventState } from '../events/event.ts'
import { verifyVonage } from '../signatures/vonage-webhook.ts'
import { post, rateLimited, type Classify } from '../vendor-api/vendor-request.ts'

export interface VonageSetting extends BaseSetting {
  /**
   * The credentials: an application, by its id (a UUID), or the account, by its API key. Only an application receives
   * reports.
   */
  readonly credentials: { readonly application: string } | { readonly account: string }
  /** A number in E.164 without `+`, or a sender's name where the country allows one. */
  readonly sender: string
  readonly secrets: {
    /** The application's private key, as PKCS #8 in PEM; or the account's API secret. */
    readonly key: string
    /** The account's signature secret; without it no report is taken. */
    readonly reports?: string
  }
}

/** Seconds that Vonage tries. It recommends half an hour, but no code lives longer than this. */
const validity = minutes(10)

/** Seconds that a token of ours is good for: it is made for one request. */
const tokenLifetime = minutes(5)

/** Whatever depends on the number is a fault of the message: what a trial or a country's rules do not allow. */
const faultsByCode: Readonly<Record<string, ReturnType<Classify>>> = {
  'low-balance': { fault: 'account', reason: 'insufficient_funds' },
  unprovisioned: { fault: 'account', reason: 'feature_not_enabled' },
  'account-suspended': { fault: 'account', reason: 'account_suspended' },
  'application-suspended': { fault: 'account', reason: 'account_suspended' },
  throttled: rateLimited,
  1000: rateLimited,
  1030: { fault: 'provider', reason: 'vendor_failed' },
  // Vonage's own list.
  1050: { fault: 'message', reason: 'recipient_suppressed' },
  1060: { fault: 'account', reason: 'account_suspended' },
  1070: { fault: 'account', reason: 'quota_exhausted' },
  1080: { fault: 'account', reason: 'feature_not_enabled' },
  1100: { fault: 'provider', reason: 'vendor_failed' },
  1120: { fault: 'message', reason: 'sender_refused' },
  1140: { fault: 'account', reason: 'feature_not_enabled' },
  1160: { fault: 'message', reason: 'account_on_trial' },
  1170: { fault: 'recipient', reason: 'address_refused' },
  1180: { fault: 'deferred', reason: 'phone_unreachable' },
  1190: { fault: 'recipient', reason: 'number_cannot_receive' },
  1210: { fault: 'message', reason: 'text_filtered' },
  // The citizen answered STOP to this sender: another may write.
  1240: { fault: 'message', reason: 'recipient_opted_out' },
  1250: { fault: 'message', reason: 'route_missing' },
  1251: { fault: 'message', reason: 'route_missing' },
  1300: { fault: 'recipient', reason: 'number_cannot_receive' },
  1310: { fault: 'recipient', reason: 'number_cannot_receive' },
  1331: { fault: 'provider', reason: 'vendor_failed' },
  1420: { fault: 'account', reason: 'sender_refused' },
  1430: { fault: 'recipient', reason: 'address_refused' },
  1460: { fault: 'account', reason: 'quota_exhausted' },
  1470: { fault: 'message', reason: 'fraud_guard' },
  1472: { fault: 'message', reason: 'fraud_guard' },
  1473: { fault: 'message', reason: 'fraud_guard' },
  1474: { fault: 'message', reason: 'country_not_enabled' },
  1475: { fault: 'message', reason: 'country_not_enabled' },
  1476: { fault: 'message', reason: 'sender_refused' },
  1481: { fault: 'message', reason: 'sender_refused' },
  1484: { fault: 'message', reason: 'sender_refused' },
}

/** A map: the code is a text of theirs, and may be the name of what any object has. */
const faults = new Map(Object.entries(faultsByCode))

/** RFC 9457. What went wrong is behind the `#` of its type. */
const problem = v.object({ type: v.string() })

const codeOf = (said: unknown): string =>
  v.is(problem, said) ? (/#([\w-]+)$/.exec(said.type)?.[1] ?? '') : ''

/** @see https://developer.vonage.com/en/api-errors/messages */
const classify: Classify = ({ status, body }) =>
  status < 400 ? undefined : faults.get(codeOf(body))

const taken = v.object({ message_uuid: v.pipe(v.string(), v.uuid()) })

const event = v.object({
  message_uuid: v.string(),
  client_ref: v.string(),
  status: v.string(),
  error: v.optional(problem),
})

/** @see https://developer.vonage.com/en/api/messages */
export const vonage: ProviderDefinition<'sms', VonageSetting> = {
  channel: 'sms',

  make: ({ base = 'https://api.nexmo.com', credentials, sender, secrets }, context) => ({
    send: async ({ id, to, text }, signal) =>
      post(
        {
          url: `${base}/v1/messages`,
          headers: {
            authorization: await authorization(credentials, context.secret(secrets.key), context),
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            channel: 'sms',
            message_type: 'text',
            to: to.slice(1),
            from: sender,
            text,
            ttl: validity,
            client_ref: id,
            sms: { encoding_type: 'auto' },
            // The form in which reports are read here, whatever the account is set to.
            webhook_version: 'v1',
          }),
        },
        signal,
        { classify, accepted: ({ body }) => v.is(taken, body) },
      ),
  }),

  async events(signed, { secrets }, { secret, now }) {
    await verifyVonage(signed, secret(expected(secrets.reports)), Math.floor(now() / 1000))
    return readEvents(eventBody(signed))
  },
}

/** @see https://developer.vonage.com/en/getting-started/concepts/authentication#json-web-tokens */
async function authorization(
  credentials: VonageSetting['credentials'],
  secret: string,
  { now }: ProviderContext,
): Promise<string> {
  if ('account' in credentials) return basicAuthorization(credentials.account, secret)
  const key = await importPKCS8(secret, 'RS256').catch((cause: unknown) => {
    throw new DeliveryError('credentials_unusable', { fault: 'account', cause })
  })
  const iat = Math.floor(now() / 1000)
  const token = await new SignJWT({ application_id: credentials.application })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuedAt(iat)
    .setExpirationTime(iat + tokenLifetime)
    .setJti(crypto.randomUUID())
    .sign(key)
  return `Bearer ${token}`
}

function readEvents(body: unknown): readonly DeliveryEvent[] {
  if (!v.is(event, body)) return []
  const { message_uuid: uuid, client_ref: message, status, error } = body
  const state = stateOf(status, codeOf(error))
  return state ? [{ event: `${uuid}:${status}`, message, state }] : []
}

/** What a status says of the number. Many failures say nothing of it: a phone that is off, a time that ran out. */
function stateOf(status: string, code: string): DeliveryEventState | undefined {
  if (status === 'delivered') return 'delivered'
  if (status !== 'rejected' && status !== 'undeliverable') return undefined
  if (code === '1240') return 'complained'
  const fault = faults.get(code)?.fault
  // A filter, a bar, a missing route: another provider has others.
  return fault === 'recipient' ? 'bounced' : fault === 'message' ? 'unreached' : undefined
}
