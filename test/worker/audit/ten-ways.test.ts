/** Ten ways and more of altering the record by whoever can write all of D1, and a minute passes: each is found. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import { freshDatabase } from '../../support/database.ts'
import { auditing, tampers } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log')
    .mockReset()
    .mockImplementation(() => {})
})

const relink = `UPDATE audit SET previous = coalesce(
  (SELECT before.mac FROM audit before WHERE before.sequence < audit.sequence
   ORDER BY before.sequence DESC LIMIT 1), '')`
const withoutSecond = [
  'DELETE FROM audit WHERE sequence = 2',
  'UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2',
  relink,
  "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'audit'",
]
const swapped = [
  'UPDATE audit SET sequence = -1 WHERE sequence = 2',
  'UPDATE audit SET sequence = 2 WHERE sequence = 3',
  'UPDATE audit SET sequence = 3 WHERE sequence = -1',
  relink,
]
const yesterday = [
  'DELETE FROM audit WHERE sequence > 3',
  'DELETE FROM audit_seals WHERE through > 3',
  "UPDATE sqlite_sequence SET seq = 3 WHERE name = 'audit'",
]
const forgedSeal = `INSERT INTO audit_seals (through, hash, number, epoch, entries, key, mac)
  SELECT 999, hash, 3, epoch, entries, key, mac FROM audit_seals WHERE number = 2`

/** The second column: whether the Worker itself raises the alarm within the minute, and seals no more. */
for (const [deed, alarm, ...statements] of [
  ['an entry taken out of the middle', false, 'DELETE FROM audit WHERE sequence = 2'],
  ['an entry taken out, the rest numbered and linked anew', false, ...withoutSecond],
  ['the last entries taken out', false, 'DELETE FROM audit WHERE sequence > 4'],
  ['two entries exchanged and linked anew', false, ...swapped],
  [
    'what an entry says',
    false,
    `UPDATE audit SET details = '{"device":"Safari"}' WHERE sequence = 2`,
  ],
  ['an entry dated back', false, 'UPDATE audit SET at = at - 86400 WHERE sequence = 2'],
  [
    'an entry moved to another municipality',
    false,
    "UPDATE audit SET municipality = 'leon' WHERE sequence = 5",
  ],
  [
    'a forged entry with the MAC of a true one',
    false,
    `INSERT INTO audit (id, municipality, event, subject, details, mac, previous)
     SELECT 'aud_forged', municipality, event, 'acc_victim', details, mac, mac FROM audit WHERE sequence = 6`,
  ],
  ['a record altered and every seal deleted', true, ...withoutSecond, 'DELETE FROM audit_seals'],
  [
    'a record altered and every seal passed off as one of an older version',
    true,
    ...swapped,
    'UPDATE audit_seals SET number = NULL, epoch = NULL, entries = NULL, key = NULL, mac = NULL',
  ],
  ['the newest seal replaced by the one before', true, 'DELETE FROM audit_seals WHERE number = 2'],
  ['rows and seals both cut off', true, ...yesterday],
  [
    'everything cut off, back to nothing',
    true,
    'DELETE FROM audit',
    'DELETE FROM audit_seals',
    "DELETE FROM sqlite_sequence WHERE name = 'audit'",
  ],
  ['a seal put far ahead, so that nothing would ever be sealed again', true, forgedSeal],
] as const)
  test(`found: ${deed}`, async () => {
    const record = await auditing()
    await record.happens(1, 2, 3)
    await record.seals()
    await record.happens(4, 5, 6)
    await record.seals()
    const kept = await keptInKv(env.CODES).last()
    await tampers(...statements)
    await record.happens(7)
    const log = vi.spyOn(console, 'log')
    log.mockClear()
    await record.seals()
    const alarms = log.mock.calls.filter(([line]) =>
      /"audit_contradicted","alert":true/.test(String(line)),
    )
    expect(alarms.length > 0).toBe(alarm)
    const elsewhere = await keptInKv(env.CODES).last()
    expect(
      await record.finds(...[kept, elsewhere].filter((seal) => seal !== undefined)),
    ).not.toEqual([])
  })

test('the tables of yesterday played back, with today’s entries behind them, are found', async () => {
  const record = await auditing()
  await record.happens(1, 2, 3)
  await record.seals()
  const rows = await env.DB.prepare('SELECT * FROM audit_seals').all()
  await record.happens(4, 5, 6)
  await record.seals()
  expect(rows.results).toHaveLength(1)
  await tampers(...yesterday)
  await record.happens(7, 8, 9)
  expect(await record.seals()).toBe(0)
  const kept = await keptInKv(env.CODES).last()
  expect(await record.finds(...(kept ? [kept] : []))).toEqual(['seal_broken 6', 'seals_missing 6'])
})

test('where the second place fails for a minute, the next run keeps what was missed', async () => {
  const record = await auditing()
  await record.happens(1)
  await record.seals()
  await env.CODES.delete('audit:seal')
  await record.seals()
  expect((await keptInKv(env.CODES).last())?.number).toBe(1)
})
