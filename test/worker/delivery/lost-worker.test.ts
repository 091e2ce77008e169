/** F03: the provider took the message, and the Worker died before it could write that down. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '../../../worker/db/database.ts'
import { listDevOutbox } from '../../../worker/delivery/providers/dev-outbox.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { carriedBy, delivery, jobFor, localProvider, recoveryMessage, rows } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

const codeIn = ({ text = '' }: { readonly text?: string } = {}) => /\d{8}/.exec(text)?.[0]

/** A database that answers so many times, and then no more. */
function dyingAfter(db: Database, calls: number): Database {
  let left = calls
  return {
    ...db,
    batch: (...statements) =>
      left-- > 0 ? db.batch(...statements) : Promise.reject(new Error('the Worker has died')),
  }
}

test('the row stays claimed, so that no delivery sends it meanwhile', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], { database: dyingAfter(post.db, 2) })
  const [consumed] = await post.delivers([jobFor('msg_1')])
  expect(consumed?.retriedIn).toBeGreaterThan(50)
  expect(post.sent).toHaveLength(1)
})

test('the second message has the id and the code of the first, so that a provider can tell', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], { database: dyingAfter(post.db, 2) })
  await timePasses(61)
  await post.delivers([jobFor('msg_1')])
  await timePasses(61)
  await post.delivers([jobFor('msg_1')])
  const [first, second] = post.sent
  expect(post.sent).toHaveLength(2)
  expect({ id: second?.id, code: codeIn(second) }).toEqual({ id: first?.id, code: codeIn(first) })
  // The rest is the same but for the minutes, which have passed.
  expect(second?.text).toBe(first?.text?.replaceAll('10 minutos', '9 minutos'))
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a database that is away for a moment after sending does not make the message undeliverable', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  let calls = 0
  const database: Database = {
    ...post.db,
    batch: (...statements) =>
      [3, 4].includes(++calls) ? Promise.reject(new Error('lost')) : post.db.batch(...statements),
  }
  const [consumed] = await post.delivers([jobFor('msg_1')], { database })
  expect(consumed?.acked).toBe(false)
  expect(await rows()).toMatchObject([{ state: 'claimed', reason: null }])
})

test('a provider that knows the id shows the citizen one message', async () => {
  const post = await delivery()
  const carriers = carriedBy(localProvider())
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], { database: dyingAfter(post.db, 2), carriers })
  await timePasses(61)
  await post.delivers([jobFor('msg_1')], { carriers })
  expect(await listDevOutbox(env.CODES)).toMatchObject([{ id: 'msg_1', code: '73519264' }])
})

test('a database that fails once after sending is asked once more, and nothing is sent again', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  let calls = 0
  const database: Database = {
    ...post.db,
    batch: (...statements) =>
      ++calls === 3 ? Promise.reject(new Error('lost')) : post.db.batch(...statements),
  }
  expect(await post.delivers([jobFor('msg_1')], { database })).toMatchObject([{ acked: true }])
  expect(await rows()).toMatchObject([{ state: 'sent' }])
})
