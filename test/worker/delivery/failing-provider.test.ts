/** F01, F02: the provider is slow, down, or will never take the message. */
import { beforeEach, expect, test, vi } from 'vitest'
import { seconds } from '../../../contract/units.ts'
import { DeliveryError, type Fault, type Provider } from '../../../worker/delivery/provider.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { carriedBy, delivery, jobFor, recoveryMessage, rows } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

const refusing = (reason: string, fault: Fault, retryAfter = 0) => ({
  carriers: carriedBy({
    send: () => Promise.reject(new DeliveryError(reason, { fault, retryAfter })),
  }),
})

test('a message that was not taken comes again soon, and is sent when the provider is back', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const [consumed] = await post.delivers(
    [jobFor('msg_1')],
    refusing('provider_unavailable', 'provider'),
  )
  expect(consumed?.retriedIn).toBeGreaterThanOrEqual(1)
  expect(consumed?.retriedIn).toBeLessThanOrEqual(3)
  await timePasses(consumed?.retriedIn ?? 0)
  await post.delivers([jobFor('msg_1')])
  expect(post.sent).toHaveLength(1)
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a copy of the job does not cut the wait short', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], refusing('provider_limit', 'provider', 90))
  await timePasses(60)
  const [consumed] = await post.delivers([jobFor('msg_1')])
  expect(consumed?.retriedIn).toBeGreaterThan(20)
  expect(post.sent).toEqual([])
})

test('the wait that the provider asks for is kept', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const consumed = await post.delivers(
    [jobFor('msg_1')],
    refusing('provider_limit', 'provider', 90),
  )
  expect(consumed).toEqual([{ acked: false, retriedIn: 90 }])
})

test('a refusal that no later try can change is final', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const consumed = await post.delivers(
    [jobFor('msg_1')],
    refusing('address_suppressed', 'recipient'),
  )
  expect(consumed).toEqual([{ acked: true, retriedIn: undefined }])
  expect(await rows()).toMatchObject([{ state: 'undeliverable', reason: 'address_suppressed' }])
  await post.delivers([jobFor('msg_1')])
  expect(post.sent).toEqual([])
})

test('a message that the only provider will not have is given up', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], refusing('refused_with_413', 'message'))
  expect(await rows()).toMatchObject([{ state: 'undeliverable', reason: 'refused_with_413' }])
})

test('a message that would come too late is given up instead', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1', { lifetime: seconds(80) }))
  await post.delivers([jobFor('msg_1')], refusing('provider_limit', 'provider', 90))
  expect(await rows()).toMatchObject([{ state: 'undeliverable', reason: 'provider_limit' }])
})

test('a provider that never answers is not waited for beyond a quarter of the lease', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const patience = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  const silent: Provider = { send: () => new Promise(() => patience.abort()) }
  const [consumed] = await post.delivers([jobFor('msg_1')], {
    carriers: carriedBy(silent),
  })
  expect(timeout).toHaveBeenCalledWith(15_000)
  timeout.mockRestore()
  expect(consumed?.acked).toBe(false)
  expect(await rows()).toMatchObject([{ state: 'claimed', reason: 'provider_timeout' }])
})

test('an unforeseen failure keeps its name, not its message', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const failing: Provider = {
    send: () => Promise.reject(new TypeError('could not write to rosa@correo.example')),
  }
  await post.delivers([jobFor('msg_1')], { carriers: carriedBy(failing) })
  expect(await rows()).toMatchObject([{ state: 'claimed', reason: 'TypeError' }])
})

test('a channel that nobody carries keeps the message while it lives', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], { carriers: carriedBy() })
  expect(await rows()).toMatchObject([{ state: 'claimed', reason: 'no_provider' }])
})

test('one failure brings back one message of a batch', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'), recoveryMessage('msg_2'))
  const half: Provider = {
    send: ({ id }) =>
      id === 'msg_1'
        ? Promise.reject(new DeliveryError('provider_unavailable', { fault: 'provider' }))
        : Promise.resolve(),
  }
  const consumed = await post.delivers(['msg_1', 'msg_2'].map(jobFor), {
    carriers: carriedBy(half),
  })
  expect(consumed.map(({ acked }) => acked)).toEqual([false, true])
})
