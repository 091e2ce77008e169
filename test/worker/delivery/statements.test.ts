/** What one invocation asks of D1 stays within what D1 allows it, at the largest input there can be. */
import { createMessageBatch } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { deliverMessages, everyMinute } from '../../../worker/background.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { deadLetterQueue } from '../../../worker/delivery/queue/dead-letters.ts'
import type { DeliveryEvent, DeliveryEventState } from '../../../worker/delivery/events/event.ts'
import { mostEvents, recordEvents } from '../../../worker/delivery/events/events.ts'
import { person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { Watch } from '../../support/spies.ts'

/** D1's two limits: of what a request may ask on the free plan, and of what an invocation may ask at all. */
const mostStatements = 50
const mostOfMinute = 1000

/** Of dead letters, and of what is to be sent; `max_batch_size` of wrangler.toml. */
const largestBatch = 10
const largestDelivery = 3

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** So many messages that a carrier took, and that wait for nothing but a report. */
const sent = (many: number) =>
  env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
     INSERT INTO outbox (id, municipality, state, carrier, recipient, expires_at, ended_at)
     SELECT 'msg_' || i, 'demo', 'sent', 'resend', 'whom_' || i, unixepoch() + 600, unixepoch() FROM n`,
  )
    .bind(many)
    .run()

const states = ['delivered', 'bounced', 'complained', 'unreached'] as const
const stateOf = (n: number): DeliveryEventState => states[n % 4] ?? 'delivered'

const reports = (many: number): readonly DeliveryEvent[] =>
  Array.from({ length: many }, (_, n) => ({
    event: `evt_${n}`,
    message: `msg_${n + 1}`,
    state: stateOf(n),
  }))

const counted = async (table: string, where: string) =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).first<number>('n')

for (const many of [1, 1000, mostEvents])
  test(`${many} events in one report take no more than ${mostStatements} statements, and each counts once`, async () => {
    await sent(many)
    const watch = new Watch()
    const { index } = await readKeys(env)
    const take = () =>
      recordEvents(database(watch.environment.DB), index, 'demo', 'resend', reports(many))
    const again = await take()
    expect(watch.takes().statements).toBeLessThanOrEqual(mostStatements)
    const each = (state: DeliveryEventState) =>
      reports(many).filter((one) => one.state === state).length
    expect(again).toHaveLength(each('unreached'))
    for (const state of ['delivered', 'bounced', 'complained'] as const)
      expect(await counted('outbox', `report = '${state}'`), state).toBe(each(state))
    expect(await counted('contact_marks', "mark = 'bounced'")).toBe(
      each('bounced') + each('unreached'),
    )
    expect(await counted('contact_marks', "mark = 'complained'")).toBe(each('complained'))
    expect(await counted('delivery_reports', 'true')).toBe(many)
    expect(await take()).toEqual([])
    expect(await counted('delivery_reports', 'true')).toBe(many)
  })

test('more events than any body can hold are refused whole', async () => {
  const { index } = await readKeys(env)
  const take = recordEvents(database(env.DB), index, 'demo', 'resend', reports(mostEvents + 1))
  await expect(take).rejects.toMatchObject({ code: 'too_large' })
  expect(await counted('delivery_reports', 'true')).toBe(0)
})

for (const [first, then, left] of [
  ['bounced', 'delivered', []],
  ['delivered', 'bounced', ['bounced']],
  ['complained', 'delivered', ['complained']],
  ['bounced', 'complained', ['bounced', 'complained']],
] as const)
  test(`of two messages to one contact in one report, ${first} and then ${then}, the later one counts`, async () => {
    await sent(2)
    await env.DB.prepare("UPDATE outbox SET recipient = 'same'").run()
    const { index } = await readKeys(env)
    await recordEvents(database(env.DB), index, 'demo', 'resend', [
      { event: 'one', message: 'msg_1', state: first },
      { event: 'two', message: 'msg_2', state: then },
    ])
    const { results } = await env.DB.prepare('SELECT mark FROM contact_marks ORDER BY mark').all()
    expect(results.map(({ mark }) => mark)).toEqual(left)
  })

const queued = (queue: string, bodies: readonly unknown[]) =>
  createMessageBatch(
    queue,
    bodies.map((body, n) => ({ id: `queued_${n}`, timestamp: new Date(), attempts: 1, body })),
  )

const batchOf = (queue: string, many: number) =>
  queued(
    queue,
    Array.from({ length: many }, (_, n) => ({ outbox: `msg_${n + 1}`, municipality: 'demo' })),
  )

test('a full batch of dead letters is buried within the limit', async () => {
  await sent(largestBatch)
  await env.DB.prepare("UPDATE outbox SET state = 'pending', ended_at = NULL").run()
  const watch = new Watch()
  await deliverMessages(batchOf(deadLetterQueue, largestBatch), watch.environment)
  expect(watch.takes().statements).toBeLessThanOrEqual(mostStatements)
  expect(await counted('outbox', "state = 'undeliverable'")).toBe(largestBatch)
})

test('a full batch of messages is sent within the limit, each by the first carrier', async () => {
  for (let n = 0; n < largestDelivery; n += 1)
    await new Citizen().begins('register', person(`vecina${n}@correo.example`))
  await env.DB.prepare(
    "UPDATE outbox SET state = 'pending', ended_at = NULL, claimed_until = NULL",
  ).run()
  const { results } = await env.DB.prepare('SELECT id FROM outbox').all<{ id: string }>()
  const watch = new Watch()
  const bodies = results.map(({ id }) => ({ outbox: id, municipality: 'demo' }))
  await deliverMessages(queued('citizen-auth-deliveries', bodies), watch.environment)
  expect(await counted('outbox', "state = 'sent'")).toBe(largestDelivery)
  expect(watch.takes().statements).toBeLessThanOrEqual(mostStatements)
})

test('the work of a minute is within the limit, however much is due', async () => {
  await sent(5000)
  await env.DB.prepare('UPDATE outbox SET created_at = 0, ended_at = 1, expires_at = 1').run()
  const watch = new Watch()
  await everyMinute(watch.environment)
  expect(watch.takes().statements).toBeLessThanOrEqual(mostOfMinute)
  expect(await counted('outbox', 'true')).toBeLessThan(5000)
})
