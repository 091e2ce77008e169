/** A citizen whose account is deleted is in no table and no store any more; the audit keeps a name that names nobody. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { encryptedColumns } from '../../../worker/crypto/encrypted-columns.ts'
import { decrypt } from '../../../worker/crypto/encryption.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { accountEncryption } from '../../../worker/accounts/account-encryption.ts'
import { everyMinute } from '../../../worker/background.ts'
import { tables } from '../../../worker/db/tables.ts'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { password, registered } from '../../support/accounts.ts'
import { deliverAll } from '../../support/delivered-messages.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { Authenticator } from '../../support/authenticator.ts'
import { origin } from '../../support/citizen.ts'
import { adds, rpId } from '../passkeys/owner.ts'
import { accountOf, changesAddress, next, opens } from './acts.ts'

beforeEach(freshDatabase)

const canary = 'canario.unico@example.com'
const cedula = '1004568687'
const days = (count: number) => count * 86_400

type Row = Readonly<Record<string, string | number | null>>

const rowsOf = async (table: string) =>
  (await env.DB.prepare(`SELECT * FROM "${table}"`).all<Row>()).results

/** Whatever somebody with every key could find of the citizen, by table and store. */
async function traces(account: string): Promise<Readonly<Record<string, number>>> {
  const keys = await readKeys(env)
  const data = accountEncryption(keys, 'demo')
  const blinds = await Promise.all([
    data.blind('email', canary),
    data.blind('email', next),
    data.blind('cedula-ec', cedula),
  ])
  const marks = [account, ...blinds, canary, next, cedula, 'Canaria']
  const found: Record<string, number> = {}
  for (const { name } of Object.values(tables).map((table) => getTableConfig(table))) {
    for (const row of await rowsOf(name)) {
      const opened = await Promise.all(
        Object.entries(row).map(async ([column, value]) => {
          const place = (
            encryptedColumns as Readonly<Record<string, { context: (row: never) => string }>>
          )[`${name}.${column}`]
          return place && typeof value === 'string'
            ? JSON.stringify(await decrypt(keys.encryption, place.context(row as never), value))
            : String(value)
        }),
      )
      const text = opened.join('\n')
      if (marks.some((mark) => text.includes(mark))) found[name] = (found[name] ?? 0) + 1
    }
  }
  const { keys: names } = await env.CODES.list()
  for (const { name } of names) {
    const value = (await env.CODES.get(name)) ?? ''
    if (!name.startsWith('dev') && marks.some((mark) => `${name} ${value}`.includes(mark)))
      found['KV'] = (found['KV'] ?? 0) + 1
  }
  return found
}

/** A whole life: registered, signed in and out, with a passkey, corrected, moved, taken along. */
async function lives() {
  const citizen = await registered(canary, { document: cedula, givenNames: 'Canaria' })
  const { id } = await accountOf(citizen)
  await citizen.begins(
    'login',
    { identifier: canary, password },
    { cf: { city: 'León', country: 'MX' } },
  )
  expect((await adds(citizen, await Authenticator.at(origin, rpId))).status).toBe(200)
  await citizen.begins('change-details', { current: password })
  await citizen.answers({ givenNames: 'Canaria Segunda', familyNames: 'Prueba' })
  await citizen.begins('download-data', { current: password })
  await changesAddress(citizen)
  await deliverAll()
  return { citizen, id }
}

test('after 14 days a canary that has lived a whole life is nowhere: table by table, store by store', async () => {
  const { citizen, id } = await lives()
  const before = await traces(id)
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining([
      'accounts',
      'identifiers',
      'sessions',
      'passkeys',
      'outbox',
      'flows',
      'audit',
    ]),
  )
  await citizen.begins('delete-account', { current: password })
  expect((await citizen.answers({})).body.outcome).toBe('deletion_requested')
  await deliverAll()
  await timePasses(days(14) + 1)
  await everyMinute(env)
  expect(await traces(id)).toEqual({
    audit: before['audit'] === undefined ? 0 : expect.any(Number),
  })
  expect(await opens(canary)).toBe('wrong_credentials')
})

test('what the audit keeps is an id, and no datum of the citizen', async () => {
  const { citizen, id } = await lives()
  await citizen.begins('delete-account', { current: password })
  await citizen.answers({})
  await timePasses(days(14) + 1)
  await everyMinute(env)
  const kept = await rowsOf('audit')
  expect(kept.filter(({ subject }) => subject === id).length).toBeGreaterThan(4)
  for (const datum of [canary, next, cedula, 'Canaria', 'León'])
    expect(JSON.stringify(kept)).not.toContain(datum)
})

test('before the day comes, nothing of it goes', async () => {
  const { citizen, id } = await lives()
  await citizen.begins('delete-account', { current: password })
  await citizen.answers({})
  await timePasses(days(13))
  await everyMinute(env)
  expect((await traces(id))['accounts']).toBe(1)
})
