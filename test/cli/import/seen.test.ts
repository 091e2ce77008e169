/** A million documents are remembered without being kept: each once, with the line where it stood first. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { SeenFingerprints } from '../../../cli/import/seen.ts'

const printOf = (index: number) => createHash('sha256').update(String(index)).digest()

test('whatever was seen is known again, with its first line, however often the memory has grown', () => {
  const seen = new SeenFingerprints(8)
  const count = 50_000
  for (let index = 0; index < count; index++)
    if (seen.note(printOf(index), index + 1) !== null) throw new Error(`${index} was not seen yet`)
  for (let index = 0; index < count; index += 7)
    expect(seen.note(printOf(index), count + index + 1)).toBe(index + 1)
})

test('prints that differ late are different', () => {
  const seen = new SeenFingerprints(8)
  const print = (last: number) => Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, last)
  expect(seen.note(print(1), 1)).toBeNull()
  expect(seen.note(print(2), 2)).toBeNull()
  expect(seen.note(print(1), 3)).toBe(1)
  expect(seen.note(print(2), 4)).toBe(2)
})

test('a print inside a larger buffer is read from where it begins', () => {
  const seen = new SeenFingerprints(8)
  const both = Buffer.concat([printOf(1), printOf(2)])
  expect(seen.note(both.subarray(0, 32), 1)).toBeNull()
  expect(seen.note(both.subarray(32), 2)).toBeNull()
  expect(seen.note(printOf(2), 3)).toBe(2)
})
