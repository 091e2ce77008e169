/** What names a version of the key that whoever verifies was not given: nothing is said of it, and it is told. */
import { beforeEach, expect, test, vi } from 'vitest'
import { createKey, createSecrets, readKeys, type Keys } from '../../../worker/crypto/keys.ts'
import { inDatabase, verifyAudit } from '../../../worker/audit/verify.ts'
import { freshDatabase } from '../../support/database.ts'
import { auditing, lastSealKept, tampers } from './harness.ts'

const [first, second] = [createKey(), createKey()]
const secrets = await createSecrets()

/** The keys of a deployment with these versions, the last of which is current. */
const withVersions = (versions: Readonly<Record<string, string>>): Promise<Keys> =>
  readKeys({
    ...secrets,
    AUDIT_KEY: JSON.stringify({ current: Object.keys(versions).at(-1), keys: versions }),
  })

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** Three entries under the first version, and as many under the second, each three sealed. */
async function rotated() {
  const old = await withVersions({ 1: first })
  const both = await withVersions({ 1: first, 2: second })
  const before = await auditing(old)
  await before.happens(1, 2, 3)
  await before.seals()
  const after = await auditing(both)
  await after.happens(4, 5, 6)
  await after.seals()
  return { old, both }
}

const findings = async (keys: Keys, ...known: Parameters<typeof verifyAudit>[2] & object) =>
  (await verifyAudit(inDatabase((await auditing(keys)).db), keys.audit, known)).findings.map(
    ({ kind, sequence, version }) =>
      [kind, sequence, ...(version === undefined ? [] : [version])].join(' '),
  )

test('with all versions of the key nothing is found', async () => {
  expect(await findings((await rotated()).both)).toEqual([])
})

test('what a newer key has written is unknown to whoever verifies with the old ones, and not altered', async () => {
  const { old } = await rotated()
  expect(await findings(old)).toEqual([4, 5, 6].map((sequence) => `key_unknown ${sequence} 2`))
})

test('what a withdrawn key has written is unknown, and what was done to what came after is found', async () => {
  await rotated()
  const later = await withVersions({ 2: second })
  const unknown = [1, 2, 3].map((sequence) => `key_unknown ${sequence} 1`)
  expect(await findings(later)).toEqual(unknown)
  await tampers('UPDATE audit SET at = at - 1 WHERE sequence = 5')
  expect(await findings(later)).toEqual([...unknown, 'seal_broken 6'])
})

test('a seal of the log by a key that was not given is told, and not passed over', async () => {
  const { old } = await rotated()
  const known = await lastSealKept()
  await tampers('DELETE FROM audit WHERE sequence > 3', 'DELETE FROM audit_seals WHERE through > 3')
  expect(await findings(old, known)).toEqual(['key_unknown 6 2'])
})

test('a version that somebody made up does not make an entry or a seal pass', async () => {
  const { both } = await rotated()
  await tampers(
    "UPDATE audit SET mac = 'mine.' || mac WHERE sequence = 2",
    "UPDATE audit_seals SET key = 'mine' WHERE through = 6",
  )
  const found = await findings(both)
  expect(found).toContain('key_unknown 2 mine')
  expect(found).toContain('key_unknown 6 mine')
})
