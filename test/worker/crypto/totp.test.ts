/** Codes of authenticator apps, held to the published vectors. */
import { expect, test } from 'vitest'
import { fromBase32, toBase32 } from '../../../worker/crypto/base32.ts'
import { utf8 } from '../../../worker/crypto/digest.ts'
import { newTotpSecret, stepOfCode, timeStepAt, totpCode } from '../../../worker/crypto/totp.ts'

const secret = utf8('12345678901234567890')

for (const [at, code] of [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const)
  test(`at ${at} it is ${code} (RFC 6238 appendix B, SHA-1)`, async () => {
    expect(await totpCode(secret, timeStepAt(at), 8)).toBe(code)
  })

for (const [text, written] of [
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
] as const)
  test(`"${text}" is ${written || 'nothing'} in base 32 (RFC 4648 §10, without padding)`, () => {
    expect(toBase32(utf8(text))).toBe(written)
    expect(fromBase32(written)).toEqual(utf8(text))
  })

test('a secret has 160 bits, and no two are alike (RFC 4226 §4)', () => {
  const secrets = Array.from({ length: 50 }, newTotpSecret)
  expect(new Set(secrets).size).toBe(50)
  for (const one of secrets) expect(fromBase32(one)).toHaveLength(20)
})

test('a code is of the step before, of this one or of the next, and of none that was taken', async () => {
  const text = toBase32(secret)
  const now = 1_111_111_111
  const step = timeStepAt(now)
  const codes = await Promise.all([-2, -1, 0, 1, 2].map((by) => totpCode(secret, step + by, 6)))
  const read = await Promise.all(codes.map((code) => stepOfCode(text, code, now, null)))
  expect(read).toEqual([undefined, step - 1, step, step + 1, undefined])
  const late = await Promise.all(codes.map((code) => stepOfCode(text, code, now, step)))
  expect(late).toEqual([undefined, undefined, undefined, step + 1, undefined])
})
