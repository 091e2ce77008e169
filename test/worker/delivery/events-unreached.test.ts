/** What a vendor tells later that it could not bring goes another way, for as long as it is worth anything. */
import { beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { delivery, jobFor, recoveryMessage, rows } from './harness.ts'
import { marks, sent, taking, sendEvent } from './resend-events.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** Two carriers, of which the first takes everything and reaches nobody. */
async function outOfReach() {
  const post = await delivery()
  const second: string[] = []
  const carriers = () => [
    { name: 'resend', provider: taking },
    {
      name: 'second',
      provider: { send: async ({ id }: { readonly id: string }) => void second.push(id) },
    },
  ]
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')], { carriers })
  await sendEvent({ type: 'email.suppressed' })
  return { post, second, carriers }
}

test('a message that one carrier could not bring goes to the next, with the same code', async () => {
  const { post, second, carriers } = await outOfReach()
  await post.delivers([jobFor('msg_1')], { carriers })
  expect(second).toEqual(['msg_1'])
  expect(await rows()).toMatchObject([{ state: 'sent', carrier: 'second' }])
})

test('the next message does not go that way first', async () => {
  const { post, second, carriers } = await outOfReach()
  await post.enqueues(recoveryMessage('msg_2'))
  await post.delivers([jobFor('msg_2')], { carriers })
  expect(second).toEqual(['msg_2'])
})

test('with nobody else to ask, the message ends, and the next is tried all the same', async () => {
  const sends = await sent()
  await sendEvent({ type: 'email.suppressed' })
  await sends('msg_1')
  expect(await rows()).toMatchObject([{ state: 'undeliverable', reason: 'contact_out_of_reach' }])
  await sends('msg_2')
  expect((await rows())[1]).toMatchObject({ state: 'sent' })
})

test('a message whose time is over does not come back', async () => {
  await sent()
  await timePasses(600)
  await sendEvent({ type: 'email.suppressed' })
  expect(await rows()).toMatchObject([{ state: 'sent' }])
})

test('what is told after the message is over still shows the next one another way', async () => {
  await sent()
  await timePasses(600)
  await sendEvent({ type: 'email.suppressed' })
  expect(await marks()).toMatchObject([{ mark: 'bounced' }])
})
