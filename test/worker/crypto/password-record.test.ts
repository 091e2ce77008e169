/** A stored password says how it was made, so that it can be read, judged and renewed. */
import { describe, expect, test } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { hashPassword, verifyPassword } from '../../../worker/crypto/password-hash.ts'
import { PasswordRecordError } from '../../../worker/crypto/password-record.ts'
import { UnknownKeyError } from '../../../worker/crypto/key-ring.ts'
import { freshKeys } from './fresh-keys.ts'

const password = 'la clave de ana'

/** The least work for one lane that OWASP ASVS 5.0 appendix C accepts: passes -> KiB. */
const floor: Readonly<Record<number, number>> = { 1: 47_104, 2: 19_456, 3: 12_288 }

test('a new record reads as a PHC string behind its pepper, above the floor of ASVS appendix C', async () => {
  const record = await hashPassword(password, (await freshKeys()).peppers)
  const form =
    /^pepper=1\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/
  const [, memory, time] = form.exec(record) ?? []
  expect(Number(memory)).toBeGreaterThanOrEqual(floor[Math.min(Number(time), 3)] ?? Infinity)
})

test('the same password is never stored alike twice', async () => {
  const { peppers } = await freshKeys()
  expect(await hashPassword(password, peppers)).not.toBe(await hashPassword(password, peppers))
})

describe('after a rotation of the pepper', () => {
  test('an old record still signs in, and asks to be renewed', async () => {
    const { before, after } = await rotation()
    const record = await hashPassword(password, before)
    expect(await verifyPassword(password, record, before)).toEqual(answer(true, false))
    expect(await verifyPassword(password, record, after)).toEqual(answer(true, true))
    expect(await verifyPassword('otra', record, after)).toEqual(answer(false, false))
  })

  test('the renewed record names the new pepper and asks for nothing', async () => {
    const { after } = await rotation()
    const record = await hashPassword(password, after)
    expect(record).toMatch(/^pepper=2\$/)
    expect(await verifyPassword(password, record, after)).toEqual(answer(true, false))
  })

  test('a pepper withdrawn too early is named, instead of refusing the citizen', async () => {
    const { after } = await rotation()
    const record = (await hashPassword(password, after)).replace('pepper=2', 'pepper=7')
    await expect(verifyPassword(password, record, after)).rejects.toThrow(
      new UnknownKeyError('PEPPERS', '7'),
    )
  })

  test('a pepper that was withdrawn on purpose opens nothing, for the same work', async () => {
    const { after } = await rotation({ withdrawn: ['7'] })
    const record = (await hashPassword(password, after)).replace('pepper=2', 'pepper=7')
    expect(await verifyPassword(password, record, after)).toEqual(answer(false, false))
  })

  test('a record cannot be read with another pepper than its own', async () => {
    const { after } = await rotation()
    const record = (await hashPassword(password, after)).replace('pepper=2', 'pepper=1')
    expect(await verifyPassword(password, record, after)).toEqual(answer(false, false))
  })
})

test('a record of an older cost signs in and asks to be renewed', async () => {
  const secrets = await createSecrets()
  const { peppers } = await readKeys(secrets)
  const older = await olderRecord(peppers.current.key)
  expect(await verifyPassword(password, older, peppers)).toEqual(answer(true, true))
})

for (const [change, why] of [
  [() => '', 'empty'],
  [(record: string) => record.replace('argon2id', 'argon2i'), 'another function'],
  [(record: string) => record.replace('v=19', 'v=16'), 'another version'],
  [(record: string) => record.replace('m=19456', 'm=999999'), 'a gigabyte of memory'],
  [(record: string) => record.replace('t=2', 't=99'), 'a minute of CPU'],
  [(record: string) => record.replace('p=1', 'p=4'), 'lanes that a Worker has not'],
  [(record: string) => record.replace(/^pepper=1/, ''), 'no pepper'],
  [(record: string) => record.slice(0, -1), 'cut off'],
  [(record: string) => `${record}A`, 'a longer hash'],
  [(record: string) => record.replace(/\$[^$]+\$([^$]+)$/, '$AAAA$$$1'), 'a short salt'],
  [(record: string) => `${record}\n`, 'a line more'],
] as const)
  test(`a damaged record is a fault, not a wrong password: ${why}`, async () => {
    const { peppers } = await freshKeys()
    const damaged = change(await hashPassword(password, peppers))
    const error: unknown = await verifyPassword(password, damaged, peppers).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(PasswordRecordError)
    if (damaged) expect(String(error)).not.toContain(damaged.slice(-20))
  })

const answer = (matches: boolean, needsRehash: boolean) => ({ matches, needsRehash })

async function rotation(besides: object = {}) {
  const [first, second] = [await createSecrets(), await createSecrets()]
  const keyOf = (text: string) => (JSON.parse(text) as { keys: Record<string, string> }).keys['1']
  const keys = { 1: keyOf(first.PEPPERS), 2: keyOf(second.PEPPERS) }
  const rotated = { ...first, PEPPERS: JSON.stringify({ current: '2', keys, ...besides }) }
  return { before: (await readKeys(first)).peppers, after: (await readKeys(rotated)).peppers }
}

/** The record as an earlier release would have made it: 12 MiB and three passes. */
async function olderRecord(pepper: CryptoKey): Promise<string> {
  const { argon2id } = await import('../../../worker/crypto/argon2.ts')
  const { writeRecord } = await import('../../../worker/crypto/password-record.ts')
  const cost = { memory: 12_288, time: 3, parallelism: 1 }
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const mac = await crypto.subtle.sign('HMAC', pepper, new TextEncoder().encode(password))
  const hash = argon2id(btoa(String.fromCharCode(...new Uint8Array(mac))), salt, cost)
  return writeRecord({ pepper: '1', cost, salt, hash })
}
