/**
 * What a million accounts cost: the every-minute work, quiet and busy, and the statements of a sign-in against the same
 * at a thousand. SQLite in this process, on disk, with the Worker's own tables and its own stores: no network and no
 * workerd, so what is measured is what the statements cost.
 */
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountStore } from '../../worker/accounts/account-store.ts'
import { audit } from '../../worker/audit/audit.ts'
import { createSecrets, readKeys, type Keys } from '../../worker/crypto/keys.ts'
import type { Database } from '../../worker/db/database.ts'
import type { DeliveryQueue } from '../../worker/delivery/job.ts'
import { sweep } from '../../worker/delivery/outbox/sweeper.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { purge } from '../../worker/retention/purge.ts'
import { milliseconds, type Findings } from './report.ts'
import { openSqlite, type Sqlite } from './scale/sqlite.ts'
import { busyMinute, populate } from './scale/population.ts'
import { median, quantile } from './statistics.ts'

const few = 1000
const many = 1_000_000
const rounds = 100

/** Of the every-minute work on a quiet minute, and of any one transaction that citizens wait for. */
const budget = 50

const queue: DeliveryQueue = {
  sendBatch: () => Promise.resolve({ metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } }),
}

export async function measureScale(): Promise<Findings> {
  const keys = await readKeys(await createSecrets())
  // The operator's log of what is measured is nobody's reading.
  const { log } = console
  console.log = () => {}
  try {
    const small = await measureAt(few, keys)
    const large = await measureAt(many, keys)
    return findings(small, large)
  } finally {
    console.log = log
  }
}

interface Measured {
  readonly statements: Readonly<Record<string, readonly number[]>>
  readonly quiet: Minute
  readonly busy: Minute
  readonly seeded: number
}

interface Minute {
  readonly sweep: number
  readonly purge: number
  readonly all: number
  readonly longest: number
}

async function measureAt(accounts: number, keys: Keys): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'citizen-scale-'))
  const sqlite = openSqlite(join(folder, 'd1.sqlite'))
  try {
    const begun = performance.now()
    populate(sqlite.raw, accounts)
    const seeded = (performance.now() - begun) / 1000
    const statements = await signIns(sqlite.database, keys)
    // What was waiting when the population was made is not what is measured.
    await minute(sqlite)
    const quiet = await minute(sqlite)
    busyMinute(sqlite.raw)
    const busy = await minute(sqlite)
    return { statements, quiet, busy, seeded }
  } finally {
    sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function minute({ database, transactions }: Sqlite): Promise<Minute> {
  transactions.length = 0
  const swept = await timed(() => sweep(database, queue))
  const purged = await timed(() => purge(database, Object.values(municipalities)))
  return {
    sweep: swept,
    purge: purged,
    all: swept + purged,
    longest: Math.max(0, ...transactions),
  }
}

/** Look-ups of somebody who is there and of somebody who is not, and the record of a sign-in. */
async function signIns(database: Database, keys: Keys) {
  const store = accountStore(database, keys, demo)
  const record = audit(database, keys, demo.public.slug)
  const kinds = {
    'look-up of nobody': async (n: number) => [
      await store.find([{ kind: 'email', value: `nobody${n}@example.com` }]),
    ],
    'an entry of the audit': async (n: number) => [
      await record.entry(`aud_scale_${n}`, 'signed_in', `acc_${n}`),
    ],
  }
  const times: Record<string, number[]> = {}
  for (const [name, statements] of Object.entries(kinds)) {
    const list: number[] = []
    for (let round = -10; round < rounds; round += 1) {
      const asked = await statements(round)
      const took = await timed(() => database.together(...asked))
      if (round >= 0) list.push(took)
    }
    times[name] = list
  }
  return times
}

function findings(small: Measured, large: Measured): Findings {
  const pair = (name: string, of: (measured: Measured) => number) => [
    name,
    milliseconds(of(small)),
    milliseconds(of(large)),
  ]
  const names = Object.keys(large.statements)
  return {
    title: 'A million accounts',
    about: `SQLite on disk with the Worker's tables and stores; filled in ${large.seeded.toFixed(0)} s.`,
    rows: [
      ['', `${few.toLocaleString('en')} accounts`, `${many.toLocaleString('en')} accounts`],
      ...names.map((name) =>
        pair(`${name}, median`, ({ statements }) => median(statements[name] ?? [])),
      ),
      ...names.map((name) =>
        pair(`${name}, p95`, ({ statements }) => quantile(statements[name] ?? [], 0.95)),
      ),
      pair('every minute, quiet: all', ({ quiet }) => quiet.all),
      pair('every minute, quiet: longest transaction', ({ quiet }) => quiet.longest),
      pair('every minute, busy: sweep', ({ busy }) => busy.sweep),
      pair('every minute, busy: purge', ({ busy }) => busy.purge),
      pair('every minute, busy: all', ({ busy }) => busy.all),
      pair('every minute, busy: longest transaction', ({ busy }) => busy.longest),
    ],
    notes: [],
    verdicts: [
      { what: 'every minute, quiet', measured: large.quiet.all, budget, unit: 'ms' },
      {
        what: 'every minute, busy, longest transaction',
        measured: large.busy.longest,
        budget,
        unit: 'ms',
      },
    ],
    figures: { small, large },
  }
}
