/** F04: a queue may deliver a message many times, at once, late and in any order. The citizen gets it once. */
import { beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { delivery, jobFor, recoveryMessage, rows } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

test('twenty deliveries of one job at once send one message', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  // Each in a batch of its own, as twenty consumers would have it.
  const consumed = await Promise.all(
    Array.from({ length: 20 }, () => post.delivers([jobFor('msg_1')])),
  )
  expect(post.sent).toHaveLength(1)
  expect(consumed.flat().filter(({ acked }) => acked)).toHaveLength(1)
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1 }])
})

test('the nineteen others come again when the lease has lapsed, and find nothing to do', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const consumed = await post.delivers(Array.from({ length: 20 }, () => jobFor('msg_1')))
  const waits = consumed.map(({ retriedIn }) => retriedIn).filter((wait) => wait !== undefined)
  expect(waits).toHaveLength(19)
  for (const wait of waits) expect(wait).toBeGreaterThan(50)
  const again = await post.delivers(waits.map(() => jobFor('msg_1')))
  expect(again.every(({ acked }) => acked)).toBe(true)
  expect(post.sent).toHaveLength(1)
})

test('jobs out of order each send their own message', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'), recoveryMessage('msg_2'), recoveryMessage('msg_3'))
  await post.delivers(['msg_3', 'msg_1', 'msg_2', 'msg_1', 'msg_3'].map(jobFor))
  expect(post.sent.map(({ id }) => id).toSorted()).toEqual(['msg_1', 'msg_2', 'msg_3'])
})

test('a job that comes again after an hour sends nothing', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')])
  await timePasses(3600)
  expect(await post.delivers([jobFor('msg_1')])).toEqual([{ acked: true, retriedIn: undefined }])
  expect(post.sent).toHaveLength(1)
})

test('a job that comes when its message has expired is dropped, and the message forgotten', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await timePasses(600)
  expect(await post.delivers([jobFor('msg_1')])).toEqual([{ acked: true, retriedIn: undefined }])
  expect(post.sent).toEqual([])
  expect(await rows()).toMatchObject([{ state: 'expired', attempts: 0, sealed: null }])
})

test('a message is sent in the last second of its life', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await timePasses(598)
  await post.delivers([jobFor('msg_1')])
  expect(post.sent).toHaveLength(1)
})

for (const [body, why] of [
  [jobFor('msg_unknown'), 'a row that was never committed'],
  [{ outbox: 'msg_1', municipality: 'other' }, 'another municipality'],
  [{ outbox: 7, municipality: 'demo' }, 'a body of another shape'],
  [{ outbox: 'msg_1' }, 'a body without a municipality'],
  [null, 'an empty body'],
] as const)
  test(`a job that names nothing of ours is dropped: ${why}`, async () => {
    const post = await delivery()
    await post.enqueues(recoveryMessage('msg_1'))
    expect(await post.delivers([body])).toEqual([{ acked: true, retriedIn: undefined }])
    expect(post.sent).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'pending' }])
  })

test('a message enqueued twice by one operation is one row', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'), recoveryMessage('msg_1'))
  expect(await rows()).toHaveLength(1)
})
