/** Messages to the address of SES's reports that Amazon did not send so, or not now, or not of our topic. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { sesBy } from '../../../worker/delivery/providers/ses.ts'
import { EventRefused } from '../../../worker/delivery/events/event.ts'
import { postedBySns, snsCertificate, topic } from '../../support/sns-signer.ts'

const setting = {
  region: 'sa-east-1',
  topic,
  secrets: { keyId: 'SES_KEY_ID', key: 'SES_KEY' },
}

/** What becomes of a body, and what Amazon was asked for on the way. */
async function posting(body: string, at = '2030-01-01T00:10:00Z') {
  const asked: string[] = []
  const { events } = sesBy(async (url) => {
    asked.push(url)
    return snsCertificate
  })
  const providerContext = {
    municipality: 'demo',
    kv: env.CODES,
    now: () => Date.parse(at),
    secret: () => 'unused',
  }
  const report = { url: 'https://id.ciudad.example/reports', headers: new Headers(), body }
  const outcome = await events?.(report, setting, providerContext).catch((error: unknown) => error)
  return { asked, outcome }
}

const message = { Message: '{"eventType":"Delivery"}' }
const posted = await postedBySns(message)

/** The same signature, under something else. */
const changed = (fields: Readonly<Record<string, string>>) =>
  JSON.stringify({ ...posted, ...fields })

const flipped = (base64: string) => `${base64.startsWith('A') ? 'B' : 'A'}${base64.slice(1)}`

for (const [what, body] of [
  [
    'whose signature has one letter changed',
    changed({ Signature: flipped(posted.Signature ?? '') }),
  ],
  ['whose text was changed', changed({ Message: '{"eventType":"Bounce"}' })],
  ['whose time was made new', changed({ Timestamp: '2030-01-01T00:09:00.000Z' })],
  ['whose id was made new', changed({ MessageId: 'another' })],
  ['to which a subject was added', changed({ Subject: 'Hola' })],
  ['whose version of signature was changed', changed({ SignatureVersion: '2' })],
] as const)
  test(`a message ${what} is refused`, async () => {
    const { outcome } = await posting(body)
    expect(outcome).toBeInstanceOf(EventRefused)
    expect(outcome).toHaveProperty('message', 'has a signature that is not Amazon’s')
  })

test('a message that is signed by somebody else’s key is refused', async () => {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  }
  const made = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  if (!('privateKey' in made)) throw new TypeError('no pair')
  const der = await crypto.subtle.exportKey('pkcs8', made.privateKey)
  if (!(der instanceof ArrayBuffer)) throw new TypeError('no DER')
  const key = btoa(String.fromCharCode(...new Uint8Array(der)))
  const forged = await postedBySns(message, { version: '2', key })
  expect((await posting(JSON.stringify(forged))).outcome).toBeInstanceOf(EventRefused)
})

for (const [url, why] of [
  ['https://sns.sa-east-1.amazonaws.com.evil.example/a.pem', 'another host that begins the same'],
  ['https://evil.example/sns.sa-east-1.amazonaws.com/a.pem', 'another host'],
  ['https://sns.sa-east-1.amazonaws.com@evil.example/a.pem', 'a user name'],
  ['https://sns.us-east-1.amazonaws.com/a.pem', 'another region'],
  ['https://evil.s3.amazonaws.com/a.pem', 'anybody’s bucket'],
  ['http://sns.sa-east-1.amazonaws.com/a.pem', 'no TLS'],
  ['https://sns.sa-east-1.amazonaws.com:8443/a.pem', 'another port'],
  ['https://sns.sa-east-1.amazonaws.com/a.pem?x=.pem', 'a query'],
  ['https://sns.sa-east-1.amazonaws.com/../a.pem', 'a way up'],
  ['https://sns.sa-east-1.amazonaws.com/?Action=ConfirmSubscription', 'an action'],
] as const)
  test(`a certificate is not fetched from ${url}: ${why}`, async () => {
    const { outcome, asked } = await posting(JSON.stringify(await postedBySns(message, { url })))
    expect(outcome).toBeInstanceOf(EventRefused)
    expect(asked).toEqual([])
  })

for (const [why, body, at] of [
  ['it is more than an hour old', JSON.stringify(posted), '2030-01-01T01:01:00Z'],
  ['it comes from the future', JSON.stringify(posted), '2029-12-31T23:54:00Z'],
  [
    'it is of another topic of Amazon',
    JSON.stringify(await postedBySns({ TopicArn: topic.replace('123456789012', '210987654321') })),
    '2030-01-01T00:10:00Z',
  ],
  ['it is no JSON', 'Hola', '2030-01-01T00:10:00Z'],
  ['it is JSON of another kind', '[]', '2030-01-01T00:10:00Z'],
  ['it is not signed', JSON.stringify({ ...posted, Signature: undefined }), '2030-01-01T00:10:00Z'],
] as const)
  test(`a message is refused before anything is fetched: ${why}`, async () => {
    const { outcome, asked } = await posting(body, at)
    expect(outcome).toBeInstanceOf(EventRefused)
    expect(asked).toEqual([])
  })

test('a message is refused that is signed by a certificate which has run out', async () => {
  const late = await postedBySns({ ...message, Timestamp: '2130-01-01T00:00:00.000Z' })
  const { outcome } = await posting(JSON.stringify(late), '2130-01-01T00:10:00Z')
  expect(outcome).toBeInstanceOf(EventRefused)
  expect(outcome).toHaveProperty('message', 'is signed by a certificate that is not in force')
})

test('the subscription to our topic is confirmed, by an address that we make ourselves', async () => {
  const asking = await postedBySns({
    Type: 'SubscriptionConfirmation',
    Token: '2336412f37fb687f&Action=DeleteTopic',
    SubscribeURL: 'https://evil.example/?Action=ConfirmSubscription',
  })
  const { outcome, asked } = await posting(JSON.stringify(asking))
  expect(outcome).toEqual([])
  expect(asked[1]).toBe(
    'https://sns.sa-east-1.amazonaws.com/?Action=ConfirmSubscription&Version=2010-03-31' +
      '&TopicArn=arn%3Aaws%3Asns%3Asa-east-1%3A123456789012%3Acitizen-auth-events' +
      '&Token=2336412f37fb687f%26Action%3DDeleteTopic',
  )
})

test('a subscription that somebody else asks for is not confirmed', async () => {
  const asking = await postedBySns({
    Type: 'SubscriptionConfirmation',
    Token: '2336412f37fb687f',
    SubscribeURL: 'https://sns.sa-east-1.amazonaws.com/',
  })
  const forged = JSON.stringify({ ...asking, Token: '0000' })
  const { outcome, asked } = await posting(forged)
  expect(outcome).toBeInstanceOf(EventRefused)
  expect(asked).toHaveLength(1)
})

test('nothing is asked for when Amazon tells that a subscription has ended', async () => {
  const ended = await postedBySns({
    Type: 'UnsubscribeConfirmation',
    Token: '2336412f37fb687f',
    SubscribeURL: 'https://sns.sa-east-1.amazonaws.com/',
  })
  const { outcome, asked } = await posting(JSON.stringify(ended))
  expect(outcome).toEqual([])
  expect(asked).toHaveLength(1)
})
