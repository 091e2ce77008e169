/** What each carrier said of a test message, as a webmaster reads it: how far it got, and what to do. */
import { expect, test } from 'vitest'
import { email, operatorKey, refused, testing, took } from './fixtures.ts'

/** The signs before the four lines of a carrier, in their order: answers, credentials, sender, message. */
const signsIn = (text: string) =>
  [...text.matchAll(/^ {2}([✓✗–]) (?!SPF|DKIM|Reb|DMARC|DNS)/gm)].map(([, sign]) => sign).join('')

test('a carrier that took the message did all that comes before', async () => {
  const { stdout, status } = await testing(email(took))
  expect(signsIn(stdout)).toBe('✓✓✓✓')
  expect(stdout).toContain('312 ms')
  expect(status).toBe(0)
})

for (const [fault, reason, signs, advice] of [
  ['account', 'secret_missing', '–––✗', 'npx wrangler secret put RESEND_KEY_LEON'],
  ['provider', 'connection_failed', '✗––✗', 'No se pudo conectar'],
  ['provider', 'provider_timeout', '✗––✗', '15 segundos'],
  ['provider', 'rate_limited', '✓––✗', 'en unos minutos'],
  ['account', 'credentials_refused', '✓✗–✗', 'no acepta la clave'],
  ['account', 'sender_refused', '✓✓✗✗', 'Verifique el dominio'],
  ['message', 'text_filtered', '✓✓–✗', 'filtro'],
  ['provider', 'provider_answered_503', '✓––✗', 'Falla del proveedor'],
  ['account', 'never_heard_of', '✓✗–✗', 'no acepta la cuenta'],
  ['message', 'toString', '✓✓–✗', 'no tomó este mensaje'],
] as const)
  test(`${reason} of the ${fault} is told with what to do`, async () => {
    const { stdout, status } = await testing(email(refused(fault, reason)))
    expect(signsIn(stdout)).toBe(signs)
    expect(stdout).toContain(`motivo: ${reason}`)
    expect(stdout).toContain(advice)
    expect(status).toBe(1)
  })

test('one carrier of two that fails is a failure: it would be missing when the other fails', async () => {
  const second = { ...refused('account', 'quota_exhausted'), carrier: 'respaldo' }
  const { stdout, status } = await testing(email(took, second))
  expect(stdout).toContain('respaldo (resend)')
  expect(signsIn(stdout)).toBe('✓✓✓✓✓✗–✗')
  expect(status).toBe(1)
})

test('a channel without a carrier is a failure', async () => {
  const { stdout, status } = await testing({ channel: 'sms', carriers: [] })
  expect(stdout).toContain('✗ El perfil no nombra ningún proveedor')
  expect(status).toBe(1)
})

test('a text message needs no record of any domain', async () => {
  const sms = { ...took, carrier: 'twilio', via: 'twilio', records: [] }
  const { stdout, status } = await testing({ channel: 'sms', carriers: [sms] }, {})
  expect(stdout).not.toMatch(/DNS|SPF/)
  expect(status).toBe(0)
})

test('the outbox of development keeps the message, and asks no name server', async () => {
  const local = { ...took, carrier: 'dev-outbox-email', via: 'dev-outbox-email', records: [] }
  const { stdout, status } = await testing(email(local), {})
  expect(stdout).toContain('/dev/outbox')
  expect(stdout).toContain('en esta máquina')
  expect(stdout).not.toContain('SPF')
  expect(status).toBe(0)
})

test('who does not read Spanish reads English', async () => {
  const { stdout, asked } = await testing(
    email(refused('account', 'sender_refused')),
    {},
    '--lang',
    'en',
  )
  expect(stdout).toContain('✗ It accepts the sender (leon.example)')
  expect(stdout).toContain('Publish these records')
  expect(stdout).not.toMatch(/[áéíóúñ]\w* (?:el|la|de)\b/)
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ to: 'webmaster@leon.example', locale: 'en' })
})

test('the Worker is asked once, with the key in its header, and the key is never printed', async () => {
  const { stdout, stderr, asked } = await testing(email(took))
  expect(
    asked.map(({ request: { method, url, headers } }) => [method, url, headers.authorization]),
  ).toEqual([['POST', '/leon/delivery/test', `Bearer ${operatorKey}`]])
  expect(stdout + stderr).not.toContain(operatorKey)
})
