/** An operator's test message goes through every carrier, tells what each said, and leaves no trace of whom it went to. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, inject, test, vi } from 'vitest'
import type { TestResult } from '../../../worker/delivery/diagnostics/test-result.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { freshDatabase } from '../../support/database.ts'
import { base } from '../../support/citizen.ts'
import { Watch } from '../../support/spies.ts'
import type { Arrived } from '../../support/vendors/vendor.ts'
import { fetchWorker } from '../../support/worker.ts'

beforeEach(async () => {
  vi.restoreAllMocks()
  await freshDatabase()
})

const registry: Record<string, Municipality> = municipalities

const run = crypto.randomUUID()
const at = (behaviour: string, vendor: string) =>
  `${inject('vendors')}/${behaviour}/${run}/${vendor}`
const resend = (name: string, behaviour: string, key = 'TEST_RESEND') => ({
  via: 'resend' as const,
  name,
  base: at(behaviour, 'resend'),
  secrets: { key },
})

registry['pruebas'] = {
  public: { ...demo.public, slug: 'pruebas' },
  private: {
    ...demo.private,
    sender: { name: 'Pruebas', address: 'no-responder@pruebas.example' },
    delivery: {
      email: [
        resend('keyless', 'ok', 'NOBODY_HAS_IT'),
        resend('unknown', 'status-401'),
        resend('gone', 'reset'),
        resend('good', 'ok'),
      ],
      sms: [
        {
          via: 'whatsapp',
          base: at('ok', 'whatsapp'),
          phoneNumber: '106540352242922',
          template: 'codigo',
          languages: { es: 'es' },
          secrets: { key: 'TEST_WHATSAPP' },
        },
      ],
    },
  },
}

const environment = {
  ...env,
  LOCAL_DELIVERY: 'vendors',
  TEST_RESEND: 're_canary_4f1c',
  TEST_WHATSAPP: 'EAAcanary',
}

async function tries(body: unknown, slug = 'pruebas', inEnvironment: Env = environment) {
  const response = await fetchWorker(
    new Request(`${base}/${slug}/delivery/test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${env.OPERATOR_KEY}` },
      body: JSON.stringify(body),
    }),
    inEnvironment,
  )
  return { status: response.status, answer: await response.json<TestResult>() }
}

const arrived = async (): Promise<readonly Arrived[]> =>
  (await fetch(`${inject('vendors')}/arrived/${run}`)).json()

test('every carrier is tried, whatever the one before it said', async () => {
  const { status, answer } = await tries({ to: 'Webmaster@leon.example' })
  expect(status).toBe(200)
  expect(answer).toMatchObject({ channel: 'email', domain: 'pruebas.example' })
  const account = { taken: false, fault: 'account' }
  expect(answer.carriers).toMatchObject([
    {
      carrier: 'keyless',
      via: 'resend',
      ...account,
      reason: 'secret_missing',
      missing: ['NOBODY_HAS_IT'],
    },
    { carrier: 'unknown', via: 'resend', ...account, reason: 'credentials_refused', missing: [] },
    {
      carrier: 'gone',
      via: 'resend',
      taken: false,
      fault: 'provider',
      reason: 'connection_failed',
    },
    { carrier: 'good', via: 'resend', taken: true },
  ])
  const [, , , good] = answer.carriers
  expect(good?.taken === true && good.milliseconds).toBeGreaterThanOrEqual(0)
  expect(good?.records.map(({ purpose }) => purpose)).toEqual(['spf', 'bounces', 'dkim'])
  expect(good?.records[0]?.name).toBe('send.pruebas.example')
})

test('the message says that it is a test, in the language that was asked for', async () => {
  await tries({ to: 'webmaster@leon.example', locale: 'en' })
  const { body = '' } = (await arrived()).at(-1) ?? {}
  expect(JSON.parse(body)).toMatchObject({ to: ['webmaster@leon.example'] })
  expect(body).toContain('Test message')
})

test('a carrier of codes alone is tried with a code that opens nothing', async () => {
  const { answer } = await tries({ to: '+52 477 555 0130' })
  expect(answer).toMatchObject({ channel: 'sms', carriers: [{ carrier: 'whatsapp', records: [] }] })
  expect(answer.domain).toBeUndefined()
  expect((await arrived()).at(-1)?.body).toContain('"000000"')
})

test('nothing is written down: no row, no breaker; and no log names the recipient', async () => {
  const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const watch = new Watch(environment)
  await tries({ to: 'webmaster@leon.example' }, 'pruebas', watch.environment)
  expect(watch.takes()).toMatchObject({ statements: 0, kv: [], queue: [] })
  const said = JSON.stringify(logged.mock.calls)
  expect(said).toContain('credentials_refused')
  expect(said).not.toMatch(/webmaster|Mensaje de prueba|re_canary/)
})

test('locally the message is in the dev outbox', async () => {
  const { answer } = await tries({ to: 'webmaster@leon.example' }, 'leon', env)
  expect(answer.carriers).toMatchObject([{ via: 'dev-outbox-email', taken: true, records: [] }])
  const outbox = await fetchWorker(new Request(`${base}/dev/outbox?to=webmaster@leon.example`))
  expect(await outbox.json()).toMatchObject([{ subject: expect.stringContaining('prueba') }])
})

for (const [to, why] of [
  ['nobody', 'a word'],
  ['', 'nothing'],
  ['a@b@c.example', 'two signs'],
  ['123', 'too few digits'],
] as const)
  test(`a recipient that is none is refused: ${why}`, async () => {
    expect(await tries({ to })).toMatchObject({ status: 400, answer: { code: 'invalid_request' } })
  })
