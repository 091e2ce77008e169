/** Amazon SES, by version 2 of its HTTP API; its events come over a topic of Amazon SNS. */
import * as v from 'valibot'
import type { BaseSetting, Email, ProviderDefinition } from '../provider.ts'
import { expected, type DeliveryEvent, type DeliveryEventState } from '../events/event.ts'
import { headerNameAddr } from '../smtp/header-text.ts'
import { signForAws } from '../signatures/aws-v4.ts'
import { snsVerifier } from '../signatures/sns-message.ts'
import { confirmationOf, fetchText, type FetchText } from '../signatures/sns-topic.ts'
import {
  post,
  rateLimited,
  type Classify,
  type VendorResponse,
} from '../vendor-api/vendor-request.ts'

export interface SesSetting extends BaseSetting {
  /** The region in which the domain is verified, e.g. `sa-east-1`. */
  readonly region: string
  /**
   * Configuration set, which reports need: it publishes bounces, complaints and deliveries to the topic. It must not
   * publish opens and clicks: for these SES rewrites links, which hold one-time secrets, and no request can forbid it.
   */
  readonly configurationSet?: string
  /** ARN of the topic; without it no report is taken. Best with `SignatureVersion` 2, and never with raw delivery. */
  readonly topic?: string
  /** Custom MAIL FROM domain, a subdomain of the sender's; bounces go to amazonses.com when absent. */
  readonly mailFrom?: string
  /** Access key of an IAM user that may `ses:SendEmail` and nothing else. */
  readonly secrets: { readonly keyId: string; readonly key: string }
}

/** The label by which a report names the message again. */
const label = 'outbox'

const named = v.object({ __type: v.string() })

/** Its errors have their name in a header, or in the body, with a namespace before or an address after it. */
function errorOf({ headers, body }: VendorResponse): string {
  const { __type: inBody } = v.is(named, body) ? body : { __type: '' }
  const [name = ''] = (headers.get('x-amzn-errortype') ?? inBody).split(':')
  return name.slice(name.lastIndexOf('#') + 1)
}

const unverified = v.object({ message: v.pipe(v.string(), v.regex(/\bnot verified\b/)) })

/** @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
const blameOf =
  ({ from, to }: Email): Classify =>
  (response) => {
    if (response.status < 400) return undefined
    switch (errorOf(response)) {
      case 'AccountSuspendedException':
      case 'SendingPausedException':
        return { fault: 'account', reason: 'account_suspended' }
      case 'LimitExceededException':
        return { fault: 'account', reason: 'quota_exhausted' }
      case 'MailFromDomainNotVerifiedException':
        return { fault: 'account', reason: 'sender_refused' }
      case 'MessageRejected':
        // One name for two things: a message with a virus, and identities that nobody has verified.
        if (!v.is(unverified, response.body)) return undefined
        // In the sandbox recipients must be verified too; those that are not are named.
        return response.body.message.includes(to) && !response.body.message.includes(from.address)
          ? { fault: 'message', reason: 'account_on_trial' }
          : { fault: 'account', reason: 'sender_refused' }
      case 'NotFoundException':
        return { fault: 'account', reason: 'configuration_set_unknown' }
      case 'Throttling':
      case 'ThrottlingException':
        return rateLimited
      default:
        return undefined
    }
  }

/** Subtypes of what SES took and did not try: the address is on a list of its own, or of the account. */
const suppressed: readonly (string | null | undefined)[] = [
  'Suppressed',
  'OnAccountSuppressionList',
]

const event = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    eventType: v.string(),
    bounce: v.optional(v.object({ bounceType: v.string(), bounceSubType: v.nullish(v.string()) })),
    complaint: v.optional(
      v.object({
        complaintFeedbackType: v.nullish(v.string()),
        complaintSubType: v.nullish(v.string()),
      }),
    ),
    mail: v.object({ tags: v.object({ [label]: v.tuple([v.string()]) }) }),
  }),
)

/** @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
function stateOf({
  eventType,
  bounce,
  complaint,
}: v.InferOutput<typeof event>): DeliveryEventState | undefined {
  switch (eventType) {
    case 'Delivery':
      return 'delivered'
    case 'Bounce':
      // The others, Transient and Undetermined, may arrive on another day.
      if (bounce?.bounceType !== 'Permanent') return undefined
      return suppressed.includes(bounce.bounceSubType) ? 'unreached' : 'bounced'
    case 'Complaint':
      if (suppressed.includes(complaint?.complaintSubType)) return 'unreached'
      return complaint?.complaintFeedbackType === 'not-spam' ? undefined : 'complained'
    default:
      return undefined
  }
}

function readEvent(id: string, text: string): readonly DeliveryEvent[] {
  const read = v.safeParse(event, text)
  if (!read.success) return []
  const [message] = read.output.mail.tags[label]
  const state = stateOf(read.output)
  return state ? [{ event: id, message, state }] : []
}

/**
 * @param fetched how certificates, and confirmations of a subscription, are asked for
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export const sesBy = (fetched: FetchText): ProviderDefinition<'email', SesSetting> => {
  const verifySns = snsVerifier(fetched)
  return {
    channel: 'email',

    make: (setting, { secret, now }) => {
      const { region, base = `https://email.${region}.amazonaws.com`, secrets } = setting
      return {
        async send(message, signal) {
          const { id, from, to, subject, text, html } = message
          const utf8 = (data: string) => ({ Data: data, Charset: 'UTF-8' })
          const request = {
            url: `${base}/v2/email/outbound-emails`,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              // In ASCII alone, and unfolded: it stands in JSON.
              FromEmailAddress: headerNameAddr(from).replaceAll('\r\n', ''),
              Destination: { ToAddresses: [to] },
              Content: {
                Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
              },
              EmailTags: [{ Name: label, Value: id }],
              ...(setting.configurationSet && { ConfigurationSetName: setting.configurationSet }),
            }),
          }
          const keys = { keyId: secret(secrets.keyId), key: secret(secrets.key) }
          const signed = await signForAws(request, { service: 'ses', region }, keys, now())
          await post(signed, signal, {
            classify: blameOf(message),
            accepted: ({ body }) => v.is(v.object({ MessageId: v.string() }), body),
          })
        },
      }
    },

    async events({ body }, setting, { now }) {
      const topic = expected(setting.topic)
      const message = await verifySns(body, topic, now())
      switch (message.Type) {
        case 'Notification':
          return readEvent(message.MessageId, message.Message)
        case 'SubscriptionConfirmation':
          await fetched(confirmationOf(topic, message.Token))
          return []
        case 'UnsubscribeConfirmation':
          return []
      }
    },

    // DKIM has three names that its console tells, each with a value of its own.
    records: (_domain, { region, mailFrom }) => [
      { purpose: 'dkim', type: 'CNAME' },
      ...(mailFrom
        ? [
            {
              purpose: 'spf',
              type: 'TXT',
              name: mailFrom,
              value: 'include:amazonses.com',
            } as const,
            {
              purpose: 'bounces',
              type: 'MX',
              name: mailFrom,
              value: `feedback-smtp.${region}.amazonses.com`,
            } as const,
          ]
        : []),
    ],
  }
}

export const ses = sesBy(fetchText)
