/** What the outbox keeps, and for how long. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { days, hours } from '../../../contract/units.ts'
import { sweep } from '../../../worker/delivery/outbox/sweeper.ts'
import { purge } from '../../../worker/retention/purge.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { delivery, jobFor, recoveryMessage, rows } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

test('a message whose consumer died is handed over again, once its lease and a minute have passed', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await env.DB.prepare(
    "UPDATE outbox SET state = 'claimed', claimed_until = unixepoch() + 60, attempts = 1",
  ).run()
  await timePasses(118)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 0 })
  await timePasses(2)
  expect(await sweep(post.db, post.queue)).toMatchObject({ handedOver: 1 })
  await post.delivers(post.jobs)
  expect(post.sent).toHaveLength(1)
})

test('a message that nobody sent in its life expires, and what it said is forgotten', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await timePasses(600)
  expect(await sweep(post.db, post.queue)).toMatchObject({ expired: 1, handedOver: 0 })
  expect(await rows()).toMatchObject([{ state: 'expired', sealed: null }])
  expect(post.jobs).toEqual([])
})

test('a message that is being sent does not expire under the hands of who sends it', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await env.DB.prepare(
    "UPDATE outbox SET state = 'claimed', claimed_until = unixepoch() + 60, expires_at = unixepoch() - 1",
  ).run()
  expect(await sweep(post.db, post.queue)).toMatchObject({ expired: 0 })
  expect(await rows()).toMatchObject([{ state: 'claimed' }])
})

test('a sent message can be repeated until it expires, and is emptied then', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')])
  await timePasses(590)
  expect(await sweep(post.db, post.queue)).toMatchObject({ emptied: 0 })
  await timePasses(10)
  expect(await sweep(post.db, post.queue)).toMatchObject({ emptied: 1 })
  expect(await rows()).toMatchObject([{ state: 'sent', sealed: null }])
})

test('the row itself goes after thirty days', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')])
  await timePasses(hours(1))
  await sweep(post.db, post.queue)
  await timePasses(days(30) - hours(1) - 2)
  await purge(post.db, [])
  expect(await rows()).toHaveLength(1)
  await timePasses(2)
  await purge(post.db, [])
  expect(await rows()).toEqual([])
})
