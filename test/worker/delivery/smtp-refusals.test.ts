/** Whom a refusal blames: the server for now, our account, the message, the address, or the address for now. */
import { afterEach, expect, test, vi } from 'vitest'
import { mailServer, scriptedServer, sends, type Refusal } from './smtp-harness.ts'

afterEach(() => void vi.restoreAllMocks())

/** A complete no, so another may be asked at once. */
const provider = (code: number): Refusal => ({
  fault: 'provider',
  reason: `provider_answered_${code}`,
  definitelyNotAccepted: true,
})
const deferred = (reason: string): Refusal => ({ fault: 'deferred', reason })
const account = (reason: string): Refusal => ({ fault: 'account', reason })
const message = (reason: string): Refusal => ({ fault: 'message', reason })
const recipient: Refusal = { fault: 'recipient', reason: 'address_refused' }

for (const [refused, expected] of [
  ['rcpt-550-5.1.1', recipient],
  ['rcpt-550-5.1.2', recipient],
  ['rcpt-501-5.1.3', recipient],
  ['rcpt-551-5.1.6', recipient],
  ['rcpt-553-5.1.3', recipient],
  ['rcpt-556-5.1.10', recipient],
  ['rcpt-550-5.2.1', recipient],
  ['data-550-5.1.1', recipient],
  ['rcpt-552-5.2.2', message('mailbox_full')],
  ['rcpt-450-5.1.1', deferred('deferred_with_450')],
  ['rcpt-452-4.2.2', deferred('mailbox_full')],
  ['data-452-4.2.2', deferred('mailbox_full')],
  ['data-552-5.2.2', message('mailbox_full')],
  ['rcpt-550-5.7.1', message('policy_refused')],
  ['rcpt-530-5.7.1', message('policy_refused')],
  ['rcpt-553-5.1.8', account('sender_refused')],
  ['rcpt-550-5.4.1', message('message_refused')],
  ['rcpt-550-5.7.26', message('policy_refused')],
  ['data-550-5.7.1', message('policy_refused')],
  ['data-554-5.7.1', message('policy_refused')],
  ['data-554-5.6.0', message('message_refused')],
  ['data-552-5.3.4', message('message_refused')],
  ['data-550-5.4.5', account('quota_exhausted')],
  ['rcpt-530-5.7.0', account('credentials_refused')],
  ['rcpt-421-4.7.0', provider(421)],
  ['rcpt-432-4.7.0', deferred('deferred_with_432')],
  ['rcpt-450-4.1.1', deferred('deferred_with_450')],
  ['rcpt-450-4.2.0', deferred('deferred_with_450')],
  ['rcpt-451-4.7.1', deferred('deferred_with_451')],
  ['rcpt-452-4.3.1', deferred('deferred_with_452')],
  ['data-421-4.2.1', provider(421)],
  ['data-450-4.2.1', deferred('deferred_with_450')],
  ['data-451-4.3.0', provider(451)],
  ['data-451-4.7.1', provider(451)],
] as const)
  test(`${refused} is the fault of the ${expected.fault}: ${expected.reason}`, async () => {
    const server = await mailServer()
    expect(await sends(server, { message: { to: `${refused}@correo.example` } })).toEqual(expected)
  })

for (const [refused, expected] of [
  ['mail-550-5.7.1', account('sender_refused')],
  ['mail-553-5.1.8', account('sender_refused')],
  ['mail-550-5.4.5', account('quota_exhausted')],
  ['mail-550-5.1.1', account('sender_refused')],
  ['mail-451-4.3.0', provider(451)],
  ['mail-450-4.1.8', provider(450)],
] as const)
  test(`${refused} is the fault of the ${expected.fault}: ${expected.reason}`, async () => {
    const server = await mailServer()
    const from = { name: 'Ciudad', address: `${refused}@ciudad.example` }
    expect(await sends(server, { message: { from } })).toEqual(expected)
    expect(await server.received()).toEqual([])
  })

for (const [says, expected] of [
  [{ greeting: '421 too many' }, provider(421)],
  [{ greeting: '554 no' }, account('client_refused')],
  [{ EHLO: '550 5.7.1 on a list' }, account('client_refused')],
  [{ EHLO: '451 later' }, provider(451)],
  [{ AUTH: '454 4.7.0 later' }, provider(454)],
  [{ AUTH: '432 4.7.12 a new password first' }, account('credentials_refused')],
  [{ RCPT: '450 greylisted' }, deferred('deferred_with_450')],
  [{ RCPT: '550 relay not permitted' }, message('message_refused')],
  [{ RCPT: '550-no such user\r\n550 not here' }, message('message_refused')],
  [{ RCPT: '551 moved' }, message('message_refused')],
  [{ RCPT: '553 no' }, message('message_refused')],
  [{ RCPT: '550-5.1.1 no such user\r\n550 5.1.1 not here' }, recipient],
  [{ RCPT: '552 full' }, message('mailbox_full')],
  [{ RCPT: '554 no' }, message('message_refused')],
  [{ RCPT: '550 5.1.1unknown' }, message('message_refused')],
  [{ DATA: '451 later' }, provider(451)],
  [{ message: '452 later' }, provider(452)],
  [{ DATA: '554 no valid recipients' }, message('message_refused')],
  [{ message: '554 spam' }, message('message_refused')],
  [{ DATA: '250 what?' }, { fault: 'provider', reason: 'answer_unreadable' }],
  [{ message: '354 go on' }, { fault: 'provider', reason: 'answer_unreadable' }],
] as const)
  test(`${JSON.stringify(says)} is the fault of the ${expected.fault}`, async () => {
    expect(await sends(await scriptedServer(says))).toEqual(expected)
  })

test('a server that refuses is told goodbye', async () => {
  const server = await scriptedServer({ RCPT: '550 5.1.1 no' })
  await sends(server)
  await vi.waitFor(async () => expect(await server.received()).toContain('QUIT'))
})

test('what a server says stands in no log', async () => {
  const levels = ['log', 'info', 'warn', 'error', 'debug'] as const
  const spies = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => {}))
  const server = await mailServer()
  await sends(server, { message: { to: 'rcpt-550-5.1.1.rosa@correo.example' } })
  await sends(server)
  const logged = spies.flatMap(({ mock }) => mock.calls.flat().map(String))
  // Of other deliveries that end meanwhile, something may be told.
  expect(logged.filter((line) => /rosa|550|5\.1\.1/.test(line))).toEqual([])
})
