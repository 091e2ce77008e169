/** Ten ways and more of altering the record by whoever can write all of D1, and a minute passes: each is found. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import { freshDatabase } from '../../support/database.ts'
import { tamperings, yesterday } from '../../support/tamperings.ts'
import { auditing, tampers } from './harness.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log')
    .mockReset()
    .mockImplementation(() => {})
})

for (const [deed, alarm, ...statements] of tamperings)
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
