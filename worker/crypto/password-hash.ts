/** Turns a password into what is stored, and recognises it again. */
import { argon2id, argon2Length, type Argon2Cost } from './argon2.ts'
import { equal } from './digest.ts'
import { hashing, type Turn } from './hash-queue.ts'
import type { KeyRing } from './key-ring.ts'
import { readRecord, saltLength, writeRecord, type PasswordRecord } from './password-record.ts'
import { bytes } from './random.ts'

/**
 * The current cost of hashing a password.
 *
 * @see OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane; ASVS 5.0 appendix C
 */
export const passwordCost: Argon2Cost = { memory: 19_456, time: 2, parallelism: 1 }

export interface PasswordMatch {
  readonly matches: boolean
  /** The record was made with an older cost or pepper: hash the password again now, while it is known. */
  readonly needsRehash: boolean
}

/** Hashes and verifies passwords with one set of peppers. */
export interface PasswordHasher {
  hash(password: string, turn?: Turn): Promise<string>
  verify(password: string, record: string | null, turn?: Turn): Promise<PasswordMatch>
}

/** Binds the peppers, so that nobody else needs to know of them. */
export const passwordHasher = (peppers: KeyRing): PasswordHasher => ({
  hash: (password, turn) => hashPassword(password, peppers, turn),
  verify: (password, record, turn) => verifyPassword(password, record, peppers, turn),
})

const loneSurrogate = /\p{Surrogate}/u

/**
 * Hashes a password under the current pepper and a new salt.
 *
 * @param password every character counts: nothing is trimmed, folded or cut off
 * @param turn whose turn in the queue of hashes it takes
 * @throws TypeError for text with a lone surrogate, which the password rule refuses before
 * @throws AuthError `unavailable` when too many wait
 */
export async function hashPassword(
  password: string,
  peppers: KeyRing,
  turn?: Turn,
): Promise<string> {
  if (loneSurrogate.test(password)) throw new TypeError('a password is well-formed Unicode')
  const { id, key } = peppers.current
  const salt = bytes(saltLength)
  const text = await keyed(password, key)
  const hash = await hashing.run(turn, () => argon2id(text, salt, passwordCost))
  return writeRecord({ pepper: id, cost: passwordCost, salt, hash })
}

/**
 * Says whether a password is the one that a record was made from.
 *
 * @param record null when there is nothing to compare with: the same work is done, and the answer is no
 *   A record whose pepper was withdrawn is nobody's any more: the same work, and no
 * @param turn whose turn in the queue of hashes it takes
 * @throws AuthError `unavailable` when too many wait
 * @throws UnknownKeyError when the record's pepper is a newer deployment's
 * @throws PasswordRecordError for a damaged record
 */
export async function verifyPassword(
  password: string,
  record: string | null,
  peppers: KeyRing,
  turn?: Turn,
): Promise<PasswordMatch> {
  const read = record === null ? null : readRecord(record)
  const found = read && peppers.find(read.pepper)
  const stored = read && found ? read : nobodys(peppers)
  const text = await keyed(password, found ?? peppers.current.key)
  const hash = await hashing.run(turn, () => argon2id(text, stored.salt, stored.cost))
  // A lone surrogate becomes U+FFFD on its way into bytes, and must not pass for a real one.
  const matches = equal(hash, stored.hash) && Boolean(found) && !loneSurrogate.test(password)
  return { matches, needsRehash: matches && isOutdated(stored, peppers) }
}

/** What the password of somebody without an account is compared with; costs what a real one costs. */
const nobodys = (peppers: KeyRing): PasswordRecord => ({
  pepper: peppers.current.id,
  cost: passwordCost,
  salt: new Uint8Array(saltLength),
  hash: new Uint8Array(argon2Length),
})

const isOutdated = ({ pepper, cost }: PasswordRecord, peppers: KeyRing) =>
  pepper !== peppers.current.id ||
  cost.memory !== passwordCost.memory ||
  cost.time !== passwordCost.time

/**
 * Keys a password with the pepper and leaves 44 ASCII characters, whatever was typed: the hash then
 * takes the same time for any length and sees every byte.
 *
 * NFKC, because the same key pressed on two systems may give two sequences: NIST SP 800-63B-4 §3.1.1.2.
 */
async function keyed(password: string, pepper: CryptoKey): Promise<string> {
  const text = new TextEncoder().encode(password.normalize('NFKC'))
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', pepper, text))
  return btoa(String.fromCharCode(...mac))
}
