/** Somebody without an account costs what somebody with one costs, and nobody exhausts the isolate (T12, T31). */
import Argon2 from '@phi-ag/argon2'
import { afterEach, expect, test, vi } from 'vitest'
import { passwordHasher } from '../../../worker/crypto/password-hash.ts'
import { freshKeys } from './fresh-keys.ts'

afterEach(() => vi.restoreAllMocks())

test('without a record the answer is no, after one hash of the same cost', async () => {
  const hasher = passwordHasher((await freshKeys()).peppers)
  const record = await hasher.hash('la clave de ana')
  const hash = vi.spyOn(Argon2.prototype, 'hash')
  const mac = vi.spyOn(crypto.subtle, 'sign')
  expect((await hasher.verify('otra clave', record)).matches).toBe(false)
  expect(await hasher.verify('otra clave', null)).toEqual({ matches: false, needsRehash: false })
  expect(hash).toHaveBeenCalledTimes(2)
  expect(mac).toHaveBeenCalledTimes(2)
  const [real, nobody] = hash.mock.calls.map(([text, options]) => ({
    length: text.length,
    options: { ...options, salt: options?.salt?.length },
  }))
  expect(nobody).toEqual(real)
  expect(real).toMatchObject({
    length: 44,
    options: { salt: 16, memoryCost: 19_456, timeCost: 2, parallelism: 1 },
  })
})

test('without a record no password is right, not even one whose hash is all zeros', async () => {
  const hasher = passwordHasher((await freshKeys()).peppers)
  vi.spyOn(Argon2.prototype, 'hash').mockReturnValue({ encoded: '', hash: new Uint8Array(32) })
  expect((await hasher.verify('la clave', null)).matches).toBe(false)
})

test('a long password costs no more than a short one', async () => {
  const hasher = passwordHasher((await freshKeys()).peppers)
  const hash = vi.spyOn(Argon2.prototype, 'hash')
  await hasher.verify('corta', null)
  await hasher.verify('🎉'.repeat(256), null)
  expect(hash.mock.calls.map(([text]) => text.length)).toEqual([44, 44])
})

test(
  'a hundred sign-ins at once share one memory of less than 40 MiB',
  { timeout: 60_000 },
  async () => {
    vi.resetModules()
    const instances = vi.spyOn(WebAssembly, 'Instance')
    const fresh = await import('../../../worker/crypto/password-hash.ts')
    const hasher = fresh.passwordHasher((await freshKeys()).peppers)
    const record = await hasher.hash('la clave de ana')
    const signIns = Array.from({ length: 100 }, (_, i) =>
      hasher.verify('la clave de ana', i % 2 ? record : null),
    )
    const answers = await Promise.all(signIns)
    expect(answers.filter(({ matches }) => matches)).toHaveLength(50)
    expect(instances).toHaveBeenCalledTimes(1)
    expect(memoryOf(instances.mock.results[0]?.value)).toBeLessThanOrEqual(40 * 2 ** 20)
  },
)

function memoryOf(instance: WebAssembly.Instance | undefined): number {
  const memory = instance?.exports['memory']
  return memory instanceof WebAssembly.Memory ? memory.buffer.byteLength : Infinity
}
