/** A message to nobody is worked on like another one, and is given to nobody: its delivery may be watched (T12). */
import { beforeEach, expect, test, vi } from 'vitest'
import { database } from '../../../worker/db/database.ts'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { freshDatabase } from '../../support/database.ts'
import { Watch } from '../../support/spies.ts'
import { delivery, jobFor, recoveryMessage, rows } from '../delivery/harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

const render = vi.spyOn(messages['recovery-code'], 'render')

/** What the delivery of a message asks of D1, how often the message is rendered, and what comes of it. */
async function deliveryTo(to: { readonly channel: 'email'; readonly value: string } | null) {
  const post = await delivery()
  const watch = new Watch()
  await post.enqueues(recoveryMessage('msg_1', { to }))
  render.mockClear()
  await post.delivers([jobFor('msg_1')], { database: database(watch.environment.DB) })
  const work = { roundTrips: watch.takes().roundTrips, rendered: render.mock.calls.length }
  return { work, sent: post.sent.length, state: (await rows())[0]?.state }
}

test('nobody is looked up and written to like somebody, and nothing is sent', async () => {
  const somebody = await deliveryTo({ channel: 'email', value: 'rosa@correo.example' })
  await freshDatabase()
  const nobody = await deliveryTo(null)
  expect(somebody).toMatchObject({ sent: 1, state: 'sent', work: { rendered: 1 } })
  expect(nobody).toEqual({ work: somebody.work, sent: 0, state: 'suppressed' })
})
