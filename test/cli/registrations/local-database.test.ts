/** The commands as an officer types them, against the database of `npm start`, by way of the real wrangler. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { ConflictError } from '../../../worker/db/database.ts'
import { ecuapass } from '../../../worker/municipalities/ecuapass.ts'
import { byWrangler, operatorDatabase } from '../../../cli/operator-database.ts'
import { registrationStore } from '../../../cli/registration-store.ts'
import { sentencesIn } from '../../../cli/sentences.ts'
import { installedWrangler, succeed } from '../../../cli/wrangler.ts'
import { applies, auditOf, lettersOf, rosa } from './office.ts'

const citizen = fileURLToPath(new URL('../../../cli/citizen.ts', import.meta.url))

async function localStack() {
  const data = mkdtempSync(join(tmpdir(), 'citizen-test-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  mkdirSync(data, { recursive: true })
  const secrets = await createSecrets()
  const lines = Object.entries(secrets).map(([name, text]) => `${name}='${text}'\n`)
  writeFileSync(join(data, 'secrets.env'), lines.join(''))
  const place = ['--local', '--persist-to', data]
  await succeed(installedWrangler, 'd1', 'migrations', 'apply', 'DB', ...place)
  const execute = byWrangler(installedWrangler, { is: 'local', dataDir: data })
  const database = operatorDatabase(execute)
  const keys = await readKeys(secrets)
  return {
    execute,
    context: { municipality: ecuapass, database, keys, say: sentencesIn('en') },
    runs: (...args: readonly string[]) => {
      const where = ['--municipality', 'ecuapass', '--data-dir', data, '--lang', 'es']
      const options = { encoding: 'utf8' } as const
      return spawnSync(process.execPath, ['--no-warnings', citizen, ...args, ...where], options)
    },
  }
}

test('an officer lists, approves and refuses, and what is undone is undone whole', async () => {
  const { context, execute, runs } = await localStack()
  await applies(context, rosa, 'acc_1')
  await applies(context, { user: 'luis', cedula: '1036470647', email: 'luis@example.com' }, 'acc_2')

  expect(runs('pending').stdout).toMatch(/esperan decisión: 2[^]*rosa\.perito[^]*luis@example/)
  const reason = "El RUC no es de O'Higgins; revíselo."
  const approved = runs('approve', '--user', rosa.user)
  expect([approved.status, approved.stderr]).toEqual([0, ''])
  expect(approved.stdout).toMatch(/^Aprobada: rosa\.perito\./)
  expect(runs('refuse', '--user', 'luis', '--reason', reason).stdout).toMatch(/^Rechazada: luis\./)
  const late = runs('refuse', '--user', rosa.user, '--reason', reason)
  expect([late.status, late.stderr]).toEqual([1, expect.stringContaining('ya está aprobada')])

  // Ana's approval holds and another's does not: the batch is one transaction, so hers is undone.
  await applies(
    context,
    { user: 'ana.uno', cedula: '1059628832', email: 'ana@example.com' },
    'acc_3',
  )
  const store = registrationStore(context.database, context.keys, 'ecuapass')
  const both = context.database.batch(...store.approve('acc_3'), ...store.approve('acc_1'))
  await expect(both).rejects.toThrow(ConflictError)

  const [accounts, left, outbox, audit] = await execute(
    `SELECT status FROM accounts ORDER BY id; SELECT DISTINCT account FROM identifiers ORDER BY account;
     SELECT * FROM outbox ORDER BY rowid; SELECT * FROM audit ORDER BY sequence`,
  )
  expect(accounts?.results).toEqual([
    { status: 'active' },
    { status: 'suspended' },
    { status: 'awaiting' },
  ])
  expect(left?.results).toEqual([{ account: 'acc_1' }, { account: 'acc_3' }])
  const letters = await lettersOf(context, outbox?.results ?? [])
  expect(letters.map(({ to }) => to)).toEqual([rosa.email, 'luis@example.com'])
  expect(letters[1]?.text).toContain(reason)
  expect(await auditOf(context, audit?.results ?? [])).toEqual([
    { event: 'registration_approved', subject: 'acc_1' },
    { event: 'registration_refused', subject: 'acc_2' },
  ])
}, 240_000)
