/** E-mails by Cloudflare's own binding, which refuses by throwing. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import {
  DeliveryError,
  type Email,
  type ProviderContext,
} from '../../../worker/delivery/provider.ts'
import { cloudflare } from '../../../worker/delivery/providers/cloudflare.ts'
import { emailBinding, type SendingAccount } from './email-binding.ts'
import { exampleEmail } from '../../support/vendors/examples.ts'

const verified: SendingAccount = { domains: { 'ciudad.example': 'verified' } }

const meansWith = (email?: SendEmail): ProviderContext => ({
  municipality: 'demo',
  kv: env.CODES,
  now: () => 1_900_000_000_000,
  secret: () => 'unused',
  ...(email && { email }),
})

const patient = () => AbortSignal.timeout(10_000)

const sends = async (email: SendEmail | undefined, message: Email, signal = patient()) =>
  cloudflare.make({}, meansWith(email)).send(message, signal)

const refusalOf = async (email: SendEmail | undefined, message: Email, signal = patient()) => {
  const error = await sends(email, message, signal).catch((cause: unknown) => cause)
  if (!(error instanceof DeliveryError)) throw new TypeError(`no refusal but ${String(error)}`)
  return error
}

test('a message is handed over in the one form that Cloudflare documents', async () => {
  const { binding, taken } = emailBinding(verified)
  await sends(binding, exampleEmail)
  expect(taken).toEqual([
    {
      from: { name: 'Municipio "San José" & Cía', email: 'no-responder@ciudad.example' },
      to: 'rosa@correo.example',
      subject: 'Su código: úselo en 10 minutos',
      text: 'Código 73519264\nNo lo comparta.',
      html: '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>',
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Outbox': 'msg_3kTMd0a9WqLz5yBvR7sXcA' },
    },
  ])
})

const trouble = (code: string): SendingAccount => ({ ...verified, trouble: code })

for (const [what, account, fault, reason] of [
  ['a domain that is not its own', { domains: {} }, 'account', 'sender_refused'],
  [
    'a domain whose records are missing',
    { domains: { 'ciudad.example': 'unverified' } },
    'account',
    'sender_refused',
  ],
  [
    'an address that bounced, or complained, before',
    { ...verified, suppressed: ['rosa@correo.example'] },
    'message',
    'recipient_suppressed',
  ],
  [
    'a binding that is restricted to others',
    { ...verified, allowedDestinations: ['alcalde@ciudad.example'] },
    'message',
    'recipient_not_allowed',
  ],
  ['a day’s quota that is spent', trouble('E_DAILY_LIMIT_EXCEEDED'), 'account', 'quota_exhausted'],
  ['too many a minute', trouble('E_RATE_LIMIT_EXCEEDED'), 'provider', 'rate_limited'],
  ['a server that says no', trouble('E_DELIVERY_FAILED'), 'deferred', 'delivery_failed'],
  ['its own failure', trouble('E_INTERNAL_SERVER_ERROR'), 'provider', 'provider_failed'],
  ['a code of a later day', trouble('E_NEW'), 'provider', 'provider_failed'],
  ['a code that any object has', trouble('constructor'), 'provider', 'provider_failed'],
] as const)
  test(`${what} is the fault of the ${fault}`, async () => {
    const refusal = await refusalOf(emailBinding(account).binding, exampleEmail)
    expect(refusal).toMatchObject({ fault, reason })
    expect(refusal.message).toBe(reason)
  })

test('a binding that asks for patience has taken nothing; one that fails may have', async () => {
  const definitelyNotAccepted = async (code: string) =>
    (await refusalOf(emailBinding(trouble(code)).binding, exampleEmail)).definitelyNotAccepted
  expect(await definitelyNotAccepted('E_RATE_LIMIT_EXCEEDED')).toBe(true)
  expect(await definitelyNotAccepted('E_INTERNAL_SERVER_ERROR')).toBe(false)
})

for (const [what, message, reason] of [
  ['longer than 5 MiB', { text: 'ñ'.repeat(3_000_000) }, 'message_too_large'],
  ['with a subject longer than a line', { subject: 'ñ'.repeat(999) }, 'message_refused'],
  ['to what is no address', { to: 'rosa' }, 'message_refused'],
  ['with an id that ends a header', { id: 'msg_1\r\nBcc: x' }, 'message_refused'],
] as const)
  test(`a message ${what} is the fault of the message`, async () => {
    const wrong = { ...exampleEmail, ...message }
    const refusal = await refusalOf(emailBinding(verified).binding, wrong)
    expect(refusal).toMatchObject({ fault: 'message', reason })
  })

test('a Worker without the binding says so, and it is the account’s fault', async () => {
  const refusal = await refusalOf(undefined, exampleEmail)
  expect(refusal).toMatchObject({ fault: 'account', reason: 'binding_missing' })
})

test('an answer that names no message is no acceptance', async () => {
  const refusal = await refusalOf({ send: async () => ({ messageId: '' }) }, exampleEmail)
  expect(refusal).toMatchObject({ fault: 'provider', reason: 'answer_unreadable' })
})

for (const [when, signal] of [
  ['beyond the signal', () => AbortSignal.timeout(50)],
  ['at all when the time is over before', () => AbortSignal.abort()],
] as const)
  test(`a binding that never answers is not waited for ${when}`, async () => {
    const silent: SendEmail = { send: () => new Promise(() => {}) }
    const refusal = await refusalOf(silent, exampleEmail, signal())
    expect(refusal).toMatchObject({ fault: 'provider', reason: 'provider_timeout' })
  })
