/** The operator's copy of the keys is no isolate: it is compared with what the database knows, and adds nothing to it. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { keptInKv } from '../../../worker/audit/kept-seal.ts'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { requireDeployed, requireFitKeys } from '../../../cli/compare-keys.ts'
import { rekeyColumn, encryptedColumnNames } from '../../../cli/rekey/rekey.ts'
import { afterRestore } from '../../../cli/restore/after-restore.ts'
import { noChanges } from '../../../cli/restore/logged-changes.ts'
import { registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { rotationOf } from '../../support/versions.ts'

beforeEach(freshDatabase)

const db = database(env.DB)
const known = async () =>
  (await env.DB.prepare('SELECT secret, version, current_at FROM key_checks').all()).results

test('neither a rekey nor the end of a restore makes a version known that no isolate has', async () => {
  const { before, current } = await rotationOf('SEAL_KEYS')
  await registered('vecina@example.com', {}, new Citizen(before))
  const isolates = await known()
  const keys = await readKeys(current)
  await requireFitKeys(db, keys)
  for (const column of encryptedColumnNames) await rekeyColumn(db, keys, column)
  await afterRestore({ database: db, keys, keptSeal: keptInKv(env.CODES) }, noChanges)
  expect(await known()).toEqual(isolates)
})

test('a version that no isolate writes with is not what records are brought under', async () => {
  const { before, published, current } = await rotationOf('SEAL_KEYS')
  await registered('vecina@example.com', {}, new Citizen(before))
  const deployed = async (environment: Env) =>
    requireDeployed(db, [['SEAL_KEYS', (await readKeys(environment)).encryption]])
  await new Citizen(published).refreshes()
  await expect(deployed(current)).rejects.toThrow(/version 2 of SEAL_KEYS/)
  await new Citizen(current).begins('login', { identifier: 'nadie@example.com', password: 'x' })
  await expect(deployed(current)).resolves.toBeUndefined()
})

test('the keys of another database are named, and do nothing', async () => {
  await registered('vecina@example.com')
  const others = await readKeys(await createSecrets())
  await expect(requireFitKeys(db, others)).rejects.toThrow(/INDEX_KEY: version 1 is another key/)
})
