/** Reports from a municipality's own service: believed only when its secret signs them, and they are fresh. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { ProviderContext } from '../../../worker/delivery/provider.ts'
import { webhook, type WebhookSetting } from '../../../worker/delivery/providers/webhook.ts'
import { EventRefused } from '../../../worker/delivery/events/event.ts'
import { signWebhook } from '../../../worker/delivery/signatures/standard-webhook.ts'

const now = 1_900_000_000
const secret = 'whsec_Y2FuYXJ5LXJlcG9ydHMtMjRieXRlcy0wMQ=='

const providerContext: ProviderContext = {
  municipality: 'demo',
  kv: env.CODES,
  now: () => now * 1000,
  secret: (name) => (name === 'REPORTS' ? secret : 'whsec_b3RoZXItb3RoZXItb3RoZXItb3RoZXIt'),
}

const setting: WebhookSetting = {
  base: 'https://mensajes.ciudad.example/citizen-auth',
  secrets: { key: 'KEY', reports: 'REPORTS' },
}

async function reads(body: string, headers: Readonly<Record<string, string>>, its = setting) {
  const report = { url: 'https://id.ciudad.example/r', headers: new Headers(headers), body }
  return webhook('sms').events?.(report, its, providerContext)
}

const bounced = '{"type":"bounced","message":"msg_1"}'

const readsSigned = async (body: string, at = now, by = secret) =>
  reads(body, { ...(await signWebhook(by, 'evt_1', at, body)) })

for (const state of ['delivered', 'bounced', 'complained', 'unreached'] as const)
  test(`a message is told to be ${state}`, async () => {
    expect(await readsSigned(JSON.stringify({ type: state, message: 'msg_1' }))).toEqual([
      { event: 'evt_1', message: 'msg_1', state },
    ])
  })

for (const [what, body] of [
  ['of an event that nobody knows here', '{"type":"opened","message":"msg_1"}'],
  ['without a message', '{"type":"bounced","message":""}'],
] as const)
  test(`a report ${what} changes nothing`, async () => {
    expect(await readsSigned(body)).toEqual([])
  })

for (const [why, reading] of [
  ['it is no JSON', () => readsSigned('bounced')],
  ['it was signed six minutes ago', () => readsSigned(bounced, now - 360)],
  ['it will be signed in six minutes', () => readsSigned(bounced, now + 360)],
  [
    'the key of the messages signed it',
    () => readsSigned(bounced, now, providerContext.secret('KEY')),
  ],
  ['nobody signed it', () => reads(bounced, {})],
  [
    'one letter of it was changed',
    async () => reads(bounced.replace('1', '2'), await signWebhook(secret, 'evt_1', now, bounced)),
  ],
  [
    'it was signed as another event',
    async () => {
      const headers = await signWebhook(secret, 'evt_1', now, bounced)
      return reads(bounced, { ...headers, 'webhook-id': 'evt_2' })
    },
  ],
  [
    'no report is expected',
    async () => {
      const headers = await signWebhook(secret, 'evt_1', now, bounced)
      return reads(bounced, headers, { ...setting, secrets: { key: 'KEY' } })
    },
  ],
] as const)
  test(`a report is refused when ${why}`, async () => {
    await expect(reading()).rejects.toThrow(EventRefused)
  })

const message = {
  channel: 'sms',
  id: 'msg_1',
  locale: 'es-EC',
  to: '+593991234567',
  text: 'Hola',
} as const

for (const [what, malformed] of [
  ['no base64', 'whsec_¡no!'],
  ['nothing after its prefix', 'whsec_'],
  ['shorter than 24 bytes', `whsec_${btoa('x'.repeat(23))}`],
  ['longer than 64 bytes', `whsec_${btoa('x'.repeat(65))}`],
] as const) {
  const theirs = { ...providerContext, secret: () => malformed }
  const blamed = { name: 'DeliveryError', fault: 'account', reason: 'secret_malformed' }

  test(`a secret that is ${what} is the account’s fault, and nothing is sent`, async () => {
    const sending = webhook('sms').make(setting, theirs).send(message, AbortSignal.timeout(1000))
    await expect(sending).rejects.toMatchObject(blamed)
  })

  test(`a secret that is ${what} is the account’s fault, and no report is taken`, async () => {
    const headers = new Headers(await signWebhook(secret, 'evt_1', now, bounced))
    const report = { url: 'https://id.ciudad.example/r', headers, body: bounced }
    await expect(webhook('sms').events?.(report, setting, theirs)).rejects.toMatchObject(blamed)
  })
}

test('a secret of 64 bytes, with a line break at its end, is one', async () => {
  const long = `whsec_${btoa('x'.repeat(64))}\n`
  const headers = new Headers(await signWebhook(long, 'evt_1', now, bounced))
  const report = { url: 'https://id.ciudad.example/r', headers, body: bounced }
  const theirs = { ...providerContext, secret: () => long }
  expect(await webhook('sms').events?.(report, setting, theirs)).toHaveLength(1)
})
