/** Statements as one text: every value stays a value, whatever somebody typed. */
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { inText } from '../../../cli/sql-text.ts'

const answers = (sql: string) => new DatabaseSync(':memory:').prepare(sql).get()

for (const [value, why] of [
  ["O'Gorman", 'a quotation mark'],
  ["'; DROP TABLE accounts; --", 'an end and another statement'],
  ['¿?', 'a place for a parameter'],
  ['BEGIN TRANSACTION', 'words that wrangler takes for its own'],
  [42, 'a number'],
  [null, 'nothing'],
] as const)
  test(`${why} is read back as it was`, () =>
    expect(answers(inText('SELECT ? AS "one?", \'it?s\' AS "two"', [value]))).toEqual({
      'one?': value,
      two: 'it?s',
    }))

test('a parameter too many, too few, or without a form in SQL is a mistake', () => {
  expect(() => inText('SELECT ?', [1, 2])).toThrow(RangeError)
  expect(() => inText('SELECT ?, ?', [1])).toThrow(RangeError)
  expect(() => inText('SELECT ?', [Number.NaN])).toThrow(RangeError)
  expect(() => inText('SELECT ?', [{}])).toThrow(RangeError)
})
