/**
 * Proves that a request comes from the browser that began, where its cookies do not come back: signs it with a key of the
 * page's origin that no script can read (RFC 9449).
 */
import { quietly } from '../session-memory.ts'
import { base64url } from './base64url.ts'
import { nonceOf } from './nonce.ts'
import {
  addKey,
  bindSession,
  findKey,
  isLasting,
  removeKey,
  removeOld,
  renameKey,
  type StoredKey,
} from './key-store.ts'

/** The request that is signed. */
export interface Signing {
  readonly method: string
  /** Absolute URL. */
  readonly url: string
  /** Access token. */
  readonly bearer?: string
  /** In the name of the key's session, which goes on or is to end. */
  readonly ofSession?: 'current' | 'ended'
}

const encoder = new TextEncoder()
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** Milliseconds: longer than any session. */
const day = 24 * 60 * 60 * 1000

const digest = async (text: string) =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))

/** The public key in the order of RFC 7638, of which its thumbprint is made. */
async function publicKey({ publicKey: key }: CryptoKeyPair) {
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', key)
  return { crv, kty, x, y }
}

/** A JWS of the pair's key. */
async function signed(pair: CryptoKeyPair, typ: string, payload: object): Promise<string> {
  const header = { alg: 'ES256', jwk: await publicKey(pair), typ }
  const parts = [header, payload].map((part) => base64url(encoder.encode(JSON.stringify(part))))
  const text = parts.join('.')
  const signature = await crypto.subtle.sign(algorithm, pair.privateKey, encoder.encode(text))
  return `${text}.${base64url(new Uint8Array(signature))}`
}

const newPair = () => crypto.subtle.generateKey(algorithm, false, ['sign'])

const tabKey = (slug: string) => `citizen-auth:${slug}:key`

/** Names of tabs, where the browser refuses to keep them. */
const tabs = new Map<string, string>()

const tabOf = (slug: string) =>
  quietly(() => sessionStorage.getItem(tabKey(slug))) ?? tabs.get(slug)

function nameTab(slug: string): void {
  const name = crypto.randomUUID()
  tabs.set(slug, name)
  quietly(() => sessionStorage.setItem(tabKey(slug), name))
}

function forgetTab(slug: string): void {
  tabs.delete(slug)
  quietly(() => sessionStorage.removeItem(tabKey(slug)))
}

/** On a shared computer a key is the tab's: without its name, which goes with the tab, nobody finds it. */
function idOf(slug: string): string {
  const tab = tabOf(slug)
  return tab ? `${slug}:${tab}` : slug
}

const deviceId = (slug: string) => `${slug}:device`
const endedId = (slug: string) => `${slug}:ended`

const keyOf = async (id: string): Promise<StoredKey> =>
  (await findKey(id)) ?? addKey({ id, pair: await newPair(), madeAt: Date.now() })

/** A key that the device's key has signed: a new one after each sign-out, and still of the same device. */
async function keyOfDevice(slug: string): Promise<StoredKey> {
  const { pair: device } = await keyOf(deviceId(slug))
  const pair = await newPair()
  const jkt = await digest(JSON.stringify(await publicKey(pair)))
  const statement = await signed(device, 'citizen-device+jwt', { jkt })
  return addKey({ id: slug, pair, madeAt: Date.now(), device: statement })
}

/**
 * Makes the key that the next flow is bound to, unless there is one.
 *
 * @param shared the computer is others' too; undefined where it has been said already
 */
export async function prepareKey(slug: string, shared?: boolean): Promise<void> {
  const tab = tabOf(slug)
  if (shared && !tab) {
    nameTab(slug)
    await removeOld((id) => id.startsWith(`${slug}:`) && id !== deviceId(slug), Date.now() - day)
  }
  if (shared === false && tab) forgetTab(slug)
  const id = idOf(slug)
  if (id !== slug) await keyOf(id)
  else if (!(await findKey(id))) await keyOfDevice(slug)
}

/** Whether a reload finds the key again, which it makes where there is none. */
export async function isKeyKept(slug: string): Promise<boolean> {
  await prepareKey(slug)
  return isLasting()
}

/**
 * The proof of a request.
 *
 * @returns undefined where there is no key, or none of a session that is asked about
 */
export async function proofOf(slug: string, request: Signing): Promise<string | undefined> {
  const { method, url, bearer, ofSession } = request
  const key = await findKey(ofSession === 'ended' ? endedId(slug) : idOf(slug))
  if (!key || (ofSession && !key.session)) return undefined
  const nonce = nonceOf(slug)
  const { origin, pathname } = new URL(url)
  return signed(key.pair, 'dpop+jwt', {
    jti: crypto.randomUUID(),
    htm: method,
    htu: origin + pathname,
    iat: Math.floor(Date.now() / 1000) + (nonce?.ahead ?? 0),
    ...(nonce && { nonce: nonce.text }),
    ...(bearer && { ath: await digest(bearer) }),
    ...(ofSession && { sid: key.session }),
    ...(key.device && { device: key.device }),
  })
}

/** The session that an access token is of. */
function sessionOf(token: string): string | undefined {
  const [, payload = ''] = token.split('.')
  const text = quietly(() => atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  return /"sid":"([\w-]+)"/.exec(text ?? '')?.[1]
}

/** @param token of the session that the key goes on with; undefined when it goes on with none */
export const keepBound = (slug: string, token: string | undefined): Promise<void> =>
  bindSession(idOf(slug), token === undefined ? undefined : sessionOf(token))

/** The citizen signs out: this key only says so to the Worker, and whatever begins now has another. */
export async function endKey(slug: string): Promise<void> {
  await renameKey(idOf(slug), endedId(slug))
  forgetTab(slug)
}

/** The Worker knows. */
export const forgetEnded = (slug: string): Promise<void> => removeKey(endedId(slug))
