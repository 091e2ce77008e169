/** Argon2id gives what RFC 9106 says. @noble/hashes is checked by the RFC's vector, then checks ours. */
import { argon2id as oracle } from '@noble/hashes/argon2.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, test } from 'vitest'
import { argon2id } from '../../../worker/crypto/argon2.ts'
import { passwordCost } from '../../../worker/crypto/password-hash.ts'
import { toBase64 } from '../../../worker/crypto/base64.ts'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { hashPassword, verifyPassword } from '../../../worker/crypto/password-hash.ts'
import { readRecord, writeRecord } from '../../../worker/crypto/password-record.ts'

// Our binding takes neither a secret nor associated data, which the RFC's only vector has.
test('RFC 9106 §5.3: the oracle reproduces the vector of Argon2id', () => {
  const tag = oracle(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    m: 32,
    t: 3,
    p: 4,
    key: new Uint8Array(8).fill(3),
    personalization: new Uint8Array(12).fill(4),
  })
  const hex = Array.from(tag, (byte) => byte.toString(16).padStart(2, '0')).join('')
  expect(hex).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
})

describe('ours equals the oracle', { timeout: 60_000 }, () => {
  for (const [memory, time, parallelism] of [
    [32, 1, 1],
    [32, 3, 4],
    [257, 2, 1],
    [4096, 3, 2],
  ] as const)
    test(`with ${memory} KiB, ${time} passes, ${parallelism} lanes`, () => {
      const salt = crypto.getRandomValues(new Uint8Array(16))
      const text = '0123456789abcdef+/ABCDEFGHIJKLMNOPQRSTUVWXY='
      const expected = oracle(text, salt, { m: memory, t: time, p: parallelism, dkLen: 32 })
      expect([...argon2id(text, salt, { memory, time, parallelism })]).toEqual([...expected])
    })

  test('for 30 random Unicode passwords, from the keyboard to the record', async () => {
    const { keys, pepper } = await pepperedKeys()
    const cost = { memory: 64, time: 1, parallelism: 1 }
    for (let i = 0; i < 30; i++) {
      const password = randomText(1 + i)
      const salt = crypto.getRandomValues(new Uint8Array(16))
      const pre = keyed(password, pepper)
      const hash = Uint8Array.from(oracle(pre, salt, { m: cost.memory, t: cost.time, p: 1 }))
      const record = writeRecord({ pepper: '1', cost, salt, hash })
      expect(await verifyPassword(password, record, keys.peppers), password).toMatchObject({
        matches: true,
      })
    }
  })

  test('at the cost that passwords are hashed with', async () => {
    const { keys, pepper } = await pepperedKeys()
    const password = 'Ñandú — piñata 🎉'
    const { salt, hash } = readRecord(await hashPassword(password, keys.peppers))
    const { memory: m, time: t, parallelism: p } = passwordCost
    expect([...hash]).toEqual([...oracle(keyed(password, pepper), salt, { m, t, p, dkLen: 32 })])
  })
})

test('the binding refuses what the library would cut short', () => {
  const cost = { memory: 32, time: 1, parallelism: 1 }
  for (const text of ['ñandú', 'a\0b', '🎉'])
    expect(() => argon2id(text, new Uint8Array(16), cost)).toThrow(TypeError)
})

async function pepperedKeys() {
  const secrets = await createSecrets()
  const { keys } = JSON.parse(secrets.PEPPERS) as { keys: Record<string, string> }
  const text = (keys['1'] ?? '').replaceAll('-', '+').replaceAll('_', '/')
  const pepper = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return { keys: await readKeys(secrets), pepper }
}

/** base64(HMAC-SHA-256(pepper, NFKC(password))), written a second time on purpose. */
function keyed(password: string, pepper: Uint8Array): string {
  const mac = hmac(sha256, pepper, new TextEncoder().encode(password.normalize('NFKC')))
  return `${toBase64(mac)}=`
}

/** Code points of every plane but the halves of pairs. */
function randomText(length: number): string {
  const drawn = crypto.getRandomValues(new Uint32Array(length))
  return String.fromCodePoint(
    ...Array.from(drawn, (value) => value % 0x110000).map((point) =>
      point >= 0xd800 && point < 0xe000 ? point - 0x800 : point,
    ),
  )
}
