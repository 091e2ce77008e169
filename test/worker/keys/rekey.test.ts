/** What an old key encrypted is encrypted anew: then the old one goes, and nobody who sleeps is lost. */
import { env } from 'cloudflare:workers'
import { getTableColumns } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { tables } from '../../../worker/db/tables.ts'
import { keyedColumns } from '../../../worker/crypto/keyed-columns.ts'
import { rekeyColumn, encryptedColumnNames } from '../../../cli/rekey/rekey.ts'
import { remaining } from '../../../cli/rekey/remaining.ts'
import { cedula, codeTo, password, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { deliverAll } from '../../support/delivered-messages.ts'
import { rotationOf } from '../../support/versions.ts'

const email = 'vecina@example.com'

vi.setConfig({ testTimeout: 120_000 })
beforeEach(freshDatabase)

const db = database(env.DB)

async function rekeyed(environment: Env): Promise<number> {
  const keys = await readKeys(environment)
  let rows = 0
  for (const column of encryptedColumnNames) rows += await rekeyColumn(db, keys, column)
  return rows
}

async function left(secret: 'SEAL_KEYS' | 'INDEX_KEY' | 'PEPPERS', version: string) {
  const found = await remaining(db, secret, version)
  return found.map(({ column, renewedBy }) => [column, renewedBy])
}

for (const secret of ['SEAL_KEYS', 'INDEX_KEY'] as const)
  test(`after a rekey ${secret} 1 is withdrawn, and a citizen who slept signs in and recovers`, async () => {
    const { before, current, withdrawn } = await rotationOf(secret)
    await registered(email, { document: cedula }, new Citizen(before))
    expect((await left(secret, '1')).map(([, by]) => by)).toContain('rekey')
    expect(await rekeyed(current)).toBeGreaterThan(0)
    expect(await rekeyed(current)).toBe(0)
    expect((await left(secret, '1')).filter(([, by]) => by === 'rekey')).toEqual([])

    for (const identifier of [email, cedula]) {
      const done = await new Citizen(withdrawn).begins('login', { identifier, password })
      expect([done.status, done.body.outcome ?? done.body.code]).toEqual([200, 'signed_in'])
    }
    const recovering = new Citizen(withdrawn)
    await recovering.begins('recover', { identifier: email })
    await deliverAll(withdrawn)
    const answered = await recovering.answers({ code: await codeTo(email) })
    expect(answered.body.at).toBe('new-password')
  })

test('a password names its pepper until its owner signs in', async () => {
  const { before, current } = await rotationOf('PEPPERS')
  await registered(email, {}, new Citizen(before))
  await rekeyed(current)
  expect(await left('PEPPERS', '1')).toEqual([['accounts.password', 'use']])
  await new Citizen(current).begins('login', { identifier: email, password })
  expect(await left('PEPPERS', '1')).toEqual([])
})

const columns = Object.values(tables).flatMap((table) =>
  Object.values(getTableColumns(table)).map(({ name }) => `${getTableConfig(table).name}.${name}`),
)

test('every column that is listed is one of the schema', () => {
  expect(
    [...encryptedColumnNames, ...Object.keys(keyedColumns)].filter((one) => !columns.includes(one)),
  ).toEqual([])
})

test('every column whose name says that it names a key is listed', () => {
  const naming = columns.filter((one) =>
    /\.(sealed|facts|blind|pending_blind|digest|browser|recipient|record|password)$/.test(one),
  )
  const listed: readonly string[] = [...encryptedColumnNames, ...Object.keys(keyedColumns)]
  // The signature of a solution is no blind index: it ends within minutes. Secrets of 256 bits need no key to be digested.
  expect(naming.filter((one) => !listed.includes(one))).toEqual([
    'human_checks.digest',
    'officer_invitations.digest',
    'officer_sessions.digest',
  ])
})

test('no other column holds anything encrypted, or hashed under a pepper', async () => {
  const citizen = await registered(email, { document: cedula })
  await citizen.begins('recover', { identifier: email })
  const listed: readonly string[] = [...encryptedColumnNames, ...Object.keys(keyedColumns)]
  for (const column of columns.filter((one) => !listed.includes(one))) {
    const [table, field] = column.split('.')
    const query = `SELECT count(*) AS n FROM "${table}" WHERE "${field}" GLOB 'v1.1.*' OR "${field}" GLOB 'pepper=*'`
    expect([column, (await env.DB.prepare(query).first<{ n: number }>())?.n]).toEqual([column, 0])
  }
})
