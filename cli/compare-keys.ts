/**
 * Compares the operator's keys with what the database knows of the Worker's. Shows it nothing: a version counts as deployed
 * when an isolate has shown it, and an operator's copy is no isolate.
 */
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Keys } from '../worker/crypto/keys.ts'
import type { SecretName } from '../worker/crypto/secrets.ts'
import { read, type Database, type Statement } from '../worker/db/database.ts'
import { incompatibleKeys } from '../worker/db/key-compatibility.ts'
import { keyChecks } from '../worker/db/schema-keys.ts'
import { OperatorError } from './operator-error.ts'

/** @throws OperatorError naming the keys that are others than this database was written with */
export async function requireFitKeys(db: Database, keys: Keys): Promise<void> {
  const [unfit] = await db.batch(incompatibleKeys(db, keys))
  if (unfit.length > 0)
    throw new OperatorError(
      [
        'These are not the keys of this database; nothing was done.',
        ...unfit.map(({ secret, reason }) => `  ${secret}: ${reason}`),
      ].join('\n'),
    )
}

/** @throws OperatorError for a key whose current version no isolate writes with: what it made, none could read */
export async function requireDeployed(
  db: Database,
  rings: readonly (readonly [SecretName, { readonly current: { readonly id: string } }])[],
): Promise<void> {
  const written = await db.batch(...rings.map(([secret]) => writtenWith(db, secret)))
  const missing = rings.filter(([, { current }], index) => !written[index]?.has(current.id))
  if (missing.length > 0)
    throw new OperatorError(
      missing
        .map(
          ([secret, { current }]) =>
            `No isolate has written with version ${current.id} of ${secret} yet: is it deployed, and asked anything?`,
        )
        .join('\n'),
    )
}

/** Versions that an isolate has ever written with. */
export const writtenWith = (
  { orm }: Database,
  secret: SecretName,
): Statement<ReadonlySet<string>> =>
  read(
    orm
      .select({ version: keyChecks.version })
      .from(keyChecks)
      .where(and(eq(keyChecks.secret, secret), isNotNull(keyChecks.currentAt))),
    (rows: readonly { readonly version: string }[]) => new Set(rows.map(({ version }) => version)),
  )
