/**
 * The W3C's own vectors on workerd. Of their attestation statements nothing is verified, for none is asked for: each
 * vector is a creation that is read, and an assertion whose signature is verified by the key that was read.
 *
 * @see WebAuthn L3 §16
 */
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url, type Bytes } from '../../../worker/crypto/base64.ts'
import {
  challengeIn,
  verifyAssertion,
  verifyCreation,
} from '../../../worker/crypto/webauthn/ceremony.ts'
import { readAuthenticatorData } from '../../../worker/crypto/webauthn/authenticator-data.ts'
import { readCborMap } from '../../../worker/crypto/webauthn/cbor.ts'
import vectors from './w3c-vectors.json'

const party = {
  rpId: 'example.org',
  // The vector with a `topOrigin` stands in a frame of that page.
  origins: ['https://example.org', 'https://example.com'],
}

const all = [-7, -8, -35, -36, -257]

const bytes = (text: string): Bytes => fromBase64url(text) ?? new Uint8Array()

type Vector = (typeof vectors)[number]

const creationOf = ({ create }: Vector) =>
  verifyCreation(
    {
      clientData: bytes(create.clientDataJSON),
      attestationObject: bytes(create.attestationObject),
    },
    party,
    all,
  )

const assertionOf = ({ get }: Vector) => ({
  clientData: bytes(get.clientDataJSON),
  authenticatorData: bytes(get.authenticatorData),
  signature: bytes(get.signature),
})

/** What workerd has no algorithm for, and what a city asks nobody for: a browser makes none. */
const unasked = new Set(['packed-ed448'])

/** Says that it stands in a frame, and not in whose. */
const unframed = new Set(['none-es256-crossOrigin'])

test('there are fifteen', () => expect(vectors).toHaveLength(15))

for (const vector of vectors.filter(({ name }) => !unasked.has(name) && !unframed.has(name)))
  test(`${vector.title}: is made, and used`, async () => {
    const { create, get } = vector
    const made = await creationOf(vector)
    if (!made) throw new Error('the creation was refused')
    expect(toBase64url(made.id)).toBe(create.credential_id)
    expect(await challengeIn(bytes(create.clientDataJSON), 'webauthn.create', party)).toBe(
      create.challenge,
    )
    expect(await challengeIn(bytes(get.clientDataJSON), 'webauthn.get', party)).toBe(get.challenge)
    expect(await verifyAssertion(assertionOf(vector), made, party)).toMatchObject({ counter: 0 })
  })

for (const vector of vectors.filter(({ name }) => unframed.has(name)))
  test(`${vector.title}: is refused, for the frame's page is not said; its signature is right`, async () => {
    expect(await creationOf(vector)).toBeNull()
    const said = JSON.parse(new TextDecoder().decode(bytes(vector.get.clientDataJSON))) as object
    expect(said).toMatchObject({ crossOrigin: true })
    const { value } = readCborMap(bytes(vector.create.attestationObject))
    const data = readAuthenticatorData(value.get('authData') as Bytes)
    const { readPublicKey } = await import('../../../worker/crypto/webauthn/cose-key.ts')
    const key = data?.created && (await readPublicKey(data.created.publicKey))
    const { clientData, authenticatorData, signature } = assertionOf(vector)
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', clientData))
    expect(await key?.verify(signature, new Uint8Array([...authenticatorData, ...hash]))).toBe(true)
  })

for (const vector of vectors.filter(({ name }) => unasked.has(name)))
  test(`${vector.title}: is read, and refused for its algorithm`, async () => {
    const { value } = readCborMap(bytes(vector.create.attestationObject))
    const data = readAuthenticatorData(value.get('authData') as Bytes)
    expect(toBase64url(data?.created?.id ?? new Uint8Array())).toBe(vector.create.credential_id)
    expect(await creationOf(vector)).toBeNull()
    expect(
      await verifyAssertion(
        assertionOf(vector),
        {
          publicKey: data?.created?.publicKey ?? new Uint8Array(),
          isBackupEligible: data?.isBackupEligible ?? false,
        },
        party,
      ),
    ).toBeNull()
  })

for (const [name, change] of [
  ['another page', { origins: ['https://example.net'] }],
  ['another RP ID', { rpId: 'example.net' }],
] as const)
  test(`what was signed for us is nothing to ${name}`, async () => {
    for (const vector of vectors.filter(
      ({ name: one }) => !unasked.has(one) && !unframed.has(one),
    )) {
      const made = await creationOf(vector)
      if (!made) throw new Error('the creation was refused')
      expect(await verifyAssertion(assertionOf(vector), made, { ...party, ...change })).toBeNull()
    }
  })

test('no bit of what was signed can be another', async () => {
  const [vector] = vectors
  if (!vector) throw new Error('no vector')
  const made = await creationOf(vector)
  if (!made) throw new Error('the creation was refused')
  const sent = assertionOf(vector)
  for (const part of ['authenticatorData', 'signature'] as const)
    for (let at = 0; at < sent[part].length; at++) {
      const changed = sent[part].slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the first failure says where
      expect(
        await verifyAssertion({ ...sent, [part]: changed }, made, party),
        `${part} ${at}`,
      ).toBeNull()
    }
})
