/** What SendGrid reports, signed as SendGrid signs it. */
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import type { ProviderContext } from '../../../worker/delivery/provider.ts'
import { sendgrid, type SendgridSetting } from '../../../worker/delivery/providers/sendgrid.ts'
import { EventRefused } from '../../../worker/delivery/events/event.ts'
import { sendgridKeys, signedBySendgrid } from '../../support/sendgrid-signing.ts'

const now = 1_900_000_000

const providerContext: ProviderContext = {
  municipality: 'demo',
  kv: env.CODES,
  now: () => now * 1000,
  secret: () => 'none is asked for',
}

let theirs: Awaited<ReturnType<typeof sendgridKeys>>
beforeAll(async () => void (theirs = await sendgridKeys()))

const signed = (body: string, at = now, key = theirs.privateKey) => signedBySendgrid(body, at, key)

const reads = async (
  body: string,
  headers: Record<string, string>,
  setting: Partial<SendgridSetting> = { reportKey: theirs.publicKey },
) =>
  sendgrid.events?.(
    { url: 'https://id.ciudad.example/demo/reports/sendgrid', headers: new Headers(headers), body },
    { secrets: { key: 'SENDGRID_KEY' }, ...setting },
    providerContext,
  )

const event = (name: string, more: object = { outbox: 'msg_1' }) => ({
  email: 'rosa@correo.example',
  timestamp: now,
  sg_event_id: `id-of-${name}`,
  event: name,
  ...more,
})

const body = JSON.stringify([event('delivered')])

for (const [name, state] of [
  ['delivered', 'delivered'],
  ['bounce', 'bounced'],
  ['dropped', 'unreached'],
  ['spamreport', 'complained'],
  ['unsubscribe', 'complained'],
  ['group_unsubscribe', 'complained'],
] as const)
  test(`SendGrid’s ${name} means that a message is ${state}`, async () => {
    const text = JSON.stringify([event(name)])
    expect(await reads(text, await signed(text))).toEqual([
      { event: `id-of-${name}`, message: 'msg_1', state },
    ])
  })

test('one request tells of several messages; what is late, opened or not ours is no report', async () => {
  const events = [
    event('deferred'),
    event('delivered', { outbox: 'msg_1' }),
    event('open'),
    event('constructor'),
    event('delivered', {}),
    'nonsense',
    event('bounce', { outbox: 'msg_2', type: 'blocked' }),
  ]
  const text = JSON.stringify(events)
  expect(await reads(text, await signed(text))).toEqual([
    { event: 'id-of-delivered', message: 'msg_1', state: 'delivered' },
    { event: 'id-of-bounce', message: 'msg_2', state: 'unreached' },
  ])
})

test('a report in which one byte was changed is refused', async () => {
  const headers = await signed(body)
  await expect(reads(body.replace('msg_1', 'msg_2'), headers)).rejects.toThrow(EventRefused)
})

test('a report that somebody else signed is refused', async () => {
  const others = await sendgridKeys()
  const headers = await signed(body, now, others.privateKey)
  await expect(reads(body, headers)).rejects.toThrow(EventRefused)
})

for (const [age, fresh] of [
  [301, false],
  [300, true],
  [-300, true],
  [-301, false],
] as const)
  test(`a report signed ${age} s ago is ${fresh ? 'taken' : 'refused'}`, async () => {
    const read = reads(body, await signed(body, now - age))
    if (fresh) expect(await read).toHaveLength(1)
    else await expect(read).rejects.toThrow('is not fresh')
  })

for (const missing of ['signature', 'timestamp'])
  test(`a report without its ${missing} is refused`, async () => {
    const headers = { ...(await signed(body)), [`x-twilio-email-event-webhook-${missing}`]: '' }
    await expect(reads(body, headers)).rejects.toThrow('is not signed')
  })

for (const signature of ['nonsense!', 'AAAA', 'MAA='])
  test(`a signature that is none is refused: ${signature}`, async () => {
    const headers = { ...(await signed(body)), 'x-twilio-email-event-webhook-signature': signature }
    await expect(reads(body, headers)).rejects.toThrow(EventRefused)
  })

/** X.690 §8.3 has one right way to write a number: each of these is the right signature, written in another. */
for (const [how, written] of [
  ['with a byte behind it', (der: Uint8Array) => [...der, 0]],
  [
    'with a length too long',
    ([tag = 0, length = 0, ...rest]: Uint8Array) => [tag, length + 1, ...rest],
  ],
  ['as no sequence', ([, ...rest]: Uint8Array) => [0x31, ...rest]],
  [
    'with a zero too many',
    ([tag = 0, length = 0, integer = 0, count = 0, ...rest]: Uint8Array) => [
      tag,
      length + 1,
      integer,
      count + 1,
      0,
      ...rest,
    ],
  ],
  ['cut off', (der: Uint8Array) => [...der.subarray(0, -1)]],
] as const)
  test(`a signature ${how} is refused`, async () => {
    const name = 'x-twilio-email-event-webhook-signature'
    const headers = await signed(body)
    const der = Uint8Array.from(atob(headers[name]), (char) => char.charCodeAt(0))
    const signature = btoa(String.fromCharCode(...written(der)))
    await expect(reads(body, { ...headers, [name]: signature })).rejects.toThrow(EventRefused)
  })

test('a signed report that is no JSON is refused, and is not quoted', async () => {
  const text = 'rosa@correo.example'
  const refusal = await reads(text, await signed(text)).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(EventRefused)
  expect(refusal).not.toHaveProperty('cause')
})

test('a signed report that is no list tells nothing', async () => {
  expect(await reads('{}', await signed('{}'))).toEqual([])
})

for (const [reportKey, why] of [
  [undefined, 'none'],
  ['bm9uc2Vuc2U=', 'no key'],
  [
    'MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEDH6St0ATtsXlBXWTqqL2e0U7cDadwkiMGngMb9garuLuwqRS/eoVp6aMu2YkE/MK3gERM5a9omZY/pwvmpBQuI3jfPjTD0sECS4vVh7wlfKMuBF+4NYDLCM/91iFY3gJ',
    'of another curve',
  ],
] as const)
  test(`no report is taken when the key of the setting is ${why}`, async () => {
    const setting = reportKey ? { reportKey } : {}
    await expect(reads(body, await signed(body), setting)).rejects.toThrow(EventRefused)
  })
