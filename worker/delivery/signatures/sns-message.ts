/**
 * Verifies what Amazon SNS posts to an address that is subscribed to a topic.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
import { verify } from 'node:crypto'
import * as v from 'valibot'
import { hours, minutes } from '../../../contract/units.ts'
import { fromBase64 } from '../../crypto/base64.ts'
import { EventRefused } from '../events/event.ts'
import { readCertificate, type Certificate } from './certificate.ts'
import { snsOriginOf, type FetchText } from './sns-topic.ts'

const signed = {
  MessageId: v.string(),
  TopicArn: v.string(),
  Message: v.string(),
  Timestamp: v.pipe(v.string(), v.isoTimestamp()),
  SignatureVersion: v.picklist(['1', '2']),
  Signature: v.string(),
  SigningCertURL: v.string(),
}

const snsMessage = v.variant('Type', [
  v.object({ Type: v.literal('Notification'), Subject: v.optional(v.string()), ...signed }),
  v.object({
    Type: v.picklist(['SubscriptionConfirmation', 'UnsubscribeConfirmation']),
    Token: v.string(),
    SubscribeURL: v.string(),
    ...signed,
  }),
])

export type SnsMessage = v.InferOutput<typeof snsMessage>

/** A topic repeats a message for an hour at most, always with the time at which it was published. */
const oldest = hours(1)
/** How far Amazon's clock may be ahead of ours. */
const tolerance = minutes(5)

const hashes = { '1': 'sha1', '2': 'sha256' } as const

/** Makes a verifier that keeps the certificates it has fetched. */
export function snsVerifier(fetchText: FetchText) {
  // Results, never promises: those belong to one request, and end with it.
  const known = new Map<string, Certificate>()

  async function certificateAt(url: string): Promise<Certificate> {
    const certificate = known.get(url) ?? readCertificate(await fetchText(url))
    known.set(url, certificate)
    return certificate
  }

  /**
   * What a body says, once it is sure that SNS said it, of this topic, within the hour.
   *
   * @param now milliseconds since 1970
   * @throws EventRefused; another error when Amazon's certificate cannot be had, so that SNS tries again
   */
  return async function verifySns(body: string, topic: string, now: number): Promise<SnsMessage> {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), snsMessage), body)
    if (!parsed.success) throw new EventRefused('is no message of SNS')
    const message = parsed.output
    // Before anything is fetched: nobody makes us fetch who does not know the topic.
    if (message.TopicArn !== topic) throw new EventRefused('is of another topic')
    const age = (now - Date.parse(message.Timestamp)) / 1000
    if (age > oldest || age + tolerance < 0) throw new EventRefused('is not fresh')
    if (!isCertificateOf(topic, message.SigningCertURL))
      throw new EventRefused('names a certificate that is not Amazon’s')
    const { publicKey, validFrom, validUntil } = await certificateAt(message.SigningCertURL)
    if (now < validFrom || now > validUntil)
      throw new EventRefused('is signed by a certificate that is not in force')
    if (!isSignedBy(publicKey, message))
      throw new EventRefused('has a signature that is not Amazon’s')
    return message
  }
}

/** Only the host of the topic's own region: the text that is compared is the text that is fetched. */
const isCertificateOf = (topic: string, url: string) => {
  const origin = `${snsOriginOf(topic)}/`
  return url.startsWith(origin) && /^[\w-]+\.pem$/.test(url.slice(origin.length))
}

function isSignedBy(publicKey: Certificate['publicKey'], message: SnsMessage): boolean {
  const signature = fromBase64(message.Signature.replace(/={1,2}$/, ''))
  if (!signature) return false
  const content = new TextEncoder().encode(contentOf(message))
  // Of an RSA key, PKCS #1 v1.5.
  return verify(hashes[message.SignatureVersion], content, publicKey, signature)
}

/** What is signed: names and values, each on its line, by name. */
function contentOf(message: SnsMessage): string {
  const { MessageId, Message, Timestamp, TopicArn, Type } = message
  const more =
    message.Type === 'Notification'
      ? message.Subject === undefined
        ? {}
        : { Subject: message.Subject }
      : { SubscribeURL: message.SubscribeURL, Token: message.Token }
  const values = Object.entries({ Message, MessageId, Timestamp, TopicArn, Type, ...more })
  values.sort(([one], [other]) => (one < other ? -1 : 1))
  return values.map(([name, value]) => `${name}\n${value}\n`).join('')
}
