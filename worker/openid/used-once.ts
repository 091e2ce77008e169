/** Takes what was signed once: with whatever the request asks of the database next, or not at all. */
import { onlyUse } from '../sessions/used-proofs.ts'
import type { Provider } from './provider.ts'

/** Sends it ahead: a second use undoes the batch (`proof_refused`). */
export async function useOnce(
  { database, idFor }: Provider,
  kind: 'assertion' | 'proof',
  by: string,
  { jti, expiresAt }: { readonly jti: string; readonly expiresAt: number },
): Promise<void> {
  const id = await idFor('prf', kind, by, jti)
  database.sendFirst(onlyUse(database.orm, { id, expiresAt }))
}
