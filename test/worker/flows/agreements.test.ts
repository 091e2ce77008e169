/** Terms and privacy notice: accepted in a version, and asked again when the version changes. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Agreement } from '../../../contract/profile.ts'
import { toBase64url } from '../../../worker/crypto/base64.ts'
import { sha256 } from '../../../worker/crypto/digest.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { password, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'

const address = 'elena@correo.example'
const terms: { version: string } = demo.public.agreements['terms'] as Agreement & {
  version: string
}
const inForce = terms.version

interface Acceptance {
  readonly agreement: string
  readonly version: string
  readonly locale: string
  readonly text_hash: string
}

const acceptances = async () =>
  (
    await env.DB.prepare(
      'SELECT agreement, version, locale, text_hash FROM agreements_accepted ORDER BY agreement, version',
    ).all<Acceptance>()
  ).results

const signsIn = (citizen: Citizen) => citizen.begins('login', { identifier: address, password })

beforeEach(async () => {
  await freshDatabase()
  await registered(address)
})
afterEach(() => {
  terms.version = inForce
})

test('registering keeps which version was accepted, in which language, and the hash of its text', async () => {
  const text = demo.private.agreements['terms']?.es ?? ''
  expect(await acceptances()).toContainEqual({
    agreement: 'terms',
    version: inForce,
    locale: 'es',
    text_hash: toBase64url(await sha256(text)),
  })
})

test('whoever has accepted what is in force is not asked', async () => {
  expect((await signsIn(new Citizen())).body.outcome).toBe('signed_in')
})

test('a new version is asked for at the next sign-in, before there is a session', async () => {
  terms.version = '2027-01'
  const citizen = new Citizen()
  const asked = await signsIn(citizen)
  expect(asked.body.step).toBe('accept-agreements')
  expect(asked.body.view).toEqual({ agreements: ['terms'] })
  expect([...citizen.cookies.keys()].join()).not.toContain('session')
  expect((await citizen.refreshes()).status).toBe(401)
})

test('an acceptance that is not given opens nothing', async () => {
  terms.version = '2027-01'
  const citizen = new Citizen()
  await signsIn(citizen)
  const refused = await citizen.answers({})
  expect(refused.body.fields).toEqual({ terms: 'agreement_required' })
})

test('once accepted, it is kept beside the earlier one and not asked for again', async () => {
  terms.version = '2027-01'
  const citizen = new Citizen()
  await signsIn(citizen)
  expect((await citizen.answers({ terms: 'yes' })).body.outcome).toBe('signed_in')
  const versions = (await acceptances()).filter(({ agreement }) => agreement === 'terms')
  expect(versions.map(({ version }) => version)).toEqual([inForce, '2027-01'])
  expect((await signsIn(new Citizen())).body.outcome).toBe('signed_in')
})

test('a version is asked for because it was not accepted, whatever its name: 1.10 comes after 1.9', async () => {
  const acceptance = async () => {
    const citizen = new Citizen()
    await signsIn(citizen)
    return citizen.answers({ terms: 'yes' })
  }
  for (const version of ['1.9', '1.10']) {
    terms.version = version
    expect((await acceptance()).body.outcome).toBe('signed_in')
    expect((await signsIn(new Citizen())).body.outcome).toBe('signed_in')
  }
  // Put in force again: it has been accepted.
  terms.version = '1.9'
  expect((await signsIn(new Citizen())).body.outcome).toBe('signed_in')
})
