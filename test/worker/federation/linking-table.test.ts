/** Every row of the table of linking, as a citizen meets it. @see worker/accounts/linking.ts */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { LinkingSituation } from '../../../worker/accounts/linking.ts'
import { routesOf } from '../../../contract/routes.ts'
import type { Upstream } from '../../support/upstream.ts'
import { begins, rows } from '../cities/fixtures.ts'
import { neighbour, settled, type Neighbour } from '../cities/leon.ts'
import {
  connects,
  goesTo,
  linkedNeighbour,
  nationalProvider,
  locationIn,
  page,
  password,
  past,
  returns,
  signsInWith,
  somebodyThere,
  told,
  visitor,
  freshLeon,
} from './fixtures.ts'

let upstream: Upstream

beforeEach(async () => {
  upstream = await freshLeon()
})

const suspend = (status: string) =>
  env.DB.prepare(`UPDATE accounts SET status = ?1`).bind(status).run()

/** Signed in, because the password was right; and what the provider said is written down for the office. */
async function expectForOffice(them: Neighbour): Promise<void> {
  const citizen = visitor()
  expect((await signsInWith(citizen, upstream, somebodyThere())).body.step).toBe('connect-identity')
  expect((await past(citizen, await connects(citizen, them))).body.outcome).toBe('signed_in')
  expect(await rows('audit', "event = 'identity_conflict'")).toBe(1)
}

/** One test for each row, or the compiler says which is missing. */
const cells = {
  async linked() {
    const person = somebodyThere()
    const { them } = await linkedNeighbour(upstream, person)
    const elsewhere = visitor()
    const done = await past(elsewhere, await signsInWith(elsewhere, upstream, person))
    expect(done.body.outcome).toBe('signed_in')
    expect(done.body.session?.account.documents).toEqual([{ kind: 'curp', value: them.curp }])
  },

  async linked_to_closed() {
    const person = somebodyThere()
    await linkedNeighbour(upstream, person)
    await suspend('suspended')
    const known = await signsInWith(visitor(), upstream, person)
    const stranger = await signsInWith(visitor(), upstream, { ...person, sub: '999' })
    const without = (text: string) => text.replace(/flw_[\w-]{22}/g, 'flow')
    expect(known.body.step).toBe('connect-identity')
    expect(without(known.text)).toBe(without(stranger.text))
  },

  async unlinked() {
    const them = neighbour()
    await settled(them)
    // Its address is that of an account, proven there and here: nothing is linked by it.
    const known = await signsInWith(visitor(), upstream, somebodyThere({ email: them.email }))
    const stranger = await signsInWith(visitor(), upstream, somebodyThere())
    expect([known.body.step, stranger.body.step]).toEqual(['connect-identity', 'connect-identity'])
    expect(Object.keys(known.body.view ?? {})).toEqual(Object.keys(stranger.body.view ?? {}))
    expect(await rows('linked_identities')).toBe(0)
  },

  async signed_in_unlinked() {
    const them = neighbour()
    const citizen = Object.assign(await settled(them), { environment: visitor().environment })
    const answer = { provider: 'google', password, page }
    const asked = await begins(citizen, 'link-identity', answer)
    const location = locationIn(asked)
    const done = await returns(citizen, upstream, location, somebodyThere())
    expect(done.body).toMatchObject({ outcome: 'identity_linked', told: { provider: 'Google' } })
    expect(await rows('linked_identities')).toBe(1)
    expect(await told(them, /se abre también con Google/)).toContain('Google')
  },

  async signed_in_linked_here() {
    const person = somebodyThere()
    const { citizen } = await linkedNeighbour(upstream, person)
    const asked = await begins(citizen, 'link-identity', { provider: 'google', password, page })
    const done = await returns(citizen, upstream, locationIn(asked), person)
    expect(done.body.outcome).toBe('identity_linked')
    expect(await rows('linked_identities')).toBe(1)
  },

  async signed_in_linked_elsewhere() {
    const person = somebodyThere()
    await linkedNeighbour(upstream, person)
    const other = Object.assign(await settled(neighbour()), { environment: visitor().environment })
    const asked = await begins(other, 'link-identity', { provider: 'google', password, page })
    const done = await returns(other, upstream, locationIn(asked), person)
    expect([done.status, done.body.code]).toEqual([409, 'identity_taken'])
    expect(await rows('linked_identities')).toBe(1)
  },

  async document_of_another() {
    const [them, other] = [neighbour(), neighbour()]
    await settled(them)
    nationalProvider(upstream, '1', other.curp)
    await expectForOffice(them)
    expect(await rows('linked_identities')).toBe(0)
  },

  async document_linked_otherwise() {
    const them = neighbour()
    await settled(them)
    nationalProvider(upstream, '1', them.curp)
    const first = visitor()
    await signsInWith(first, upstream, somebodyThere())
    expect((await past(first, await connects(first, them))).body.outcome).toBe('signed_in')
    expect(await rows('linked_identities')).toBe(1)
    nationalProvider(upstream, '2', them.curp)
    await expectForOffice(them)
    expect(await rows('linked_identities')).toBe(1)
  },
} satisfies Record<LinkingSituation, () => unknown>

const rules: Readonly<Record<LinkingSituation, string>> = {
  linked: 'an identity that is linked signs in as its account, by the city’s other rules',
  linked_to_closed: 'one of a suspended account meets what an unknown one meets',
  unlinked: 'one that nobody is known by is asked to sign in as usual, whosever its address is',
  signed_in_unlinked: 'a citizen who is signed in links one after a proof of now, and hears of it',
  signed_in_linked_here: 'one that is linked already stays linked, once',
  signed_in_linked_elsewhere: 'one of another account is refused, and nothing changes',
  document_of_another: 'a document of somebody else is for the office',
  document_linked_otherwise: 'a second identity of one document is for the office',
}

describe('of the table', () => {
  for (const [situation, cell] of Object.entries(cells))
    test(rules[situation as LinkingSituation], cell)
})

test('whoever signs in as usual once is known by the identity from then on, and every contact hears of it', async () => {
  const person = somebodyThere()
  const { them } = await linkedNeighbour(upstream, person)
  expect(await told(them, /se abre también con Google/)).toMatch(/Si fuiste tú/)
  const again = visitor()
  expect((await signsInWith(again, upstream, person)).body.step).not.toBe('connect-identity')
})

test('a wrong password on the way links nothing, and tells what it always tells', async () => {
  const them = neighbour()
  await settled(them)
  const citizen = visitor()
  await signsInWith(citizen, upstream, somebodyThere())
  const refused = await connects(citizen, them, 'otra 9*Z')
  expect([refused.status, refused.body.code]).toEqual([401, 'wrong_credentials'])
  expect(await rows('linked_identities')).toBe(0)
})

test('the provider’s address and name may change: the link stays, and our data stay', async () => {
  const person = somebodyThere()
  const { them } = await linkedNeighbour(upstream, person)
  const later = visitor()
  const changed = { ...person, email: 'otra@correo.example', given_name: 'Otra' }
  const done = await past(later, await signsInWith(later, upstream, changed))
  expect(done.body.session?.account.details).toMatchObject({ givenNames: 'Ximena' })
  expect(done.body.session?.account.contacts).toEqual([{ channel: 'email', value: them.email }])
})

test('what comes back fills in the registration, and all that the city asks is still asked', async () => {
  const person = somebodyThere({ email: 'nueva@correo.example' })
  const asking = await signsInWith(visitor(), upstream, person)
  expect(asking.body.view?.['filled']).toEqual({
    personKind: 'fisica',
    givenNames: 'Ximena',
    firstFamilyName: 'Alba',
    email: 'nueva@correo.example',
  })
})

test('a link is undone only while another way to sign in stays, and every contact hears of it', async () => {
  const { them, citizen } = await linkedNeighbour(upstream, somebodyThere())
  const { accountSections, identityById } = routesOf('leon')
  const listed = JSON.parse((await citizen.sends(accountSections, { method: 'GET' })).text) as {
    readonly identities: readonly { readonly id: string; readonly provider: string }[]
  }
  const [link] = listed.identities
  expect(link?.provider).toBe('google')
  await env.DB.prepare('UPDATE accounts SET password = NULL').run()
  const refused = await citizen.sends(identityById(link?.id ?? ''), { method: 'DELETE' })
  expect([refused.status, refused.body.code]).toEqual([409, 'last_way_in'])
  await env.DB.prepare("UPDATE accounts SET password = 'x'").run()
  expect((await citizen.sends(identityById(link?.id ?? ''), { method: 'DELETE' })).status).toBe(204)
  expect(await rows('linked_identities')).toBe(0)
  expect(await told(them, /ya no se abre con Google/)).toContain('Google')
})

test('declining leads back to the form, with nothing done', async () => {
  const citizen = visitor()
  const { location } = await goesTo(citizen)
  const state = new URL(location).searchParams.get('state') ?? ''
  const refused = await citizen.answers({ state, error: 'access_denied' })
  expect([refused.status, refused.body.code]).toEqual([422, 'provider_declined'])
  expect(await rows('identity_provider_failures')).toBe(0)
})
