/** An officer's context over a real SQLite with the Worker's tables, and people who apply there. */
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { entryMac } from '../../../worker/audit/mac.ts'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { decryptMessage } from '../../../worker/delivery/outbox/encrypted-message.ts'
import { ecuapass } from '../../../worker/municipalities/ecuapass.ts'
import type { CommandContext } from '../../../cli/context.ts'
import { operatorDatabase, type Execute } from '../../../cli/operator-database.ts'
import { sentencesIn } from '../../../cli/sentences.ts'
import { executing } from '../../support/executing.ts'

const migrations = new URL('../../../worker/db/migrations/', import.meta.url)

function sqlite(): { readonly db: DatabaseSync; readonly execute: Execute } {
  const db = new DatabaseSync(':memory:')
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .toSorted())
    db.exec(readFileSync(new URL(file, migrations), 'utf8'))
  return { db, execute: executing(db) }
}

export interface Applicant {
  readonly user: string
  readonly cedula: string
  readonly email: string
  readonly details?: Readonly<Record<string, string>>
  readonly proven?: boolean
  readonly status?: 'awaiting' | 'unconfirmed'
}

/** Made up. */
export const rosa: Applicant = {
  user: 'rosa.perito',
  cedula: '1004568687',
  email: 'rosa@example.com',
}

/** Writes a registration as the Worker does at its end. */
export async function applies(
  { database, keys, municipality }: CommandContext,
  { user, cedula, email, details, proven = true, status = 'awaiting' }: Applicant,
  id: string,
): Promise<string> {
  const account = await accountStore(database, keys, municipality).create({
    id,
    status,
    locale: 'es-EC',
    password: 'a record',
    details: {
      classification: 'perito',
      givenNames: 'Rosa Elena',
      familyNames: 'Prueba',
      ...details,
    },
    identifiers: [
      { kind: 'user-id', value: user, proven: false },
      { kind: 'cedula-ec', value: cedula, proven: false },
    ],
    contacts: [{ channel: 'email', value: email, proven }],
    agreements: ['terms'],
  })
  await database.batch(...account)
  return id
}

/** What waits in the outbox, as its reader will see it. */
export async function lettersOf(
  { keys, municipality }: CommandContext,
  rows: readonly Readonly<Record<string, unknown>>[],
) {
  const letters = rows.map(async ({ id, municipality: slug, sealed }) => {
    const place = { municipality: String(slug), id: String(id), flow: null }
    const { name, to, locale, words } = await decryptMessage(keys.encryption, place, String(sealed))
    const { text } = messages[name].render(municipality.public, words, locale, 'email')
    return { to: to?.value, text }
  })
  return Promise.all(letters)
}

/** @throws Error for an entry that the Worker would find to be forged */
export async function auditOf(
  { keys }: CommandContext,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<readonly { readonly event: string; readonly subject: string }[]> {
  let previous = ''
  const events: { event: string; subject: string }[] = []
  for (const row of rows) {
    const text = (name: string) => String(row[name])
    const [event, subject] = [text('event'), text('subject')]
    const content = { id: text('id'), municipality: text('municipality'), event, subject }
    const mac = await entryMac(keys.audit.current, { ...content, details: text('details') })
    if (mac !== row['mac'] || previous !== row['previous']) throw new Error(`forged: ${event}`)
    events.push({ event, subject })
    previous = mac
  }
  return events
}

export async function office({ lang = 'en', municipality = ecuapass } = {}) {
  const { db, execute } = sqlite()
  const keys = await readKeys(await createSecrets())
  let interruption: (() => Promise<unknown>) | undefined
  const interrupted: Execute = async (statements) => {
    const first = statements.startsWith('update') ? interruption : undefined
    if (first) {
      interruption = undefined
      await first()
    }
    return execute(statements)
  }
  const database = operatorDatabase(interrupted)
  const context: CommandContext = { municipality, database, keys, say: sentencesIn(lang) }
  const all = (sql: string) => db.prepare(sql).all()
  return {
    context,
    all,
    applies: (who: Applicant, id: string) => applies(context, who, id),
    /** Happens between the next decision's look and its write. */
    meanwhile: (happens: () => Promise<unknown>) => (interruption = happens),
    letters: () => lettersOf(context, all('SELECT * FROM outbox ORDER BY created_at')),
    /** Events in order, each under the key of the audit and in its chain. */
    audited: () => auditOf(context, all('SELECT * FROM audit ORDER BY sequence')),
    statusOf: (id: string) => all(`SELECT status FROM accounts WHERE id = '${id}'`)[0]?.['status'],
  }
}
