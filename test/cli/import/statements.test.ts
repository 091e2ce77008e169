/** Statements that D1 takes, whatever is in the file: below 100 kB each, and text that stays text. */
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { insertions, literal } from '../../../cli/import/statements.ts'

const insertion = { head: 'INSERT INTO t (a) VALUES', tail: 'ON CONFLICT DO NOTHING' }

test('no statement is longer than D1 takes, counted in bytes', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [`${index} ñ€🏙`.repeat(9)])
  const statements = [...insertions(insertion, rows)]
  expect(statements.length).toBeGreaterThan(3)
  for (const one of statements) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(90_000)
  const db = new DatabaseSync(':memory:')
  db.exec('CREATE TABLE t (a TEXT)')
  for (const one of statements) db.exec(one)
  expect(db.prepare('SELECT count(DISTINCT a) AS n FROM t').get()).toEqual({ n: 5000 })
})

test('a row that no statement can hold is refused, not cut', () => {
  expect(() => [...insertions(insertion, [['x'.repeat(90_000)]])]).toThrow(RangeError)
})

test('nothing to write is no statement', () => {
  expect([...insertions(insertion, [])]).toEqual([])
})

test('a NUL, at which SQLite would end a text, is refused', () => {
  expect(() => literal('a\0b')).toThrow(RangeError)
})

for (const hostile of [
  "O'Higgins",
  "'); DROP TABLE accounts; --",
  'línea\nlínea; línea',
  '/* -- ` " [ ]',
  'BEGIN TRANSACTION; COMMIT;',
  'Ñandú 🏙',
])
  test(`${JSON.stringify(hostile)} comes out as it went in`, () => {
    const db = new DatabaseSync(':memory:')
    const sql = literal(hostile)
    expect(db.prepare(`SELECT ${sql} AS text`).get()).toEqual({ text: hostile })
    // Wrangler cuts these words out of a file, wherever they stand.
    expect(sql).not.toContain('BEGIN TRANSACTION')
  })
