/** A button verifies the chain as the command does, in pieces that end at seals: what was done to any of them is found. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AuditVerification } from '../../../contract/desk/audit.ts'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import { sealAudit } from '../../../worker/audit/seal.ts'
import { audit } from '../../../worker/audit/audit.ts'
import { inDatabase, verifyAudit } from '../../../worker/audit/verify.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { freshDatabase } from '../../support/database.ts'
import { rows } from '../cities/fixtures.ts'
import { officerAt, type Browser } from './officer.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

const asks = (browser: Browser, after: unknown) =>
  browser.sends(browser.routes.auditVerification, { body: { after } })

/** What all pieces say, as the page asks for them. */
async function verifies(browser: Browser) {
  const pieces: AuditVerification[] = []
  let after: number | null = 0
  while (after !== null) {
    const piece = JSON.parse((await asks(browser, after)).text) as AuditVerification
    pieces.push(piece)
    after = piece.next
  }
  return { pieces, findings: pieces.flatMap(({ findings }) => findings) }
}

const seals = async () =>
  sealAudit(database(env.DB), (await readKeys(env)).audit, keptInKv(env.CODES))

/** A record of so many entries under seals, and an auditor before it. */
async function auditorOf(entries: number) {
  const db = database(env.DB)
  const record = audit(db, await readKeys(env), 'ecuapass')
  for (let from = 0; from < entries; from += 500)
    await db.batch(
      ...(await Promise.all(
        Array.from({ length: 500 }, (_, at) =>
          record.entry(`aud_${from + at}`, 'signed_in', 'acc_1'),
        ),
      )),
    )
  const { browser } = await officerAt('ecuapass', 'auditor')
  await seals()
  return browser
}

/** Behind the Worker's back: the triggers are for mistakes. */
async function tampers(statement: string): Promise<void> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'",
  ).all<{ name: string }>()
  for (const { name } of results) await env.DB.prepare(`DROP TRIGGER ${name}`).run()
  await env.DB.prepare(statement).run()
}

test('a long chain is verified in pieces, and nothing is found where nothing was done', async () => {
  const browser = await auditorOf(2500)
  const { pieces, findings } = await verifies(browser)
  expect(findings).toEqual([])
  expect(pieces.length).toBeGreaterThan(2)
  const whole = await verifyAudit(inDatabase(database(env.DB)), (await readKeys(env)).audit)
  // One entry more: that it was verified is written down with the first piece.
  expect(pieces.reduce((sum, { entries }) => sum + entries, 0)).toBe(whole.entries)
  expect(await rows('audit', "event = 'audit_verified'")).toBe(1)
})

for (const [what, statement, kind] of [
  ['altered', "UPDATE audit SET subject = 'acc_2' WHERE sequence = 1700", 'entry_altered'],
  ['removed', 'DELETE FROM audit WHERE sequence = 1700', 'entries_missing'],
  ['moved in time', 'UPDATE audit SET at = at - 5 WHERE sequence = 1700', 'seal_broken'],
] as const)
  test(`an entry that was ${what} in the midst is found, in its piece and in no other`, async () => {
    const browser = await auditorOf(2500)
    await tampers(statement)
    const { pieces, findings } = await verifies(browser)
    expect(findings.map((one) => one.kind)).toContain(kind)
    expect(pieces.filter((piece) => piece.findings.length > 0)).toHaveLength(1)
    expect(
      await rows('audit', `event = 'audit_verified' AND details LIKE '%"findings":"0"%'`),
    ).toBe(1)
    expect(await rows('audit', "event = 'audit_verified'")).toBe(2)
  })

test('seals that were removed are missed, those at the end by what is kept elsewhere', async () => {
  const browser = await auditorOf(2500)
  await tampers('DELETE FROM audit_seals WHERE through > 1500')
  const { findings } = await verifies(browser)
  expect(findings.map(({ kind }) => kind)).toContain('seals_missing')
})

test('a place that is no seal begins nothing, and who reads no audit verifies none', async () => {
  const browser = await auditorOf(500)
  for (const after of [3, -1, 'x', null, 1.5])
    expect((await asks(browser, after)).code).toBe('invalid_request')
  const clerk = await officerAt('ecuapass')
  expect((await asks(clerk.browser, 0)).code).toBe('permission_refused')
})
