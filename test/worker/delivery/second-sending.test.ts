/** A citizen who asks for the code again gets the same one, for as long as it is worth something. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { outbox } from '../../../worker/delivery/outbox/outbox.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { delivery, jobFor, recoveryMessage, rows } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

async function sentOnce() {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')])
  return post
}

test('a second sending says the same, word for word', async () => {
  const post = await sentOnce()
  await post.db.batch(post.box.repeat('msg_2', 'msg_1'))
  await post.delivers([jobFor('msg_2')])
  const [first, second] = post.sent
  expect(second).toEqual({ ...first, id: 'msg_2' })
})

test('a second sending does not make the code live longer', async () => {
  const post = await sentOnce()
  await timePasses(500)
  await post.db.batch(post.box.repeat('msg_2', 'msg_1'))
  await timePasses(100)
  await post.delivers([jobFor('msg_2')])
  expect(post.sent).toHaveLength(1)
})

test('what has expired is not sent again', async () => {
  const post = await sentOnce()
  await timePasses(600)
  await post.db.batch(post.box.repeat('msg_2', 'msg_1'))
  expect(await rows()).toHaveLength(1)
})

test('the same second sending, asked for twice, is one row', async () => {
  const post = await sentOnce()
  await post.db.batch(post.box.repeat('msg_2', 'msg_1'), post.box.repeat('msg_2', 'msg_1'))
  expect(await rows()).toHaveLength(2)
})

test("another municipality's message cannot be repeated", async () => {
  const post = await sentOnce()
  const elsewhere = outbox(post.db, post.keys, post.queue, 'other')
  await post.db.batch(elsewhere.repeat('msg_2', 'msg_1'))
  expect(await rows()).toHaveLength(1)
})

test('a message to nobody is repeated to nobody, by the same statement', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1', { to: null }))
  await post.delivers([jobFor('msg_1')])
  await post.db.batch(post.box.repeat('msg_2', 'msg_1'))
  await post.delivers([jobFor('msg_2')])
  expect(post.sent).toEqual([])
  expect(await rows()).toMatchObject([{ state: 'suppressed' }, { state: 'suppressed' }])
})

test("an encrypted message that was moved to another citizen's flow does not open", async () => {
  const post = await delivery()
  await post.enqueues(
    recoveryMessage('msg_1'),
    recoveryMessage('msg_2', {
      flow: 'flw_2',
      to: { channel: 'email', value: 'thief@correo.example' },
    }),
  )
  await env.DB.prepare(
    "UPDATE outbox SET sealed = (SELECT sealed FROM outbox WHERE id = 'msg_1') WHERE id = 'msg_2'",
  ).run()
  await post.delivers([jobFor('msg_2')])
  expect(post.sent).toEqual([])
  expect((await rows())[1]).toMatchObject({ state: 'claimed', reason: 'SealError' })
})

test('a notice of no flow opens in its own row', async () => {
  const post = await delivery()
  const { flow: _, ...notice } = recoveryMessage('msg_1')
  await post.enqueues(notice)
  await post.delivers([jobFor('msg_1')])
  expect(post.sent).toHaveLength(1)
})
