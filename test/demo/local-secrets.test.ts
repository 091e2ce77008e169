/** The keys of local development are kept from start to start: what they have encrypted must open again. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { localSecrets } from '../../demo/stack/local-secrets.ts'
import { secretNames } from '../../worker/crypto/secrets.ts'

async function folder() {
  const dataDir = await mkdtemp(join(tmpdir(), 'citizen-secrets-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  return { dataDir, path: join(dataDir, 'secrets.env') }
}

const without = (text: string, name: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(`${name}=`))
    .join('\n')

test('a second start finds the keys of the first', async () => {
  const { dataDir, path } = await folder()
  await localSecrets(dataDir)
  const first = await readFile(path, 'utf8')
  expect(Object.keys(parseEnv(first)).toSorted()).toEqual([...secretNames].toSorted())
  await localSecrets(dataDir)
  expect(await readFile(path, 'utf8')).toBe(first)
})

test('a folder of a version without an operator’s key gets one, and keeps the rest', async () => {
  const { dataDir, path } = await folder()
  await localSecrets(dataDir)
  const older = without(await readFile(path, 'utf8'), 'OPERATOR_KEY')
  await writeFile(path, older)
  await localSecrets(dataDir)
  const now = await readFile(path, 'utf8')
  expect(parseEnv(now)).toMatchObject(parseEnv(older))
  expect(parseEnv(now)['OPERATOR_KEY']).toMatch(/^[\w-]{43}$/)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('a folder that lacks a key of what is stored is not given another', async () => {
  const { dataDir, path } = await folder()
  await localSecrets(dataDir)
  const text = without(await readFile(path, 'utf8'), 'SEAL_KEYS')
  await writeFile(path, text)
  await expect(localSecrets(dataDir)).rejects.toThrow('lacks SEAL_KEYS')
  expect(await readFile(path, 'utf8')).toBe(text)
})
