/** Delivery with a real D1 and the real consumer; what stands at the edge, provider and queue, tells what it was given. */
import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { minutes } from '../../../contract/units.ts'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { consumeBatch } from '../../../worker/delivery/queue/consumer.ts'
import type { DeliveryServices } from '../../../worker/delivery/queue/delivery.ts'
import type { DeliveryJob, DeliveryQueue } from '../../../worker/delivery/queue/job.ts'
import { providerContextOf } from '../../../worker/delivery/provider-context.ts'
import { outbox, type OutgoingMessage } from '../../../worker/delivery/outbox/outbox.ts'
import type { Provider, RenderedMessage } from '../../../worker/delivery/provider.ts'
import { devOutbox } from '../../../worker/delivery/providers/dev-outbox.ts'
import { demo } from '../../../worker/municipalities/demo.ts'

export const link = `${demo.public.pages.recover}#citizen-recover=secret-of-the-link`

/** A recovery code to Rosa, with whatever the test wants otherwise. */
export const recoveryMessage = (
  id: string,
  otherwise: Partial<OutgoingMessage> = {},
): OutgoingMessage => ({
  id,
  name: 'recovery-code',
  to: { channel: 'email', value: 'rosa@correo.example' },
  locale: 'es',
  account: 'acc_1',
  flow: 'flw_1',
  lifetime: minutes(10),
  words: { code: '73519264', link, minutes: '10' },
  ...otherwise,
})

/** Carriers named `first`, `second` and so on, of every channel. */
export const carriedBy =
  (...providers: readonly Provider[]): DeliveryServices['carriers'] =>
  () =>
    providers.map((provider, index) => ({
      name: ['first', 'second', 'third', 'fourth'][index] ?? `number ${index + 1}`,
      provider,
    }))

/** The dev outbox, as `npm start` has it. */
export const localProvider = (): Provider =>
  devOutbox('email').make({}, providerContextOf(env, 'demo')) as Provider

/** What became of one queue message. */
export interface Consumed {
  readonly acked: boolean
  /** Seconds until it comes again. */
  readonly retriedIn: number | undefined
}

export async function delivery() {
  const keys = await readKeys(await createSecrets())
  const db = database(env.DB)
  const sent: RenderedMessage[] = []
  const jobs: DeliveryJob[] = []
  const queue = {
    async sendBatch(batch: Iterable<MessageSendRequest<DeliveryJob>>) {
      jobs.push(...[...batch].map(({ body }) => body))
      return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } }
    },
  } satisfies DeliveryQueue
  const provider: Provider = {
    async send(message) {
      sent.push(message)
    },
  }
  const services: DeliveryServices = {
    database: db,
    keys,
    municipality: (slug) => (slug === 'demo' ? demo : undefined),
    carriers: carriedBy(provider),
  }
  const box = outbox(db, keys, queue, 'demo')

  return {
    db,
    keys,
    queue,
    box,
    services,
    /** What the provider took, oldest first. */
    sent,
    /** What the queue was given. */
    jobs,
    async enqueues(...messages: readonly OutgoingMessage[]) {
      for (const message of messages) await db.batch(await box.enqueue(message))
    },
    /** Gives bodies to the consumer as one batch. */
    async delivers(
      bodies: readonly unknown[],
      changed: Partial<DeliveryServices> = {},
    ): Promise<readonly Consumed[]> {
      const messages = bodies.map((body, index) => ({
        id: `queued-${index}`,
        timestamp: new Date(0),
        attempts: 1,
        body,
      }))
      const batch = createMessageBatch('citizen-auth-deliveries', messages)
      const retries = batch.messages.map((message) => vi.spyOn(message, 'retry'))
      await consumeBatch(batch, { ...services, ...changed })
      const { explicitAcks } = await getQueueResult(batch, createExecutionContext())
      return messages.map(({ id }, index) => ({
        acked: explicitAcks.includes(id),
        retriedIn: retries[index]?.mock.calls[0]?.[0]?.delaySeconds,
      }))
    },
  }
}

export const jobFor = (id: string): DeliveryJob => ({ outbox: id, municipality: 'demo' })

export interface Row {
  readonly id: string
  readonly state: string
  readonly attempts: number
  readonly reason: string | null
  readonly sealed: string | null
  readonly carrier: string | null
}

/** The rows of the outbox, in order of their ids. */
export async function rows(): Promise<readonly Row[]> {
  const { results } = await env.DB.prepare(
    'SELECT id, state, attempts, reason, sealed, carrier FROM outbox ORDER BY id',
  ).all<Row>()
  return results
}
