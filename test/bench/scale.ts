/**
 * What a million accounts cost: the every-minute work, quiet and busy, and the statements of a sign-in against the same
 * at a thousand. SQLite in this process, on disk, with the Worker's own tables and its own stores: no network and no
 * workerd, so what is measured is what the statements cost.
 */
import { timingSafeEqual } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeptSeal } from '../../worker/audit/kept-seal.ts'
import { sealMac, type Sealed } from '../../worker/audit/mac.ts'
import { sealAudit } from '../../worker/audit/seal.ts'
import { createSecrets, readKeys, type Keys } from '../../worker/crypto/keys.ts'
import type { Database } from '../../worker/db/database.ts'
import type { DeliveryQueue } from '../../worker/delivery/queue/job.ts'
import { sweep } from '../../worker/delivery/outbox/sweeper.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { purge } from '../../worker/retention/purge.ts'
import { milliseconds, type Findings } from './report.ts'
import { openSqlite, type Sqlite } from './scale/sqlite.ts'
import { busyMinute, populate, sealed } from './scale/population.ts'
import { signInBatches } from './scale/sign-in.ts'
import { median, quantile } from './statistics.ts'

// Workers have it as an extension of Web Crypto; Node has it elsewhere.
Object.assign(crypto.subtle, { timingSafeEqual })

const few = 1000
const many = 1_000_000
const rounds = 100
/** Of each kind; the quickest is what the statements cost, and the rest is the machine. */
const minutes = 5

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
  readonly seal: number
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
    const kept = await sealedSoFar(sqlite, keys)
    const asked = { ...sqlite, keys, kept }
    // What was waiting when the population was made is not what is measured.
    await minute(asked)
    const quiet = await quickest(() => minute(asked))
    const busy = await quickest((round) => {
      busyMinute(sqlite.raw, round)
      return minute(asked)
    })
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

/** The quickest of a few in everything that is measured of it. */
async function quickest(once: (round: number) => Promise<Minute>): Promise<Minute> {
  const all: Minute[] = []
  for (let round = 0; round < minutes; round += 1) all.push(await once(round))
  const least = (of: (minute: Minute) => number) => Math.min(...all.map(of))
  return {
    sweep: least((one) => one.sweep),
    purge: least((one) => one.purge),
    seal: least((one) => one.seal),
    all: least((one) => one.all),
    longest: least((one) => one.longest),
  }
}

/** The audit as every minute leaves it: sealed to its end, in both places. */
async function sealedSoFar({ raw }: Sqlite, keys: Keys): Promise<KeptSeal> {
  const { current } = keys.audit
  const content = { number: 1, epoch: 0, ...sealed(raw), hash: 'that of years', key: current.id }
  let last: Sealed = { ...content, mac: await sealMac(current.key, content) }
  const { number, epoch, through, entries, hash, key, mac } = last
  raw
    .prepare(
      'INSERT INTO audit_seals (number, epoch, through, entries, hash, key, mac) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(number, epoch, through, entries, hash, key, mac)
  return {
    last: () => Promise.resolve(last),
    keep(seal) {
      last = seal
      return Promise.resolve()
    },
  }
}

async function minute({
  database,
  transactions,
  keys,
  kept,
}: Sqlite & { readonly keys: Keys; readonly kept: KeptSeal }): Promise<Minute> {
  transactions.length = 0
  const swept = await timed(() => sweep(database, queue))
  const purged = await timed(() => purge(database, Object.values(municipalities)))
  const seal = await timed(() => sealAudit(database, keys.audit, kept))
  return {
    sweep: swept,
    purge: purged,
    seal,
    all: swept + purged + seal,
    longest: Math.max(0, ...transactions),
  }
}

/** Each batch of a sign-in, as it is sent. */
async function signIns(database: Database, keys: Keys) {
  const times: Record<string, number[]> = {}
  for (const [name, batch] of Object.entries(await signInBatches(database, keys))) {
    const list: number[] = []
    for (let round = -10; round < rounds; round += 1) {
      const asked = await batch(round + 10)
      const took = await timed(() => database.batch(...asked))
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
      pair('every minute, busy: seal', ({ busy }) => busy.seal),
      pair('every minute, busy: all', ({ busy }) => busy.all),
      pair('every minute, busy: longest transaction', ({ busy }) => busy.longest),
    ],
    notes: [['every minute is the quickest of', String(minutes)]],
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
