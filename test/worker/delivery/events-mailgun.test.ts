/** What Mailgun reports, signed as Mailgun signs it: HMAC-SHA-256 of time and token, in the body. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { ProviderContext } from '../../../worker/delivery/provider.ts'
import { mailgun } from '../../../worker/delivery/providers/mailgun.ts'
import { EventRefused } from '../../../worker/delivery/events/event.ts'

const now = 1_900_000_000
const signingKey = 'key-of-webhooks-2c41'
const token = 'e0b5477167110d68991efc6b9f89f0a11066af27834600e123'

const providerContext: ProviderContext = {
  municipality: 'demo',
  kv: env.CODES,
  now: () => now * 1000,
  secret: (name) => (name === 'MAILGUN_REPORTS' ? signingKey : 'another secret'),
}

const utf8 = (text: string) => new TextEncoder().encode(text)

async function signature(at: string, key = signingKey) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', utf8(key), algorithm, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', imported, utf8(`${at}${token}`))
  const hex = Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0'))
  return { timestamp: at, token, signature: hex.join('') }
}

interface EventData {
  readonly event: string
  readonly severity?: string
  readonly reason?: string
  readonly 'user-variables'?: object
}

const eventData = (data: EventData) => ({
  id: 'CCXMjJ7nQi2N3BPigGOdgQ',
  recipient: 'rosa@correo.example',
  'user-variables': { outbox: 'msg_1' },
  ...data,
})

const written = async (data: EventData, at = now, key?: string) =>
  JSON.stringify({
    signature: await signature(String(at), key),
    'event-data': eventData(data),
  })

const reads = async (body: string, reports: string | null = 'MAILGUN_REPORTS') =>
  mailgun.events?.(
    { url: 'https://id.ciudad.example/demo/reports/mailgun', headers: new Headers(), body },
    { domain: 'mg.ciudad.example', secrets: { key: 'MAILGUN_KEY', ...(reports && { reports }) } },
    providerContext,
  )

const delivered: EventData = { event: 'delivered' }

for (const [data, state] of [
  [delivered, 'delivered'],
  [{ event: 'failed', severity: 'permanent' }, 'bounced'],
  [{ event: 'failed', severity: 'permanent', reason: 'bounce' }, 'bounced'],
  [{ event: 'failed', severity: 'permanent', reason: 'suppress-bounce' }, 'unreached'],
  [{ event: 'failed', severity: 'permanent', reason: 'suppress-complaint' }, 'unreached'],
  [{ event: 'failed', severity: 'permanent', reason: 'suppress-unsubscribe' }, 'unreached'],
  [{ event: 'complained' }, 'complained'],
  [{ event: 'unsubscribed' }, 'complained'],
] as const)
  test(`Mailgun’s ${JSON.stringify(data)} means that a message is ${state}`, async () => {
    expect(await reads(await written(data))).toEqual([{ event: token, message: 'msg_1', state }])
  })

for (const [data, why] of [
  [{ event: 'failed', severity: 'temporary' }, 'only late'],
  [{ event: 'failed', severity: 'temporary', reason: 'suppress-bounce' }, 'late for any reason'],
  [{ event: 'failed' }, 'of no known severity'],
  [{ event: 'opened' }, 'of no interest'],
  [{ event: 'delivered', 'user-variables': {} }, 'not ours'],
] as const)
  test(`an event that is ${why} is no report`, async () => {
    expect(await reads(await written(data))).toEqual([])
  })

test('a token that comes again, with another report, is the same event: it counts once', async () => {
  const [first] = (await reads(await written(delivered))) ?? []
  const [second] = (await reads(await written({ event: 'complained' }))) ?? []
  expect(second?.event).toBe(first?.event)
})

test('a report of which the token was changed is refused', async () => {
  const body = (await written(delivered)).replace('e0b5', 'e0b6')
  await expect(reads(body)).rejects.toThrow('has a signature that is not its sender’s')
})

test('a report of which the time was changed is refused', async () => {
  const body = (await written(delivered)).replace(String(now), String(now + 1))
  await expect(reads(body)).rejects.toThrow('has a signature that is not its sender’s')
})

test('a report that somebody else signed is refused', async () => {
  const body = await written(delivered, now, 'another key')
  await expect(reads(body)).rejects.toThrow('has a signature that is not its sender’s')
})

for (const [age, fresh] of [
  [301, false],
  [300, true],
  [-300, true],
  [-301, false],
] as const)
  test(`a report signed ${age} s ago is ${fresh ? 'taken' : 'refused'}`, async () => {
    const read = reads(await written(delivered, now - age))
    if (fresh) expect(await read).toHaveLength(1)
    else await expect(read).rejects.toThrow('is not fresh')
  })

for (const part of ['signature', 'timestamp', 'token'] as const)
  test(`a report without its ${part} is refused`, async () => {
    const { [part]: _, ...rest } = await signature(String(now))
    const body = JSON.stringify({ signature: rest, 'event-data': eventData(delivered) })
    await expect(reads(body)).rejects.toThrow('is not signed')
  })

for (const body of ['', 'rosa@correo.example', 'null', '[]'])
  test(`a body that is no report is refused: "${body}"`, async () => {
    await expect(reads(body)).rejects.toThrow(EventRefused)
  })

test('no report is taken when the setting names no signing key', async () => {
  await expect(reads(await written(delivered), null)).rejects.toThrow(EventRefused)
})
