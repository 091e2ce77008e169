/** The stand-in for Cloudflare's binding looks at what it is given: every code that its documents name for a message. */
import { expect, test } from 'vitest'
import { emailBinding } from './email-binding.ts'

const right = {
  from: 'a@ciudad.example',
  to: 'rosa@correo.example',
  subject: 'Hola',
  text: 'Hola',
}

const many = (count: number, name: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, 'x']))

for (const [code, change] of [
  ['E_FIELD_MISSING', { subject: undefined }],
  ['E_VALIDATION_ERROR', { text: '' }],
  ['E_VALIDATION_ERROR', { tags: ['codes'] }],
  ['E_TOO_MANY_RECIPIENTS', { to: Array.from({ length: 51 }, () => 'rosa@correo.example') }],
  ['E_HEADER_NOT_ALLOWED', { headers: { 'Message-ID': '<1@ciudad.example>' } }],
  ['E_HEADER_NOT_ALLOWED', { headers: { 'Return-Receipt-To': 'a@ciudad.example' } }],
  ['E_HEADER_USE_API_FIELD', { headers: { 'reply-to': 'a@ciudad.example' } }],
  ['E_HEADER_NAME_INVALID', { headers: { 'X-Bad Header': 'x' } }],
  ['E_HEADER_VALUE_INVALID', { headers: { 'Auto-Submitted': 'yes' } }],
  ['E_HEADER_VALUE_TOO_LONG', { headers: { 'X-Long': 'x'.repeat(2049) } }],
  ['E_HEADERS_TOO_LARGE', { headers: many(2000, 'X-Many-') }],
] as const)
  test(`${code} for ${JSON.stringify(change).slice(0, 60)}`, async () => {
    const { binding, taken } = emailBinding({ domains: { 'ciudad.example': 'verified' } })
    const given: EmailMessageBuilder = Object.assign({ ...right }, change)
    await expect(binding.send(given)).rejects.toMatchObject({ code })
    expect(taken).toEqual([])
  })
