/** The audit on a real D1, and the hand of somebody who can write to it but has no key. */
import { env } from 'cloudflare:workers'
import { audit } from '../../../worker/audit/audit.ts'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import type { Sealed } from '../../../worker/audit/mac.ts'
import { sealAudit } from '../../../worker/audit/seal.ts'
import type { FindingKind } from '../../../worker/audit/finding.ts'
import { inDatabase, verifyAudit } from '../../../worker/audit/verify.ts'
import { createSecrets, readKeys, type Keys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'

/** @param of keys of its own, unless some are given */
export async function auditing(of?: Keys) {
  const db = database(env.DB)
  const keys = of ?? (await readKeys(await createSecrets()))
  const record = audit(db, keys, 'demo')
  return {
    db,
    keys,
    record,
    /** Writes entries `aud_<n>`, one after the other. */
    async happens(...numbers: readonly number[]) {
      for (const number of numbers)
        await db.batch(
          await record.entry(`aud_${number}`, 'signed_in', `acc_${number}`, { device: 'Firefox' }),
        )
    },
    seals: () => sealAudit(db, keys.audit, keptInKv(env.CODES)),
    /** @param known seals that were kept elsewhere */
    async finds(...known: readonly Sealed[]): Promise<readonly `${FindingKind} ${number}`[]> {
      const { findings } = await verifyAudit(inDatabase(db), keys.audit, known)
      return findings.map(({ kind, sequence }) => `${kind} ${sequence}` as const)
    },
  }
}

/** Runs statements as the owner of the database might: triggers out of the way first. */
export async function tampers(...statements: readonly string[]): Promise<void> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit%'",
  ).all<{ name: string }>()
  const dropped = results.map(({ name }) => env.DB.prepare(`DROP TRIGGER "${name}"`))
  await env.DB.batch([...dropped, ...statements.map((statement) => env.DB.prepare(statement))])
}

export async function everything(): Promise<readonly Record<string, unknown>[]> {
  return (await env.DB.prepare('SELECT * FROM audit ORDER BY sequence').all()).results
}

export async function lastSealKept(): Promise<Sealed> {
  const seal = await env.DB.prepare(
    'SELECT number, epoch, through, entries, hash, key, mac FROM audit_seals ORDER BY through DESC LIMIT 1',
  ).first<Sealed>()
  if (!seal) throw new Error('nothing has been sealed')
  return seal
}
