/** F01: one provider fails, and another carries on. */
import { beforeEach, expect, test, vi } from 'vitest'
import { triesEach } from '../../../worker/delivery/carriers/breaker-rules.ts'
import {
  DeliveryError,
  type Fault,
  type RenderedMessage,
} from '../../../worker/delivery/provider.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { carriedBy, delivery, jobFor, recoveryMessage, rows } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** Two providers, of which the first answers so; and what each was given. */
function pair(fault: Fault | undefined) {
  const first: RenderedMessage[] = []
  const second: RenderedMessage[] = []
  const carriers = carriedBy(
    {
      async send(message) {
        first.push(message)
        if (fault) throw new DeliveryError(`first_says_${fault}`, { fault })
      },
    },
    { send: async (message) => void second.push(message) },
  )
  return { first, second, carriers }
}

test('while the first provider takes messages, the second is given none', async () => {
  const { first, second, carriers } = pair(undefined)
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], { carriers })
  expect([first.length, second.length]).toEqual([1, 0])
  expect(await rows()).toMatchObject([{ state: 'sent', carrier: 'first' }])
})

test('a message that the first provider keeps failing goes to the second, with the same code', async () => {
  const { first, second, carriers } = pair('provider')
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  for (let tries = 0; tries < triesEach + 1; tries++) {
    const [consumed] = await post.delivers([jobFor('msg_1')], { carriers })
    await timePasses(consumed?.retriedIn ?? 0)
  }
  expect(first).toHaveLength(triesEach)
  expect(second).toEqual([first[0]])
  expect(await rows()).toMatchObject([{ state: 'sent', carrier: 'second', reason: null }])
})

for (const fault of ['account', 'message'] as const)
  test(`what the first provider refuses by fault of the ${fault} goes to the second at once`, async () => {
    const { first, second, carriers } = pair(fault)
    const post = await delivery()
    await post.enqueues(recoveryMessage('msg_1'))
    const consumed = await post.delivers([jobFor('msg_1')], { carriers })
    expect(consumed).toMatchObject([{ acked: true }])
    expect([first.length, second.length]).toEqual([1, 1])
  })

test('an answer that may mean yes is not followed by another provider: that could be a second message', async () => {
  const { second, carriers } = pair('provider')
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], { carriers })
  expect(second).toEqual([])
})

test('a provider that asks for patience is not waited for while another can carry', async () => {
  const busy = new DeliveryError('rate_limited', {
    fault: 'provider',
    definitelyNotAccepted: true,
    retryAfter: 900,
  })
  const second: RenderedMessage[] = []
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const carriers = carriedBy(
    { send: () => Promise.reject(busy) },
    { send: async (message) => void second.push(message) },
  )
  await post.delivers([jobFor('msg_1')], { carriers })
  expect(second).toHaveLength(1)
})

test('of two that ask for patience, the sooner decides when the message comes again', async () => {
  const asking = (retryAfter: number) => ({
    send: () =>
      Promise.reject(
        new DeliveryError('rate_limited', {
          fault: 'provider',
          definitelyNotAccepted: true,
          retryAfter,
        }),
      ),
  })
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const consumed = await post.delivers([jobFor('msg_1')], {
    carriers: carriedBy(asking(900), asking(30)),
  })
  expect(consumed).toMatchObject([{ retriedIn: 30 }])
})

test('what a recipient’s own server puts off is asked of the next, and then again later', async () => {
  const { second, carriers } = pair('deferred')
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'), recoveryMessage('msg_2'))
  await post.delivers([jobFor('msg_1')], { carriers })
  expect(second).toHaveLength(1)
  const alone = carriedBy({
    send: () => Promise.reject(new DeliveryError('x', { fault: 'deferred' })),
  })
  const [consumed] = await post.delivers([jobFor('msg_2')], { carriers: alone })
  expect(consumed?.acked).toBe(false)
})

test('an address that is refused is refused: no other provider is asked, nor the same later', async () => {
  const { first, second, carriers } = pair('recipient')
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'), recoveryMessage('msg_2'))
  await post.delivers([jobFor('msg_1')], { carriers })
  await post.delivers([jobFor('msg_2')], { carriers })
  expect([first.length, second.length]).toEqual([1, 0])
  expect(await rows()).toMatchObject([
    { state: 'undeliverable', reason: 'first_says_recipient' },
    { state: 'undeliverable', reason: 'contact_refuses' },
  ])
})

test('an address that refused is tried again the day after', async () => {
  const { first, carriers } = pair('recipient')
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], { carriers })
  await timePasses(24 * 60 * 60)
  await post.enqueues(recoveryMessage('msg_2'))
  await post.delivers([jobFor('msg_2')], { carriers })
  expect(first).toHaveLength(2)
})

test('a provider that cannot carry a message of its channel is passed over', async () => {
  const { second, carriers } = pair(undefined)
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], {
    carriers: (...of) =>
      carriers(...of).map((carrier, index) => ({
        ...carrier,
        provider: { ...carrier.provider, carries: () => index > 0 },
      })),
  })
  expect(second).toHaveLength(1)
})
