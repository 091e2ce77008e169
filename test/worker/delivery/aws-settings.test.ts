/** What a setting for Amazon changes: where a message goes, and what the domain must publish. */
import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import type { ProviderContext } from '../../../worker/delivery/provider.ts'
import { ses } from '../../../worker/delivery/providers/ses.ts'
import { sns } from '../../../worker/delivery/providers/sns.ts'
import { exampleEmail, exampleSms } from '../../support/vendors/examples.ts'
import { ses as sesVendor } from '../../support/vendors/ses.ts'
import { sns as snsVendor } from '../../support/vendors/sns.ts'

const secrets = { keyId: 'KEY_ID', key: 'KEY' }

const providerContext: ProviderContext = {
  municipality: 'demo',
  kv: env.CODES,
  now: () => 1_900_000_000_000,
  secret: (name) => name,
}

/** What was posted, and where to, while a vendor says yes. */
function posted(answer: unknown) {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  let seen = { url: '', body: '' }
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    seen = { url: request.url, body: await request.text() }
    return new Response(text)
  })
  return () => seen
}

afterEach(() => void vi.restoreAllMocks())

const patient = () => AbortSignal.timeout(10_000)

test('SES is asked in its region, and without a configuration set when there is none', async () => {
  const request = posted(sesVendor.accepted.body)
  await ses.make({ region: 'eu-west-1', secrets }, providerContext).send(exampleEmail, patient())
  expect(request().url).toBe('https://email.eu-west-1.amazonaws.com/v2/email/outbound-emails')
  expect(JSON.parse(request().body)).not.toHaveProperty('ConfigurationSetName')
})

test('SNS is asked in its region, and names no sender when there is none', async () => {
  const request = posted(snsVendor.accepted.body)
  await sns.make({ region: 'sa-east-1', secrets }, providerContext).send(exampleSms, patient())
  expect(request().url).toBe('https://sns.sa-east-1.amazonaws.com/')
  expect(request().body).toContain('AWS.SNS.SMS.SMSType')
  expect(request().body).not.toMatch(/SenderID|OriginationNumber|entry\.2/)
})

test('a number of the account is the second attribute when there is no name', async () => {
  const request = posted(snsVendor.accepted.body)
  const setting = { region: 'sa-east-1', origin: '+593987654321', secrets }
  await sns.make(setting, providerContext).send(exampleSms, patient())
  expect(request().body).toContain('entry.2.Name=AWS.MM.SMS.OriginationNumber')
})

test('a domain of its own for bounces publishes two records more', () => {
  const setting = { region: 'sa-east-1', secrets }
  expect(ses.records?.('ciudad.example', setting)).toEqual([{ purpose: 'dkim', type: 'CNAME' }])
  const name = 'correo.ciudad.example'
  expect(ses.records?.('ciudad.example', { ...setting, mailFrom: name })).toEqual([
    { purpose: 'dkim', type: 'CNAME' },
    { purpose: 'spf', type: 'TXT', name, value: 'include:amazonses.com' },
    { purpose: 'bounces', type: 'MX', name, value: 'feedback-smtp.sa-east-1.amazonses.com' },
  ])
})
