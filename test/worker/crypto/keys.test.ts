/** The Worker does not start on a bad secret, and says which one without showing it (F20). */
import { describe, expect, test } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { secretNames, SecretError, type SecretTexts } from '../../../worker/crypto/secrets.ts'

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const random = (length = 32) => base64url(crypto.getRandomValues(new Uint8Array(length)))

const ring = (current: unknown, keys: unknown) => JSON.stringify({ current, keys })

/** Reads a set of secrets with one replaced, and returns what goes wrong. */
async function failure(change: SecretTexts): Promise<unknown> {
  return readKeys({ ...(await createSecrets()), ...change }).then(
    () => 'nothing',
    (error: unknown) => error,
  )
}

/** Every run of characters that is long enough to be part of a key. */
const runs = (text: string) => text.match(/[\w+/-]{12,}/g) ?? []

function shows(error: unknown, value: string): boolean {
  const message =
    error instanceof Error ? `${error.message} ${error.stack} ${String(error.cause)}` : ''
  return runs(value).some((run) => message.includes(run))
}

test('a complete set of secrets is read, once', async () => {
  const secrets = await createSecrets()
  expect(Object.keys(secrets).toSorted()).toEqual([...secretNames].toSorted())
  expect(await readKeys(secrets)).toBe(await readKeys(secrets))
})

test('two sets of secrets have nothing in common', async () => {
  const [first, second] = [await createSecrets(), await createSecrets()]
  for (const name of secretNames) expect(first[name]).not.toBe(second[name])
})

for (const name of secretNames) {
  test(`without ${name} nothing starts: there is no key by default`, async () => {
    const { [name]: _, ...rest } = await createSecrets()
    await expect(readKeys(rest)).rejects.toThrow(new SecretError(name, 'is missing'))
    expect(await failure({ [name]: '' })).toEqual(new SecretError(name, 'is missing'))
  })
}

const counting = base64url(Uint8Array.from({ length: 32 }, (_, i) => i))
const typed = base64url(new TextEncoder().encode('Quito-2026_change.me,before:use!'))

describe('a single key', () => {
  for (const [value, problem, why] of [
    [random(31), 'has 31 bytes', 'a byte short'],
    [random(33), 'has 33 bytes', 'a byte long'],
    [`${random()}=`, 'is not base64url', 'padding'],
    [`${random(29)}+/+/`, 'is not base64url', 'the other alphabet'],
    ['a secret with spaces in it, typed by hand', 'is not base64url', 'a sentence'],
    [base64url(new Uint8Array(32)), 'was made up', 'zeros'],
    [base64url(new Uint8Array(32).fill(0xff)), 'was made up', 'all ones'],
    [counting, 'was made up', 'counting'],
    [typed, 'was made up', 'typed text'],
  ] as const)
    for (const name of ['INDEX_KEY', 'CODE_KEY', 'AUDIT_KEY', 'OPERATOR_KEY'] as const)
      test(`${name} is refused and not shown: ${why}`, async () => {
        const error = await failure({ [name]: value })
        expect(error).toMatchObject({ name: 'SecretError', secret: name })
        expect(String(error)).toContain(`${name} ${problem}`)
        expect(shows(error, value)).toBe(false)
      })

  test('a line break after a key is forgiven: most tools add one', async () => {
    expect(await failure({ INDEX_KEY: `${random()}\n` })).toBe('nothing')
  })
})

describe('a key with versions', () => {
  for (const [value, problem, why] of [
    [random(), 'is not JSON', 'a bare key'],
    [`{"current":"1","keys":{"1":"${random()}"`, 'is not JSON', 'cut off'],
    [JSON.stringify([random()]), 'is not a JSON object', 'a list'],
    ['null', 'is not a JSON object', 'null'],
    [JSON.stringify({ current: '1' }), 'has no object "keys"', 'no keys'],
    [ring('1', [random()]), 'has no object "keys"', 'a list of keys'],
    [ring('1', {}), 'has a "current"', 'an empty set'],
    [ring('2', { 1: random() }), 'has a "current"', 'a current that is not there'],
    [ring(1, { 1: random() }), 'has a "current"', 'a number for a name'],
    [JSON.stringify({ keys: { 1: random() } }), 'has a "current"', 'no current'],
    [ring('toString', { 1: random() }), 'has a "current"', 'a name that every object has'],
    [ring('1', { 1: random(), 2: random(16) }), 'version 2 has 16 bytes', 'a short older key'],
    [ring('1', { 1: null }), 'version 1 is not base64url', 'null for a key'],
    [ring('1', { 1: counting }), 'version 1 was made up', 'counting'],
    [
      ring('1', { 1: random(), [random()]: '1' }),
      'has a version whose name',
      'key and name swapped',
    ],
    [
      `{"current":"1","keys":{"1":"${random()}","1":"${random()}"}}`,
      'a name twice',
      'one name twice',
    ],
  ] as const)
    for (const name of ['SEAL_KEYS', 'SESSION_KEYS', 'PEPPERS'] as const)
      test(`${name} is refused and not shown: ${why}`, async () => {
        const error = await failure({ [name]: value })
        expect(error).toMatchObject({ name: 'SecretError', secret: name })
        expect(String(error)).toContain(problem)
        expect(shows(error, value)).toBe(false)
      })
})

test('a key with two purposes is refused', async () => {
  const key = random()
  expect(await failure({ INDEX_KEY: key, CODE_KEY: key })).toEqual(
    new SecretError('CODE_KEY', 'holds a key that INDEX_KEY holds already'),
  )
  expect(await failure({ PEPPERS: ring('2', { 1: key, 2: key }) })).toEqual(
    new SecretError('PEPPERS', 'holds a key that PEPPERS holds already'),
  )
})

test('the Worker cannot give its keys away', async () => {
  const { encryption, index, code, session, peppers, signing, audit } = await readKeys(
    await createSecrets(),
  )
  const rings = [encryption, index, code, session, peppers, audit].map((keys) => keys.current.key)
  for (const key of [...rings, signing.current.privateKey]) expect(key.extractable).toBe(false)
})
