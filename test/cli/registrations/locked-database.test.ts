/** The local Worker writes to the same file as an officer's command: the command waits for its turn. */
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '../../../worker/db/database.ts'
import { byWrangler, operatorDatabase } from '../../../cli/operator-database.ts'
import type { Ran, Wrangler } from '../../../cli/wrangler.ts'

/** As `wrangler d1 execute --json` says it. */
const refused = (text: string): Ran => ({
  status: 1,
  stdout: JSON.stringify({ error: { text } }, null, 2),
  stderr: '',
})
const locked = refused('database is locked: SQLITE_BUSY')
const answered: Ran = { status: 0, stdout: '[{"results":[{"n":1}],"success":true}]', stderr: '' }

/** Answers in this order, the last one for ever. */
function wranglerThat(...answers: readonly [Ran, ...Ran[]]) {
  const runs: string[] = []
  const wrangler: Wrangler = (...args) => {
    runs.push(args.at(-1) ?? '')
    return Promise.resolve(answers[Math.min(runs.length, answers.length) - 1] ?? answers[0])
  }
  const database = operatorDatabase(byWrangler(wrangler, { is: 'local', dataDir: '/data' }))
  const asks = () =>
    database.batch(read(database.orm.all(sql`SELECT 1 AS n`), (rows: readonly unknown[]) => rows))
  return { runs, asks }
}

test('a command that meets the lock twice is done the third time', async () => {
  const { runs, asks } = wranglerThat(locked, locked, answered)
  expect(await asks()).toEqual([[{ n: 1 }]])
  expect(runs).toHaveLength(3)
  expect(new Set(runs).size).toBe(1)
})

test('a command that always meets the lock says so in the end', async () => {
  const { runs, asks } = wranglerThat(locked)
  await expect(asks()).rejects.toMatchObject({
    cause: { message: expect.stringContaining('SQLITE_BUSY') },
  })
  expect(runs).toHaveLength(7)
})

test('a command that the database refuses for another reason is not repeated', async () => {
  const { runs, asks } = wranglerThat(refused('no such table: accounts'), answered)
  await expect(asks()).rejects.toThrow()
  expect(runs).toHaveLength(1)
})
