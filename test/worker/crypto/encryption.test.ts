/** Encrypted records: readable where they belong, and nowhere else. */
import { expect, test } from 'vitest'
import { UnknownKeyError } from '../../../worker/crypto/key-ring.ts'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { decrypt, encrypt, EncryptionError } from '../../../worker/crypto/encryption.ts'
import { freshKeys } from './fresh-keys.ts'

const citizen = { name: 'María Fernanda Ñáñez', email: 'mf@ejemplo.ec', notes: [1, null, true] }

test('what was encrypted opens in its place', async () => {
  const keys = await freshKeys()
  const record = await encrypt(keys.encryption, 'accounts:acc_1', citizen)
  expect(await decrypt(keys.encryption, 'accounts:acc_1', record)).toEqual(citizen)
})

test('a record says its form, key and nothing of its content', async () => {
  const keys = await freshKeys()
  const record = await encrypt(keys.encryption, 'accounts:acc_1', citizen)
  expect(record).toMatch(/^v1\.1\.[\w-]{16}\.[\w-]+$/)
  expect(record).not.toBe(await encrypt(keys.encryption, 'accounts:acc_1', citizen))
})

for (const [place, why] of [
  ['accounts:acc_2', 'another citizen’s row'],
  ['flows:acc_1', 'another table'],
  ['accounts:acc_1 ', 'a longer name'],
  ['', 'no place'],
] as const)
  test(`a record moved does not open: ${why}`, async () => {
    const keys = await freshKeys()
    const record = await encrypt(keys.encryption, 'accounts:acc_1', citizen)
    await expect(decrypt(keys.encryption, place, record)).rejects.toThrow(EncryptionError)
  })

test('a record altered anywhere does not open', async () => {
  const keys = await freshKeys()
  const record = await encrypt(keys.encryption, 'flows:flw_1', citizen)
  for (let at = 0; at < record.length; at++) {
    const altered = record.slice(0, at) + (record[at] === 'A' ? 'B' : 'A') + record.slice(at + 1)
    // Where the version stands, it names one that nobody has been told of.
    await expect(decrypt(keys.encryption, 'flows:flw_1', altered)).rejects.toThrow(
      at === 3 ? UnknownKeyError : EncryptionError,
    )
  }
  for (const cut of ['', 'v1', record.slice(0, -1), `${record}.x`, record.replace('v1', 'v2')])
    await expect(decrypt(keys.encryption, 'flows:flw_1', cut)).rejects.toThrow(EncryptionError)
})

test('an older key still opens after a rotation, and new records take the new one', async () => {
  const before = await createSecrets()
  const record = await encrypt((await readKeys(before)).encryption, 'accounts:acc_1', citizen)
  const rotated = await readKeys(withNewEncryptionKey(before.SEAL_KEYS, await createSecrets()))
  expect(await decrypt(rotated.encryption, 'accounts:acc_1', record)).toEqual(citizen)
  expect(await encrypt(rotated.encryption, 'accounts:acc_1', citizen)).toMatch(/^v1\.2\./)
})

test('a withdrawn key is named as the reason', async () => {
  const record = await encrypt((await freshKeys()).encryption, 'a', citizen)
  const renamed = await readKeys(await withoutVersionOne({ withdrawn: ['1'] }))
  await expect(decrypt(renamed.encryption, 'a', record)).rejects.toThrow('withdrawn from SEAL_KEYS')
})

test('a key that was never heard of is a newer deployment’s, which is another thing', async () => {
  const record = await encrypt((await freshKeys()).encryption, 'a', citizen)
  const renamed = await readKeys(await withoutVersionOne())
  await expect(decrypt(renamed.encryption, 'a', record)).rejects.toThrow(
    new UnknownKeyError('SEAL_KEYS', '1'),
  )
})

async function withoutVersionOne(besides: object = {}) {
  const { SEAL_KEYS, ...others } = await createSecrets()
  const renamed: unknown = JSON.parse(SEAL_KEYS.replaceAll('"1"', '"9"'))
  return { ...others, SEAL_KEYS: JSON.stringify(Object.assign({}, renamed, besides)) }
}

test('a key of the same version but another Worker opens nothing', async () => {
  const record = await encrypt((await freshKeys()).encryption, 'a', citizen)
  await expect(decrypt((await freshKeys()).encryption, 'a', record)).rejects.toThrow(
    EncryptionError,
  )
})

test('a short name and a long one make records of the same length', async () => {
  const keys = await freshKeys()
  const short = await encrypt(keys.encryption, 'a', { name: 'Ana' })
  const long = await encrypt(keys.encryption, 'a', { name: 'Maximiliana Concepción Ugalde' })
  expect(short).toHaveLength(long.length)
})

test('what has no JSON form is refused instead of being lost', async () => {
  const keys = await freshKeys()
  await expect(encrypt(keys.encryption, 'a', undefined)).rejects.toThrow(EncryptionError)
})

function withNewEncryptionKey(old: string, fresh: Awaited<ReturnType<typeof createSecrets>>) {
  const keyOf = (text: string): unknown => JSON.parse(text).keys['1']
  const keys = { 1: keyOf(old), 2: keyOf(fresh.SEAL_KEYS) }
  return { ...fresh, SEAL_KEYS: JSON.stringify({ current: '2', keys }) }
}
