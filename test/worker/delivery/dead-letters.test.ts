/** F02, F11: what the queue gave up is ended, told to an operator, and readable by nobody. */
import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { deliverMessages } from '../../../worker/background.ts'
import { deadLetterQueue } from '../../../worker/delivery/queue/dead-letters.ts'
import { DeliveryError } from '../../../worker/delivery/provider.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { carriedBy, delivery, jobFor, recoveryMessage, rows } from './harness.ts'

let logged: readonly unknown[] = []

beforeEach(async () => {
  await freshDatabase()
  const spy = vi.spyOn(console, 'log').mockImplementation(() => {})
  logged = spy.mock.calls
})

/** Brings a dead letter to the Worker as the platform would. */
async function comes(body: unknown): Promise<readonly string[]> {
  const message = { id: 'dead-1', timestamp: new Date(0), attempts: 1, body }
  const batch = createMessageBatch(deadLetterQueue, [message])
  await deliverMessages(batch, env)
  return (await getQueueResult(batch, createExecutionContext())).explicitAcks
}

/** A message that a provider could not take, its wait over. */
async function failedOnce() {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const down = () => Promise.reject(new DeliveryError('provider_down', { fault: 'provider' }))
  await post.delivers([jobFor('msg_1')], { carriers: carriedBy({ send: down }) })
  return post
}

test('the message ends with the reason of its last try, and an alert is logged', async () => {
  await failedOnce()
  await timePasses(10)
  expect(await comes(jobFor('msg_1'))).toEqual(['dead-1'])
  expect(await rows()).toMatchObject([{ state: 'undeliverable', reason: 'provider_down' }])
  expect(JSON.stringify(logged)).toContain(
    String.raw`{\"event\":\"dead_letter\",\"alert\":true,\"outbox\":\"msg_1\"`,
  )
})

test('while another copy of the job holds the message it is not ended: it may be on its way', async () => {
  await failedOnce()
  expect(await comes(jobFor('msg_1'))).toEqual([])
  expect(await rows()).toMatchObject([{ state: 'claimed' }])
})

test('a message that arrived although it was given up is known to have been sent', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const slow = {
    async send() {
      await timePasses(61)
      await comes(jobFor('msg_1'))
    },
  }
  await post.delivers([jobFor('msg_1')], { carriers: carriedBy(slow) })
  expect(await rows()).toMatchObject([{ state: 'sent', carrier: 'first' }])
})

test('a message that no try ever reached says so', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await comes(jobFor('msg_1'))
  expect(await rows()).toMatchObject([{ state: 'undeliverable', reason: 'dead_letter' }])
})

test('a message that was sent all the same stays sent', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')])
  await comes(jobFor('msg_1'))
  expect(await rows()).toMatchObject([{ state: 'sent' }])
})

test('what is no job is told too, and kept out of the log', async () => {
  expect(await comes({ code: '73519264', to: 'rosa@correo.example' })).toEqual(['dead-1'])
  expect(JSON.stringify(logged)).toContain('malformed')
  expect(JSON.stringify(logged)).not.toMatch(/73519264|rosa@/)
})
