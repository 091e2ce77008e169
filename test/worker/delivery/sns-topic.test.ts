/** Where a topic of Amazon SNS is at home, and how Amazon is asked for its certificates. */
import { expect, inject, test } from 'vitest'
import { fetchText, snsOriginOf } from '../../../worker/delivery/signatures/sns-topic.ts'

for (const [topic, origin] of [
  ['arn:aws:sns:sa-east-1:123456789012:events', 'https://sns.sa-east-1.amazonaws.com'],
  ['arn:aws-us-gov:sns:us-gov-west-1:123456789012:e', 'https://sns.us-gov-west-1.amazonaws.com'],
  ['arn:aws-cn:sns:cn-north-1:123456789012:events', 'https://sns.cn-north-1.amazonaws.com.cn'],
] as const)
  test(`${topic} is at home at ${origin}`, () => expect(snsOriginOf(topic)).toBe(origin))

for (const topic of [
  '',
  'events',
  'arn:aws:sqs:sa-east-1:123456789012:events',
  'arn:aws:sns:evil.example/:123456789012:events',
  'arn:aws:sns:sa-east-1:123456789012:events\nx',
])
  test(`${JSON.stringify(topic)} names no topic`, () =>
    expect(() => snsOriginOf(topic)).toThrow(RangeError))

const at = (behaviour: string) => `${inject('vendors')}/${behaviour}/${crypto.randomUUID()}/amazon`

test('a text is what an answer of 200 holds', async () => {
  expect(await fetchText(at('html'))).toContain('Portal')
})

for (const behaviour of ['redirect', 'status-403', 'status-500', 'reset'])
  test(`an answer of ${behaviour} is no text, and leads nowhere else`, async () => {
    await expect(fetchText(at(behaviour))).rejects.toThrow(Error)
  })
