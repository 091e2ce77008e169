/** A city's database after years: accounts, names, sessions, messages, audit; and what one busy minute leaves. */
import type { DatabaseSync } from 'node:sqlite'

const numbers = (rows: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})`

const put = (db: DatabaseSync, rows: number, into: string, values: string) =>
  db.exec(`INSERT INTO ${into} ${numbers(Math.max(1, Math.floor(rows)))} SELECT ${values} FROM n`)

/** As long as a seal and a blind index are. */
const seal = `'k1.' || hex(randomblob(60))`
const blind = 'substr(hex(randomblob(32)), 1, 43)'

/** Seconds ago, up to so many days, evenly. */
const within = (days: number, rows: number) => `unixepoch() - (i * ${(days * 86_400) / rows})`

/** In each table as many rows as so many accounts bring about. */
export function populate(db: DatabaseSync, accounts: number): void {
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN')
  const at = `CAST(${within(700, accounts)} AS INTEGER)`
  put(
    db,
    accounts,
    'accounts (id, municipality, status, details, password, locale, created_at)',
    `'acc_' || i, 'demo', 'active', ${seal}, 'a record', 'es', ${at}`,
  )
  for (const kind of ['email', 'cedula-ec'])
    put(
      db,
      accounts,
      'identifiers (municipality, blind, account, kind, sealed, proven_at)',
      `'demo', ${blind}, 'acc_' || i, '${kind}', ${seal}, ${at}`,
    )
  put(
    db,
    accounts,
    'sessions (id, municipality, account, device, methods, created_at, expires_at)',
    `'ses_' || i, 'demo', 'acc_' || i, 'Chrome · Android', 'pwd', unixepoch(),
     CAST(unixepoch() + 43200 - (i % 2500000) AS INTEGER)`,
  )
  put(
    db,
    accounts,
    'outbox (id, municipality, account, state, created_at, expires_at, ended_at)',
    `'msg_' || i, 'demo', 'acc_' || i, 'sent', ${within(29, accounts)}, ${within(29, accounts)} + 600,
     CAST(${within(29, accounts)} AS INTEGER)`,
  )
  put(
    db,
    accounts,
    'audit (id, municipality, event, subject, details, mac, previous)',
    `'aud_' || i, 'demo', 'signed_in', 'acc_' || i, '{}', ${blind}, ${blind}`,
  )
  put(
    db,
    accounts / 2,
    'devices (account, municipality, digest, last_seen_at)',
    `'acc_' || i, 'demo', ${blind}, CAST(${within(390, accounts / 2)} AS INTEGER)`,
  )
  put(db, accounts / 5, 'limits (key, tokens, refill, allowed)', `${blind}, 1, 60, 1`)
  db.exec('COMMIT; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000')
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** How far the audit goes, and how many entries that is. */
export const sealed = (db: DatabaseSync) =>
  db
    .prepare('SELECT max(sequence) AS through, count(*) AS entries FROM audit')
    .get() as unknown as Readonly<Record<'through' | 'entries', number>>

/**
 * Sixty tries and five registrations a second, messages that were not read, and what the audit is told of it.
 *
 * @param minute what distinguishes its rows from another's
 */
export function busyMinute(db: DatabaseSync, minute: number): void {
  const old = 'unixepoch() - 400000'
  db.exec('BEGIN')
  put(db, 3600, 'limits (key, tokens, refill, allowed, updated_at)', `${blind}, 1, 60, 1, ${old}`)
  put(db, 600, 'human_checks (digest, expires_at)', `${blind}, unixepoch() - 60`)
  put(
    db,
    600,
    'flows (id, municipality, kind, at, operation, browser, facts, locale, expires_at)',
    `'flw_${minute}_' || i, 'demo', 'login', 'x', 'x', 'x', ${seal}, 'es', unixepoch() - 60`,
  )
  put(
    db,
    600,
    'challenges (id, municipality, flow, purpose, subject, max_attempts, expires_at)',
    `'chl_${minute}_' || i, 'demo', 'flw_${minute}_' || i, 'x', 'acc_' || i, 5, unixepoch() - 60`,
  )
  put(
    db,
    300,
    'accounts (id, municipality, status, details, locale, created_at)',
    `'old_${minute}_' || i, 'ibarra', 'unconfirmed', ${seal}, 'es', ${old}`,
  )
  put(
    db,
    300,
    'identifiers (municipality, blind, account, kind, sealed)',
    `'ibarra', ${blind}, 'old_${minute}_' || i, 'email', ${seal}`,
  )
  put(
    db,
    600,
    'outbox (id, municipality, state, sealed, created_at, expires_at, ended_at)',
    `'full_${minute}_' || i, 'demo', 'sent', ${seal}, ${old}, unixepoch() - 1, unixepoch() - 500`,
  )
  put(
    db,
    300,
    'outbox (id, municipality, sealed, created_at, expires_at)',
    `'wait_${minute}_' || i, 'demo', ${seal}, unixepoch() - 70, unixepoch() + 530`,
  )
  put(
    db,
    600,
    'audit (id, municipality, event, subject, details, mac, previous)',
    `'busy_${minute}_' || i, 'demo', 'signed_in', 'acc_' || i, '{}', ${blind}, ${blind}`,
  )
  db.exec('COMMIT')
}
