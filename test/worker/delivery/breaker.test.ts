/** F01: a provider that keeps failing is left alone, tried now and then, and trusted again. */
import { beforeEach, expect, test, vi } from 'vitest'
import { database } from '../../../worker/db/database.ts'
import { env } from 'cloudflare:workers'
import { coolDown, trippedAfter } from '../../../worker/delivery/carriers/breaker-rules.ts'
import { carrierHealthOf } from '../../../worker/delivery/carriers/breaker-store.ts'
import { DeliveryError, type Fault } from '../../../worker/delivery/provider.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { carriedBy, delivery, jobFor, recoveryMessage } from './harness.ts'

let logged: readonly unknown[] = []

beforeEach(async () => {
  await freshDatabase()
  const spy = vi.spyOn(console, 'log').mockImplementation(() => {})
  logged = spy.mock.calls
})

/** A city whose first provider does as it is told, with a second that always takes what it is given. */
async function city() {
  const post = await delivery()
  let fault: Fault | undefined = 'provider'
  let made = 0
  const asked: string[] = []
  const carriers = carriedBy(
    {
      async send({ id }) {
        asked.push(id)
        if (fault) throw new DeliveryError('first_fails', { fault })
      },
    },
    { send: async () => {} },
  )
  return {
    /** Messages that the first provider was asked to take. */
    asked,
    mends: () => void (fault = undefined),
    failsBy: (by: Fault) => void (fault = by),
    async sends(messages: number) {
      const ids = Array.from({ length: messages }, () => `msg_${++made}`)
      await post.enqueues(...ids.map((id) => recoveryMessage(id)))
      for (const id of ids) await post.delivers([jobFor(id)], { carriers })
    },
    async sendsAtOnce(messages: number) {
      const ids = Array.from({ length: messages }, () => `msg_${++made}`)
      await post.enqueues(...ids.map((id) => recoveryMessage(id)))
      await post.delivers(ids.map(jobFor), { carriers })
    },
  }
}

async function healthOfFirst() {
  const [all] = await database(env.DB).batch(carrierHealthOf(database(env.DB), 'demo').all())
  return all.find(({ carrier }) => carrier === 'first')
}

test('after so many failures in a row no message is given to it', async () => {
  const { asked, sends } = await city()
  await sends(trippedAfter + 5)
  expect(asked).toHaveLength(trippedAfter)
  expect(JSON.stringify(logged)).toContain('\\"alert\\":true')
})

test('one success in between begins the count anew', async () => {
  const { asked, sends, mends, failsBy } = await city()
  await sends(trippedAfter - 1)
  mends()
  await sends(1)
  failsBy('provider')
  await sends(trippedAfter - 1)
  mends()
  await sends(1)
  expect(asked).toHaveLength(2 * trippedAfter)
})

test('when its time is over one message tries it, and the others do not wait for the outcome', async () => {
  const { asked, sends, sendsAtOnce } = await city()
  await sends(trippedAfter)
  await timePasses(coolDown.first)
  await sendsAtOnce(6)
  expect(asked).toHaveLength(trippedAfter + 1)
})

test('a trial that succeeds closes the breaker', async () => {
  const { asked, sends, mends } = await city()
  await sends(trippedAfter)
  await timePasses(coolDown.first)
  mends()
  await sends(3)
  expect(asked).toHaveLength(trippedAfter + 3)
  expect(await healthOfFirst()).toMatchObject({ failures: 0, wait: null })
})

test('a trial that fails leaves it alone for twice as long, up to a quarter of an hour', async () => {
  const { sends } = await city()
  await sends(trippedAfter)
  const waits: number[] = []
  for (let trial = 0; trial < 6; trial++) {
    const wait = (await healthOfFirst())?.wait ?? 0
    waits.push(wait)
    await timePasses(wait)
    await sends(1)
  }
  // A second may pass between the failure and the look at it.
  const expected = [1, 2, 4, 8, 15, 15].map((times) => times * coolDown.first)
  for (const [trial, wait] of expected.entries())
    expect(wait - (waits[trial] ?? 0)).toBeOneOf([0, 1, 2])
})

test('a trial that is answered with a judgement of the message closes it too', async () => {
  const { sends, failsBy } = await city()
  await sends(trippedAfter)
  await timePasses(coolDown.first)
  failsBy('message')
  await sends(1)
  expect(await healthOfFirst()).toMatchObject({ failures: 0, wait: null })
})

test('many failures at once do not lengthen its absence: they are one outage', async () => {
  const { sendsAtOnce } = await city()
  await sendsAtOnce(20)
  expect(await healthOfFirst()).toMatchObject({ failures: trippedAfter })
  expect((await healthOfFirst())?.wait).toBeLessThanOrEqual(coolDown.first)
})

test('refused credentials need no second look', async () => {
  const { asked, sends, failsBy } = await city()
  failsBy('account')
  await sends(3)
  expect(asked).toHaveLength(1)
})

for (const fault of ['message', 'deferred'] as const)
  test(`what is the fault of the ${fault} is not held against the provider: a stranger chooses the address`, async () => {
    const { asked, sends, failsBy } = await city()
    failsBy(fault)
    await sends(trippedAfter + 2)
    expect(asked).toHaveLength(trippedAfter + 2)
  })

test('with every provider left alone, messages wait instead of being lost', async () => {
  const post = await delivery()
  const carriers = carriedBy({
    send: () => Promise.reject(new DeliveryError('down', { fault: 'account' })),
  })
  await post.enqueues(recoveryMessage('msg_1'), recoveryMessage('msg_2'))
  await post.delivers([jobFor('msg_1')], { carriers })
  const [consumed] = await post.delivers([jobFor('msg_2')], { carriers })
  expect(consumed?.acked).toBe(false)
  expect(consumed?.retriedIn).toBeGreaterThan(coolDown.first - 5)
})
