/** What Meta tells of messages, and who else may not. */
import { expect, test } from 'vitest'
import { whatsapp } from '../../../worker/delivery/providers/whatsapp.ts'
import { macOf, meansWith, now, posted, refusalOf } from './vendor-events.ts'

const setting = {
  phoneNumber: '106540352242922',
  template: 'codigo_de_acceso',
  languages: { es: 'es' },
  secrets: { key: 'WHATSAPP_KEY', reports: 'META_APP_SECRET' },
}

const secret = '5e1canary8c7d'
const id = 'wamid.HBgMNTkzOTkxMjM0NTY3FQIAERgSMTI3RDA5RkY4RjMyQkYyMkE4AA=='

const statusOf = (status: string, { code = 0, age = 0 } = {}) => ({
  id,
  status,
  timestamp: String(now / 1000 - age),
  recipient_id: '593991234567',
  biz_opaque_callback_data: 'msg_9hPQe2b8XrMy6zCwS8tYdB',
  ...(code && { errors: [{ code, title: 'about 593991234567' }] }),
})

const webhook = (value: Readonly<Record<string, unknown>>, phoneNumber = '106540352242922') =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '593900000000', phone_number_id: phoneNumber },
              ...value,
            },
          },
        ],
      },
    ],
  })

async function signed(body: string, key = secret) {
  const mac = await macOf('SHA-256', key, body)
  const hex = [...mac].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return posted(body, { 'x-hub-signature-256': `sha256=${hex}` })
}

const eventsIn = async (report: ReturnType<typeof signed>) =>
  whatsapp.events?.(await report, setting, meansWith(secret))

for (const [status, code, state, why] of [
  ['delivered', 0, 'delivered', 'the phone has it'],
  ['read', 0, 'delivered', 'who has read it has it'],
  ['failed', 131026, 'unreached', 'the number is not on WhatsApp'],
  ['failed', 130472, 'unreached', 'the number is part of an experiment of Meta’s'],
  ['failed', 131042, 'unreached', 'the account has not paid'],
  ['failed', 131047, 'unreached', 'Meta holds it back'],
  ['failed', 131048, 'unreached', 'the sender is restricted'],
  ['failed', 131049, 'unreached', 'Meta holds it back'],
  ['failed', 131056, 'unreached', 'the number got too many'],
  ['failed', 139999, 'unreached', 'nobody knows the code yet'],
  ['failed', 0, 'unreached', 'nobody says why'],
] as const)
  test(`${status} ${code || ''} is told as ${state}: ${why}`, async () => {
    const body = webhook({ statuses: [statusOf(status, { code })] })
    expect(await eventsIn(signed(body))).toEqual([
      { event: `${id}:${status}`, message: 'msg_9hPQe2b8XrMy6zCwS8tYdB', state },
    ])
  })

for (const [value, why] of [
  [{ statuses: [statusOf('sent')] }, 'it is on its way'],
  [{ statuses: [statusOf('of-a-new-kind')] }, 'nobody knows it yet'],
  [{ statuses: [{ ...statusOf('read'), biz_opaque_callback_data: undefined }] }, 'not of ours'],
  [{ messages: [{ from: '593991234567', text: { body: 'Hola' } }] }, 'a citizen wrote'],
] as const)
  test(`a report tells nothing: ${why}`, async () => {
    expect(await eventsIn(signed(webhook(value)))).toEqual([])
  })

test('a report of another number of the same app tells nothing', async () => {
  const body = webhook({ statuses: [statusOf('delivered')] }, '106540352242923')
  expect(await eventsIn(signed(body))).toEqual([])
})

test('a report of something else tells nothing', async () => {
  expect(await eventsIn(signed('{"object":"page"}'))).toEqual([])
})

test('a report with a key of somebody else’s is refused', async () => {
  const report = signed(webhook({ statuses: [statusOf('delivered')] }), `${secret}.`)
  expect(await refusalOf(eventsIn(report))).toContain('not its sender’s')
})

test('a report of which one byte was changed is refused', async () => {
  const body = webhook({ statuses: [statusOf('delivered')] })
  const { headers } = await signed(body)
  const report = posted(body.replace('delivered', 'deliveref'), Object.fromEntries(headers))
  const reports = whatsapp.events?.(report, setting, meansWith(secret))
  expect(await refusalOf(reports)).toContain('not its sender’s')
})

test('a report without a signature is refused', async () => {
  const reports = whatsapp.events?.(posted('{}', {}), setting, meansWith(secret))
  expect(await refusalOf(reports)).toContain('is not signed')
})

for (const [age, refusal] of [
  [301, 'is not fresh'],
  [300, 'taken'],
  [-301, 'is not fresh'],
] as const)
  test(`a status of ${age} s ago: ${refusal}`, async () => {
    const report = signed(webhook({ statuses: [statusOf('delivered', { age })] }))
    expect(await refusalOf(eventsIn(report))).toContain(refusal)
  })

test('of several statuses, those that are late are left out', async () => {
  const statuses = [statusOf('delivered', { age: 900 }), statusOf('read')]
  const reports = await eventsIn(signed(webhook({ statuses })))
  expect(reports?.map(({ event }) => event)).toEqual([`${id}:read`])
})

test('a body that is no JSON is refused, though it is signed', async () => {
  expect(await refusalOf(eventsIn(signed('hub.mode=subscribe')))).toContain('is no JSON')
})
