/** Once a minute all that happened goes under a seal. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { inDatabase, verifyAudit } from '../../../worker/audit/verify.ts'
import { freshDatabase } from '../../support/database.ts'
import { auditing, lastSealKept, tampers } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log')
    .mockReset()
    .mockImplementation(() => {})
})

const sealsKept = async () =>
  (await env.DB.prepare('SELECT through FROM audit_seals ORDER BY through').all()).results

test('a minute in which nothing happened adds no seal', async () => {
  const { happens, seals } = await auditing()
  expect(await seals()).toBe(0)
  await happens(1)
  expect(await seals()).toBe(1)
  expect(await seals()).toBe(0)
  expect(await sealsKept()).toEqual([{ through: 1 }])
})

test('two runs at once agree', async () => {
  const { happens, seals, finds } = await auditing()
  await happens(1, 2, 3)
  await Promise.all([seals(), seals(), seals()])
  expect(await sealsKept()).toEqual([{ through: 3 }])
  expect(await finds()).toEqual([])
})

test('the seal is told to the log, so that a copy is where D1 is not', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const { happens, seals } = await auditing()
  await happens(1, 2)
  await seals()
  const seal = await lastSealKept()
  expect(log).toHaveBeenCalledWith(JSON.stringify({ event: 'audit_sealed', ...seal }))
})

test('a run seals a bounded number, and the next goes on', async () => {
  const { happens, seals } = await auditing()
  await happens(1)
  await env.DB.prepare(
    `INSERT INTO audit (id, municipality, event, subject, details, mac, previous)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5200)
     SELECT 'aud_many_' || i, 'demo', 'signed_in', 'acc_1', '{}', 'x', '' FROM n`,
  ).run()
  expect(await seals()).toBe(5000)
  expect(await seals()).toBe(201)
  expect((await lastSealKept()).through).toBe(5201)
})

test('what is not under a seal yet is told apart', async () => {
  const { db, keys, happens, seals } = await auditing()
  await happens(1, 2)
  await seals()
  await happens(3)
  expect(await verifyAudit(inDatabase(db), keys.audit)).toMatchObject({
    findings: [],
    entries: 3,
    sealedThrough: 2,
    restores: [],
  })
})

test('an intermediate seal that was removed is missed, and the next still covers all', async () => {
  const { happens, seals, finds } = await auditing()
  await happens(1)
  await seals()
  await happens(2)
  await seals()
  await tampers('DELETE FROM audit_seals WHERE through = 1')
  expect(await finds()).toEqual(['seals_missing 2'])
  await tampers('UPDATE audit SET at = at - 1 WHERE sequence = 1')
  expect(await finds()).toEqual(['seal_broken 2', 'seals_missing 2'])
})
