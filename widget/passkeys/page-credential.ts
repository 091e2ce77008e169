/** What the browser does with passkeys, in the form that the Worker reads. Never throws: what does not come to pass is undefined. */
import type { CreationOptions } from '../../contract/passkey-operations.ts'
import { assertionNames } from '../../contract/passkeys.ts'
import { base64url } from '../api/base64url.ts'

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )

const textOf = (buffer: ArrayBuffer | null) => base64url(new Uint8Array(buffer ?? []))

/** Parts of WebAuthn L3 that not every browser has, and TypeScript's own list not yet. */
interface FurtherCapabilities {
  getClientCapabilities?(): Promise<Readonly<Record<string, boolean>>>
  signalUnknownCredential?(about: { rpId: string; credentialId: string }): Promise<void>
  signalAllAcceptedCredentials?(about: {
    rpId: string
    userId: string
    allAcceptedCredentialIds: readonly string[]
  }): Promise<void>
}

/** Undefined in a browser without, and on a page that is not secure. */
const api = (): (typeof PublicKeyCredential & FurtherCapabilities) | undefined =>
  'PublicKeyCredential' in window ? window.PublicKeyCredential : undefined

export const canUsePasskeys = (): boolean => api() !== undefined

/** Whether the browser offers passkeys among what it fills in. */
export const fillsIn = async (): Promise<boolean> =>
  (await api()
    ?.isConditionalMediationAvailable?.()
    .catch(() => false)) ?? false

/** Whether the browser may make one unasked, for whoever has just used a password that it keeps. */
export const makesUnasked = async (): Promise<boolean> => {
  const can = await api()
    ?.getClientCapabilities?.()
    .catch(() => undefined)
  return can?.['conditionalCreate'] ?? false
}

/**
 * Lets the citizen choose a passkey.
 *
 * @param mediation `conditional`: among what the browser fills into the user name's field
 * @param userVerification whether it must also be shown who it is, by a finger or a PIN
 * @returns the answer of the sign-in
 */
export async function useCredential(
  challenge: string,
  rpId: string,
  mediation: 'conditional' | 'optional',
  signal: AbortSignal,
  userVerification: UserVerificationRequirement = 'preferred',
): Promise<Readonly<Record<string, string>> | undefined> {
  const publicKey = {
    challenge: bytesOf(challenge),
    rpId,
    userVerification,
    // Nobody is told which ones anybody has: the browser knows its own.
    allowCredentials: [],
  } as const satisfies PublicKeyCredentialRequestOptions
  const options = { publicKey: { ...publicKey, allowCredentials: [] }, mediation, signal }
  const used = await navigator.credentials.get(options).catch(() => null)
  if (!(used instanceof PublicKeyCredential)) return undefined
  const { response } = used
  if (!(response instanceof AuthenticatorAssertionResponse)) return undefined
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  const values = [clientDataJSON, authenticatorData, signature, userHandle].map(textOf)
  return Object.fromEntries(
    assertionNames.map((name, at) => [name, [used.id, ...values][at] ?? '']),
  )
}

/** Milliseconds in which a browser makes one unasked, or does not; some never say. */
const patience = 3000

/** What was made, as the Worker reads it. */
export interface MadeCredential {
  readonly clientDataJSON: string
  readonly attestationObject: string
}

/** @returns `exists` where the device has one of the account already; undefined where none was made */
export async function makeCredential(
  { challenge, rp, user, algorithms, exclude }: CreationOptions,
  mediation?: 'conditional',
  userVerification: UserVerificationRequirement = 'preferred',
): Promise<MadeCredential | 'exists' | undefined> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: bytesOf(challenge),
    rp,
    user: { ...user, id: bytesOf(user.id) },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: exclude.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
    // Found by the browser without a user name; none is asked what make it is.
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification,
    },
    attestation: 'none',
  }
  const unasked = mediation && { mediation, signal: AbortSignal.timeout(patience) }
  const options = { publicKey, ...unasked }
  let made: Credential | null
  try {
    made = await navigator.credentials.create(options)
  } catch (error) {
    return error instanceof DOMException && error.name === 'InvalidStateError'
      ? 'exists'
      : undefined
  }
  if (!(made instanceof PublicKeyCredential)) return undefined
  const { response } = made
  if (!(response instanceof AuthenticatorAttestationResponse)) return undefined
  return {
    clientDataJSON: textOf(response.clientDataJSON),
    attestationObject: textOf(response.attestationObject),
  }
}

/** Lets the device forget what the city does not know any more. */
export async function signalUnknown(rpId: string, credentialId: string): Promise<void> {
  await api()
    ?.signalUnknownCredential?.({ rpId, credentialId })
    .catch(() => undefined)
}

/** Tells the device all that its citizen has, so that it offers nothing else. */
export async function signalAccepted(
  rpId: string,
  account: string,
  credentials: readonly string[],
): Promise<void> {
  const about = {
    rpId,
    userId: base64url(new TextEncoder().encode(account)),
    allAcceptedCredentialIds: credentials,
  }
  await api()
    ?.signalAllAcceptedCredentials?.(about)
    .catch(() => undefined)
}
