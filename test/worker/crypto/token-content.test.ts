/** Even over a good signature, a token says exactly what this Worker would say (T37, RFC 9068 §4). */
import { describe, expect, test } from 'vitest'
import { toBase64url } from '../../../worker/crypto/base64.ts'
import { verifyToken } from '../../../worker/crypto/access-token.ts'
import type { Keys } from '../../../worker/crypto/keys.ts'
import { freshKeys } from './fresh-keys.ts'
import { audience, claims, forge, headerOf, issuer, now, own, part } from './token-forge.ts'

const verify = (keys: Keys, token: string) =>
  verifyToken(keys.signing, token, { issuer, audience, now })

test('with nothing changed, the token is accepted', async () => {
  const keys = await freshKeys()
  expect(await verify(keys, await forge(headerOf(keys), claims, own(keys)))).toEqual(claims)
})

describe('a header is refused', () => {
  for (const [extra, why] of [
    [{ crit: ['exp'] }, 'a critical extension'],
    [{ crit: ['b64'], b64: false }, 'an unencoded payload'],
    [{ typ: 'JWT' }, 'an id token'],
    [{ typ: 'dpop+jwt' }, 'a proof of possession'],
    [{ typ: undefined }, 'no kind of token'],
    [{ cty: 'JWT' }, 'a nested token'],
    [{ zip: 'DEF' }, 'compressed'],
  ] as const)
    test(why, async () => {
      const keys = await freshKeys()
      expect(
        await verify(keys, await forge({ ...headerOf(keys), ...extra }, claims, own(keys))),
      ).toBeNull()
    })

  test('one name twice', async () => {
    const keys = await freshKeys()
    const header = JSON.stringify(headerOf(keys)).replace('{', '{"alg":"none",')
    expect(await verify(keys, await forge(header, claims, own(keys)))).toBeNull()
  })
})

describe('a payload is refused', () => {
  for (const [change, why] of [
    [{ iss: 'https://id.ciudad.gob.ec' }, 'the beginning of the issuer'],
    [{ iss: `${issuer}/` }, 'the issuer and a slash'],
    [{ iss: issuer.toUpperCase() }, 'the issuer in capitals'],
    [{ iss: [issuer] }, 'a list of issuers'],
    [{ iss: undefined }, 'no issuer'],
    [{ aud: 'quit' }, 'the beginning of the audience'],
    [{ aud: 'QUITO' }, 'the audience in capitals'],
    [{ aud: 'quito/' }, 'the audience and a slash'],
    [{ aud: [audience] }, 'a list of audiences'],
    [{ aud: [audience, 'cuenca'] }, 'two audiences'],
    [{ aud: undefined }, 'no audience'],
    [{ sub: undefined }, 'nobody'],
    [{ sub: '' }, 'an empty name'],
    [{ sub: 7 }, 'a number for a name'],
    [{ jti: undefined }, 'no id'],
    [{ iat: undefined }, 'no beginning'],
    [{ exp: undefined }, 'no end'],
  ] as const)
    test(why, async () => {
      const keys = await freshKeys()
      const token = await forge(headerOf(keys), { ...claims, ...change }, own(keys))
      expect(await verify(keys, token)).toBeNull()
    })

  for (const [payload, why] of [
    [JSON.stringify(claims).replace('{', '{"sub":"acc_2",'), 'one name twice'],
    [` ${JSON.stringify(claims)}`, 'a space before'],
    ['[]', 'a list'],
    ['null', 'null'],
    ['Zm9v', 'no JSON'],
    ['', 'nothing'],
  ] as const)
    test(why, async () => {
      const keys = await freshKeys()
      expect(await verify(keys, await forge(headerOf(keys), payload, own(keys)))).toBeNull()
    })

  test('bytes that are no text', async () => {
    const keys = await freshKeys()
    const data = `${part(headerOf(keys))}.${toBase64url(Uint8Array.of(0x7b, 0xff, 0x7d))}`
    const signature = await own(keys)(new TextEncoder().encode(data).slice())
    expect(await verify(keys, `${data}.${toBase64url(signature)}`)).toBeNull()
  })
})
