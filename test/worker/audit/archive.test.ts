/** The audit’s eldest entries leave for a file, whole and verifiable, and what is left goes on from there. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import { archiveAudit, type ArchiveKeeper } from '../../../cli/audit-archive/archive-audit.ts'
import { readArchive } from '../../../cli/audit-archive/archive-file.ts'
import {
  gapsBetween,
  verifyArchive,
  verifyDatabase,
} from '../../../cli/audit-archive/verification.ts'
import { freshDatabase } from '../../support/database.ts'
import { auditing, tampers } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** A file in memory. */
function paper(): ArchiveKeeper & { text: string } {
  return {
    name: 'archive',
    text: '',
    async create() {
      if (this.text !== '') throw new Error('it exists')
    },
    async append(text) {
      this.text += text
    },
    async read() {
      return this.text
    },
  }
}

/** Six entries under two seals, and one that is not sealed yet. */
async function recorded() {
  const record = await auditing()
  await record.happens(1, 2, 3)
  await record.seals()
  await record.happens(4, 5, 6)
  await record.seals()
  await record.happens(7)
  const where = { database: record.db, keys: record.keys, keptSeal: keptInKv(env.CODES) }
  const found = async () =>
    (await verifyDatabase(where, [])).findings.map(({ kind, sequence }) => `${kind} ${sequence}`)
  return { record, where, found }
}

const sequences = async (table: string, column: string) =>
  (
    await env.DB.prepare(`SELECT ${column} AS n FROM ${table} ORDER BY ${column}`).all<{
      n: number
    }>()
  ).results.map(({ n }) => n)

test('what is old is in the file with its seals, and gone from the database, and both are verified', async () => {
  const { record, where, found } = await recorded()
  const file = paper()
  expect(await archiveAudit(where, 0, [], file)).toMatchObject({ through: 3, entries: 3 })
  expect([await sequences('audit', 'sequence'), await sequences('audit_seals', 'through')]).toEqual(
    [[4, 5, 6, 7], [6]],
  )
  const read = readArchive(file.text, 'archive')
  expect([read.entries.length, read.seals.length]).toEqual([3, 1])
  expect((await verifyArchive(record.keys, read)).findings).toEqual([])
  expect(await found()).toEqual([])
  // The record goes on, and its numbers with it.
  expect(await record.seals()).toBe(1)
  await record.happens(8)
  expect([await found(), (await sequences('audit', 'sequence')).at(-1)]).toEqual([[], 8])
})

test('a second archive begins where the first one ended, and a missing one is missed', async () => {
  const { record, where, found } = await recorded()
  const [one, other] = [paper(), paper()]
  await archiveAudit(where, 0, [], one)
  await record.seals()
  expect(await archiveAudit(where, 0, [], other)).toMatchObject({ through: 6, entries: 6 })
  const files = [one, other].map(({ text }) => readArchive(text, 'archive'))
  for (const file of files) expect((await verifyArchive(record.keys, file)).findings).toEqual([])
  expect(await gapsBetween(record.db, files)).toEqual([])
  expect(await gapsBetween(record.db, files.slice(0, 1))).toEqual([3])
  expect(await found()).toEqual([])
})

test('what is young stays, and the newest seal always does', async () => {
  const { where } = await recorded()
  expect(await archiveAudit(where, 60, [], paper())).toBeUndefined()
  await archiveAudit(where, 0, [], paper())
  const file = paper()
  expect(await archiveAudit(where, 0, [], file)).toBeUndefined()
  expect([file.text, await sequences('audit', 'sequence')]).toEqual(['', [4, 5, 6, 7]])
})

test('a record that was altered is not archived, and nothing goes', async () => {
  const { where } = await recorded()
  await tampers("UPDATE audit SET subject = 'acc_9' WHERE sequence = 2")
  await expect(archiveAudit(where, 0, [], paper())).rejects.toThrow(/was altered/)
  expect(await sequences('audit', 'sequence')).toHaveLength(7)
})

test('a file that was not kept as it was written takes nothing from the database', async () => {
  const { where } = await recorded()
  const file = paper()
  const torn = { ...file, read: async () => file.text.replace('acc_2', 'acc_9') }
  torn.append = async (text) => void (file.text += text)
  await expect(archiveAudit(where, 0, [], torn)).rejects.toThrow(/Nothing was removed/)
  expect(await sequences('audit', 'sequence')).toHaveLength(7)
})

test('stopped before the removal, the next run removes, and writes no entry twice', async () => {
  const { record, where, found } = await recorded()
  const file = paper()
  await archiveAudit(where, 0, [], file)
  const { entries } = readArchive(file.text, 'archive')
  const again = entries.map(
    ({ sequence, id, municipality, event, subject, details, at, mac, previous }) =>
      env.DB.prepare('INSERT INTO audit VALUES (?,?,?,?,?,?,?,?,?)').bind(
        sequence,
        id,
        municipality,
        event,
        subject,
        details,
        at,
        mac,
        previous,
      ),
  )
  await env.DB.batch(again)
  expect(await found()).toEqual([])
  expect(await archiveAudit(where, 0, [], paper())).toBeUndefined()
  expect(await sequences('audit', 'sequence')).toEqual([4, 5, 6, 7])
  expect(await record.seals()).toBe(1)
})

for (const [deed, change, finding] of [
  ['an entry altered', (text: string) => text.replace('acc_2', 'acc_9'), 'entry_altered 2'],
  [
    'an entry taken out',
    (text: string) => text.replace(/^.*"aud_2".*\n/m, ''),
    'entries_missing 3',
  ],
  [
    'the end altered',
    (text: string) => text.replace(/"entries":3,(?=[^\n]*\n$)/, '"entries":2,'),
    'end_missing 3',
  ],
  ['its seal taken out', (text: string) => text.replace(/^\{"seal".*\n/m, ''), 'end_missing 3'],
] as const)
  test(`in an archive it is found: ${deed}`, async () => {
    const { record, where } = await recorded()
    const file = paper()
    await archiveAudit(where, 0, [], file)
    const changed = change(file.text)
    expect(changed).not.toBe(file.text)
    const { findings } = await verifyArchive(record.keys, readArchive(changed, 'archive'))
    expect(findings.map(({ kind, sequence }) => `${kind} ${sequence}`)).toContain(finding)
  })

test('a removal that is passed off as an archive is found, even with a true seal', async () => {
  const { found } = await recorded()
  await tampers(
    `INSERT INTO audit_archives (through, number, epoch, entries, hash, last, key, mac)
     SELECT through, number, epoch, entries, hash, (SELECT mac FROM audit WHERE sequence = 3), key, mac
     FROM audit_seals WHERE number = 1`,
    'DELETE FROM audit WHERE sequence <= 3',
    'DELETE FROM audit_seals WHERE number = 1',
  )
  expect(await found()).toEqual(['archive_forged 3'])
})

test('a query by mistake removes nothing that has not left', async () => {
  const { where } = await recorded()
  await archiveAudit(where, 0, [], paper())
  for (const mistake of [
    'DELETE FROM audit WHERE sequence = 4',
    'DELETE FROM audit_seals',
    'DELETE FROM audit_archives',
    'UPDATE audit_archives SET through = 7',
  ])
    await expect(env.DB.prepare(mistake).run()).rejects.toThrow('audit_is_append_only')
})
