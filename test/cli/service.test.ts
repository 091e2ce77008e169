/** A service is written down by the operator's command: what is unsafe is refused, its secret rotates, each change is in the audit. */
import { DatabaseSync } from 'node:sqlite'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import {
  addService,
  changeService,
  listServices,
  removeService,
  rotateSecret,
} from '../../cli/service/services.ts'
import { settingsOf, type ServiceValues } from '../../cli/service/settings-of.ts'
import type { CommandContext } from '../../cli/context.ts'
import { operatorDatabase } from '../../cli/operator-database.ts'
import { sentencesIn } from '../../cli/sentences.ts'
import { createSecrets, readKeys } from '../../worker/crypto/keys.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { leon } from '../../worker/municipalities/leon.ts'
import { executing } from '../support/executing.ts'

const migrations = new URL('../../worker/db/migrations/', import.meta.url)

let db: DatabaseSync
let context: CommandContext

beforeEach(async () => {
  db = new DatabaseSync(':memory:')
  for (const name of readdirSync(migrations)
    .filter((one) => one.endsWith('.sql'))
    .toSorted())
    db.exec(readFileSync(new URL(name, migrations), 'utf8'))
  context = {
    municipality: demo,
    database: operatorDatabase(executing(db)),
    keys: await readKeys(await createSecrets()),
    say: sentencesIn('en'),
  }
})

const sound: ServiceValues = {
  name: 'Pago de predios',
  redirect: ['https://predios.example/callback'],
  claim: ['email=Para el recibo', 'email@en=For the receipt'],
}

const secretIn = (printed: string) => /once: ([\w-]{43})/.exec(printed)?.[1]

const events = () =>
  db
    .prepare('SELECT event FROM audit ORDER BY sequence')
    .all()
    .map(({ event }) => event)

test('added, listed, rotated and removed, with an entry in the audit each', async () => {
  const printed = await addService(context, 'predios', settingsOf(sound, 'es', undefined))
  expect(printed).toContain("new URL('https://id.ciudadabierta.example/demo')")
  const first = secretIn(printed)
  expect(first).toBeDefined()
  expect(JSON.stringify(db.prepare('SELECT * FROM services').all())).not.toContain(first)
  expect(await listServices(context)).toContain('email: Para el recibo / For the receipt')
  const second = secretIn(await rotateSecret(context, 'predios', false))
  expect(second).not.toBe(first)
  expect(await listServices(context)).toContain('two secrets work')
  await rotateSecret(context, 'predios', true)
  expect(await listServices(context)).not.toContain('two secrets work')
  await removeService(context, 'predios')
  expect(await listServices(context)).toBe('No service signs citizens in here.')
  expect(events()).toEqual([
    'service_added',
    'service_secret_rotated',
    'service_secret_rotated',
    'service_removed',
  ])
})

test('what is written down of a service is said anew, but for how it proves who it is', async () => {
  await addService(context, 'predios', settingsOf(sound, 'es', undefined))
  const more = { ...sound, redirect: [...(sound.redirect ?? []), 'https://predios.example/otra'] }
  await changeService(context, 'predios', settingsOf(more, 'es', undefined))
  expect(await listServices(context)).toContain('redirect     https://predios.example/otra')
  const open = settingsOf({ ...more, public: true }, 'es', undefined)
  await expect(changeService(context, 'predios', open)).rejects.toThrow('that is not changed')
  await expect(changeService(context, 'aguas', open)).rejects.toThrow('no service aguas')
  expect(events()).toEqual(['service_added', 'service_changed'])
})

test('a service can ask everybody for a second factor, where citizens can have one', async () => {
  const settings = settingsOf({ ...sound, factor: true }, 'es', undefined)
  await addService(context, 'predios', settings)
  expect(await listServices(context)).toContain('level 1 and a second factor')
  await expect(addService({ ...context, municipality: leon }, 'predios', settings)).rejects.toThrow(
    'citizens of leon have no second factors',
  )
})

test('a name is given once, and what is not there cannot be changed', async () => {
  const settings = settingsOf(sound, 'es', undefined)
  await addService(context, 'predios', settings)
  await expect(addService(context, 'predios', settings)).rejects.toThrow('choose another name')
  await removeService(context, 'predios')
  await expect(addService(context, 'predios', settings)).rejects.toThrow('choose another name')
  await expect(removeService(context, 'predios')).rejects.toThrow('There is no service predios.')
  await expect(rotateSecret(context, 'aguas', false)).rejects.toThrow('There is no service aguas.')
})

for (const [over, why] of [
  [{ redirect: [] }, 'no address'],
  [{ redirect: ['http://predios.example/callback'] }, 'no TLS'],
  [{ redirect: ['https://predios.example/callback#a'] }, 'a fragment'],
  [{ redirect: ['https://*.example/callback'] }, 'a wildcard'],
  [{ redirect: ['https://a@predios.example/callback'] }, 'a user'],
  [{ redirect: ['https://predios.example/a/../b'] }, 'a way around'],
  [{ redirect: ['javascript:alert(1)'] }, 'a script'],
  [{ redirect: ['https://a.example/', 'https://b.example/'] }, 'two hosts and no sector'],
  [{ claim: ['password=Para todo'] }, 'a claim that is none'],
  [{ claim: ['email'] }, 'a claim without purpose'],
  [{ claim: ['email@xx=A'] }, 'a language that is not spoken'],
  [{ level: '5' }, 'a level that is none'],
  [{ name: '' }, 'no name'],
  [{ 'back-channel': 'http://10.0.0.1/logout' }, 'a back channel without TLS'],
] as const)
  test(`refused: ${why}`, () => {
    expect(() => settingsOf({ ...sound, ...over }, 'es', undefined)).toThrow()
  })
