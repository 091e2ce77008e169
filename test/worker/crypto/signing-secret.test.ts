/** `SIGNING_KEYS` is refused whole when any of its keys could not be published or trusted (F20). */
import { expect, test } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { SecretError } from '../../../worker/crypto/secrets.ts'

type Jwk = Record<string, unknown>

async function freshJwk(): Promise<Jwk> {
  const { keys } = JSON.parse((await createSecrets()).SIGNING_KEYS) as { keys: Jwk[] }
  return keys[0] ?? {}
}

const p384 = async (): Promise<Jwk> => {
  const curve = { name: 'ECDSA', namedCurve: 'P-384' }
  const pair = (await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])) as CryptoKeyPair
  return { ...(await crypto.subtle.exportKey('jwk', pair.privateKey)) }
}

for (const [change, problem, why] of [
  [{ kid: '' }, 'has no plain kid', 'no kid'],
  [{ kid: '../other' }, 'has no plain kid', 'a kid that is a path'],
  [{ kid: 7 }, 'has no plain kid', 'a number for a kid'],
  [{ alg: 'ES384' }, 'has no alg "ES256"', 'another algorithm'],
  [{ alg: undefined }, 'has no alg "ES256"', 'no algorithm'],
  [{ use: 'enc' }, 'has no use "sig"', 'another use'],
  [{ kty: 'oct' }, 'is not an EC key', 'a symmetric key'],
  [{ d: undefined }, 'has no private part', 'a public key'],
  [{ d: 'AAAA' }, 'has 3 bytes', 'a short private part'],
  [{ d: 'A'.repeat(43) }, 'was made up', 'a private part of zeros'],
  [{ x: 'AAAA' }, 'has no x', 'a short point'],
  [{ y: 'A'.repeat(43) }, 'is not a point', 'a point beside the curve'],
] as const)
  test(`a signing key is refused and not shown: ${why}`, async () => {
    const jwk: Jwk = { ...(await freshJwk()), kid: 'k1', ...change }
    const error = await failure({ current: jwk['kid'], keys: [await freshJwk(), jwk] })
    expect(error).toMatchObject({ name: 'SecretError', secret: 'SIGNING_KEYS' })
    expect(String(error)).toContain(`key 2 ${problem}`)
    for (const part of [jwk['d'], jwk['x']])
      if (typeof part === 'string' && part.length > 4) expect(String(error)).not.toContain(part)
  })

test('halves of two keys are refused: every token would be refused everywhere', async () => {
  const { x, y } = await freshJwk()
  const jwk: Jwk = { ...(await freshJwk()), x, y }
  expect(await failure({ current: jwk['kid'], keys: [jwk] })).toEqual(
    new SecretError('SIGNING_KEYS', 'key 1 is not a point of P-256 with its private half'),
  )
})

test('a key on another curve is refused', async () => {
  const jwk = { ...(await p384()), kid: 'k1', alg: 'ES256', use: 'sig' }
  expect(await failure({ current: 'k1', keys: [jwk] })).toEqual(
    new SecretError('SIGNING_KEYS', 'key 1 is not an EC key on P-256'),
  )
})

test('two keys with one kid are refused', async () => {
  const keys = [
    { ...(await freshJwk()), kid: 'k1' },
    { ...(await freshJwk()), kid: 'k1' },
  ]
  expect(await failure({ current: 'k1', keys })).toEqual(
    new SecretError('SIGNING_KEYS', 'has two keys with the same kid'),
  )
})

test('one key under two kids is refused', async () => {
  const jwk = await freshJwk()
  const keys = [jwk, { ...jwk, kid: 'k2' }]
  expect(await failure({ current: 'k2', keys })).toEqual(
    new SecretError('SIGNING_KEYS', 'has the same key under two kids'),
  )
})

for (const [secret, problem] of [
  [{ current: 'k2', keys: [] }, 'has a "current" that is not among its keys'],
  [{ keys: [] }, 'has a "current" that is not among its keys'],
  [{ current: 'k1', keys: {} }, 'has no list "keys"'],
  [{ current: 'k1', keys: ['k1'] }, 'key 1 is not a JWK'],
] as const)
  test(`${JSON.stringify(secret)} is refused: ${problem}`, async () => {
    expect(await failure(secret)).toEqual(new SecretError('SIGNING_KEYS', problem))
  })

async function failure(secret: unknown): Promise<unknown> {
  const secrets = { ...(await createSecrets()), SIGNING_KEYS: JSON.stringify(secret) }
  return readKeys(secrets).then(
    () => 'nothing',
    (error: unknown) => error,
  )
}
