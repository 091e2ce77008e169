/** Amazon SNS, by its query API, as a carrier of text messages. */
import * as v from 'valibot'
import type { BaseSetting, ProviderDefinition } from '../provider.ts'
import { signForAws } from '../signatures/aws-v4.ts'
import { post, rateLimited, type Classify } from '../vendor-api/vendor-request.ts'

export interface SnsSetting extends BaseSetting {
  /** The region from which the account sends text messages, e.g. `sa-east-1`; not every region does. */
  readonly region: string
  /** Name that the telephone shows, 3 to 11 letters and digits of which one is a letter, where the country allows one. */
  readonly senderId?: string
  /** A number of the account, E.164, where the country demands one. */
  readonly origin?: string
  /** Access key of an IAM user that may `sns:Publish` and nothing else. */
  readonly secrets: { readonly keyId: string; readonly key: string }
}

const version = '2010-03-31'

/** @see https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html */
function attributesOf({ senderId, origin }: SnsSetting): Readonly<Record<string, string>> {
  const attributes = [
    // Over the routes that are made for codes, not over the cheapest.
    ['AWS.SNS.SMS.SMSType', 'Transactional'],
    ...(senderId ? [['AWS.SNS.SMS.SenderID', senderId]] : []),
    ...(origin ? [['AWS.MM.SMS.OriginationNumber', origin]] : []),
  ]
  return Object.fromEntries(
    attributes.flatMap(([name = '', value = ''], index) => {
      const entry = `MessageAttributes.entry.${index + 1}`
      return [
        [`${entry}.Name`, name],
        [`${entry}.Value.DataType`, 'String'],
        [`${entry}.Value.StringValue`, value],
      ]
    }),
  )
}

/**
 * Its answers are XML, of which one word is of interest. That it also speaks JSON when asked to is no promise of
 * its documents, and a yes that is misread sends a second text message.
 */
function readXml(text: string): unknown {
  const xml = text.trim().replace(/^<\?xml[^>]*>\s*/, '')
  const isTaken = xml.startsWith('<PublishResponse') && xml.endsWith('</PublishResponse>')
  const messageId = isTaken && wordIn(xml, 'MessageId')
  if (messageId) return { messageId }
  const code = wordIn(xml, 'Code')
  return code && xml.includes('<ErrorResponse') ? { code } : undefined
}

/** What the first element of a name holds, if it is one word. */
function wordIn(xml: string, name: string): string | undefined {
  const [, ...after] = xml.split(`<${name}>`, 2)
  const [word = ''] = (after[0] ?? '').split('<', 1)
  return /^[\w.-]+$/.test(word) ? word : undefined
}

const taken = v.object({ messageId: v.string() })
const error = v.object({ code: v.string() })

/**
 * A number that it calls invalid is not the recipient's fault: it says so of every number where a region sends none.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 * @see https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html
 */
const classify: Classify = ({ status, body }) => {
  if (status < 400 || !v.is(error, body)) return undefined
  switch (body.code) {
    case 'OptedOut':
      // The citizen answered STOP to this account: another provider may write.
      return { fault: 'message', reason: 'recipient_opted_out' }
    case 'Throttled':
    case 'Throttling':
    case 'ThrottlingException':
      return rateLimited
    case 'AccessDeniedException':
    case 'IncompleteSignature':
    case 'MissingAuthenticationToken':
    case 'NotAuthorized':
    case 'RequestExpired':
      return { fault: 'account', reason: 'credentials_refused' }
    default:
      return undefined
  }
}

/**
 * It takes what it will not send (a spending limit, the sandbox) and tells only the account's own logs, so there are
 * no reports; there is no label, no validity and no idempotency key for text messages either.
 */
export const sns: ProviderDefinition<'sms', SnsSetting> = {
  channel: 'sms',

  make: (setting, { secret, now }) => {
    const { region, base = `https://sns.${region}.amazonaws.com`, secrets } = setting
    return {
      async send({ to, text }, signal) {
        const parameters = {
          Action: 'Publish',
          Version: version,
          PhoneNumber: to,
          Message: text,
          ...attributesOf(setting),
        }
        const request = {
          url: `${base}/`,
          headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
          body: new URLSearchParams(parameters).toString(),
        }
        const keys = { keyId: secret(secrets.keyId), key: secret(secrets.key) }
        const signed = await signForAws(request, { service: 'sns', region }, keys, now())
        await post(signed, signal, {
          classify,
          read: readXml,
          accepted: ({ body }) => v.is(taken, body),
        })
      },
    }
  },
}
