/** A key that was withdrawn while records name it is told to the operator by /healthz, and not by a citizen's loss. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { rekeyColumn, encryptedColumnNames } from '../../../cli/rekey/rekey.ts'
import { cedula, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { rotationOf } from '../../support/versions.ts'

beforeEach(freshDatabase)

const health = (environment: Env) =>
  new Citizen(environment).sends('/healthz', {
    method: 'GET',
    headers: { authorization: `Bearer ${environment.OPERATOR_KEY}`, origin: null },
  })

const withdrawnKeysIn = (text: string) =>
  (JSON.parse(text) as { readonly withdrawnKeys?: readonly unknown[] }).withdrawnKeys

for (const [secret, column] of [
  ['SEAL_KEYS', 'accounts.details'],
  ['INDEX_KEY', 'identifiers.blind'],
  ['PEPPERS', 'accounts.password'],
] as const)
  test(`${secret} withdrawn too early is told, by the column that names it`, async () => {
    const logged = vi.spyOn(console, 'log').mockImplementation(() => {})
    const { before, current, withdrawn } = await rotationOf(secret)
    await registered('vecina@example.com', { document: cedula }, new Citizen(before))
    expect(withdrawnKeysIn((await health(current)).text)).toBeUndefined()
    expect(withdrawnKeysIn((await health(withdrawn)).text)).toContainEqual({
      secret,
      version: '1',
      column,
    })
    const alert = expect.stringContaining('"event":"withdrawn_key_named","alert":true')
    expect(logged.mock.calls.flat()).toContainEqual(alert)
  })

test('a key that nothing names any more is withdrawn in silence', async () => {
  const { before, current, withdrawn } = await rotationOf('SEAL_KEYS')
  await registered('vecina@example.com', {}, new Citizen(before))
  const keys = await readKeys(current)
  for (const column of encryptedColumnNames) await rekeyColumn(database(env.DB), keys, column)
  expect(withdrawnKeysIn((await health(withdrawn)).text)).toBeUndefined()
})
