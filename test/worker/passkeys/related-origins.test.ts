/** Pages under two registered domains, one passkey (WebAuthn L3 §5.11); the domain is judged before the first passkey. */
import { beforeEach, expect, test } from 'vitest'
import { passkeyAddressErrors, passkeyErrors } from '../../../contract/passkey-validation.ts'
import type { PasskeySettings } from '../../../contract/passkeys.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { Authenticator } from '../../support/authenticator.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { registered } from '../../support/accounts.ts'
import { Citizen, newOperation, origin } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import { adds, signsIn } from './owner.ts'

const host = new URL(demo.private.base).hostname
const tourism = 'https://www.visita-abierta.example'
const passkeys: PasskeySettings = { rpId: host, relatedOrigins: [origin, tourism] }

const registry: Record<string, Municipality> = municipalities

const withSettings = (settings: PasskeySettings): Municipality => ({
  public: { ...demo.public, passkeys: settings },
  private: { ...demo.private, origins: [origin, tourism] },
})

cheapHash()
beforeEach(freshDatabase)

const read = async () => {
  const response = await fetchWorker(new Request(`https://${host}/.well-known/webauthn`))
  return { status: response.status, body: await response.text() }
}

test('a host whose passkeys are used nowhere else tells of no other pages', async () => {
  expect((await read()).status).toBe(404)
})

test('a passkey that was made on a page of one domain signs in on a page of another', async () => {
  registry['demo'] = withSettings(passkeys)
  try {
    expect(JSON.parse((await read()).body)).toEqual({ origins: [origin, tourism] })
    const authenticator = await Authenticator.at(origin, host)
    const citizen = await registered('vecina@example.com')
    expect((await adds(citizen, authenticator)).status).toBe(200)
    const visitor = new Citizen(undefined, 'demo', tourism)
    const signed = await signsIn(authenticator, { origin: tourism }, visitor, {
      operation: newOperation(),
    })
    expect(signed.body.outcome).toBe('signed_in')
  } finally {
    registry['demo'] = demo
  }
})

const errorsOf = (settings: PasskeySettings) => [
  ...passkeyErrors({ ...demo.public, passkeys: settings }),
  ...passkeyAddressErrors(settings, demo.private.base, [origin]),
]

test('the city’s domain, and the Worker’s host with the pages named, are sound', () => {
  expect(errorsOf({ rpId: 'ciudadabierta.example' })).toEqual([])
  expect(errorsOf({ rpId: host, relatedOrigins: [origin] })).toEqual([])
})

for (const [why, settings, wrong] of [
  ['a suffix is nobody’s', { rpId: 'gob.ec' }, 'no domain'],
  ['an address is no domain', { rpId: '192.0.2.1' }, 'no domain'],
  ['capitals have another digest', { rpId: 'Ciudadabierta.example' }, 'no domain'],
  ['a page under another domain is refused by browsers', { rpId: host }, 'no related origin'],
  [
    'the Worker’s own pages must use it, too',
    { rpId: 'www.ciudadabierta.example' },
    'is not under',
  ],
  [
    'nobody would serve the list',
    { rpId: 'ciudadabierta.example', relatedOrigins: [tourism] },
    'not the Worker’s',
  ],
  ['a path is no origin', { rpId: host, relatedOrigins: [origin, `${tourism}/x`] }, 'no origin'],
  [
    'browsers read five domains',
    {
      rpId: host,
      relatedOrigins: [origin, ...'abcdef'.split('').map((letter) => `https://${letter}.example`)],
    },
    'more than 5',
  ],
] as const)
  test(`unsound: ${why}`, () => {
    expect(errorsOf(settings).join(' ').replaceAll("'", '’')).toContain(wrong)
  })
