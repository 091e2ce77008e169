/** What vendors tell later: believed when signed, counted once, and remembered of the contact alone. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Provider } from '../../../worker/delivery/provider.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { delivery, jobFor, recoveryMessage, rows } from './harness.ts'
import { marks, reportOf, sent, sendEvent } from './resend-events.ts'

let logged: readonly unknown[] = []

beforeEach(async () => {
  await freshDatabase()
  const spy = vi.spyOn(console, 'log').mockImplementation(() => {})
  logged = spy.mock.calls
})

test('a delivery is written down', async () => {
  await sent()
  expect(await sendEvent({ type: 'email.delivered' })).toBe(204)
  expect(await reportOf('msg_1')).toBe('delivered')
  expect(await marks()).toEqual([])
})

test('an address that bounced is marked, unreadably, and is not written to for a day', async () => {
  const sends = await sent()
  await sendEvent({ type: 'email.bounced' })
  const [mark] = await marks()
  expect(mark?.mark).toBe('bounced')
  expect(mark?.blind).toMatch(/^[\w-]{43}$/)
  await sends('msg_2')
  expect(await rows()).toMatchObject([{ state: 'sent' }, { reason: 'contact_refuses' }])
})

test('an address that received something after all is not refused any more', async () => {
  const sends = await sent()
  await sends('msg_2')
  await sendEvent({ type: 'email.bounced' })
  await sendEvent({ type: 'email.delivered', message: 'msg_2' })
  expect(await marks()).toEqual([])
})

test('a complaint is remembered, and stops no code that is asked for', async () => {
  const sends = await sent()
  await sendEvent({ type: 'email.complained' })
  expect(await marks()).toMatchObject([{ mark: 'complained' }])
  await sends('msg_2')
  expect(await rows()).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
})

test('the same report again changes nothing: it may be old by now', async () => {
  const sends = await sent()
  await sends('msg_2')
  await sendEvent({ event: 'evt_1', type: 'email.bounced' })
  await sendEvent({ type: 'email.delivered', message: 'msg_2' })
  expect(await sendEvent({ event: 'evt_1', type: 'email.bounced' })).toBe(204)
  expect(await marks()).toEqual([])
})

test('what is told late does not make a bounced message a delivered one', async () => {
  await sent()
  await sendEvent({ type: 'email.bounced' })
  await sendEvent({ type: 'email.delivered' })
  expect(await reportOf('msg_1')).toBe('bounced')
  expect(await marks()).toMatchObject([{ mark: 'bounced' }])
})

test('a report that is not the vendor’s, or not fresh, is refused and changes nothing', async () => {
  await sent()
  const forged = `whsec_${btoa('another secret of 32 bytes ......')}`
  expect(await sendEvent({ type: 'email.bounced' }, { by: forged })).toBe(401)
  expect(await sendEvent({ type: 'email.bounced' }, { age: 301 })).toBe(401)
  expect(await sendEvent({ type: 'email.bounced' }, { age: -301 })).toBe(401)
  expect(await reportOf('msg_1')).toBe(null)
  expect(JSON.stringify(logged)).toContain('report_refused')
})

test('a vendor that signs nothing has no address', async () => {
  const to = '/ibarra/delivery/email/brevo/reports'
  expect(await sendEvent({ type: 'email.bounced' }, { to })).toBe(404)
})

test('a municipality that has no such carrier has no such address', async () => {
  expect(
    await sendEvent({ type: 'email.bounced' }, { to: '/demo/delivery/email/nobody/reports' }),
  ).toBe(404)
  expect(
    await sendEvent({ type: 'email.bounced' }, { to: '/demo/delivery/sms/resend/reports' }),
  ).toBe(404)
})

test('nothing is believed where the municipality keeps no secret for reports', async () => {
  await sent()
  expect(
    await sendEvent({ type: 'email.bounced' }, { to: '/leon/delivery/email/sendgrid/reports' }),
  ).toBe(401)
  expect(await reportOf('msg_1')).toBe(null)
})

test('a carrier tells of its own messages alone', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.delivers([jobFor('msg_1')])
  expect(await sendEvent({ type: 'email.bounced' })).toBe(204)
  expect(await reportOf('msg_1')).toBe(null)
  expect(await marks()).toEqual([])
})

test('a report of a message that nobody knows is taken, and changes nothing', async () => {
  await sent()
  expect(await sendEvent({ type: 'email.bounced', message: 'msg_9' })).toBe(204)
  expect(await marks()).toEqual([])
})

test('neither the log nor the database keeps the address', async () => {
  await sent()
  await sendEvent({ type: 'email.bounced' })
  await timePasses(0)
  const { results } = await env.DB.prepare('SELECT * FROM contact_marks').all()
  expect(JSON.stringify([results, logged])).not.toContain('rosa@')
})

test('a report that is faster than our own note is not taken yet: the vendor tells again', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const early: number[] = []
  const provider: Provider = {
    async send() {
      early.push(await sendEvent({ event: 'evt_1', type: 'email.bounced' }))
    },
  }
  await post.delivers([jobFor('msg_1')], { carriers: () => [{ name: 'resend', provider }] })
  expect(early).toEqual([503])
  expect(await sendEvent({ event: 'evt_1', type: 'email.bounced' })).toBe(204)
  expect(await reportOf('msg_1')).toBe('bounced')
})

test('a complaint and a bounce are remembered apart', async () => {
  const sends = await sent()
  await sends('msg_2')
  await sendEvent({ type: 'email.complained' })
  await sendEvent({ type: 'email.bounced', message: 'msg_2' })
  expect((await marks()).map(({ mark }) => mark).toSorted()).toEqual(['bounced', 'complained'])
})

test('a report is told to the operator when it is taken, and not again', async () => {
  await sent()
  const timesLogged = () => JSON.stringify(logged).split('messages_reported').length - 1
  await sendEvent({ event: 'evt_1', type: 'email.delivered' })
  await sendEvent({ event: 'evt_1', type: 'email.delivered' })
  await sendEvent({ type: 'email.delivered', message: 'msg_9' })
  expect(timesLogged()).toBe(1)
})
