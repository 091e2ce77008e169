/** Whoever can write to D1 but has no key cannot change the record unseen. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { auditing, lastSealKept, tampers } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

const renumber = 'UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2'
const relink = `UPDATE audit SET previous = coalesce(
  (SELECT before.mac FROM audit before WHERE before.sequence < audit.sequence
   ORDER BY before.sequence DESC LIMIT 1), '')`
const forge = (sequence: number) =>
  `INSERT INTO audit (sequence, id, municipality, event, subject, details, mac, previous)
   SELECT ${sequence}, 'aud_forged', municipality, event, 'acc_victim', details, mac, mac
   FROM audit WHERE sequence = 5`

for (const [deed, statements, found] of [
  ['an altered event', ["UPDATE audit SET event = 'x' WHERE sequence = 2"], ['entry_altered 2']],
  [
    'an altered subject',
    ["UPDATE audit SET subject = 'acc_9' WHERE sequence = 2"],
    ['entry_altered 2'],
  ],
  ['altered details', ["UPDATE audit SET details = '{}' WHERE sequence = 2"], ['entry_altered 2']],
  [
    'another municipality',
    ["UPDATE audit SET municipality = 'x' WHERE sequence = 2"],
    ['entry_altered 2'],
  ],
  ['an altered time', ['UPDATE audit SET at = at - 1 WHERE sequence = 2'], ['seal_broken 5']],
  [
    'a mac that belongs to another entry',
    ['UPDATE audit SET mac = (SELECT mac FROM audit WHERE sequence = 1) WHERE sequence = 2'],
    ['entry_altered 2', 'link_broken 3', 'seal_broken 5'],
  ],
  [
    'a mac that is none',
    ["UPDATE audit SET mac = 'x' WHERE sequence = 2"],
    ['entry_altered 2', 'link_broken 3', 'seal_broken 5'],
  ],
  [
    'a removed entry',
    ['DELETE FROM audit WHERE sequence = 2'],
    ['entries_missing 3', 'link_broken 3', 'seal_broken 5'],
  ],
  [
    'a removed first entry',
    ['DELETE FROM audit WHERE sequence = 1'],
    ['entries_missing 2', 'link_broken 2', 'seal_broken 5'],
  ],
  [
    'a removed entry, the rest renumbered and linked again',
    ['DELETE FROM audit WHERE sequence = 2', renumber, relink],
    ['end_missing 4'],
  ],
  ['a removed end', ['DELETE FROM audit WHERE sequence > 3'], ['end_missing 3']],
  ['all removed', ['DELETE FROM audit'], ['end_missing 0']],
  [
    'two entries exchanged',
    [
      'UPDATE audit SET sequence = -1 WHERE sequence = 2',
      'UPDATE audit SET sequence = 2 WHERE sequence = 3',
      'UPDATE audit SET sequence = 3 WHERE sequence = -1',
    ],
    ['link_broken 2', 'link_broken 3', 'link_broken 4', 'seal_broken 5'],
  ],
  [
    'two entries exchanged and linked again',
    [
      'UPDATE audit SET sequence = -1 WHERE sequence = 2',
      'UPDATE audit SET sequence = 2 WHERE sequence = 3',
      'UPDATE audit SET sequence = 3 WHERE sequence = -1',
      relink,
    ],
    ['seal_broken 5'],
  ],
  ['a forged entry', [forge(6)], ['entry_altered 6']],
  ['an altered seal', ["UPDATE audit_seals SET hash = 'x'"], ['seal_broken 5']],
  ['a seal moved to another entry', ['UPDATE audit_seals SET through = 4'], ['seal_broken 4']],
  [
    'a seal for what never was',
    ["INSERT INTO audit_seals (through, hash) VALUES (9, 'x')"],
    ['end_missing 5'],
  ],
] as const)
  test(`the verification finds ${deed}`, async () => {
    const record = await auditing()
    await record.happens(1, 2, 3, 4, 5)
    await record.seals()
    await tampers(...statements)
    expect(await record.finds()).toEqual(found)
  })

test('the verification finds nothing where nothing was done', async () => {
  const record = await auditing()
  await record.happens(1, 2, 3)
  await record.seals()
  await record.happens(4)
  expect(await record.finds()).toEqual([])
})

test('under another key every entry is somebody else’s', async () => {
  const record = await auditing()
  await record.happens(1)
  expect(await (await auditing()).finds()).toEqual(['entry_altered 1'])
})

test('a database that was put back to an earlier state agrees with itself, but not with the log', async () => {
  const record = await auditing()
  await record.happens(1, 2)
  await record.seals()
  await record.happens(3)
  await record.seals()
  const known = await lastSealKept()
  await tampers('DELETE FROM audit WHERE sequence > 2', 'DELETE FROM audit_seals WHERE through > 2')
  expect(await record.finds()).toEqual([])
  expect(await record.finds(known)).toEqual(['seals_missing 3', 'end_missing 2'])
})

test('an end that was replaced after a roll-back does not have the hash of the log', async () => {
  const record = await auditing()
  await record.happens(1, 2, 3)
  await record.seals()
  const known = await lastSealKept()
  await tampers('DELETE FROM audit WHERE sequence = 3', 'DELETE FROM audit_seals')
  await tampers("UPDATE sqlite_sequence SET seq = 2 WHERE name = 'audit'")
  await record.happens(4)
  expect(await record.finds()).toEqual([])
  expect(await record.finds(known)).toEqual(['seal_broken 3', 'seals_missing 3'])
})

test('the triggers refuse what a mistake in a query would do', async () => {
  const record = await auditing()
  await record.happens(1)
  await record.seals()
  for (const statement of [
    "UPDATE audit SET event = 'x'",
    'DELETE FROM audit',
    "UPDATE audit_seals SET hash = 'x'",
    'DELETE FROM audit_seals',
  ])
    await expect(env.DB.prepare(statement).run()).rejects.toThrow('audit_is_append_only')
})
