/** Everything that can be wrong with a provider: refused with one code, nothing written, and the password signs in. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answered, Citizen } from '../../support/citizen.ts'
import { forgetProviders } from '../../../worker/identity-providers/metadata.ts'
import { Upstream } from '../../support/upstream.ts'
import { fetchWorker } from '../../support/worker.ts'
import { rows } from '../cities/fixtures.ts'
import { neighbour, settled, type Neighbour } from '../cities/leon.ts'
import { failing, unreachable } from './failing-providers.ts'
import { html, tells, type Fault } from './faults.ts'
import {
  freshLeon,
  goesTo,
  returns,
  signsAsUsual,
  signsInWith,
  somebodyThere,
  visitor,
} from './fixtures.ts'
import { untrusted } from './untrusted-answers.ts'

let upstream: Upstream
const them: Neighbour = neighbour()

beforeAll(async () => {
  await freshLeon()
  await settled(them)
})

beforeEach(async () => {
  vi.restoreAllMocks()
  upstream = new Upstream()
  await env.DB.batch(
    ['limits', 'identity_provider_failures'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  )
})

const here = new URL('https://id.leon.example')
const unknownKey = tells((claims, aud) => upstream.idToken(claims, aud, upstream.other))

const signsIn = () => signsInWith(visitor(), upstream, somebodyThere())

const counted = () =>
  Promise.all(['accounts', 'sessions', 'linked_identities', 'outbox'].map((table) => rows(table)))

const failures = async () =>
  (
    await env.DB.prepare('SELECT reason, failures FROM identity_provider_failures').all<{
      readonly reason: string
      readonly failures: number
    }>()
  ).results

async function refused(fault: Fault, citizen: Citizen): Promise<Answered> {
  fault.before?.(upstream, here)
  const { answered, location } = await goesTo(citizen, fault.provider)
  if (location === '') return answered
  fault.meanwhile?.(upstream, new URL(location))
  return returns(citizen, upstream, location, somebodyThere(), fault.answer)
}

async function expectRefused(fault: Fault, code: string): Promise<void> {
  const logged: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(line))
  const before = await counted()
  const { body, text } = await refused(fault, visitor())
  expect(body.code).toBe(code)
  expect(logged.join()).toContain(`"reason":"${fault.reason}"`)
  // Neither what it said nor what it knows is told on.
  expect(text + logged.join()).not.toMatch(/the-sub|Ximena|code-\d|evil/)
  expect(await counted()).toEqual(before)
  vi.restoreAllMocks()
  const usual = await signsAsUsual(visitor(), them)
  expect(usual.body.outcome ?? usual.body.step).toMatch(/^(signed_in|verify-code)$/)
}

describe('an answer that cannot be trusted is refused, and the password signs in:', () => {
  for (const fault of untrusted)
    test(fault.why, async () => {
      await expectRefused(fault, 'provider_refused')
      expect(await failures()).toEqual([])
    })
})

describe('a provider that fails is told to the operator, and the password signs in:', () => {
  for (const fault of [...failing, ...unreachable])
    test(fault.why, async () => {
      await expectRefused(fault, 'provider_unavailable')
      expect(await failures()).toEqual([{ reason: fault.reason, failures: 1 }])
    })
})

test('a missing secret is told to the operator, with an alert', async () => {
  const citizen = Object.assign(visitor(), { environment: env })
  const logged: string[] = []
  const { location } = await goesTo(citizen)
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(line))
  const { body } = await returns(citizen, upstream, location, somebodyThere())
  expect(body.code).toBe('provider_unavailable')
  expect(logged.join()).toContain('"reason":"misconfigured","alert":true')
})

test('keys that were rotated meanwhile are looked for, and whoever comes is let in', async () => {
  expect((await signsIn()).body.step).toBe('connect-identity')
  upstream.rotate()
  vi.useFakeTimers({ now: Date.now() + 31_000, toFake: ['Date'] })
  expect((await signsIn()).body.step).toBe('connect-identity')
  vi.useRealTimers()
})

test('tokens under keys that nobody has do not become requests', async () => {
  await signsIn()
  const asked = () => upstream.asked.filter(({ url }) => url.pathname.endsWith('/certs')).length
  const before = asked()
  for (let time = 0; time < 3; time += 1) {
    const citizen = visitor()
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { location } = await goesTo(citizen)
    unknownKey(upstream, new URL(location))
    // oxlint-disable-next-line no-await-in-loop
    await returns(citizen, upstream, location, somebodyThere())
  }
  expect(asked() - before).toBe(0)
})

/** What `/healthz` tells the operator of them. */
async function listed(): Promise<unknown> {
  const headers = { authorization: `Bearer ${env.OPERATOR_KEY}` }
  const asked = await fetchWorker(new Request('https://id.leon.example/healthz', { headers }), env)
  return (await asked.json<{ readonly identityProviders?: unknown }>()).identityProviders
}

test('the operator reads which provider fails and why, until it does its part again', async () => {
  expect(await listed()).toBeUndefined()
  upstream.instead.set('/token', html)
  expect((await signsIn()).body.code).toBe('provider_unavailable')
  expect((await signsIn()).body.code).toBe('provider_unavailable')
  expect(await listed()).toMatchObject([
    { municipality: 'leon', provider: 'google', reason: 'unreadable', failures: 2 },
  ])
  upstream.instead.clear()
  forgetProviders()
  await signsIn()
  expect(await listed()).toBeUndefined()
})
