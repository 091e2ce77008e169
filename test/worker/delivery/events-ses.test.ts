/** What Amazon SES tells of messages, over a topic of SNS: believed only when Amazon says it, of our topic. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { ProviderContext } from '../../../worker/delivery/provider.ts'
import { sesBy, type SesSetting } from '../../../worker/delivery/providers/ses.ts'
import { EventRefused } from '../../../worker/delivery/events/event.ts'
import { certificateUrl, postedBySns, snsCertificate, topic } from '../../support/sns-signer.ts'

const noon = Date.parse('2030-01-01T00:10:00Z')

const providerContext = (now: number): ProviderContext => ({
  municipality: 'demo',
  kv: env.CODES,
  now: () => now,
  secret: () => 'unused',
})

const setting: SesSetting = {
  region: 'sa-east-1',
  topic,
  secrets: { keyId: 'SES_KEY_ID', key: 'SES_KEY' },
}

/** A receiver of reports, and what it has asked Amazon for. */
function receiver(asks: (url: string) => Promise<string> = async () => snsCertificate) {
  const asked: string[] = []
  const definition = sesBy((url) => {
    asked.push(url)
    return asks(url)
  })
  const reads = async (posted: unknown, now = noon, its = setting) => {
    const body = typeof posted === 'string' ? posted : JSON.stringify(posted)
    const report = { url: 'https://id.ciudad.example/reports', headers: new Headers(), body }
    return definition.events?.(report, its, providerContext(now))
  }
  return { asked, reads }
}

const permanent = (bounceSubType: string) =>
  event('Bounce', { bounce: { bounceType: 'Permanent', bounceSubType } })

const event = (eventType: string, more: object = {}) =>
  JSON.stringify({
    eventType,
    ...more,
    mail: { messageId: '0100', tags: { outbox: ['msg_1'], 'ses:configuration-set': ['c'] } },
  })

for (const version of ['1', '2'] as const)
  test(`a delivery that Amazon signs by version ${version} is believed`, async () => {
    const posted = await postedBySns({ Message: event('Delivery'), Subject: 'SES' }, { version })
    expect(await receiver().reads(posted)).toEqual([
      { event: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324', message: 'msg_1', state: 'delivered' },
    ])
  })

for (const [what, message, states] of [
  ['a permanent bounce', event('Bounce', { bounce: { bounceType: 'Permanent' } }), ['bounced']],
  ['a mailbox that is none', permanent('NoEmail'), ['bounced']],
  ['an address on Amazon’s own list', permanent('Suppressed'), ['unreached']],
  ['an address on the account’s list', permanent('OnAccountSuppressionList'), ['unreached']],
  ['a full mailbox', event('Bounce', { bounce: { bounceType: 'Transient' } }), []],
  ['an unclear bounce', event('Bounce', { bounce: { bounceType: 'Undetermined' } }), []],
  ['a complaint', event('Complaint', { complaint: {} }), ['complained']],
  [
    'an address on the account’s list for a complaint of old',
    event('Complaint', { complaint: { complaintSubType: 'OnAccountSuppressionList' } }),
    ['unreached'],
  ],
  [
    'a complaint that takes one back',
    event('Complaint', { complaint: { complaintFeedbackType: 'not-spam' } }),
    [],
  ],
  ['an opening', event('Open'), []],
  ['an event without our label', JSON.stringify({ eventType: 'Delivery', mail: {} }), []],
  ['the topic’s first message, which is no JSON', 'Successfully validated SNS topic', []],
] as const)
  test(`${what} is told as ${states.join() || 'nothing'}`, async () => {
    const reports = await receiver().reads(await postedBySns({ Message: message }))
    expect(reports?.map(({ state }) => state)).toEqual(states)
  })

test('the certificate is asked for once', async () => {
  const { asked, reads } = receiver()
  await reads(await postedBySns({}))
  await reads(await postedBySns({ MessageId: 'another' }))
  expect(asked).toEqual([certificateUrl])
})

test('no report waits for a certificate that another request asks for: that request may be gone', async () => {
  let asked = 0
  const { reads } = receiver(async () => (++asked === 1 ? new Promise(() => {}) : snsCertificate))
  const posted = await postedBySns({ Message: event('Delivery') })
  void reads(posted)
  expect(await reads(posted)).toHaveLength(1)
})

test('when the certificate cannot be had Amazon must try again, and then it is believed', async () => {
  let down = true
  const { reads } = receiver(async () => {
    if (down) throw new Error('Amazon SNS answered 503')
    return snsCertificate
  })
  const posted = await postedBySns({ Message: event('Delivery') })
  const failure = await reads(posted).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  expect(failure).not.toBeInstanceOf(EventRefused)
  down = false
  expect(await reads(posted)).toHaveLength(1)
})

test('a message that was repeated for almost an hour is believed', async () => {
  const posted = await postedBySns({ Message: event('Delivery') })
  expect(await receiver().reads(posted, Date.parse('2030-01-01T00:59:00Z'))).toHaveLength(1)
})

test('without a topic no report is taken', async () => {
  const { topic: _, ...none } = setting
  const reading = receiver().reads(await postedBySns({}), noon, none)
  await expect(reading).rejects.toThrow(EventRefused)
})
