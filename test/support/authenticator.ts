/** An authenticator in software: makes passkeys and uses them as browsers and telephones do, and lies where it is told to. */
import type { CreationOptions } from '../../contract/passkey-operations.ts'
import { fromBase64url, toBase64url, type Bytes } from '../../worker/crypto/base64.ts'
import { sha256, utf8 } from '../../worker/crypto/digest.ts'

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Bytes =>
  new Uint8Array(parts.flatMap((part) => [...part]))

const head = (type: number, length: number) =>
  length < 24
    ? [(type << 5) | length]
    : length < 256
      ? [(type << 5) | 24, length]
      : [(type << 5) | 25, length >> 8, length & 255]

const cborBytes = (bytes: Uint8Array) => joined(head(2, bytes.length), bytes)
const cborText = (text: string) => joined(head(3, text.length), utf8(text))

/** Two numbers of a curve as ASN.1. */
function derOf(raw: Uint8Array): Bytes {
  const integers = [raw.slice(0, 32), raw.slice(32)].map((number) => {
    const start = number.findIndex((byte) => byte !== 0)
    const digits = number.slice(Math.max(0, start))
    const signed = (digits[0] ?? 0) > 127 ? joined([0], digits) : digits
    return joined([2, signed.length], signed)
  })
  const both = joined(...integers)
  return joined([0x30, both.length], both)
}

/** What it says that is not so. */
export interface Said {
  readonly origin?: string
  readonly rpId?: string
  readonly type?: string
  readonly crossOrigin?: boolean
  readonly topOrigin?: string
  readonly counter?: number
  readonly verified?: boolean
  readonly challenge?: string
  readonly userHandle?: string
}

export class Authenticator {
  readonly #keys: CryptoKeyPair
  readonly #publicKey: Bytes
  readonly id: string
  /** Kept in more than one place. */
  readonly synced: boolean
  readonly #origin: string
  #userHandle = ''
  #rpId: string

  private constructor(
    keys: CryptoKeyPair,
    publicKey: Bytes,
    origin: string,
    rpId: string,
    synced: boolean,
  ) {
    this.#keys = keys
    this.#publicKey = publicKey
    this.#origin = origin
    this.#rpId = rpId
    this.synced = synced
    this.id = toBase64url(crypto.getRandomValues(new Uint8Array(32)))
  }

  static async at(origin: string, rpId: string, { synced = true } = {}): Promise<Authenticator> {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
    if (!('privateKey' in keys)) throw new TypeError('no pair of keys')
    const exported = await crypto.subtle.exportKey('raw', keys.publicKey)
    if (!(exported instanceof ArrayBuffer)) throw new TypeError('no raw key')
    const raw = new Uint8Array(exported)
    const [x, y] = [raw.slice(1, 33), raw.slice(33)]
    // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    const cose = joined([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21], cborBytes(x), [0x22], cborBytes(y))
    return new Authenticator(keys, cose, origin, rpId, synced)
  }

  #clientData(type: string, challenge: string, said: Said): Bytes {
    const { origin = this.#origin, crossOrigin = false, topOrigin } = said
    return utf8(
      JSON.stringify({
        type: said.type ?? type,
        challenge: said.challenge ?? challenge,
        origin,
        crossOrigin,
        ...(topOrigin && { topOrigin }),
      }),
    )
  }

  async #data(said: Said, created?: Bytes): Promise<Bytes> {
    const flags =
      1 | (said.verified === false ? 0 : 4) | (this.synced ? 24 : 0) | (created ? 64 : 0)
    const counter = said.counter ?? 0
    const counted = [counter >> 24, counter >> 16, counter >> 8, counter].map((byte) => byte & 255)
    return joined(await sha256(said.rpId ?? this.#rpId), [flags], counted, created ?? [])
  }

  /** The body that a page sends of what was made. */
  async creates({ challenge, user }: CreationOptions, said: Said = {}) {
    this.#userHandle = user.id
    const id = fromBase64url(this.id) ?? new Uint8Array()
    const created = joined(new Uint8Array(16), [0, id.length], id, this.#publicKey)
    const authData = await this.#data(said, created)
    const attestationObject = joined(
      [0xa3],
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      [0xa0],
      cborText('authData'),
      cborBytes(authData),
    )
    return {
      clientDataJSON: toBase64url(this.#clientData('webauthn.create', challenge, said)),
      attestationObject: toBase64url(attestationObject),
    }
  }

  /** The answer by which a page signs in. */
  async uses(challenge: string, said: Said = {}) {
    const clientData = this.#clientData('webauthn.get', challenge, said)
    const data = await this.#data(said)
    const signed = joined(data, await sha256(clientData))
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
    const raw = new Uint8Array(await crypto.subtle.sign(algorithm, this.#keys.privateKey, signed))
    return {
      credentialId: this.id,
      clientDataJSON: toBase64url(clientData),
      authenticatorData: toBase64url(data),
      signature: toBase64url(derOf(raw)),
      userHandle: said.userHandle ?? this.#userHandle,
    }
  }
}
