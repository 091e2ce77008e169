/** A restore is made safe in small transactions: stopped on the way, it goes on, and tells of itself at its end alone. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import { sealAudit } from '../../../worker/audit/seal.ts'
import { inDatabase, verifyAudit } from '../../../worker/audit/verify.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { afterRestore } from '../../../cli/restore/after-restore.ts'
import { noChanges } from '../../../cli/restore/logged-changes.ts'
import { freshCity, inhabitant, rowsIn } from '../codes/fixtures.ts'

beforeEach(freshCity)

const kept = keptInKv(env.CODES)
const restored = async () => ({
  database: database(env.DB),
  keys: await readKeys(env),
  keptSeal: kept,
})

const living = () => rowsIn('sessions', 'ended_at IS NULL')
const restoresLogged = () => rowsIn('audit', "event = 'database_restored'")

async function sevenInhabitants() {
  for (let n = 0; n < 7; n += 1) await inhabitant(`vecina${n}@correo.example`)
  await sealAudit(database(env.DB), (await readKeys(env)).audit, kept)
}

test('seven sessions end by twos, and nothing is left out at the edges', async () => {
  await sevenInhabitants()
  const steps: [string, number][] = []
  const report = (table: string, done: number) => void steps.push([table, done])
  await afterRestore(await restored(), noChanges, { atOnce: 2, report })
  expect(steps).toEqual([
    ['sessions', 2],
    ['sessions', 4],
    ['sessions', 6],
    ['sessions', 7],
  ])
  expect(await living()).toBe(0)
})

test('stopped after a batch, it has not been told; run again, it ends the rest and is told once', async () => {
  await sevenInhabitants()
  const stops = () => {
    throw new Error('the line broke')
  }
  const broken = afterRestore(await restored(), noChanges, { atOnce: 2, report: stops })
  await expect(broken).rejects.toThrow('the line broke')
  expect([await living(), await restoresLogged()]).toEqual([5, 0])
  await afterRestore(await restored(), noChanges, { atOnce: 2 })
  expect([await living(), await restoresLogged()]).toEqual([0, 1])
  const { findings } = await verifyAudit(
    inDatabase(database(env.DB)),
    (await readKeys(env)).audit,
    [],
  )
  expect(findings).toEqual([])
})

test('an entry that a citizen causes at the last moment makes no gap in the audit', async () => {
  await sevenInhabitants()
  const { keptSeal, ...rest } = await restored()
  let reads = 0
  const interrupted = {
    ...keptSeal,
    // Between the look at the newest entry and the one that tells of the restore.
    async last() {
      if ((reads += 1) === 1) await inhabitant('nueva@correo.example')
      return keptSeal.last()
    },
  }
  await afterRestore({ ...rest, keptSeal: interrupted }, noChanges)
  const { findings, restores } = await verifyAudit(inDatabase(rest.database), rest.keys.audit, [])
  expect([findings, restores.length]).toEqual([[], 1])
})

test('a password that this database knows to be the newest is left alone, whatever the log says', async () => {
  const { id } = await inhabitant('vecina@correo.example')
  const { id: other } = await inhabitant('vecino@correo.example')
  const row = await env.DB.prepare('SELECT sequence FROM audit WHERE subject = ?')
    .bind(id)
    .first<{ sequence: number }>()
  const report = await afterRestore(await restored(), {
    ...noChanges,
    credentials: [
      { sequence: row?.sequence ?? 0, account: id },
      // The same number, given to another entry since: the restore took this one.
      { sequence: row?.sequence ?? 0, account: other },
    ],
  })
  expect(report.passwords).toBe(1)
  expect(await rowsIn('accounts', `id = '${id}' AND password IS NOT NULL`)).toBe(1)
  expect(await rowsIn('accounts', `id = '${other}' AND password IS NULL`)).toBe(1)
})
