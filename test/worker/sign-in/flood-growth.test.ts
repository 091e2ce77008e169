/** A flood of wrong sign-ins leaves next to nothing: its rows are as many as a few minutes make, however long it lasts. */
import Argon2 from '@phi-ag/argon2'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { purge } from '../../../worker/retention/purge.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { timePasses } from '../../support/database.ts'
import { at, freshCities, owner, signsIn, somebody } from './fixtures.ts'

const minutes = 8
/** Rows that a minute's count of attempts takes at most: eight networks, the others, and all of it. */
const rowsOfMinute = 10
/** Entries of the audit about accounts that are tried, a minute. */
const entriesOfMinute = 10
const triesOfMinute = 30
/** Buckets of one try, and minutes until the slowest of them is full again. */
const [buckets, slowest] = [3, 3]

beforeEach(() => freshCities({}))

let passed = 0

/** What is measured is what is kept: the hash itself need not be worked out. */
const nothingMatches = () =>
  vi.spyOn(Argon2.prototype, 'hash').mockImplementation(() => ({
    encoded: '',
    hash: crypto.getRandomValues(new Uint8Array(32)),
  }))

const count = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n')) ?? -1

/** D1's minutes, which begin when they begin: a test that is slow has more of them than it let pass. */
const mostRowsOfMinute = async () =>
  (await env.DB.prepare(
    'SELECT max(n) AS n FROM (SELECT count(*) AS n FROM attempts GROUP BY minute_at)',
  ).first<number>('n')) ?? -1

const size = async () => (await env.DB.prepare('SELECT 1').run()).meta.size_after

/** Wrong sign-ins of a minute, the minute that passes, and the purge that every minute has. */
async function minute(named: (n: number) => Readonly<Record<string, string>>) {
  for (let n = 0; n < triesOfMinute; n += 10)
    await Promise.all(
      Array.from({ length: 10 }, (_, one) =>
        signsIn(at('demo'), named(n + one), 'no es la que es', {
          source: `198.51.${n + one}.${(passed += 1) % 250}`,
          works: false,
        }),
      ),
    )
  await timePasses(60)
  await purge(database(env.DB), Object.values(municipalities))
}

for (const whose of ['nobody', 'accounts'] as const)
  test(
    `a flood with names of ${whose} grows by twenty megabytes a day at most`,
    { timeout: 240_000 },
    async () => {
      nothingMatches()
      const owners = await Promise.all(
        Array.from({ length: whose === 'nobody' ? 0 : 30 }, () => owner('demo')),
      )
      const named = (n: number) => owners[n % 30]?.named ?? somebody('demo').named
      for (let n = 0; n < minutes / 2; n++) await minute(named)
      const [before, entries] = [await size(), await count('audit')]
      for (let n = 0; n < minutes / 2; n++) await minute(named)
      const grown = ((await size()) - before) / (minutes / 2)
      expect(grown * 24 * 60).toBeLessThanOrEqual(20_000_000)
      expect(await count('limits')).toBeLessThanOrEqual(triesOfMinute * buckets * slowest)
      expect(await mostRowsOfMinute()).toBeLessThanOrEqual(rowsOfMinute)
      expect((await count('audit')) - entries).toBeLessThanOrEqual((entriesOfMinute * minutes) / 2)
      expect(await count('audit')).toBeLessThanOrEqual(whose === 'nobody' ? 0 : 30)
    },
  )

test('an account that is tried all day is in the audit once an hour, and every try is counted', async () => {
  nothingMatches()
  const she = await owner('demo')
  for (let n = 0; n < 7; n++) await signsIn(at('demo'), she.named, 'no es la que es')
  expect(await count("audit WHERE event = 'sign_in_failed'")).toBe(1)
  const all = await env.DB.prepare("SELECT sum(count) AS n FROM attempts WHERE network = ''").first(
    'n',
  )
  expect(all).toBe(7)
})
