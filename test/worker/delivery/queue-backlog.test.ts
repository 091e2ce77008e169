/** The queue was down, and ten thousand codes wait: as many as fit are handed over, whoever expires first, first. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import type { DeliveryQueue } from '../../../worker/delivery/queue/job.ts'
import { sweep } from '../../../worker/delivery/outbox/sweeper.ts'
import { database } from '../../../worker/db/database.ts'
import { freshDatabase } from '../../support/database.ts'
import { watchedEnv, type BindingCall } from '../../support/watched-env.ts'
import { delivery } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** Codes whose life ends within so many seconds, the last written first. */
const waiting = (rows: number, life: string) =>
  env.DB.prepare(
    `INSERT INTO outbox (id, municipality, sealed, created_at, expires_at)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
     SELECT 'msg_' || i, 'demo', 'x', unixepoch() - 70, unixepoch() + ${life} FROM n`,
  ).run()

test('ten thousand codes with 530 seconds to live are handed over within one run, each once', async () => {
  const post = await delivery()
  await waiting(10_000, '530')
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 10_000, expired: 0 })
  expect(new Set(post.jobs.map(({ outbox }) => outbox)).size).toBe(10_000)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 0 })
  expect(post.jobs).toHaveLength(10_000)
})

test('whoever expires first is handed over first', async () => {
  const post = await delivery()
  await waiting(1000, '(1600 - i)')
  await sweep(post.db, post.queue)
  const first = new Set(post.jobs.slice(0, 100).map(({ outbox }) => outbox))
  expect(first).toContain('msg_1000')
  expect(first).toContain('msg_901')
  expect(first).not.toContain('msg_900')
})

test('a batch is no larger than the queue takes', async () => {
  const post = await delivery()
  await waiting(250, '530')
  const sizes: number[] = []
  const queue: DeliveryQueue = {
    async sendBatch(batch) {
      sizes.push([...batch].length)
      return post.queue.sendBatch([])
    },
  }
  await sweep(post.db, queue)
  expect(sizes).toEqual([100, 100, 50])
})

test('a queue that fails in the middle gets the rest from the next run, and nothing twice', async () => {
  const post = await delivery()
  await waiting(1000, '530')
  let batches = 0
  const failing: DeliveryQueue = {
    sendBatch: (batch) =>
      ++batches > 3 ? Promise.reject(new Error('overloaded')) : post.queue.sendBatch(batch),
  }
  expect(await sweep(post.db, failing)).toMatchObject({ handedOver: 300 })
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 700 })
  expect(new Set(post.jobs.map(({ outbox }) => outbox)).size).toBe(1000)
  expect(post.jobs).toHaveLength(1000)
})

test('two runs at once share the rows', async () => {
  const post = await delivery()
  await waiting(600, '530')
  await Promise.all([sweep(post.db, post.queue), sweep(post.db, post.queue)])
  expect(post.jobs).toHaveLength(600)
  expect(new Set(post.jobs.map(({ outbox }) => outbox)).size).toBe(600)
})

test('more than one run may take stay for the next, within what an invocation is allowed', async () => {
  const post = await delivery()
  await waiting(20_100, '530')
  const calls: BindingCall[] = []
  const { DB } = watchedEnv(async (call, proceed) => {
    calls.push(call)
    return proceed()
  })
  expect(await sweep(database(DB), post.queue)).toMatchObject({ handedOver: 20_000 })
  expect(calls.flatMap(({ sql }) => sql).length).toBeLessThan(300)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 100 })
})
