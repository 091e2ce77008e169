/** `/healthz` tells an operator how messages fare, and tells anybody else only that the Worker is ready. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { hours } from '../../../contract/units.ts'
import { carrierHealthOf } from '../../../worker/delivery/carriers/breaker-store.ts'
import { carrierName } from '../../../worker/delivery/carriers/carrier-name.ts'
import type { CarrierState } from '../../../worker/delivery/diagnostics/delivery-state.ts'
import { leon } from '../../../worker/municipalities/leon.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import { base } from '../../support/citizen.ts'
import { delivery, recoveryMessage } from './harness.ts'

beforeEach(freshDatabase)

interface Detail {
  readonly ready: boolean
  readonly delivery: Readonly<Record<string, Readonly<Record<string, readonly CarrierState[]>>>>
  readonly outbox: unknown
}

const authorization = { authorization: `Bearer ${env.OPERATOR_KEY}` }

async function detail(environment: Env = env): Promise<Detail> {
  const request = new Request(`${base}/healthz`, { headers: authorization })
  const response = await fetchWorker(request, environment)
  expect(response.status).toBe(200)
  return response.json()
}

const vendors = { ...env, LOCAL_DELIVERY: 'vendors' }

const [first = ''] = leon.private.delivery.email.map(carrierName)

const untried = {
  state: 'untried',
  failures: 0,
  lastSuccessAt: null,
  lastFailureAt: null,
  lastReason: null,
}

test('without a key nobody learns more than that the Worker is ready', async () => {
  const response = await fetchWorker(new Request(`${base}/healthz`))
  expect([response.status, await response.json()]).toEqual([200, { ready: true }])
})

test('carriers of every municipality are told of, also those that have carried nothing', async () => {
  const { delivery: states } = await detail(vendors)
  const { email, sms } = leon.private.delivery
  expect(states['leon']).toEqual({
    email: email.map((setting) => ({ carrier: carrierName(setting), ...untried })),
    sms: sms.map((setting) => ({ carrier: carrierName(setting), ...untried })),
  })
  const local = await detail()
  expect(local.delivery['leon']).toEqual({
    email: [{ carrier: 'dev-outbox-email', ...untried }],
    sms: [{ carrier: 'dev-outbox-sms', ...untried }],
  })
})

test('one journey to D1 brings it all', async () => {
  const batch = vi.spyOn(env.DB, 'batch')
  await detail()
  expect(batch).toHaveBeenCalledOnce()
})

test('a carrier that failed is told of with the reason, and whether it is left alone', async () => {
  const { db } = await delivery()
  const health = carrierHealthOf(db, 'leon')
  const ours = async () => (await detail(vendors)).delivery['leon']?.['email']?.[0]
  await db.batch(health.succeeded('email', first))
  expect(await ours()).toMatchObject({ state: 'closed', failures: 0, lastReason: null })
  await db.batch(health.failed('email', first, 'credentials_refused', 'at-once'))
  const failed = await ours()
  expect(failed).toMatchObject({ state: 'open', failures: 5 })
  expect(failed?.lastReason).toBe('credentials_refused')
  expect(failed?.lastFailureAt).toBeGreaterThanOrEqual(failed?.lastSuccessAt ?? Infinity)
  await timePasses(61)
  expect(await ours()).toMatchObject({ state: 'half-open' })
})

test('another municipality’s carrier of the same name is another carrier', async () => {
  const { db } = await delivery()
  await db.batch(carrierHealthOf(db, 'demo').failed('email', first, 'reset', 'at-once'))
  expect((await detail(vendors)).delivery['leon']?.['email']?.[0]).toEqual({
    carrier: first,
    ...untried,
  })
})

test('what waits is counted, and how long it has waited', async () => {
  expect((await detail()).outbox).toEqual({
    waiting: 0,
    oldestWaiting: null,
    undeliverableToday: 0,
  })
  const { enqueues } = await delivery()
  await enqueues(recoveryMessage('msg_1', { lifetime: hours(2) }))
  await timePasses(90)
  await enqueues(recoveryMessage('msg_2', { lifetime: hours(2) }))
  const { outbox } = await detail()
  expect(outbox).toMatchObject({ waiting: 2, undeliverableToday: 0 })
  const { oldestWaiting } = outbox as { readonly oldestWaiting: number }
  expect(oldestWaiting).toBeGreaterThanOrEqual(90)
  expect(oldestWaiting).toBeLessThan(120)
})

test('what nobody got is counted for a day, and what was sent is not', async () => {
  const { enqueues } = await delivery()
  await enqueues(...['msg_1', 'msg_2', 'msg_3'].map((id) => recoveryMessage(id)))
  const end = (id: string, state: string) =>
    env.DB.prepare('UPDATE outbox SET state = ?2, ended_at = unixepoch() WHERE id = ?1')
      .bind(id, state)
      .run()
  await end('msg_1', 'undeliverable')
  await end('msg_2', 'sent')
  await end('msg_3', 'expired')
  expect((await detail()).outbox).toMatchObject({ waiting: 0, undeliverableToday: 2 })
  await timePasses(hours(25))
  expect((await detail()).outbox).toMatchObject({ undeliverableToday: 0 })
})
