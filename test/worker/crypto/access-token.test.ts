/** An access token says what was put in, for as long as it was meant to (RFC 9068, T37). */
import { describe, expect, test } from 'vitest'
import { longestLifetime, signToken, verifyToken } from '../../../worker/crypto/access-token.ts'
import type { Keys } from '../../../worker/crypto/keys.ts'
import { freshKeys } from './fresh-keys.ts'
import { audience, claims, forge, headerOf, issuer, now, nowInSeconds, own } from './token-forge.ts'

const content = { iss: issuer, aud: audience, sub: 'acc_1', jti: 'tok_1', amr: ['pwd'] }

const verifyAt = (keys: Keys, token: string, seconds: number) =>
  verifyToken(keys.signing, token, { issuer, audience, now: new Date(seconds * 1000) })

test('a token tells what it was given, and when it was made and ends', async () => {
  const keys = await freshKeys()
  const token = await signToken(keys.signing, content, { now, lifetime: 300 })
  expect(await verifyAt(keys, token, nowInSeconds)).toEqual({
    ...content,
    iat: nowInSeconds,
    exp: nowInSeconds + 300,
  })
})

test('RFC 9068 §2.1: the header names the algorithm, the kind of token and the key', async () => {
  const keys = await freshKeys()
  const token = await signToken(keys.signing, content, { now, lifetime: 300 })
  expect(JSON.parse(atob(token.split('.')[0] ?? ''))).toEqual(headerOf(keys))
})

test('the citizen’s name survives, whatever its letters', async () => {
  const keys = await freshKeys()
  const named = { ...content, name: 'Íñigo Ñáñez 🌵' }
  const token = await signToken(keys.signing, named, { now, lifetime: 300 })
  expect(await verifyAt(keys, token, nowInSeconds)).toMatchObject({ name: 'Íñigo Ñáñez 🌵' })
})

test('what was given cannot lengthen the token’s life', async () => {
  const keys = await freshKeys()
  const longer = { ...content, iat: 0, exp: 1e18 }
  const token = await signToken(keys.signing, longer, { now, lifetime: 60 })
  expect(await verifyAt(keys, token, nowInSeconds)).toMatchObject({ exp: nowInSeconds + 60 })
})

for (const lifetime of [0, -1, 0.5, longestLifetime + 1, Number.NaN])
  test(`a lifetime of ${lifetime} seconds is refused`, async () => {
    const { signing } = await freshKeys()
    await expect(signToken(signing, content, { now, lifetime })).rejects.toThrow(RangeError)
  })

describe('two clocks may differ by five seconds and no more (F14)', () => {
  for (const [change, at, why] of [
    [{}, 304, 'ended 4 seconds ago'],
    [{}, -5, 'made in 5 seconds'],
    [{ nbf: nowInSeconds + 5 }, 0, 'valid in 5 seconds'],
  ] as const)
    test(`still accepted: ${why}`, async () => {
      const keys = await freshKeys()
      const token = await forge(headerOf(keys), { ...claims, ...change }, own(keys))
      expect(await verifyAt(keys, token, nowInSeconds + at)).not.toBeNull()
    })

  for (const [change, at, why] of [
    [{}, 305, 'ended 5 seconds ago'],
    [{}, 100_000, 'ended yesterday'],
    [{}, -6, 'made in 6 seconds'],
    [{ nbf: nowInSeconds + 6 }, 0, 'valid in 6 seconds'],
    [{ exp: 1e18 }, 0, 'valid for ever'],
    [{ exp: nowInSeconds + longestLifetime + 1 }, 0, 'a life that no token is given'],
    [{ iat: nowInSeconds - 5000 }, 0, 'made long ago'],
    [{ iat: 0, exp: 300 }, 0, 'of 1970'],
    [{ exp: String(nowInSeconds + 300) }, 0, 'a text for a time'],
    [{ exp: null }, 0, 'no end'],
  ] as const)
    test(`refused: ${why}`, async () => {
      const keys = await freshKeys()
      const token = await forge(headerOf(keys), { ...claims, ...change }, own(keys))
      expect(await verifyAt(keys, token, nowInSeconds + at)).toBeNull()
    })
})
