/** What of the audit is under the key, and in which form. */
import { fromBase64url, toBase64url } from '../crypto/base64.ts'
import { equal, hmac } from '../crypto/digest.ts'
import type { KeyRing, KeyVersion } from '../crypto/key-ring.ts'
import { firstVersion } from '../crypto/secrets.ts'

/** The content of an entry. D1 gives its time and position, which are under the seal. */
export interface EntryContent {
  readonly id: string
  readonly municipality: string
  readonly event: string
  readonly subject: string
  /** JSON, as the row holds it. */
  readonly details: string
}

/** The position of an entry in the chain. */
export interface ChainPosition {
  readonly sequence: number
  readonly at: number
  readonly mac: string
  readonly previous: string
}

/**
 * Nobody without the key can write an entry that bears this.
 *
 * @returns 43 characters of base64url, behind the key's version and a full stop unless it is the first
 */
export async function entryMac(by: KeyVersion, content: EntryContent): Promise<string> {
  const { id, municipality, event, subject, details } = content
  const mac = await hmac(by.key, 'audit entry', id, municipality, event, subject, details)
  return by.id === firstVersion ? toBase64url(mac) : `${by.id}.${toBase64url(mac)}`
}

/** Version of the key that an entry's MAC names; whoever can write to D1 can name any. */
export const versionOf = (mac: string): string =>
  mac.includes('.') ? (mac.split('.', 1)[0] ?? '') : firstVersion

/** Whether an entry's MAC was made with a key that we know; a version that somebody made up is not one of ours. */
export async function isGenuine(
  keys: KeyRing,
  content: EntryContent,
  mac: string,
): Promise<boolean> {
  const by = keys.all.find(({ id }) => id === versionOf(mac))
  const due = by && (await entryMac(by, content)).split('.').at(-1)
  return due !== undefined && isSame(mac.split('.').at(-1) ?? '', due)
}

/** The hash over no entry at all. */
export const beginning = ''

/**
 * The running hash, one entry further.
 *
 * @param hash over all entries before this one
 */
export const sealOver = async (
  key: CryptoKey,
  hash: string,
  { sequence, at, mac, previous }: ChainPosition,
): Promise<string> =>
  toBase64url(await hmac(key, 'audit seal', hash, String(sequence), String(at), mac, previous))

/** A seal, wherever it is kept: in the database, in the log, in the second place. */
export interface Sealed {
  readonly number: number
  readonly epoch: number
  readonly through: number
  readonly entries: number
  readonly hash: string
  /** Version of the key of `hash` and `mac`. */
  readonly key: string
  readonly mac: string
}

/** Nobody without the key can write a seal that bears this: not one for another place in the row either. */
export const sealMac = async (key: CryptoKey, seal: Omit<Sealed, 'mac'>): Promise<string> => {
  const { number, epoch, through, entries } = seal
  const counts = [number, epoch, through, entries].map(String)
  return toBase64url(await hmac(key, 'audit seal row', ...counts, seal.hash, seal.key))
}

/** Whether a seal is ours, wherever it was found. */
export async function isOurs(keys: KeyRing, seal: Sealed): Promise<boolean> {
  const by = keys.all.find(({ id }) => id === seal.key)
  return by !== undefined && isSame(seal.mac, await sealMac(by.key, seal))
}

/** Whether a row holds the value that the key gives; false for what is no such value at all. */
export function isSame(kept: string, due: string): boolean {
  const [a, b] = [fromBase64url(kept), fromBase64url(due)]
  return a?.length === 32 && b?.length === 32 && equal(a, b)
}
