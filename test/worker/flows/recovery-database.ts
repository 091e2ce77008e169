/** What the model of recoveries reads in D1: the passwords that stand there, and every letter that lies there. */
import { env } from 'cloudflare:workers'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { decryptMessage } from '../../../worker/delivery/outbox/encrypted-message.ts'
import type { Letter } from './recovery-ledger.ts'

/** Hashes, in the order of the accounts. */
export async function passwordsOf(ids: readonly string[]): Promise<readonly string[]> {
  const rows = await env.DB.batch<{ password: string }>(
    ids.map((id) => env.DB.prepare('SELECT password FROM accounts WHERE id = ?1').bind(id)),
  )
  return rows.map(({ results }) => results[0]?.password ?? '')
}

/** The row of the last one. */
export async function lastLetter(): Promise<number> {
  const last = await env.DB.prepare('SELECT max(rowid) AS row FROM outbox').first<{
    row: number | null
  }>()
  return last?.row ?? 0
}

/** Those after a row, opened: also what goes to nobody is there to be guessed, and must prove nothing. */
export async function lettersSince(
  row: number,
): Promise<{ readonly letters: readonly Letter[]; readonly last: number }> {
  const { results } = await env.DB.prepare(
    'SELECT rowid, id, flow, sealed FROM outbox WHERE rowid > ?1 AND flow IS NOT NULL ORDER BY rowid',
  )
    .bind(row)
    .all<{ rowid: number; id: string; flow: string; sealed: string }>()
  const keys = await readKeys(env)
  const letters = await Promise.all(
    results.map(async ({ id, flow, sealed }) => {
      const { to, words } = await decryptMessage(
        keys.encryption,
        { municipality: 'demo', id, flow },
        sealed,
      )
      const [code = '', link = ''] = [words['code'], words['link']]
      return { flow, to: to?.value ?? '', code, link }
    }),
  )
  return { letters, last: results.at(-1)?.rowid ?? row }
}
