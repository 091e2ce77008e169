/** What Vonage tells of messages, and who else may not. */
import { SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { vonage } from '../../../worker/delivery/providers/vonage.ts'
import { meansWith, now, posted, refusalOf } from './vendor-events.ts'

const setting = {
  credentials: { application: 'aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab' },
  sender: 'Ciudad',
  secrets: { key: 'VONAGE_KEY', reports: 'VONAGE_SIGNATURE' },
}

const secret = 'ZYRcanaryXnyNwBqtAPc'
const uuid = 'bbbbbbbb-cccc-4ddd-8eee-0123456789ab'

const statusOf = (status: string, code?: number) =>
  JSON.stringify({
    message_uuid: uuid,
    to: '593991234567',
    from: 'Ciudad',
    timestamp: '2030-03-17T17:46:39Z',
    status,
    client_ref: 'msg_9hPQe2b8XrMy6zCwS8tYdB',
    channel: 'sms',
    ...(code && {
      error: {
        type: `https://developer.vonage.com/api-errors/messages#${code}`,
        title: String(code),
        detail: 'about 593991234567',
        instance: 'bf0ca0bf927b3b52e3cb03217e1a1ddf',
      },
    }),
  })

async function claimsOf(body: string, at: number) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'))
  return { iss: 'Vonage', iat: at, jti: crypto.randomUUID(), payload_hash: hex.join('') }
}

async function signed(body: string, { key = secret, at = now / 1000, alg = 'HS256' } = {}) {
  const token = await new SignJWT(await claimsOf(body, at))
    .setProtectedHeader({ alg, typ: 'JWT' })
    .sign(new TextEncoder().encode(key))
  return posted(body, { authorization: `Bearer ${token}` })
}

const eventsIn = async (report: ReturnType<typeof signed>) =>
  vonage.events?.(await report, setting, meansWith(secret))

for (const [status, code, state, why] of [
  ['delivered', undefined, 'delivered', 'the phone has it'],
  ['rejected', 1190, 'bounced', 'the number is no more'],
  ['undeliverable', 1170, 'bounced', 'the number is none'],
  ['undeliverable', 1300, 'bounced', 'the number cannot receive'],
  ['rejected', 1240, 'complained', 'the citizen answered STOP'],
  ['rejected', 1210, 'unreached', 'a filter took it for spam'],
  ['undeliverable', 1250, 'unreached', 'there is no route to the number'],
  ['rejected', 1050, 'unreached', 'Vonage bars the number'],
] as const)
  test(`${status} ${code ?? ''} is told as ${state}: ${why}`, async () => {
    expect(await eventsIn(signed(statusOf(status, code)))).toEqual([
      { event: `${uuid}:${status}`, message: 'msg_9hPQe2b8XrMy6zCwS8tYdB', state },
    ])
  })

for (const [status, code, why] of [
  ['submitted', undefined, 'it is on its way'],
  ['undeliverable', 1180, 'the phone is switched off'],
  ['rejected', 1360, 'its time ran out'],
  ['rejected', 1070, 'our quota is spent'],
  ['rejected', undefined, 'nobody says why'],
  ['of-a-new-kind', undefined, 'nobody knows it yet'],
] as const)
  test(`${status} ${code ?? ''} says nothing of the citizen’s number: ${why}`, async () => {
    expect(await eventsIn(signed(statusOf(status, code)))).toEqual([])
  })

test('a report of something else tells nothing', async () => {
  expect(await eventsIn(signed('{"message_type":"text","text":"STOP"}'))).toEqual([])
})

test('a report with a key of somebody else’s is refused', async () => {
  const report = signed(statusOf('delivered'), { key: `${secret}.` })
  expect(await refusalOf(eventsIn(report))).toContain('not its sender’s')
})

test('a report of which one byte was changed is refused', async () => {
  const { headers } = await signed(statusOf('delivered'))
  const report = posted(statusOf('deliveref'), Object.fromEntries(headers))
  const reports = vonage.events?.(report, setting, meansWith(secret))
  expect(await refusalOf(reports)).toContain('was not signed')
})

for (const [seconds, refusal] of [
  [-301, 'is not fresh'],
  [-300, 'taken'],
  [300, 'taken'],
  [301, 'is not fresh'],
] as const)
  test(`a report signed ${seconds} s from now: ${refusal}`, async () => {
    const report = signed(statusOf('delivered'), { at: now / 1000 + seconds })
    expect(await refusalOf(eventsIn(report))).toContain(refusal)
  })

test('a token that says it needs no signature is refused', async () => {
  const body = statusOf('delivered')
  const token = new UnsecuredJWT(await claimsOf(body, now / 1000)).encode()
  const report = posted(body, { authorization: `Bearer ${token}` })
  const reports = vonage.events?.(report, setting, meansWith(secret))
  expect(await refusalOf(reports)).toContain('not its sender’s')
})

test('a token of another algorithm is refused', async () => {
  const report = signed(statusOf('delivered'), { alg: 'HS512' })
  expect(await refusalOf(eventsIn(report))).toContain('not its sender’s')
})

test('a report without a token is refused', async () => {
  const reports = vonage.events?.(posted('{}', {}), setting, meansWith(secret))
  expect(await refusalOf(reports)).toContain('is not signed')
})

test('a body that is no JSON is refused, though it is signed', async () => {
  expect(await refusalOf(eventsIn(signed('<status/>')))).toContain('is no JSON')
})

test('a municipality that expects no report takes none', async () => {
  const silent = { ...setting, secrets: { key: 'VONAGE_KEY' } }
  const report = await signed(statusOf('delivered'))
  expect(await refusalOf(vonage.events?.(report, silent, meansWith(secret)))).toContain(
    'none is expected',
  )
})
