/** Signing keys change without a token lost, and no private part is ever published (T38). */
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { describe, expect, test } from 'vitest'
import { longestLifetime, signToken, verifyToken } from '../../../worker/crypto/access-token.ts'
import { createSecrets, readKeys, type Keys } from '../../../worker/crypto/keys.ts'
import { publicJwks } from '../../../worker/crypto/signing-keys.ts'
import { audience, issuer, now } from './token-forge.ts'

type Jwk = Record<string, string> & { readonly kid: string }

const content = (jti: string) => ({ iss: issuer, aud: audience, sub: 'acc_1', jti })

const sign = (keys: Keys, jti = 'tok_1') =>
  signToken(keys.signing, content(jti), { now, lifetime: longestLifetime })

/** The four deployments of a rotation from one key to the next, as docs/rotation.md tells them. */
async function deployments() {
  const secrets = await createSecrets()
  const [old, next] = [await freshJwk(), await freshJwk()]
  const deploy = (current: Jwk, ...keys: readonly Jwk[]) =>
    readKeys({ ...secrets, SIGNING_KEYS: JSON.stringify({ current: current.kid, keys }) })
  return {
    before: await deploy(old, old),
    announced: await deploy(old, old, next),
    switched: await deploy(next, old, next),
    after: await deploy(next, next),
    old,
    next,
  }
}

async function freshJwk(): Promise<Jwk> {
  const { keys } = JSON.parse((await createSecrets()).SIGNING_KEYS) as { keys: Jwk[] }
  return keys[0] ?? { kid: '' }
}

/** A municipality's back end that keeps the list it once fetched. */
const backEnd = (keys: Keys) => {
  const list: JSONWebKeySet = JSON.parse(JSON.stringify(publicJwks(keys.signing)))
  const options = { algorithms: ['ES256'], issuer, audience, typ: 'at+jwt', currentDate: now }
  return async (token: string) => jwtVerify(token, createLocalJWKSet(list), options)
}

describe('through a rotation', () => {
  test('a back end with the list of one deployment ago accepts all of 200 tokens', async () => {
    const { before, announced, switched, after } = await deployments()
    for (const [fetched, signing] of [
      [before, announced],
      [announced, switched],
      [switched, after],
    ] as const) {
      const verify = backEnd(fetched)
      const tokens = await Promise.all(
        Array.from({ length: 200 }, (_, i) => sign(signing, `tok_${i}`)),
      )
      const verified = await Promise.all(tokens.map(verify))
      expect(verified.map(({ payload }) => payload.jti)).toEqual(tokens.map((_, i) => `tok_${i}`))
    }
  })

  test('a token of the old key is accepted for as long as its key is listed', async () => {
    const { before, announced, switched, after } = await deployments()
    const token = await sign(before)
    const accepted = (keys: Keys) => verifyToken(keys.signing, token, { issuer, audience, now })
    expect(await accepted(announced)).toMatchObject({ jti: 'tok_1' })
    expect(await accepted(switched)).toMatchObject({ jti: 'tok_1' })
    expect(await accepted(after)).toBeNull()
    await expect(backEnd(after)(token)).rejects.toThrow()
  })

  test('a next key that was never announced would break every back end: hence the announcement', async () => {
    const { before, switched } = await deployments()
    const verify = backEnd(before)
    await expect(verify(await sign(switched))).rejects.toThrow()
  })

  test('the new key signs once it is current, not before', async () => {
    const { announced, switched, old, next } = await deployments()
    const kidOf = async (keys: Keys): Promise<unknown> =>
      JSON.parse(atob((await sign(keys)).split('.')[0] ?? '')).kid
    expect(await kidOf(announced)).toBe(old.kid)
    expect(await kidOf(switched)).toBe(next.kid)
  })
})

test('the published list holds past, current and next keys, and the private part of none', async () => {
  const { announced, switched, old, next } = await deployments()
  for (const keys of [announced, switched]) {
    const list = publicJwks(keys.signing)
    expect(list.keys.map(({ kid }) => kid)).toEqual([old.kid, next.kid])
    for (const jwk of list.keys)
      expect(Object.keys(jwk).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
    for (const { d = '-' } of [old, next]) expect(JSON.stringify(list)).not.toContain(d)
  }
})

test('a member that somebody added to a key is not published', async () => {
  const jwk = { ...(await freshJwk()), note: 'kept-in-the-safe', oth: 'private' }
  const SIGNING_KEYS = JSON.stringify({ current: jwk.kid, keys: [jwk] })
  const { signing } = await readKeys({ ...(await createSecrets()), SIGNING_KEYS })
  expect(JSON.stringify(publicJwks(signing))).not.toMatch(/note|safe|oth|private/)
})
