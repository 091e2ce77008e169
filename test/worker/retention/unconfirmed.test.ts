/** Whom nobody proved to be is forgotten whole, and nobody else: whatever happens between two statements. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { says, watchedEnv } from '../../support/watched-env.ts'
import { count, freshGround, purges, registrations } from './fixtures.ts'

beforeEach(freshGround)

/** The moment in which the purge has chosen whom to forget, and has not yet. */
const betweenChoiceAndRemoval = (happens: () => Promise<unknown>): D1Database =>
  watchedEnv(async (call, proceed) => {
    if (says(call, 'delete from "identifiers"')) await happens()
    return proceed()
  }).DB

const sql = (text: string) => env.DB.prepare(text).run()

/** Names without an account, and accounts without a name. */
const halves = async () =>
  (await count('accounts', 'id NOT IN (SELECT account FROM identifiers)')) +
  (await count('identifiers', 'account NOT IN (SELECT id FROM accounts)'))

test('a registration that nobody confirmed goes with all that belongs to it', async () => {
  await registrations(3)
  await sql(`INSERT INTO security_questions (account, municipality, question, record)
    VALUES ('acc_1', 'ibarra', 'q', 'x')`)
  await sql("INSERT INTO devices (account, municipality, digest) VALUES ('acc_2', 'ibarra', 'd')")
  await purges()
  for (const table of ['accounts', 'identifiers', 'agreements_accepted', 'temporary_passwords'])
    expect(await count(table), table).toBe(0)
  for (const table of ['security_questions', 'devices']) expect(await count(table), table).toBe(0)
})

test('one that can still be confirmed stays', async () => {
  await registrations(2, { age: 25 * 3600 - 5 })
  await purges()
  expect(await count('accounts')).toBe(2)
  expect(await halves()).toBe(0)
})

test('an old one to which a new temporary password was sent stays', async () => {
  await registrations(2, { age: 100 * 3600 })
  await sql("UPDATE temporary_passwords SET expires_at = unixepoch() + 60 WHERE account = 'acc_2'")
  await purges()
  expect(await count('accounts')).toBe(1)
  expect(await count('identifiers', "account = 'acc_2'")).toBe(1)
  expect(await count('temporary_passwords')).toBe(1)
})

test('somebody who confirms while the purge is at it loses nothing', async () => {
  await registrations(3)
  const db = betweenChoiceAndRemoval(() =>
    env.DB.batch([
      env.DB.prepare("UPDATE identifiers SET signs_in = 1 WHERE account = 'acc_2'"),
      env.DB.prepare(`INSERT OR IGNORE INTO identifiers
          (municipality, blind, account, kind, sealed, proven_at)
        VALUES ('ibarra', 'mail', 'acc_2', 'email', 'x', unixepoch())`),
      env.DB.prepare("UPDATE accounts SET status = 'active' WHERE id = 'acc_2'"),
    ]),
  )
  await purges(db)
  expect(await count('accounts')).toBe(1)
  expect(await count('identifiers', "account = 'acc_2'")).toBe(2)
  expect(await count('agreements_accepted', "account = 'acc_2'")).toBe(1)
})

test('somebody who asks for a new temporary password while the purge is at it loses nothing', async () => {
  await registrations(2)
  const db = betweenChoiceAndRemoval(() =>
    sql("UPDATE temporary_passwords SET expires_at = unixepoch() + 600 WHERE account = 'acc_1'"),
  )
  await purges(db)
  expect(await count('accounts')).toBe(1)
  expect(await halves()).toBe(0)
})

test('accounts that turn old between two statements break nothing, five a second', async () => {
  // One becomes due at every fifth of a second, from well before now until well after.
  await registrations(600)
  await sql(`UPDATE accounts SET created_at = unixepoch() - 90000 - 60
    + CAST(substr(id, 5) AS INTEGER) / 5`)
  await sql('UPDATE temporary_passwords SET expires_at = unixepoch() - 4000')
  let seconds = 0
  const ages = watchedEnv(async (_, proceed) => {
    const answer = await proceed()
    // Every statement of the purge finds the database another second older.
    seconds += 1
    await sql('UPDATE accounts SET created_at = created_at - 1')
    return answer
  }).DB
  await purges(ages)
  expect(seconds).toBeGreaterThan(5)
  expect(await halves()).toBe(0)
  const left = await count('accounts')
  expect(left).toBeLessThan(600)
  expect(left).toBeGreaterThan(0)
  await purges()
  expect(await halves()).toBe(0)
  expect(await count('accounts')).toBeLessThan(left)
  expect(await count('accounts', 'created_at < unixepoch() - 90005')).toBe(0)
})

test('a table that cannot be purged keeps no other from it', async () => {
  await registrations(2)
  await sql(`INSERT INTO limits (key, tokens, refill, allowed, updated_at)
    VALUES ('k', 1, 1, 1, unixepoch() - 400000)`)
  await sql(
    `CREATE TRIGGER broken BEFORE DELETE ON accounts BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  )
  await expect(purges()).rejects.toThrow('unavailable')
  expect(await count('limits')).toBe(0)
  expect(await count('accounts')).toBe(2)
  expect(await halves()).toBe(0)
})
