/** `citizen -- verify-audit` as an operator runs it: each of the ways of altering the record ends it with 1, and is said. */
import { timingSafeEqual } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { audit } from '../../../worker/audit/audit.ts'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import { sealAudit } from '../../../worker/audit/seal.ts'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { checkKeys } from '../../../worker/db/key-compatibility.ts'
import { verifyAuditCommand } from '../../../cli/commands/verify-audit.ts'
import { operatorDatabase, type Execute } from '../../../cli/operator-database.ts'
import type * as wranglers from '../../../cli/wrangler.ts'
import { tamperings } from '../../support/tamperings.ts'

/** D1 and KV, as wrangler would reach them. */
const reached = vi.hoisted((): { answers: (args: readonly string[]) => wranglers.Ran } => ({
  answers: () => ({ status: 1, stdout: '', stderr: '' }),
}))

vi.mock('../../../cli/wrangler.ts', async (original) => ({
  ...(await original<typeof wranglers>()),
  installedWrangler: (...args: string[]) => Promise.resolve(reached.answers(args)),
}))

// What workerd's WebCrypto has and Node's has not, as `citizen.ts` has it.
Object.assign(crypto.subtle, { timingSafeEqual })

const migrations = new URL('../../../worker/db/migrations/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'citizen-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let db = new DatabaseSync(':memory:')
const kv = new Map<string, string>()
const store = {
  get: (key: string) => Promise.resolve(kv.get(key) ?? null),
  put: (key: string, text: string) => Promise.resolve(void kv.set(key, text)),
}

const run = (statements: string) => {
  db.exec('BEGIN')
  const answers = statements.split(';\n').map((one) => ({ results: db.prepare(one).all() }))
  db.exec('COMMIT')
  return answers
}
const execute: Execute = (statements) => Promise.resolve(run(statements))

reached.answers = (args) => {
  const [what, , , key = ''] = args
  if (what === 'd1') {
    const stdout = JSON.stringify(run(args.at(-1) ?? ''))
    return { status: 0, stdout, stderr: '' }
  }
  const found = kv.get(key)
  return found === undefined
    ? { status: 1, stdout: '', stderr: 'Value not found' }
    : { status: 0, stdout: found, stderr: '' }
}

const secrets = await createSecrets()
const keys = await readKeys(secrets)
const database = operatorDatabase(execute)

beforeAll(() => {
  const lines = Object.entries(secrets).map(([name, text]) => `${name}='${text}'\n`)
  writeFileSync(join(folder, 'secrets.env'), lines.join(''))
})

const log = vi.spyOn(console, 'log')

beforeEach(async () => {
  log.mockReset().mockImplementation(() => {})
  kv.clear()
  db = new DatabaseSync(':memory:')
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .toSorted())
    db.exec(readFileSync(new URL(file, migrations), 'utf8'))
  await database.batch(checkKeys(database, keys))
  await happens(1, 2, 3)
  await happens(4, 5, 6)
})

/** Entries, and the minute's seal. */
async function happens(...numbers: readonly number[]) {
  const record = audit(database, keys, 'demo')
  for (const number of numbers)
    await database.batch(
      await record.entry(`aud_${number}`, 'signed_in', `acc_${number}`, { device: 'Firefox' }),
    )
  await sealAudit(database, keys.audit, keptInKv(store))
}

function tampers(statements: readonly string[]) {
  const triggers = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit%'")
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${String(name)}"`)
  for (const statement of statements) db.exec(statement)
}

async function verified(...options: readonly string[]) {
  log.mockClear()
  const status = await verifyAuditCommand.run(['--data-dir', folder, ...options])
  return { status, said: log.mock.calls.flat().join('\n') }
}

test('a record that nobody touched ends with 0', async () => {
  const { status, said } = await verified()
  expect([status, said]).toEqual([0, expect.stringContaining('Nothing was found.')])
})

for (const [deed, , ...statements] of tamperings)
  test(`found, and ends with 1: ${deed}`, async () => {
    // The log has every seal; KV has the newest, which a forgery may have followed.
    const lines = log.mock.calls.flat().filter((line) => String(line).includes('audit_sealed'))
    const exported = join(folder, 'workers.log')
    writeFileSync(exported, lines.join('\n'))
    tampers(statements)
    await happens(7)
    const { status, said } = await verified('--seals', exported)
    expect([status, said]).toEqual([1, expect.stringMatching(/FOUND, from sequence \d+ on:/)])
  })
