/** Reports from a municipality's own service: believed only when its secret signs them, and they are fresh. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Means } from '../../../worker/delivery/provider.ts'
import { webhook, type WebhookSetting } from '../../../worker/delivery/providers/webhook.ts'
import { ReportRefused } from '../../../worker/delivery/report.ts'
import { signWebhook } from '../../../worker/delivery/signatures/standard-webhook.ts'

const now = 1_900_000_000
const secret = 'whsec_Y2FuYXJ5LXJlcG9ydHMtMjRieXRlcy0wMQ=='

const means: Means = {
  municipality: 'demo',
  kv: env.CODES,
  now: () => now * 1000,
  secret: (name) => (name === 'REPORTS' ? secret : 'whsec_b3RoZXItb3RoZXItb3RoZXItb3RoZXI='),
}

const setting: WebhookSetting = {
  base: 'https://mensajes.ciudad.example/citizen-auth',
  secrets: { key: 'KEY', reports: 'REPORTS' },
}

async function reads(body: string, headers: Readonly<Record<string, string>>, its = setting) {
  const report = { url: 'https://id.ciudad.example/r', headers: new Headers(headers), body }
  return webhook('sms').reports?.(report, its, means)
}

const bounced = '{"type":"bounced","message":"msg_1"}'

const readsSigned = async (body: string, at = now, by = secret) =>
  reads(body, { ...(await signWebhook(by, 'evt_1', at, body)) })

for (const state of ['delivered', 'bounced', 'complained'] as const)
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
  ['the key of the messages signed it', () => readsSigned(bounced, now, means.secret('KEY'))],
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
    await expect(reading()).rejects.toThrow(ReportRefused)
  })

test('a secret that is no base64 is the account’s fault, and nothing is sent', async () => {
  const provider = webhook('sms').make(setting, { ...means, secret: () => 'whsec_¡no!' })
  const message = {
    channel: 'sms',
    id: 'msg_1',
    locale: 'es-EC',
    to: '+593991234567',
    text: 'Hola',
  } as const
  await expect(provider.send(message, AbortSignal.timeout(1000))).rejects.toMatchObject({
    fault: 'account',
    reason: 'secret_malformed',
  })
})
