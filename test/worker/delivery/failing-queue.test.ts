/** F10: the queue takes nothing. The citizen notices nothing, and the sweeper hands the message over later. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import type { DeliveryQueue } from '../../../worker/delivery/queue/job.ts'
import { outbox } from '../../../worker/delivery/outbox/outbox.ts'
import { sweep } from '../../../worker/delivery/outbox/sweeper.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { delivery, jobFor, recoveryMessage, rows } from './harness.ts'

const full: DeliveryQueue = { sendBatch: () => Promise.reject(new Error('Queue is overloaded')) }

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

test('a queue that takes nothing does not fail the request, and the row stays pending', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await expect(outbox(post.db, post.keys, full, 'demo').sendToQueue(['msg_1'])).resolves.toBe(
    undefined,
  )
  expect(await rows()).toMatchObject([{ state: 'pending' }])
})

test('the sweeper leaves a message to the queue for a minute, and then hands it over', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await timePasses(58)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 0 })
  await timePasses(2)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 1 })
  expect(post.jobs).toEqual([jobFor('msg_1')])
  await post.delivers(post.jobs)
  expect(post.sent).toHaveLength(1)
})

test('a slow queue does not get the same job from every run', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await timePasses(60)
  await sweep(post.db, post.queue)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 0 })
  await timePasses(297)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 0 })
  await timePasses(3)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 1 })
})

test('what the queue does not take from the sweeper either is tried again by the next run', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await timePasses(60)
  expect(await sweep(post.db, full)).toMatchObject({ handedOver: 0 })
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 1 })
})

test('the real queue takes what is sent to it', async () => {
  const post = await delivery()
  const sent = vi.spyOn(env.DELIVERIES, 'sendBatch')
  await outbox(post.db, post.keys, env.DELIVERIES, 'demo').sendToQueue(['msg_absent'])
  expect(sent).toHaveBeenCalledOnce()
  await expect(sent.mock.results[0]?.value).resolves.toBeDefined()
})
