/** The drill of docs/restore.md: the database is put back to an earlier moment, and nothing of the past lives again. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { audit } from '../../../worker/audit/audit.ts'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import { sealAudit } from '../../../worker/audit/seal.ts'
import { inDatabase, verifyAudit } from '../../../worker/audit/verify.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { suspensionStore } from '../../../worker/desk/rulings/suspension-store.ts'
import { afterRestore } from '../../../cli/restore/after-restore.ts'
import { loggedChanges } from '../../../cli/restore/logged-changes.ts'
import { codeTo, linkTo, password, registered } from '../../support/accounts.ts'
import { backup } from '../../support/backup.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { deliverAll, mailTo } from '../../support/delivered-messages.ts'

const email = 'vecina@example.com'
const newer = 'otras cuatro palabras muy distintas'

vi.setConfig({ testTimeout: 120_000 })
beforeEach(freshDatabase)

const db = database(env.DB)
const kept = keptInKv(env.CODES)
const aMinutePasses = async () => sealAudit(db, (await readKeys(env)).audit, kept)

const count = async (query: string) => (await env.DB.prepare(query).first<{ n: number }>())?.n

async function drill() {
  const logged = vi.spyOn(console, 'log')
  const citizen = await registered(email)
  const other = await registered('vecino@example.com')
  await other.begins('recover', { identifier: 'vecino@example.com' })
  await aMinutePasses()
  const putBack = await backup()
  // What the backup does not know of: a session goes on, one ends, a password changes, messages leave.
  const before = new Map(citizen.cookies)
  await citizen.refreshes()
  await citizen.refreshes()
  await other.signsOut()
  await deliverAll()
  const sent = (await mailTo('vecino@example.com')).length
  const recovering = new Citizen()
  await recovering.begins('recover', { identifier: email })
  const link = await linkTo(email)
  await recovering.answers({ code: await codeTo(email) })
  await recovering.answers({ password: newer })
  const after = await registered('nueva@example.com')
  await deliverAll()
  await aMinutePasses()
  await putBack()
  const log = logged.mock.calls.flat().map(String).join('\n')
  logged.mockRestore()
  return { citizen, other, recovering, after, before, sent, link, log }
}

test('after a restore nobody is signed in, nothing is sent twice, and nobody is called a thief', async () => {
  const { citizen, other, recovering, after, before, sent, link, log } = await drill()
  // Even before the command: a cookie that is ahead of the database was not stolen.
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
  const report = await afterRestore(
    { database: db, keys: await readKeys(env), keptSeal: kept },
    loggedChanges(log),
  )
  expect(report).toMatchObject({ epoch: 1, passwords: 1 })
  expect(report.lost).toBeGreaterThan(0)

  for (const browser of [other, recovering, after]) {
    const refreshed = await browser.refreshes()
    expect([refreshed.status, refreshed.body.code]).toEqual([401, 'session_ended'])
  }
  const old = new Citizen()
  for (const [name, value] of before) old.cookies.set(name, value)
  expect((await old.refreshes()).body.code).toBe('session_ended')
  const pressed = await new Citizen().follows(link)
  expect([pressed.status < 500, pressed.body.outcome]).toEqual([true, undefined])
  expect(await count("SELECT count(*) AS n FROM audit WHERE event = 'refresh_reused'")).toBe(0)

  await deliverAll()
  expect((await mailTo('vecino@example.com')).length).toBe(sent)
  expect(
    await count("SELECT count(*) AS n FROM outbox WHERE state IN ('pending', 'claimed')"),
  ).toBe(0)

  // The older password lives again no more; its owner recovers, and goes on.
  const wrong = await new Citizen().begins('login', { identifier: email, password })
  expect([wrong.status, wrong.body.outcome]).toEqual([401, undefined])
  const back = new Citizen()
  await back.begins('recover', { identifier: email })
  await back.answers({ code: await codeTo(email) })
  expect((await back.answers({ password: newer })).body.outcome).toBe('recovered')
})

test('after a restore the audit goes on, tells of it, and is whole', async () => {
  const { log } = await drill()
  const keys = await readKeys(env)
  const lastKept = await kept.last()
  const known = lastKept ? [lastKept] : []
  // Nobody has said so yet: it looks like tampering, and is treated as such.
  expect(await aMinutePasses()).toBe(0)
  expect((await verifyAudit(inDatabase(db), keys.audit, known)).findings).not.toEqual([])

  const { sequence } = await afterRestore(
    { database: db, keys, keptSeal: kept },
    loggedChanges(log),
  )
  await registered('otra@example.com')
  expect(await aMinutePasses()).toBeGreaterThan(0)
  const verified = await verifyAudit(inDatabase(db), keys.audit, [
    ...known,
    ...[await kept.last()].filter((one) => one !== undefined),
  ])
  expect(verified.findings).toEqual([])
  expect(verified.restores).toMatchObject([{ epoch: 1, sequence }])
})

test('who was suspended since is suspended again, and who was reinstated after that is not', async () => {
  const [thief, wronged] = ['ladron@example.com', 'agraviada@example.com']
  await registered(thief)
  await registered(wronged)
  const keys = await readKeys(env)
  const idOf = async (who: string) => {
    const [found] = await db.batch(
      await accountStore(db, keys, demo).find([{ kind: 'email', value: who }]),
    )
    return found?.id ?? ''
  }
  await aMinutePasses()
  const putBack = await backup()
  const logged = vi.spyOn(console, 'log')
  const store = suspensionStore(db, keys, demo)
  const record = audit(db, keys, 'demo')
  for (const [n, who] of [thief, wronged].entries()) {
    const id = await idOf(who)
    await db.batch(
      ...store.suspend(id),
      await record.entry(`aud_suspended_${n}`, 'account_suspended', id),
    )
  }
  const id = await idOf(wronged)
  await db.batch(
    ...store.reinstate(id),
    await record.entry('aud_reinstated', 'account_reinstated', id),
  )
  await aMinutePasses()
  await putBack()
  const log = logged.mock.calls.flat().map(String).join('\n')
  logged.mockRestore()
  const report = await afterRestore({ database: db, keys, keptSeal: kept }, loggedChanges(log))
  expect(report.closed).toBe(1)
  const enters = async (identifier: string) =>
    (await new Citizen().begins('login', { identifier, password })).body
  expect((await enters(thief)).code).toBe('account_suspended')
  expect((await enters(wronged)).outcome).toBe('signed_in')
})
