/** Whoever wants into another's account by way of a provider (T14; RFC 9700 §4; arXiv 2205.10174). */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { Upstream } from '../../support/upstream.ts'
import { fetchWorker } from '../../support/worker.ts'
import { begins, newCurp, rows } from '../cities/fixtures.ts'
import { asksForAccount, linkTo, neighbour, settled, type Neighbour } from '../cities/leon.ts'
import {
  broughtBack,
  connects,
  environment,
  freshLeon,
  goesTo,
  linkedNeighbour,
  linksGoogle,
  locationIn,
  page,
  password,
  returns,
  signsAsUsual,
  signsInWith,
  somebodyThere,
  stateOf,
  visitor,
} from './fixtures.ts'

let upstream: Upstream

beforeAll(async () => {
  await freshLeon()
})

beforeEach(async () => {
  vi.restoreAllMocks()
  upstream = new Upstream()
  await env.DB.prepare('DELETE FROM linked_identities').run()
  await limitsRefill()
})

const inLeon = async (person = neighbour()) => Object.assign(await settled(person), { environment })

/** In another browser, at the very same place. */
function standingWhere({ kind, flow, at }: Citizen): Citizen {
  return Object.assign(visitor(), { kind, flow, at })
}

/** No session was opened, and nothing was linked. */
async function expectNothing({ body }: Answered): Promise<void> {
  expect(body.session).toBeUndefined()
  expect(await rows('linked_identities')).toBe(0)
}

test('login CSRF: the address that leads a stranger back signs nobody else in', async () => {
  const stranger = visitor()
  const person = somebodyThere()
  await linkedNeighbour(upstream, person)
  const { location } = await goesTo(stranger)
  const state = stateOf(location)
  const code = upstream.signsIn(location, person)
  const victim = await standingWhere(stranger).answers({ state, code })
  expect(victim.body.session).toBeUndefined()
  expect(victim.body.code).toBe('browser_not_recognised')
  // The code is still the stranger's own to use.
  expect((await stranger.answers({ state, code })).body.code).toBeUndefined()
})

test('a stranger’s code in a citizen’s own return is refused: the verifier is another', async () => {
  const theirs = await goesTo(visitor())
  const code = upstream.signsIn(theirs.location, somebodyThere())
  const citizen = visitor()
  const { location } = await goesTo(citizen)
  const injected = await citizen.answers({ state: stateOf(location), code })
  expect(injected.body.code).toBe('provider_refused')
  await expectNothing(injected)
})

test('where the provider looks at no verifier, the nonce is another', async () => {
  upstream.takesProof = false
  const theirs = await goesTo(visitor())
  const code = upstream.signsIn(theirs.location, somebodyThere())
  const citizen = visitor()
  const { location } = await goesTo(citizen)
  const injected = await citizen.answers({ state: stateOf(location), code })
  expect(injected.body.code).toBe('provider_refused')
  await expectNothing(injected)
})

test('mixed up: what was asked of one provider is not taken at the address of another', async () => {
  const { location } = await goesTo(visitor())
  const code = upstream.signsIn(location, somebodyThere())
  const address = new URLSearchParams({ state: stateOf(location), code }).toString()
  const { response, answer } = await broughtBack(address, 'facebook')
  expect([response.status, answer]).toEqual([400, {}])
})

test('a code comes twice: once it has worked, and the second press changes nothing', async () => {
  const citizen = visitor()
  const { location } = await goesTo(citizen)
  const answer = { state: stateOf(location), code: upstream.signsIn(location, somebodyThere()) }
  const again = standingWhere(citizen)
  for (const [name, value] of citizen.cookies) again.cookies.set(name, value)
  expect((await citizen.answers(answer)).body.step).toBe('connect-identity')
  const second = await again.answers(answer)
  expect(second.body.session).toBeUndefined()
  const exchanges = upstream.asked.filter(({ url }) => url.pathname === '/token')
  expect(exchanges).toHaveLength(1)
})

test('of two tabs that come back at once with one code, one is answered', async () => {
  const person = somebodyThere()
  await linkedNeighbour(upstream, person)
  const citizen = visitor()
  const { location } = await goesTo(citizen)
  const answer = { state: stateOf(location), code: upstream.signsIn(location, person) }
  const before = await rows('sessions')
  const both = await Promise.all([citizen.answers(answer), citizen.answers(answer)])
  expect(both.filter(({ body }) => body.code === undefined).length).toBeLessThanOrEqual(1)
  expect((await rows('sessions')) - before).toBeLessThanOrEqual(1)
})

test('another city knows neither the flow nor the address to come back to', async () => {
  const citizen = visitor()
  const { location } = await goesTo(citizen)
  const code = upstream.signsIn(location, somebodyThere())
  const path = routesOf('demo').providerCallback('google')
  const query = new URLSearchParams({ state: stateOf(location), code }).toString()
  const elsewhere = await fetchWorker(new Request(`https://id.demo.example${path}?${query}`), env)
  expect(elsewhere.status).toBe(404)
  const other = new Citizen(environment)
  Object.assign(other, { kind: citizen.kind, flow: citizen.flow, at: citizen.at })
  const answered = await other.answers({ state: stateOf(location), code })
  expect(answered.status).toBeGreaterThanOrEqual(400)
  await expectNothing(answered)
})

for (const [where, why] of [
  ['https://evil.example/entrar', 'another site'],
  ['https://www.leon.example.evil.example/', 'one that begins like the city’s'],
  ['https://www.leon.example@evil.example/', 'a name before the site'],
  ['http://www.leon.example/entrar', 'a page without encryption'],
  ['javascript:alert(1)', 'no page at all'],
] as const)
  test(`nobody is brought to ${why}`, async () => {
    const { answered } = await goesTo(visitor(), 'google', { page: where })
    expect([answered.status, answered.body.code]).toEqual([400, 'invalid_request'])
  })

for (const verified of [true, false, undefined])
  test(`an address of somebody’s account opens nothing, email_verified ${verified} (T14 e)`, async () => {
    const them = neighbour()
    await inLeon(them)
    const person = somebodyThere({ email: them.email, email_verified: verified })
    const met = await signsInWith(visitor(), upstream, person)
    expect(met.body.step).toBe('connect-identity')
    await expectNothing(met)
  })

test('whoever registers with another’s address first, coming from a provider, has nothing of the account', async () => {
  const victim: Neighbour = neighbour()
  const attacker = visitor()
  const identity = somebodyThere({ email: victim.email, email_verified: true })
  await signsInWith(attacker, upstream, identity)
  await asksForAccount(victim, attacker, attacker.flow)
  // The owner opens the link in a browser of their own, and is asked for the password that the stranger chose.
  const owner = visitor()
  const opened = await owner.follows(await linkTo(victim.email, /citizen-register/))
  expect(opened.body.step).toBe('prove-password')
  await expectNothing(opened)
  await limitsRefill()
  // Registered by its owner, with another document, the account is not the identity's.
  await inLeon({ ...victim, curp: newCurp() })
  await expectNothing(await signsInWith(visitor(), upstream, identity))
})

test('a link that was begun before the password changed is not finished after', async () => {
  const them = neighbour()
  const citizen = await inLeon(them)
  const finish = await linksGoogle(citizen)
  await env.DB.prepare('UPDATE accounts SET password_changed_at = password_changed_at + 1').run()
  const finished = await finish()
  expect(finished.body.outcome).toBeUndefined()
  expect(await rows('linked_identities')).toBe(0)
})

test('whoever has signed out meanwhile links nothing', async () => {
  const citizen = await inLeon()
  const asked = await begins(citizen, 'link-identity', { provider: 'google', password, page })
  citizen.accessToken = ''
  const finished = await returns(citizen, upstream, locationIn(asked), somebodyThere())
  expect(finished.body.code).toBe('session_required')
  expect(await rows('linked_identities')).toBe(0)
})

test('linking asks for the password now, and for a session', async () => {
  const citizen = await inLeon()
  const wrong = await begins(citizen, 'link-identity', {
    provider: 'google',
    password: 'otra 9*Z',
    page,
  })
  expect(wrong.body.fields).toEqual({ password: 'password_wrong' })
  const nobody = await begins(visitor(), 'link-identity', { provider: 'google', password, page })
  expect(nobody.body.code).toBe('session_required')
})

test('nobody undoes another’s link', async () => {
  await linkedNeighbour(upstream, somebodyThere())
  const { results } = await env.DB.prepare('SELECT id FROM linked_identities').all<{ id: string }>()
  const other = await inLeon()
  const path = routesOf('leon').identityById(results[0]?.id ?? '')
  expect((await other.sends(path, { method: 'DELETE' })).status).toBe(404)
  expect(await rows('linked_identities')).toBe(1)
})

test('an identity links to the account whose password was given, never to the one of its address', async () => {
  const them = neighbour()
  const other = neighbour()
  await inLeon(them)
  await inLeon(other)
  const citizen = visitor()
  const person = somebodyThere({ email: other.email, email_verified: true })
  await signsInWith(citizen, upstream, person)
  await connects(citizen, them)
  const again = await signsAsUsual(visitor(), other)
  expect(again.body.code).toBeUndefined()
  const links = await env.DB.prepare(
    'SELECT count(DISTINCT account) AS n FROM linked_identities',
  ).first('n')
  expect(links).toBeLessThanOrEqual(1)
})
