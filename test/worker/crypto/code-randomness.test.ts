/** One-time codes are uniform, position by position and from one to the next (T25). */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { digits } from '../../../worker/crypto/random.ts'

const codes = 1_000_000
const length = 6

interface Drawn {
  /** How often each digit stood at each position. */
  readonly byPosition: readonly (readonly number[])[]
  /** How often each first digit followed each last digit of the code before. */
  readonly acrossCodes: readonly number[]
  /** Codes equal to the one before. */
  readonly repeats: number
}

function draw(): Drawn {
  const byPosition = Array.from({ length }, () => Array.from({ length: 10 }, () => 0))
  const acrossCodes = Array.from({ length: 100 }, () => 0)
  let repeats = 0
  let before = digits(length)
  for (let i = 0; i < codes; i++) {
    const code = digits(length)
    byPosition.forEach((count, at) => add(count, Number(code[at])))
    add(acrossCodes, Number(before[length - 1]) * 10 + Number(code[0]))
    if (code === before) repeats++
    before = code
  }
  return { byPosition, acrossCodes, repeats }
}

const add = (counts: number[], at: number) => {
  counts[at] = (counts[at] ?? 0) + 1
}

function chiSquare(counts: readonly number[]): number {
  const expected = codes / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

afterEach(() => vi.restoreAllMocks())

// A generator without rejection, digit = byte % 10, scores about 370 at every position.
describe('a million codes', { timeout: 60_000 }, () => {
  // The bytes come from AES-CTR under a fixed key, so this test has one outcome and cannot fail by chance.
  test('are uniform at p = 0.001 when the bytes are', async () => {
    const bytes = await keystream(codes * 8)
    let at = 0
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      if (!(array instanceof Uint8Array)) throw new TypeError('codes are drawn from bytes')
      array.set(bytes.subarray(at, at + array.length))
      at += array.length
      return array
    })
    const drawn = draw()
    for (const counts of drawn.byPosition) expect(chiSquare(counts)).toBeLessThan(27.88)
    expect(chiSquare(drawn.acrossCodes)).toBeLessThan(148.24)
    expect(drawn.repeats).toBeLessThan(6)
    expect(at).toBeLessThanOrEqual(bytes.length)
  })

  // Real chance fails a threshold of p = 0.001 once in 150 runs; here p = 1e-9 each, seven times a run,
  // and 16 repeats where one is expected: together under one false alarm in a hundred million runs.
  test('are uniform with the platform’s own bytes', () => {
    const drawn = draw()
    for (const counts of drawn.byPosition) expect(chiSquare(counts)).toBeLessThan(60.8)
    expect(chiSquare(drawn.acrossCodes)).toBeLessThan(208.1)
    expect(drawn.repeats).toBeLessThan(16)
  })
})

async function keystream(size: number): Promise<Uint8Array> {
  const name = 'AES-CTR'
  const key = await crypto.subtle.importKey('raw', new Uint8Array(16), name, false, ['encrypt'])
  const algorithm = { name, counter: new Uint8Array(16), length: 64 }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, new Uint8Array(size)))
}
