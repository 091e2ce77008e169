/** What vendors tell later: believed when signed, counted once, and remembered of the contact alone. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Provider } from '../../../worker/delivery/provider.ts'
import { signWebhook } from '../../../worker/delivery/signatures/standard-webhook.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import { delivery, jobFor, recoveryMessage, rows } from './harness.ts'

let logged: readonly unknown[] = []

beforeEach(async () => {
  await freshDatabase()
  const spy = vi.spyOn(console, 'log').mockImplementation(() => {})
  logged = spy.mock.calls
})

const key = `whsec_${btoa('a secret of thirty-two bytes ...')}`
const environment = { ...env, LOCAL_DELIVERY: 'vendors', RESEND_REPORTS_DEMO: key } as Env

interface Told {
  readonly event?: string
  readonly type: string
  readonly message?: string
}

/** Sends a report as Resend does, by default about the message that was sent. */
async function tells(
  { event = crypto.randomUUID(), type, message = 'msg_1' }: Told,
  { to = '/demo/delivery/email/resend/reports', by = key, age = 0 } = {},
) {
  const body = JSON.stringify({
    type,
    data: { to: ['rosa@correo.example'], tags: [{ name: 'outbox', value: message }] },
  })
  const signed = await signWebhook(by, event, Math.floor(Date.now() / 1000) - age, body)
  const headers = Object.entries(signed).map(
    ([name, value]) => [name.replace('webhook', 'svix'), value] as [string, string],
  )
  const request = new Request(`https://id.example${to}`, { method: 'POST', headers, body })
  const response = await fetchWorker(request, environment)
  return response.status
}

const taking = { send: async () => {} } satisfies Provider

/** A message that the carrier `resend` has taken. */
async function sent() {
  const post = await delivery()
  const carriers = () => [{ name: 'resend', provider: taking }]
  const sends = async (id: string) => {
    await post.enqueues(recoveryMessage(id))
    await post.delivers([jobFor(id)], { carriers })
  }
  await sends('msg_1')
  return sends
}

const reportOf = async (id: string) =>
  await env.DB.prepare('SELECT report FROM outbox WHERE id = ?').bind(id).first<string>('report')

const marks = async () =>
  (
    await env.DB.prepare('SELECT mark, blind FROM contact_marks').all<{
      mark: string
      blind: string
    }>()
  ).results

test('a delivery is written down', async () => {
  await sent()
  expect(await tells({ type: 'email.delivered' })).toBe(204)
  expect(await reportOf('msg_1')).toBe('delivered')
  expect(await marks()).toEqual([])
})

test('an address that bounced is marked, unreadably, and is not written to for a day', async () => {
  const sends = await sent()
  await tells({ type: 'email.bounced' })
  const [mark] = await marks()
  expect(mark?.mark).toBe('bounced')
  expect(mark?.blind).toMatch(/^[\w-]{43}$/)
  await sends('msg_2')
  expect(await rows()).toMatchObject([{ state: 'sent' }, { reason: 'contact_refuses' }])
})

test('an address that received something after all is not refused any more', async () => {
  const sends = await sent()
  await sends('msg_2')
  await tells({ type: 'email.bounced' })
  await tells({ type: 'email.delivered', message: 'msg_2' })
  expect(await marks()).toEqual([])
})

test('a complaint is remembered, and stops no code that is asked for', async () => {
  const sends = await sent()
  await tells({ type: 'email.complained' })
  expect(await marks()).toMatchObject([{ mark: 'complained' }])
  await sends('msg_2')
  expect(await rows()).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
})

test('the same report again changes nothing: it may be old by now', async () => {
  const sends = await sent()
  await sends('msg_2')
  await tells({ event: 'evt_1', type: 'email.bounced' })
  await tells({ type: 'email.delivered', message: 'msg_2' })
  expect(await tells({ event: 'evt_1', type: 'email.bounced' })).toBe(204)
  expect(await marks()).toEqual([])
})

test('what is told late does not make a bounced message a delivered one', async () => {
  await sent()
  await tells({ type: 'email.bounced' })
  await tells({ type: 'email.delivered' })
  expect(await reportOf('msg_1')).toBe('bounced')
  expect(await marks()).toMatchObject([{ mark: 'bounced' }])
})

test('a report that is not the vendor’s, or not fresh, is refused and changes nothing', async () => {
  await sent()
  const forged = `whsec_${btoa('another secret of 32 bytes ......')}`
  expect(await tells({ type: 'email.bounced' }, { by: forged })).toBe(401)
  expect(await tells({ type: 'email.bounced' }, { age: 301 })).toBe(401)
  expect(await tells({ type: 'email.bounced' }, { age: -301 })).toBe(401)
  expect(await reportOf('msg_1')).toBe(null)
  expect(JSON.stringify(logged)).toContain('report_refused')
})

test('a vendor that signs nothing has no address', async () => {
  const to = '/ibarra/delivery/email/brevo/reports'
  expect(await tells({ type: 'email.bounced' }, { to })).toBe(404)
})

test('a municipality that has no such carrier has no such address', async () => {
  expect(
    await tells({ type: 'email.bounced' }, { to: '/demo/delivery/email/nobody/reports' }),
  ).toBe(404)
  expect(await tells({ type: 'email.bounced' }, { to: '/demo/delivery/sms/resend/reports' })).toBe(
    404,
  )
})

test('nothing is believed where the municipality keeps no secret for reports', async () => {
  await sent()
  expect(
    await tells({ type: 'email.bounced' }, { to: '/leon/delivery/email/sendgrid/reports' }),
  ).toBe(401)
  expect(await reportOf('msg_1')).toBe(null)
})

test('a carrier tells of its own messages alone', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')])
  expect(await tells({ type: 'email.bounced' })).toBe(204)
  expect(await reportOf('msg_1')).toBe(null)
  expect(await marks()).toEqual([])
})

test('a report of a message that nobody knows is taken, and changes nothing', async () => {
  await sent()
  expect(await tells({ type: 'email.bounced', message: 'msg_9' })).toBe(204)
  expect(await marks()).toEqual([])
})

test('neither the log nor the database keeps the address', async () => {
  await sent()
  await tells({ type: 'email.bounced' })
  await timePasses(0)
  const { results } = await env.DB.prepare('SELECT * FROM contact_marks').all()
  expect(JSON.stringify([results, logged])).not.toContain('rosa@')
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
  await tells({ type: 'email.suppressed' })
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
  await tells({ type: 'email.suppressed' })
  await sends('msg_1')
  expect(await rows()).toMatchObject([{ state: 'undeliverable', reason: 'contact_out_of_reach' }])
  await sends('msg_2')
  expect((await rows())[1]).toMatchObject({ state: 'sent' })
})

test('a message whose time is over does not come back', async () => {
  await sent()
  await timePasses(600)
  await tells({ type: 'email.suppressed' })
  expect(await rows()).toMatchObject([{ state: 'sent' }])
})

test('a report that is faster than our own note is not taken yet: the vendor tells again', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const early: number[] = []
  const provider: Provider = {
    async send() {
      early.push(await tells({ event: 'evt_1', type: 'email.bounced' }))
    },
  }
  await post.delivers([jobFor('msg_1')], { carriers: () => [{ name: 'resend', provider }] })
  expect(early).toEqual([503])
  expect(await tells({ event: 'evt_1', type: 'email.bounced' })).toBe(204)
  expect(await reportOf('msg_1')).toBe('bounced')
})

test('a complaint and a bounce are remembered apart', async () => {
  const sends = await sent()
  await sends('msg_2')
  await tells({ type: 'email.complained' })
  await tells({ type: 'email.bounced', message: 'msg_2' })
  expect((await marks()).map(({ mark }) => mark).toSorted()).toEqual(['bounced', 'complained'])
})

test('what is told after the message is over still shows the next one another way', async () => {
  await sent()
  await timePasses(600)
  await tells({ type: 'email.suppressed' })
  expect(await marks()).toMatchObject([{ mark: 'bounced' }])
})

test('a report is told to the operator when it is taken, and not again', async () => {
  await sent()
  const told = () => JSON.stringify(logged).split('messages_reported').length - 1
  await tells({ event: 'evt_1', type: 'email.delivered' })
  await tells({ event: 'evt_1', type: 'email.delivered' })
  await tells({ type: 'email.delivered', message: 'msg_9' })
  expect(told()).toBe(1)
})
