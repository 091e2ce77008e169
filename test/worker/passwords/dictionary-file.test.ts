/** A file of words: what is written is found, nothing else is, and what is no such file is refused. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDictionary } from '../../../worker/passwords/dictionary-file.ts'
import { writeDictionary } from '../../../worker/passwords/dictionary-file-writer.ts'

const nothingElse = { sequences: {}, places: [] }

const opened = (...ranked: readonly (readonly string[])[]) =>
  readDictionary(writeDictionary(ranked, nothingElse).buffer)

test('a word is found by how early it is tried, in whichever list that is earliest', () => {
  const { rankOf } = opened(['clave', 'amor', 'ñandú'], ['sol', 'ñandú', 'luna'])

  expect(['clave', 'amor', 'ñandú', 'sol', 'luna'].map(rankOf)).toEqual([1, 2, 2, 1, 3])
})

test('what stands before, between and behind the words is none', () => {
  const { rankOf } = opened(['amor', 'amores', 'sol'])

  for (const text of ['', 'a', 'amo', 'amore', 'amoress', 'b', 'so', 'sole', 'z', 'constructor'])
    expect(rankOf(text), text).toBeUndefined()
})

test('whatever words there are, these are found and no others', () => {
  const letters = fc.constantFrom('a', 'b', 'ñ', '1', ' ')
  const word = fc.array(letters, { minLength: 1, maxLength: 6 }).map((list) => list.join(''))
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 120 }), fc.array(word), (words, others) => {
      const { rankOf, longest } = opened(words)
      expect(words.map(rankOf)).toEqual(words.map((_, index) => index + 1))
      expect(
        others.filter((one) => !words.includes(one)).every((one) => rankOf(one) === undefined),
      ).toBe(true)
      expect(longest).toBe(Math.max(0, ...words.map(({ length }) => length)))
    }),
    { seed: 20_300_101 },
  )
})

test('a word of another alphabet is left out, and nothing is found in its place', () => {
  const { rankOf } = opened(['пароль', 'clave'])

  expect([rankOf('пароль'), rankOf('clave')]).toEqual([undefined, 2])
})

describe('what is no file of words is refused', () => {
  const whole = writeDictionary([['clave', 'amor', 'sol']], nothingElse)
  const altered = (at: number) => {
    const copy = new Uint8Array(whole)
    copy[at] = 0x7f
    return copy.buffer
  }

  test.each([
    ['nothing', new ArrayBuffer(0)],
    ['a page', Uint8Array.from(new TextEncoder().encode('<!doctype html><p>No encontrado')).buffer],
    ['one of another version', altered(4)],
    ['one that is cut off', whole.buffer.slice(0, -1)],
    ['one that is too long', new Uint8Array([...whole, 0]).buffer],
  ])('%s', (_, bytes) => {
    expect(() => readDictionary(bytes)).toThrow(RangeError)
  })
})
