/**
 * Verifies the two ceremonies of WebAuthn: that a passkey was made for us now, and that one was used for us now. Knows
 * nothing of accounts, and keeps nothing. Attestation is not asked for, and not looked at where it comes along.
 *
 * @see WebAuthn L3 §7.1 and §7.2
 */
import type { Bytes } from '../base64.ts'
import { equal, sha256 } from '../digest.ts'
import { readAuthenticatorData, type AuthenticatorData } from './authenticator-data.ts'
import { CborError, readCborMap } from './cbor.ts'
import { readPublicKey } from './cose-key.ts'

/** Where ceremonies may take place. */
export interface RelyingParty {
  readonly rpId: string
  /** Exact origins of the pages. */
  readonly origins: readonly string[]
}

interface ClientData {
  /** Base64url, as it was given to the browser. */
  readonly challenge: string
}

/** A credential as it is kept. */
export interface CreatedCredential {
  readonly id: Bytes
  /** COSE. */
  readonly publicKey: Bytes
  readonly aaguid: Bytes
  readonly counter: number
  readonly isVerified: boolean
  readonly isBackupEligible: boolean
  readonly isBackedUp: boolean
}

/** Algorithms that are asked for, the best first: Ed25519, ES256, RS256 (Windows Hello without a newer chip). */
export const askedAlgorithms = [-8, -7, -257] as const

/** What a browser says; in a frame of another origin, whose page it is in must be ours, too (T04). */
function clientDataOf(
  json: Bytes,
  type: 'webauthn.create' | 'webauthn.get',
  { origins }: RelyingParty,
): ClientData | null {
  const said: unknown = JSON.parse(
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(json),
  )
  if (typeof said !== 'object' || said === null) return null
  const { challenge, crossOrigin, origin, topOrigin } = said as Readonly<Record<string, unknown>>
  const isOurs = (one: unknown) => typeof one === 'string' && origins.includes(one)
  if (!('type' in said) || said.type !== type || typeof challenge !== 'string') return null
  if (!isOurs(origin) || (topOrigin !== undefined && !isOurs(topOrigin))) return null
  // A browser that does not say which page it is in cannot be believed to be in one of ours.
  if (crossOrigin === true && topOrigin === undefined) return null
  return { challenge }
}

async function isFor(data: AuthenticatorData, { rpId }: RelyingParty): Promise<boolean> {
  return equal(data.rpIdHash, await sha256(rpId))
}

/** What a client sent that is of no form at all proves as little as what proves nothing. */
async function nullIfMalformed<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof CborError || error instanceof SyntaxError) return null
    // Of a decoder of text.
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Reads the challenge that a browser has signed, before anything is asked of the database.
 *
 * @returns null for what is not of a page of ours
 */
export const challengeIn = (
  clientData: Bytes,
  type: 'webauthn.create' | 'webauthn.get',
  party: RelyingParty,
): Promise<string | null> =>
  nullIfMalformed(() => Promise.resolve(clientDataOf(clientData, type, party)?.challenge ?? null))

/**
 * Verifies that a credential was made here. Nothing is signed: that the key is the authenticator's own is shown when it
 * is used.
 *
 * @param sent as the browser gave it; whose challenge it is, the caller has looked at
 * @returns null for whatever was not
 */
export const verifyCreation = (
  sent: { readonly clientData: Bytes; readonly attestationObject: Bytes },
  party: RelyingParty,
  algorithms: readonly number[] = askedAlgorithms,
): Promise<CreatedCredential | null> =>
  nullIfMalformed(async () => {
    if (!clientDataOf(sent.clientData, 'webauthn.create', party)) return null
    const { value, length } = readCborMap(sent.attestationObject)
    const signed = value.get('authData')
    if (!(signed instanceof Uint8Array) || length !== sent.attestationObject.length) return null
    const data = readAuthenticatorData(signed)
    if (!data?.created || !data.isPresent || !(await isFor(data, party))) return null
    const key = await readPublicKey(data.created.publicKey)
    if (!key || !algorithms.includes(key.algorithm)) return null
    const { counter, isVerified, isBackupEligible, isBackedUp } = data
    return { ...data.created, counter, isVerified, isBackupEligible, isBackedUp }
  })

/** How a credential was used. */
export interface Assertion {
  readonly counter: number
  readonly isVerified: boolean
  readonly isBackedUp: boolean
}

/**
 * Verifies that a credential was used here.
 *
 * @param sent as the browser gave it; whose challenge it is, the caller has looked at
 * @param kept of the credential: its key, and whether it said that it may be copied, which never changes
 * @returns null for whatever its key has not signed for us
 */
export const verifyAssertion = (
  sent: {
    readonly clientData: Bytes
    readonly authenticatorData: Bytes
    readonly signature: Bytes
  },
  kept: { readonly publicKey: Bytes; readonly isBackupEligible: boolean },
  party: RelyingParty,
): Promise<Assertion | null> =>
  nullIfMalformed(async () => {
    if (!clientDataOf(sent.clientData, 'webauthn.get', party)) return null
    const data = readAuthenticatorData(sent.authenticatorData)
    if (!data?.isPresent || !(await isFor(data, party))) return null
    if (data.isBackupEligible !== kept.isBackupEligible) return null
    const key = await readPublicKey(kept.publicKey)
    const hash = await sha256(sent.clientData)
    const signed = new Uint8Array([...sent.authenticatorData, ...hash])
    if (!(await key?.verify(sent.signature, signed))) return null
    const { counter, isVerified, isBackedUp } = data
    return { counter, isVerified, isBackedUp }
  })
