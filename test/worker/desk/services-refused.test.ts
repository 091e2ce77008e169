/** What would send citizens astray, or tell too much, is refused at its field, by the rules of the operator's command. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ServiceErrors, ServiceForm } from '../../../contract/desk/services.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { readServiceForm } from '../../../worker/desk/services/service-form.ts'
import { doneWithService } from '../../../worker/openid/service-acts.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import {
  administrators,
  changes,
  confirms,
  form,
  proposes,
  proven,
  registered,
  sendsChange,
  sendsConfirmation,
} from './services-fixtures.ts'

const key = { kty: 'EC', crv: 'P-256', x: 'a'.repeat(43), y: 'b'.repeat(43), kid: 'one' }
const at = (address: string): Partial<ServiceForm> => ({ redirects: address })

const refusals: readonly (readonly [Partial<ServiceForm>, ServiceErrors, of: string])[] = [
  [{ redirects: '' }, { redirects: 'required' }, 'no address'],
  [at('http://predios.example/callback'), { redirects: 'address_malformed' }, 'no TLS'],
  [at('https://predios.example/callback#a'), { redirects: 'address_malformed' }, 'a fragment'],
  [at('https://*.example/callback'), { redirects: 'address_malformed' }, 'a wildcard'],
  [at('https://a@predios.example/callback'), { redirects: 'address_malformed' }, 'a user'],
  [at('https://predios.example/a/../b'), { redirects: 'address_malformed' }, 'a way around'],
  [
    { redirects: 'https://a.example/\nhttps://b.example/' },
    { sector: 'sector_needed' },
    'two hosts and no sector',
  ],
  [{ signedOut: 'javascript:alert(1)' }, { signedOut: 'address_malformed' }, 'a script'],
  [
    { backChannel: 'http://10.0.0.1/logout' },
    { backChannel: 'address_malformed' },
    'a back channel without TLS',
  ],
  [{ name: ' ' }, { name: 'required' }, 'no name'],
  [{ name: 'a'.repeat(61) }, { name: 'too_long' }, 'a name of a whole line'],
  [{ claims: { password: { es: 'Para todo' } } }, { claims: 'malformed' }, 'a claim that is none'],
  [{ claims: { email: { xx: 'A' } } }, { claims: 'malformed' }, 'a language that is not spoken'],
  [{ level: 5 }, { level: 'malformed' }, 'a level that is none'],
  [{ factor: true }, { factor: 'no_factors' }, 'a second factor where nobody has one'],
  [{ proves: 'key' }, { keys: 'required' }, 'no key'],
  [{ proves: 'key', keys: '{' }, { keys: 'required' }, 'what is no JWKS'],
  [
    { proves: 'key', keys: JSON.stringify({ keys: [{ ...key, d: 'secret' }] }) },
    { keys: 'malformed' },
    'a private key',
  ],
]

describe('nobody can write', () => {
  for (const [over, errors, of] of refusals)
    test(of, () => {
      expect(readServiceForm({}, { ...form, ...over })).toEqual({ ok: false, errors })
    })
})

test('public keys are taken as a JWKS, and nothing is kept of a claim without a purpose', () => {
  const keys = JSON.stringify({ keys: [key] })
  const claims = { email: { es: 'Para el recibo', en: ' ' }, address: { es: '' } }
  const read = readServiceForm({}, { ...form, claims, proves: 'key', keys })
  expect(read.ok && read.settings).toMatchObject({
    claims: { email: { es: 'Para el recibo' } },
    keys: [key],
  })
})

describe('at the desk', () => {
  beforeEach(freshCities)

  test('what is refused is told at its field, and nothing of it waits', async () => {
    const { author } = await administrators()
    const wrong = { ...form, name: '', redirects: 'https://predios.example/#a' }
    expect(await proposes(author, { is: 'added', service: 'Predios', form: wrong })).toEqual({
      is: 'refused',
      errors: { id: 'malformed', name: 'required', redirects: 'address_malformed' },
    })
    expect(await rows('proposals', '1')).toBe(0)
  })

  test('how a service proves who it is stays as it was', async () => {
    const { author, second } = await administrators()
    await registered(author, second)
    expect(await changes(author, 'changed', { proves: 'nothing' })).toEqual({
      is: 'refused',
      errors: { proves: 'proof_kept' },
    })
  })

  test('who does too much is stopped, and a supervisor is told', async () => {
    const { author } = await administrators()
    let code: string | undefined
    for (let count = 0; count <= 60 && code !== 'too_many_attempts'; count += 1)
      code = (await sendsChange(author, { is: 'added', service: '-', form })).code
    expect(code).toBe('too_many_attempts')
    expect(await rows('officer_limits_met', '1')).toBe(1)
  })
})

test('what was proposed over two secrets lapses where the operator has given a third meanwhile', async () => {
  const { author, second } = await administrators()
  await registered(author, second)
  await changes(author, 'secret_rotated')
  const shown = await confirms(second)
  await changes(author, 'rotation_ended')
  const context = { database: database(env.DB), keys: await readKeys(env), slug: 'ecuapass' }
  const { writes } = await doneWithService(context, 'predios', { is: 'secret_rotated' })
  await context.database.batch(...writes)
  expect((await sendsConfirmation(second)).code).toBe('proposal_lapsed')
  expect(await proven(shown)).toBe('invalid_grant')
})
