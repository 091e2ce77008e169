/** Migrations only add: a Worker that is rolled back finds in the database all that it knew. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../worker/db/migrations/', import.meta.url)

/** What takes something from a program that was there before. */
const destructive: readonly (readonly [RegExp, string])[] = [
  [/\bDROP\s+(TABLE|COLUMN)\b/i, 'something it reads is gone'],
  [/\bRENAME\s+(TO|COLUMN)\b/i, 'something it reads has another name'],
  [/\bADD\b(?![^;]*\bDEFAULT\b)[^;]*\bNOT\s+NULL\b/i, 'what it inserts is refused'],
]

function flawsOf(sql: string): readonly string[] {
  const statements = sql.replaceAll(/--[^\n]*/g, '')
  const named = (form: RegExp) => [...statements.matchAll(form)].map(([, name]) => name)
  const dropped = named(/DROP (?:TRIGGER|VIEW) `(\w+)`/g)
  const made = new Set(named(/CREATE (?:TRIGGER|VIEW) `(\w+)`/g))
  return [
    ...destructive.flatMap(([form, why]) => (form.test(statements) ? [why] : [])),
    ...dropped.flatMap((name) => (made.has(name) ? [] : [`${name} is gone`])),
  ]
}

const migrations = readdirSync(folder).filter((name) => name.endsWith('.sql'))

for (const name of migrations)
  test(`${name} takes nothing from the version before`, () => {
    expect(flawsOf(readFileSync(new URL(name, folder), 'utf8'))).toEqual([])
  })

for (const [sql, why] of [
  ['DROP TABLE `accounts`;', 'a table'],
  ['ALTER TABLE `accounts` DROP COLUMN `locale`;', 'a column'],
  ['ALTER TABLE `__new_accounts` RENAME TO `accounts`;', 'a table made anew'],
  ['ALTER TABLE `accounts` ADD `name` text NOT NULL;', 'a column that must be filled'],
  ['DROP TRIGGER `audit_keeps_entries`;', 'a rule'],
  ['DROP VIEW `broken_accounts`;', 'a view'],
] as const)
  test(`refused: ${why} that an older version needs`, () => {
    expect(flawsOf(sql)).not.toEqual([])
  })

test('allowed: what has a default', () => {
  expect(flawsOf('ALTER TABLE `sessions` ADD `uses` integer DEFAULT 0 NOT NULL;')).toEqual([])
})
