/** What every provider must do; a new one is tested by being in the registry. */
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, inject, test, vi } from 'vitest'
import { channels } from '../../contract/channel.ts'
import { carriersOf } from '../../worker/delivery/carriers/carriers.ts'
import { DeliveryError, type ProviderContext } from '../../worker/delivery/provider.ts'
import { providers } from '../../worker/delivery/providers/index.ts'
import { vendors } from '../support/vendors/index.ts'
import type { Arrived, Vendor } from '../support/vendors/vendor.ts'

/** These speak no HTTP of their own, and have tests of their own in test/worker/delivery. */
const elsewhere = ['cloudflare', 'dev-outbox-email', 'dev-outbox-sms', 'smtp']

afterEach(() => void vi.restoreAllMocks())

test('every provider has a vendor that stands at the edge', () => {
  const tested = [...Object.keys(vendors), ...elsewhere]
  expect(tested.toSorted()).toEqual(Object.keys(providers).toSorted())
})

test('every channel has a provider of local development', () => {
  for (const channel of channels) expect(Object.keys(providers)).toContain(`dev-outbox-${channel}`)
})

/** Everything that was written to any log. */
function watchedLogs(): () => string {
  const levels = ['log', 'info', 'warn', 'error', 'debug'] as const
  const spies = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => {}))
  return () => JSON.stringify(spies.flatMap(({ mock }) => mock.calls))
}

for (const [name, vendor] of Object.entries(vendors))
  describe(name, () => {
    const { message } = vendor

    /** Sends the example where the vendor behaves so. */
    async function sends(
      behaviour: string,
      secrets = vendor.secrets,
      signal = patient(),
      base = (run: string) =>
        `${inject('vendors')}/${encodeURIComponent(behaviour)}/${run}/${name}`,
    ) {
      const run = crypto.randomUUID()
      const providerContext: ProviderContext = {
        municipality: 'demo',
        kv: env.CODES,
        now: () => 1_900_000_000_000,
        secret(wanted) {
          const secret = secrets[wanted]
          if (secret === undefined) throw new DeliveryError('secret_missing', { fault: 'account' })
          return secret
        },
      }
      const [carrier] = carriersOf(
        { email: [], sms: [], [message.channel]: [vendor.setting(base(run))] },
        message.channel,
        providerContext,
      )
      if (!carrier) throw new TypeError(`${name} makes no carrier`)
      const sent = Promise.resolve(carrier.provider.send(message, signal))
      const outcome = await sent.then(
        () => 'taken' as const,
        (error: unknown) => error,
      )
      const recorded = await fetch(`${inject('vendors')}/arrived/${run}`)
      const arrived: readonly Arrived[] = await recorded.json()
      return { outcome, arrived }
    }

    /** What the error says, and nothing that a vendor or a message said. */
    async function refusalOf(behaviour: string, secrets = vendor.secrets, signal = patient()) {
      const logged = watchedLogs()
      const { outcome } = await sends(behaviour, secrets, signal)
      if (!(outcome instanceof DeliveryError)) throw new TypeError(`no refusal: ${String(outcome)}`)
      const { fault, reason, retryAfter, definitelyNotAccepted } = outcome
      for (const disclosed of [reason, logged()])
        for (const secret of secretsOf(vendor)) expect(disclosed).not.toContain(secret)
      expect(reason).toMatch(/^[a-z0-9_]+$/)
      return { fault, reason, retryAfter, definitelyNotAccepted }
    }

    test('hands a message over in the one request that the vendor documents', async () => {
      const { outcome, arrived } = await sends('ok')
      expect(outcome).toBe('taken')
      expect(arrived).toHaveLength(1)
      const [{ method, path, headers, body } = notArrived] = arrived
      expect({ method, path }).toEqual({ method: vendor.request.method, path: vendor.request.path })
      expect(headers).toEqual(matching(vendor.request.headers))
      expect(readAs(vendor.request.body, body)).toEqual(matching(vendor.request.body))
    })

    test('hands the same message over again in the same way: the queue may repeat it', async () => {
      const [once, again] = [await sends('ok'), await sends('ok')]
      expect(again.outcome).toBe('taken')
      expect(again.arrived.map(({ path }) => path)).toEqual(once.arrived.map(({ path }) => path))
    })

    test('is refused by the vendor when a header is missing, so the vendor looks', async () => {
      const { arrived } = await sends('ok')
      const [request = notArrived] = arrived
      expect(await vendor.complaints(request)).toEqual([])
      expect(await vendor.complaints({ ...request, headers: {} })).not.toEqual([])
      expect(await vendor.complaints({ ...request, body: '' })).not.toEqual([])
    })

    test('logs neither message nor secret when all goes well', async () => {
      const logged = watchedLogs()
      await sends('ok')
      for (const secret of secretsOf(vendor)) expect(logged()).not.toContain(secret)
    })

    for (const [status, fault] of [
      [400, 'message'],
      [401, 'account'],
      [403, 'account'],
      [404, 'account'],
      [413, 'message'],
      [422, 'message'],
      [429, 'provider'],
      [500, 'provider'],
      [503, 'provider'],
    ] as const)
      test(`a ${status} that explains nothing is the fault of the ${fault}`, async () => {
        expect(await refusalOf(`status-${status}`)).toMatchObject({ fault })
      })

    for (const [status, definitelyNotAccepted] of [
      [429, true],
      [503, true],
      [500, false],
      [504, false],
    ] as const)
      test(`a ${status} ${definitelyNotAccepted ? 'leaves no doubt that nothing was taken' : 'may mean yes'}`, async () => {
        expect(await refusalOf(`status-${status}`)).toMatchObject({ definitelyNotAccepted })
      })

    test('the wait that a 429 asks for is told', async () => {
      expect(await refusalOf('limit-30')).toMatchObject({ fault: 'provider', retryAfter: 30 })
    })

    for (const [behaviour, reason] of [
      ['reset', 'connection_failed'],
      ['cut-short', 'connection_failed'],
      ['html', 'answer_unreadable'],
      ['truncated', 'answer_unreadable'],
    ] as const)
      test(`an answer that is ${behaviour} is no acceptance`, async () => {
        expect(await refusalOf(behaviour)).toMatchObject({ fault: 'provider', reason })
      })

    test('a vendor that never answers is not waited for beyond the signal', async () => {
      const signal = AbortSignal.timeout(150)
      expect(await refusalOf('silent', vendor.secrets, signal)).toMatchObject({
        fault: 'provider',
        reason: 'provider_timeout',
      })
    })

    test('a redirect is not followed: the message goes nowhere else', async () => {
      const { outcome, arrived } = await sends('redirect')
      expect(outcome).toMatchObject({ fault: 'account', reason: 'endpoint_redirects' })
      expect(arrived).toHaveLength(1)
    })

    test('a secret that the Worker lacks is the account’s fault, and nothing is sent', async () => {
      const { outcome, arrived } = await sends('ok', {})
      expect(outcome).toMatchObject({ fault: 'account', reason: 'secret_missing' })
      expect(arrived).toEqual([])
    })

    test('a base that is no address is the account’s fault, and nothing is sent', async () => {
      const { outcome, arrived } = await sends('ok', vendor.secrets, patient(), () => 'correo')
      expect(outcome).toMatchObject({ fault: 'account', reason: 'endpoint_malformed' })
      expect(arrived).toEqual([])
    })

    test('a secret that no vendor could have given is never the vendor’s fault', async () => {
      const pasted = Object.keys(vendor.secrets).map((wanted) => [wanted, 'señal ✓'])
      const { outcome } = await sends('ok', Object.fromEntries(pasted))
      // Some let the vendor judge it; none breaks over it.
      const blamed = outcome instanceof DeliveryError ? outcome.fault : outcome
      expect(['taken', 'account', 'message']).toContain(blamed)
    })

    for (const [refusal, { fault, reason }] of Object.entries(vendor.refusals))
      test(`${refusal}: the fault of the ${fault}`, async () => {
        expect(await refusalOf(`refusal-${refusal}`)).toMatchObject({ fault, reason })
      })

    for (const before of Object.keys(vendor.takenBefore ?? {}))
      test(`${before}: an earlier try had been taken`, async () => {
        expect((await sends(`before-${before}`)).outcome).toBe('taken')
      })
  })

const patient = () => AbortSignal.timeout(10_000)

const notArrived: Arrived = { method: '', url: '', path: '', headers: {}, body: '' }

/** What may stand in no log and no reason. */
const secretsOf = ({ message, secrets }: Vendor): readonly string[] => [
  message.to,
  message.to.slice(1),
  ...(message.code ? [message.code] : []),
  ...Object.values(secrets),
]

const readAs = (expected: unknown, body: string): unknown =>
  typeof expected === 'string' || expected instanceof RegExp ? body : JSON.parse(body)

/** The same, with every pattern turned into what vitest compares by. */
function matching(expected: unknown): unknown {
  if (expected instanceof RegExp) return expect.stringMatching(expected)
  if (Array.isArray(expected)) return expected.map(matching)
  if (typeof expected !== 'object' || expected === null) return expected
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [name, matching(value)]),
  )
}
