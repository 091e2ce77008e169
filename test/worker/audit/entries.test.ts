/** What is written down, and how it hangs together. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { AuditEvent } from '../../../contract/desk/audit-events.ts'
import { audit } from '../../../worker/audit/audit.ts'
import { ConflictError, expectOneRow, write } from '../../../worker/db/database.ts'
import { limits } from '../../../worker/db/schema-flows.ts'
import { freshDatabase } from '../../support/database.ts'
import { auditing, everything } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

test('an entry names the one before', async () => {
  const record = await auditing()
  await record.happens(1, 2)
  const [first, second] = await everything()
  expect(first).toMatchObject({
    sequence: 1,
    id: 'aud_1',
    previous: '',
    details: '{"device":"Firefox"}',
  })
  expect(second).toMatchObject({ sequence: 2, id: 'aud_2', previous: first?.mac })
})

test('two entries of one batch are two links', async () => {
  const { db, record, finds } = await auditing()
  await db.batch(
    await record.entry('aud_1', 'recovered', 'acc_1'),
    await record.entry('aud_2', 'sessions_ended', 'acc_1'),
  )
  expect(await finds()).toEqual([])
})

test('fifty entries at once make one chain', async () => {
  const { db, record, finds } = await auditing()
  await Promise.all(
    Array.from({ length: 50 }, async (_, number) =>
      db.batch(await record.entry(`aud_${number}`, 'signed_in', 'acc_1')),
    ),
  )
  expect(await everything()).toHaveLength(50)
  expect(await finds()).toEqual([])
})

test('a retry of the same operation writes no second entry and leaves no gap', async () => {
  const { happens, finds } = await auditing()
  await happens(1, 1, 1, 2)
  expect((await everything()).map(({ sequence, id }) => [sequence, id])).toEqual([
    [1, 'aud_1'],
    [2, 'aud_2'],
  ])
  expect(await finds()).toEqual([])
})

test('an effect that was undone leaves neither an entry nor a gap', async () => {
  const { db, record, happens, finds } = await auditing()
  await happens(1)
  const nothing = write(db.orm.delete(limits))
  const entry = await record.entry('aud_2', 'recovered', 'acc_1')
  await expect(db.batch(entry, nothing, expectOneRow(db.orm))).rejects.toThrow(ConflictError)
  await happens(3)
  expect((await everything()).map(({ sequence, id }) => [sequence, id])).toEqual([
    [1, 'aud_1'],
    [2, 'aud_3'],
  ])
  expect(await finds()).toEqual([])
})

test('all municipalities share one chain', async () => {
  const { db, keys, happens, finds } = await auditing()
  await happens(1)
  await db.batch(await audit(db, keys, 'other').entry('aud_2', 'signed_in', 'acc_2'))
  expect(await finds()).toEqual([])
})

test('the same words in other places are another entry', async () => {
  const { db, record } = await auditing()
  await db.batch(
    await record.entry('aud_1', 'signed_in', 'x'),
    await record.entry('aud_1x', 'signed_in', ''),
    await record.entry('aud_2', 'signed' as AuditEvent, '_inx'),
  )
  expect(new Set((await everything()).map(({ mac }) => mac)).size).toBe(3)
})
