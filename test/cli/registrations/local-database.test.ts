/**
 * The commands as an officer types them, against the database of `npm start`, by way of the real wrangler. Each of its
 * starts takes long: what is there before, and what is there afterwards, is written and read in its file.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { ConflictError } from '../../../worker/db/database.ts'
import { ecuapass } from '../../../worker/municipalities/ecuapass.ts'
import { byWrangler, operatorDatabase } from '../../../cli/operator-database.ts'
import { registrationStore } from '../../../worker/desk/rulings/registration-store.ts'
import { sentencesIn } from '../../../cli/sentences.ts'
import { installedWrangler, succeed } from '../../../cli/wrangler.ts'
import { executing } from '../../support/executing.ts'
import { localDatabaseFile } from '../../support/local-database-file.ts'
import { applies, auditOf, lettersOf, rosa } from './office.ts'

const citizen = fileURLToPath(new URL('../../../cli/citizen.ts', import.meta.url))
const temporary = () => mkdtempSync(join(tmpdir(), 'citizen-test-'))
const patience = 240_000

/** Brought to the newest migration, and copied for each test. */
const migrated = temporary()

beforeAll(async () => {
  const place = ['--local', '--persist-to', migrated]
  await succeed(installedWrangler, 'd1', 'migrations', 'apply', 'DB', ...place)
  return () => rmSync(migrated, { recursive: true, force: true })
}, patience)

async function localStack() {
  const data = temporary()
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  cpSync(migrated, data, { recursive: true })
  const secrets = await createSecrets()
  const lines = Object.entries(secrets).map(([name, text]) => `${name}='${text}'\n`)
  writeFileSync(join(data, 'secrets.env'), lines.join(''))
  const file = localDatabaseFile(data)
  /** What the file holds, while no wrangler has it open. */
  const opened = <T>(look: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(file)
    try {
      return look(db)
    } finally {
      db.close()
    }
  }
  const keys = await readKeys(secrets)
  const say = sentencesIn('en')
  const inFile = operatorDatabase(async (sql) => opened((db) => executing(db)(sql)))
  const database = operatorDatabase(byWrangler(installedWrangler, { is: 'local', dataDir: data }))
  const context = { municipality: ecuapass, database: inFile, keys, say }
  const all = (sql: string) => opened((db) => db.prepare(sql).all())
  return {
    context,
    /** By way of wrangler. */
    database,
    all,
    statuses: () => all('SELECT status FROM accounts ORDER BY id').map(({ status }) => status),
    runs: (...args: readonly string[]) => {
      const where = ['--municipality', 'ecuapass', '--data-dir', data, '--lang', 'es']
      const options = { encoding: 'utf8' } as const
      return spawnSync(process.execPath, ['--no-warnings', citizen, ...args, ...where], options)
    },
  }
}

const luis = { user: 'luis', cedula: '1036470647', email: 'luis@example.com' }
const ana = { user: 'ana.uno', cedula: '1059628832', email: 'ana@example.com' }
const reason = "El RUC no es de O'Higgins; revíselo."

test(
  'an officer lists who awaits a decision',
  async () => {
    const { context, runs } = await localStack()
    await applies(context, rosa, 'acc_1')
    await applies(context, luis, 'acc_2')
    expect(runs('pending').stdout).toMatch(/esperan decisión: 2[^]*rosa\.perito[^]*luis@example/)
  },
  patience,
)

test(
  'an officer approves one and refuses another',
  async () => {
    const { context, all, statuses, runs } = await localStack()
    await applies(context, rosa, 'acc_1')
    await applies(context, luis, 'acc_2')

    const approved = runs('approve', '--user', rosa.user)
    expect([approved.status, approved.stderr]).toEqual([0, ''])
    expect(approved.stdout).toMatch(/^Aprobada: rosa\.perito\./)
    expect(runs('refuse', '--user', luis.user, '--reason', reason).stdout).toMatch(
      /^Rechazada: luis\./,
    )

    expect(statuses()).toEqual(['active', 'suspended'])
    expect(all('SELECT DISTINCT account FROM identifiers')).toEqual([{ account: 'acc_1' }])
    const letters = await lettersOf(context, all('SELECT * FROM outbox ORDER BY rowid'))
    expect(letters.map(({ to }) => to)).toEqual([rosa.email, luis.email])
    expect(letters[1]?.text).toContain(reason)
    expect(await auditOf(context, all('SELECT * FROM audit ORDER BY sequence'))).toEqual([
      { event: 'registration_approved', subject: 'acc_1' },
      { event: 'registration_refused', subject: 'acc_2' },
    ])
  },
  patience,
)

test(
  'what is decided is not decided again, and what is undone is undone whole',
  async () => {
    const { context, database, all, statuses, runs } = await localStack()
    await applies(context, rosa, 'acc_1')
    await applies(context, ana, 'acc_3')
    const { slug } = ecuapass.public
    const store = registrationStore(context.database, context.keys, slug)
    await context.database.batch(...store.approve('acc_1'))

    const late = runs('refuse', '--user', rosa.user, '--reason', reason)
    expect([late.status, late.stderr]).toEqual([1, expect.stringContaining('ya está aprobada')])

    // Ana's approval holds and another's does not: the batch is one transaction, so hers is undone.
    const both = database.batch(...store.approve('acc_3'), ...store.approve('acc_1'))
    await expect(both).rejects.toThrow(ConflictError)
    expect(statuses()).toEqual(['active', 'awaiting'])
    const names = all('SELECT DISTINCT account FROM identifiers ORDER BY account')
    expect(names).toEqual([{ account: 'acc_1' }, { account: 'acc_3' }])
    for (const table of ['outbox', 'audit']) expect(all(`SELECT * FROM ${table}`)).toEqual([])
  },
  patience,
)
