/** A register in D1: found by document, readable to nobody else, a register of its own for each municipality. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { blindIndex } from '../../../worker/crypto/blind-index.ts'
import { database } from '../../../worker/db/database.ts'
import { registerPeople } from '../../../worker/db/schema-imported.ts'
import { registryEncryption } from '../../../worker/civil-registry/registry-encryption.ts'
import { civilRegistryOf } from '../../../worker/civil-registry/registries.ts'
import { freshDatabase } from '../../support/database.ts'

beforeEach(freshDatabase)
afterEach(() => vi.restoreAllMocks())

const cedula = { kind: 'cedula-ec', value: '1004568687' } as const
const rosa = { givenNames: 'ROSA ELENA', email: 'rosa@correo.example' }

async function city(municipality = 'ibarra') {
  const keys = await readKeys(await createSecrets())
  const db = database(env.DB)
  const encryption = registryEncryption(keys, municipality)
  const world = { municipality, database: db, keys, secret: () => undefined, now: () => 0 }
  const blind = await encryption.blind(cedula)
  return {
    keys,
    world,
    blind,
    register: civilRegistryOf({ is: 'table' }, world),
    holds: async (sealed: string) => {
      await db.orm.insert(registerPeople).values({ municipality, blind, sealed, source: 'padron' })
    },
    sealed: await encryption.encrypt(blind, rosa),
  }
}

test('a person of the register is found by document', async () => {
  const ibarra = await city()
  await ibarra.holds(ibarra.sealed)
  expect(await ibarra.register.find(cedula)).toEqual({ is: 'found', person: rosa })
})

test('nobody else is, nor the same number as another kind of document', async () => {
  const ibarra = await city()
  await ibarra.holds(ibarra.sealed)
  expect(await ibarra.register.find({ ...cedula, value: '0104662689' })).toEqual({ is: 'absent' })
  expect(await ibarra.register.find({ ...cedula, kind: 'passport' })).toEqual({ is: 'absent' })
})

test('another municipality with the same keys does not see the person', async () => {
  const ibarra = await city()
  await ibarra.holds(ibarra.sealed)
  const leon = civilRegistryOf({ is: 'table' }, { ...ibarra.world, municipality: 'leon' })
  expect(await leon.find(cedula)).toEqual({ is: 'absent' })
})

test('a record that was moved to another person’s row is not shown', async () => {
  const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const ibarra = await city()
  const encryption = registryEncryption(ibarra.keys, 'ibarra')
  const other = await encryption.blind({ ...cedula, value: '0104662689' })
  await ibarra.holds(await encryption.encrypt(other, { givenNames: 'OTRA' }))
  expect(await ibarra.register.find(cedula)).toEqual({ is: 'unavailable' })
  expect(String(logged.mock.calls[0]?.[0])).toContain('"reason":"not_readable"')
})

test('the table cannot be joined with the accounts, nor read', async () => {
  const ibarra = await city()
  await ibarra.holds(ibarra.sealed)
  const ofAccounts = await blindIndex(ibarra.keys.index, 'ibarra', cedula.kind, cedula.value)
  expect(ibarra.blind).not.toBe(ofAccounts)
  const { results } = await env.DB.prepare('SELECT * FROM register_people').all()
  expect(JSON.stringify(results)).not.toMatch(/1004568687|ROSA|correo/)
})

test('a municipality without a register never says that nobody is known', async () => {
  const { world } = await city()
  expect(await civilRegistryOf({ is: 'none' }, world).find(cedula)).toEqual({ is: 'unavailable' })
})
