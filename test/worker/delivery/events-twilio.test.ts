/** What Twilio tells of messages, and who else may not. */
import { expect, test } from 'vitest'
import { twilio } from '../../../worker/delivery/providers/twilio.ts'
import { macOf, meansWith, posted, refusalOf } from './vendor-events.ts'

const setting = {
  account: 'ACf0e1d2c3b4a5968778695a4b3c2d1e0f',
  sender: 'Ciudad',
  secrets: { key: 'TWILIO_KEY', reports: 'TWILIO_TOKEN' },
}

const token = '12345'
const url =
  'https://id.ciudad.example/demo/delivery/sms/twilio/reports?outbox=msg_9hPQe2b8XrMy6zCwS8tYdB'
const sid = 'SM1f2e3d4c5b6a79880897a6b5c4d3e2f1'

const statusOf = (MessageStatus: string, ErrorCode?: number) =>
  String(
    new URLSearchParams({
      MessageSid: sid,
      MessageStatus,
      AccountSid: setting.account,
      To: '+593991234567',
      ...(ErrorCode && { ErrorCode: String(ErrorCode) }),
    }),
  )

/** Signs the address `at`; calls it, or another. */
async function signed(body: string, { key = token, at = url, calls = '' } = {}) {
  const parameters = [...new URLSearchParams(body)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const mac = await macOf('SHA-1', key, at + parameters.flat().join(''))
  const signature = btoa(String.fromCharCode(...mac))
  return posted(body, { 'x-twilio-signature': signature }, calls || at)
}

const eventsIn = async (report: ReturnType<typeof signed>) =>
  twilio.events?.(await report, setting, meansWith(token))

test('the signature that Twilio publishes as an example is right', async () => {
  const at = 'https://example.com/myapp.php?foo=1&bar=2'
  const body =
    'CallSid=CA1234567890ABCDE&Caller=%2B14158675310&Digits=1234&From=%2B14158675310&To=%2B18005551212'
  const report = posted(body, { 'x-twilio-signature': 'L/OH5YylLD5NRKLltdqwSvS0BnU=' }, at)
  expect(await twilio.events?.(report, setting, meansWith(token))).toEqual([])
})

for (const [status, code, state, why] of [
  ['delivered', undefined, 'delivered', 'the phone has it'],
  ['undelivered', 30006, 'bounced', 'it is a landline'],
  ['undelivered', 30005, 'bounced', 'the number is unknown'],
  ['failed', 21610, 'complained', 'the citizen answered STOP'],
  ['undelivered', 30004, 'unreached', 'its operator blocks us'],
  ['undelivered', 30007, 'unreached', 'a filter took it for spam'],
  ['failed', 21612, 'unreached', 'there is no route to the number'],
] as const)
  test(`${status} ${code ?? ''} is told as ${state}: ${why}`, async () => {
    expect(await eventsIn(signed(statusOf(status, code)))).toEqual([
      { event: `${sid}:${status}`, message: 'msg_9hPQe2b8XrMy6zCwS8tYdB', state },
    ])
  })

for (const [status, code, why] of [
  ['sent', undefined, 'it is on its way'],
  ['undelivered', 30003, 'the phone is switched off'],
  ['undelivered', 30036, 'its time ran out'],
  ['failed', 30002, 'the account is suspended'],
  ['of-a-new-kind', undefined, 'nobody knows it yet'],
] as const)
  test(`${status} ${code ?? ''} says nothing of the citizen’s number: ${why}`, async () => {
    expect(await eventsIn(signed(statusOf(status, code)))).toEqual([])
  })

test('a report that names no message of ours tells nothing', async () => {
  const at = 'https://id.ciudad.example/demo/delivery/sms/twilio/reports'
  expect(await eventsIn(signed(statusOf('delivered'), { at }))).toEqual([])
})

test('a report with a key of somebody else’s is refused', async () => {
  expect(await refusalOf(eventsIn(signed(statusOf('delivered'), { key: '12346' })))).toContain(
    'not its sender’s',
  )
})

test('a report about another message than the signed one is refused', async () => {
  const calls = url.replace('8tYdB', '8tYdC')
  expect(await refusalOf(eventsIn(signed(statusOf('delivered'), { calls })))).toContain(
    'not its sender’s',
  )
})

test('a report of which one byte was changed is refused', async () => {
  const { headers } = await signed(statusOf('delivered'))
  const report = posted(statusOf('deliveref'), Object.fromEntries(headers), url)
  const reports = twilio.events?.(report, setting, meansWith(token))
  expect(await refusalOf(reports)).toContain('not its sender’s')
})

for (const [signature, why] of [
  ['', 'empty'],
  ['AAAA', 'too short'],
  ['not base64 at all, but long', 'no base64'],
] as const)
  test(`a signature that is ${why} is none`, async () => {
    const report = posted(statusOf('delivered'), { 'x-twilio-signature': signature }, url)
    const reports = twilio.events?.(report, setting, meansWith(token))
    expect(await refusalOf(reports)).toContain('is not signed')
  })

test('a report without a signature is refused', async () => {
  const reports = twilio.events?.(posted('{}', {}, url), setting, meansWith(token))
  expect(await refusalOf(reports)).toContain('is not signed')
})

test('a municipality that expects no report takes none', async () => {
  const silent = { ...setting, secrets: { key: 'TWILIO_KEY' } }
  const report = await signed(statusOf('delivered'))
  expect(await refusalOf(twilio.events?.(report, silent, meansWith(token)))).toContain(
    'none is expected',
  )
})
