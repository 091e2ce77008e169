/** How a password's hash is written down: the form, and its bounds. */
import { argon2Length, type Argon2Cost } from './argon2.ts'
import { fromBase64, toBase64, type Bytes } from './base64.ts'

export interface PasswordRecord {
  /** The version of `PEPPERS` that the password was keyed with. */
  readonly pepper: string
  readonly cost: Argon2Cost
  readonly salt: Bytes
  readonly hash: Bytes
}

/** A stored password that cannot be read. Says nothing of what it holds. */
export class PasswordRecordError extends Error {
  override readonly name = 'PasswordRecordError'
}

/** Bytes. NIST SP 800-63B-4 §3.1.1.2 asks for 4 at least, RFC 9106 §3.1 recommends 16. */
export const saltLength = 16

/** KiB and passes. A record from elsewhere must not be able to exhaust the isolate's memory or CPU. */
const most = { memory: 47_104, time: 10 }

/**
 * Writes `pepper=2$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`: a PHC string behind the pepper's version.
 *
 * @see https://github.com/P-H-C/phc-string-format
 */
export function writeRecord({ pepper, cost, salt, hash }: PasswordRecord): string {
  const { memory, time, parallelism } = cost
  const costs = `m=${memory},t=${time},p=${parallelism}`
  return `pepper=${pepper}$argon2id$v=19$${costs}$${toBase64(salt)}$${toBase64(hash)}`
}

const form =
  /^pepper=([A-Za-z0-9_-]{1,16})\$argon2id\$v=19\$m=(\d{2,6}),t=(\d{1,2}),p=(1)\$([^$]+)\$([^$]+)$/

/**
 * Reads what `writeRecord` wrote.
 *
 * @throws PasswordRecordError for anything else, and for a cost that the isolate cannot bear
 */
export function readRecord(text: string): PasswordRecord {
  const [, pepper = '', memory, time, parallelism, saltText = '', hashText = ''] =
    form.exec(text) ?? []
  const salt = fromBase64(saltText)
  const hash = fromBase64(hashText)
  const cost = { memory: Number(memory), time: Number(time), parallelism: Number(parallelism) }
  if (salt?.length !== saltLength || hash?.length !== argon2Length)
    throw new PasswordRecordError('this is not a password record')
  if (cost.memory > most.memory || cost.time > most.time)
    throw new PasswordRecordError('the record asks for more work than the platform allows')
  return { pepper, cost, salt, hash }
}
