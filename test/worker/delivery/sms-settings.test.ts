/** The ways of using an SMS provider that its one example does not show. The vendor at the edge judges each request. */
import { expect, inject, test } from 'vitest'
import type { Sms } from '../../../worker/delivery/provider.ts'
import { twilio } from '../../../worker/delivery/providers/twilio.ts'
import { vonage } from '../../../worker/delivery/providers/vonage.ts'
import { whatsapp } from '../../../worker/delivery/providers/whatsapp.ts'
import { exampleSms } from '../../support/vendors/examples.ts'
import type { Arrived } from '../../support/vendors/vendor.ts'
import { meansWith } from './vendor-events.ts'

const signal = () => AbortSignal.timeout(10_000)

/** Where a vendor takes what it may take, and what arrived there. */
function vendorAt(name: string, behaviour = 'ok') {
  const run = crypto.randomUUID()
  return {
    base: `${inject('vendors')}/${encodeURIComponent(behaviour)}/${run}/${name}`,
    async arrived(): Promise<readonly Arrived[]> {
      const recorded = await fetch(`${inject('vendors')}/arrived/${run}`)
      return recorded.json()
    },
  }
}

function first([request]: readonly Arrived[]): Arrived {
  if (!request) throw new TypeError('nothing arrived')
  return request
}

test('Twilio’s messaging service sends in the place of a sender, with the account’s own token', async () => {
  const { base, arrived } = vendorAt('twilio')
  const setting = {
    base,
    account: 'ACf0e1d2c3b4a5968778695a4b3c2d1e0f',
    sender: 'MG9752274e9e519418a7406176694466fa',
    secrets: { key: 'TWILIO_TOKEN' },
  }
  await twilio.make(setting, meansWith('token')).send(exampleSms, signal())
  const { headers, body } = first(await arrived())
  const parameters = new URLSearchParams(body)
  expect(parameters.get('MessagingServiceSid')).toBe('MG9752274e9e519418a7406176694466fa')
  expect([parameters.has('From'), parameters.has('StatusCallback')]).toEqual([false, false])
  expect(headers.authorization).toBe(`Basic ${btoa(`${setting.account}:token`)}`)
})

test('an address for reports keeps what its query says already', async () => {
  const { base, arrived } = vendorAt('twilio')
  const setting = {
    base,
    account: 'ACf0e1d2c3b4a5968778695a4b3c2d1e0f',
    sender: '+15005550006',
    reportsUrl: 'https://id.ciudad.example/reports?of=demo',
    secrets: { key: 'TWILIO_TOKEN' },
  }
  await twilio.make(setting, meansWith('token')).send(exampleSms, signal())
  const { body } = first(await arrived())
  expect(new URLSearchParams(body).get('StatusCallback')).toBe(
    `https://id.ciudad.example/reports?of=demo&outbox=${exampleSms.id}`,
  )
})

test('an address for reports that is none is the account’s fault, and nothing is sent', async () => {
  const { base, arrived } = vendorAt('twilio')
  const setting = {
    base,
    account: 'ACf0e1d2c3b4a5968778695a4b3c2d1e0f',
    sender: '+15005550006',
    reportsUrl: 'id.ciudad.example/reports',
    secrets: { key: 'TWILIO_TOKEN' },
  }
  const sent = twilio.make(setting, meansWith('token')).send(exampleSms, signal())
  await expect(sent).rejects.toMatchObject({ fault: 'account', reason: 'reports_url_refused' })
  expect(await arrived()).toEqual([])
})

test('an account of Vonage’s asks with its key and secret', async () => {
  const { base, arrived } = vendorAt('vonage')
  const setting = {
    base,
    credentials: { account: 'aaa012' },
    sender: '593900000000',
    secrets: { key: 'VONAGE_SECRET' },
  }
  await vonage.make(setting, meansWith('abc123456789')).send(exampleSms, signal())
  const { headers } = first(await arrived())
  // The example of Vonage's own documents.
  expect(headers.authorization).toBe('Basic YWFhMDEyOmFiYzEyMzQ1Njc4OQ==')
})

test('a private key that is none is the account’s fault, and nothing is sent', async () => {
  const { base, arrived } = vendorAt('vonage')
  const setting = {
    base,
    credentials: { application: 'aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab' },
    sender: 'Ciudad',
    secrets: { key: 'VONAGE_KEY' },
  }
  const sent = vonage.make(setting, meansWith('no key')).send(exampleSms, signal())
  await expect(sent).rejects.toMatchObject({ fault: 'account', reason: 'credentials_unusable' })
  expect(await arrived()).toEqual([])
})

const codes = {
  phoneNumber: '106540352242922',
  template: 'codigo_de_acceso',
  languages: { es: 'es', 'es-MX': 'es_MX' },
  secrets: { key: 'WHATSAPP_KEY' },
} as const

const { code: _, ...withoutCode } = exampleSms

for (const [message, carried, why] of [
  [exampleSms, true, 'it has a code, in a language that the template has'],
  [withoutCode, false, 'the template holds nothing but a code'],
  [{ ...exampleSms, code: '1234567890123456' }, false, 'Meta takes 15 characters'],
  [{ ...exampleSms, code: '123456789012345' }, true, 'Meta takes 15 characters'],
] as const satisfies readonly (readonly [Sms, boolean, string])[])
  test(`WhatsApp ${carried ? 'carries' : 'does not carry'} a message: ${why}`, () => {
    expect(whatsapp.make(codes, meansWith('EAAtoken')).carries?.(message)).toBe(carried)
  })

test('WhatsApp carries nothing in a language that its template lacks', () => {
  const setting = { ...codes, languages: { en: 'en' } }
  expect(whatsapp.make(setting, meansWith('EAAtoken')).carries?.(exampleSms)).toBe(false)
})

for (const [locale, language] of [
  ['es-MX', 'es_MX'],
  ['es-EC', 'es'],
  ['qu-EC', 'es'],
] as const)
  test(`a citizen who reads ${locale} gets WhatsApp’s template in ${language}`, async () => {
    const { base, arrived } = vendorAt('whatsapp')
    const setting = { ...codes, base }
    await whatsapp.make(setting, meansWith('EAAtoken')).send({ ...exampleSms, locale }, signal())
    const { body } = first(await arrived())
    expect(JSON.parse(body)).toMatchObject({ template: { language: { code: language } } })
  })

test('a message without a code that is handed to WhatsApp all the same goes to the next provider', async () => {
  const { base, arrived } = vendorAt('whatsapp')
  const sent = whatsapp.make({ ...codes, base }, meansWith('EAAtoken')).send(withoutCode, signal())
  await expect(sent).rejects.toMatchObject({ fault: 'message', reason: 'no_code_to_carry' })
  expect(await arrived()).toEqual([])
})
