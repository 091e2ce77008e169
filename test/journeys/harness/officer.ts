/**
 * An officer at work, of ECUAPASS where nothing else is said, beside the running Worker. Each start of wrangler takes seconds of both cores, so an
 * officer decides by the command's own function on the file of the database; where the officer is what is tested, on
 * the command line.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import type { CommandContext } from '../../../cli/context.ts'
import { decide } from '../../../cli/decision.ts'
import { addOfficer } from '../../../cli/officers/officers.ts'
import { operatorDatabase } from '../../../cli/operator-database.ts'
import { readSecretTexts } from '../../../cli/secrets-file.ts'
import { sentencesIn } from '../../../cli/sentences.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { ecuapass } from '../../../worker/municipalities/ecuapass.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { executing } from '../../support/executing.ts'
import { localDatabaseFile } from '../../support/local-database-file.ts'

/** Milliseconds that the Worker, which writes to the same file, may take. */
const patience = 10_000

async function onDatabase<T>(work: (db: DatabaseSync) => T | Promise<T>): Promise<T> {
  const db = new DatabaseSync(localDatabaseFile(inject('stack').dataDir), { timeout: patience })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

async function decidesBy<T>(
  act: (context: CommandContext) => Promise<T>,
  municipality: Municipality = ecuapass,
): Promise<T> {
  const keys = await readKeys(await readSecretTexts(join(inject('stack').dataDir, 'secrets.env')))
  return onDatabase((db) => {
    const context: CommandContext = {
      municipality,
      database: operatorDatabase(executing(db)),
      keys,
      say: sentencesIn('es'),
    }
    return act(context)
  })
}

/** @throws OperatorError when there is nothing to approve */
export async function approves(userId: string): Promise<void> {
  await decidesBy((context) => decide(context, userId, { is: 'approved' }))
}

/** @returns the link that the command prints */
export async function invites(
  name: string,
  email: string,
  role = 'clerk',
  city?: Municipality,
): Promise<string> {
  const typed = { name, email, role }
  const printed = await decidesBy(
    (context) => addOfficer(context, inject('stack').worker, typed),
    city,
  )
  return /http\S+#invitation=\S+/.exec(printed)?.[0] ?? ''
}

const operator = new URL('../../../cli/citizen.ts', import.meta.url).pathname

/** Types the command, which runs by the real wrangler. @throws Error when it fails */
export const approvesOnCommandLine = (userId: string) =>
  promisify(execFile)(process.execPath, [
    '--no-warnings',
    operator,
    'approve',
    '--municipality=ecuapass',
    `--data-dir=${inject('stack').dataDir}`,
    `--user=${userId}`,
  ])

/**
 * Lets a minute pass for all that waits to be sent, as far as the database can tell, and rings the Worker's clock: what
 * an officer's command leaves in the outbox is handed over by the first minute that finds it a minute old.
 */
export async function aMinutePasses(): Promise<void> {
  await onDatabase((db) =>
    db.exec("UPDATE outbox SET created_at = created_at - 60 WHERE state = 'pending'"),
  )
  await fetch(`${inject('stack').worker}/cdn-cgi/local/scheduled`)
}
