/** The operator's machine encrypts with the Worker's two keys: read from a file or the environment, named when they are missing. */
import { writeFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { readCivilRegistryKeys } from '../../../cli/import/civil-registry-keys.ts'
import { registryEncryption } from '../../../worker/civil-registry/registry-encryption.ts'
import { ground } from './fixtures.ts'

const document = { kind: 'cedula-ec', value: '1004568687' } as const
const person = { givenNames: 'Rosa' }

/** Whether the Worker with these secrets finds and opens what was encrypted with the keys. */
async function opens(
  secrets: Awaited<ReturnType<typeof createSecrets>>,
  read: Awaited<ReturnType<typeof readCivilRegistryKeys>>,
) {
  const [here, there] = [
    registryEncryption(read, 'ibarra'),
    registryEncryption(await readKeys(secrets), 'ibarra'),
  ]
  const blind = await here.blind(document)
  expect(await there.blind(document)).toBe(blind)
  expect(await there.decrypt(blind, await here.encrypt(blind, person))).toEqual(person)
}

test('the copy that was kept at the deployment is enough', async () => {
  const { file, holds } = ground()
  const secrets = await createSecrets()
  holds(JSON.stringify(secrets, null, 2))
  await opens(secrets, await readCivilRegistryKeys(file))
})

test('so is the file of local development, and so are the two keys alone', async () => {
  const { file } = ground()
  const secrets = await createSecrets()
  writeFileSync(file, `SEAL_KEYS='${secrets.SEAL_KEYS}'\nINDEX_KEY='${secrets.INDEX_KEY}'\n`)
  await opens(secrets, await readCivilRegistryKeys(file))
})

test('without a file the environment is read', async () => {
  const secrets = await createSecrets()
  vi.stubEnv('SEAL_KEYS', secrets.SEAL_KEYS)
  vi.stubEnv('INDEX_KEY', secrets.INDEX_KEY)
  await opens(secrets, await readCivilRegistryKeys(undefined))
  vi.unstubAllEnvs()
})

for (const [why, content, sentence] of [
  ['no key of the index', { INDEX_KEY: undefined }, /INDEX_KEY is missing/],
  ['a key that is none', { SEAL_KEYS: 'nonsense' }, /SEAL_KEYS is not JSON/],
  ['a short key', { INDEX_KEY: 'c2hvcnQ' }, /INDEX_KEY has 5 bytes instead of 32/],
] as const)
  test(`${why} is told by name, and never by what it holds`, async () => {
    const { file, holds } = ground()
    holds(JSON.stringify({ ...(await createSecrets()), ...content }))
    const failure = String(await readCivilRegistryKeys(file).catch((cause: unknown) => cause))
    expect(failure).toMatch(sentence)
    expect(failure).not.toMatch(/nonsense|c2hvcnQ/)
  })
