/** Tokens that a back end of a city may be handed: what the Worker signs, and what somebody makes of it. */
import { readFileSync } from 'node:fs'
import { SignJWT } from 'jose'
import { signToken, type TokenContent } from '../../worker/crypto/access-token.ts'
import { fromBase64url, toBase64url } from '../../worker/crypto/base64.ts'
import { utf8 } from '../../worker/crypto/digest.ts'
import { createSecrets } from '../../worker/crypto/keys.ts'
import { readSigningKeys, type SigningKeys } from '../../worker/crypto/signing-keys.ts'

/** Seconds, as long as a token lives where the profile says nothing else. */
const lifetime = 300

export const drawnKeys = async (): Promise<SigningKeys> =>
  readSigningKeys((await createSecrets()).SIGNING_KEYS)

/** The keys of a running Worker, out of its file of secrets. */
export function keysOf(secrets: string): Promise<SigningKeys> {
  const [, text = ''] = /^SIGNING_KEYS='(.*)'$/m.exec(readFileSync(secrets, 'utf8')) ?? []
  return readSigningKeys(text)
}

export interface Issuer {
  readonly keys: SigningKeys
  /** `iss` and `aud`. */
  readonly issuer: string
  readonly audience: string
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)

export const good = (
  { keys, issuer, audience }: Issuer,
  content: Partial<TokenContent> = {},
  issued = new Date(),
): Promise<string> => {
  const claims = { iss: issuer, aud: audience, sub: 'acc_1', jti: crypto.randomUUID(), ...content }
  return signToken(keys, claims, { now: issued, lifetime })
}

const encoded = (value: unknown) => toBase64url(utf8(JSON.stringify(value)))

/** The same with one bit of the signature's first number turned. */
function withAnotherSignature(token: string): string {
  const [header, payload, signature = ''] = token.split('.')
  const bytes = Uint8Array.from(fromBase64url(signature) ?? [])
  bytes.set([(bytes[8] ?? 0) ^ 1], 8)
  return [header, payload, toBase64url(bytes)].join('.')
}

/** The same about somebody else, under the signature that was given. */
function aboutSomebodyElse(token: string): string {
  const [header, payload = '', signature] = token.split('.')
  const claims = JSON.parse(new TextDecoder().decode(fromBase64url(payload) ?? undefined))
  return [header, encoded({ ...claims, sub: 'acc_2' }), signature].join('.')
}

const withHeader = (token: string, header: unknown, signature?: string) => {
  const [, payload, own] = token.split('.')
  return [encoded(header), payload, signature ?? own].join('.')
}

/** By the right key, and yet no access token: RFC 9068 §4. */
const ofAnotherType = ({ keys, issuer, audience }: Issuer) =>
  new SignJWT({ iss: issuer, aud: audience, sub: 'acc_1', jti: 'one' })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: keys.current.kid })
    .setIssuedAt()
    .setExpirationTime(`${lifetime} seconds`)
    .sign(keys.current.privateKey)

/** Every token that must be refused, and why. */
export async function badTokens(
  of: Issuer,
): Promise<readonly (readonly [why: string, token: string])[]> {
  const token = await good(of)
  const { kid } = of.keys.current
  return [
    ['has ended', await good(of, {}, inSeconds(-600))],
    ['was issued in the future', await good(of, {}, inSeconds(600))],
    ['is not valid yet', await good(of, { nbf: Math.floor(Date.now() / 1000) + 600 })],
    ['is for another audience', await good(of, { aud: 'https://www.otra.gob.ec' })],
    ['is of another issuer', await good(of, { iss: `${of.issuer}x` })],
    ['has another signature', withAnotherSignature(token)],
    ['has another content', aboutSomebodyElse(token)],
    ['says alg: none', withHeader(token, { alg: 'none', typ: 'at+jwt' }, '')],
    [
      'says alg: none and keeps the key',
      withHeader(token, { alg: 'none', typ: 'at+jwt', kid }, ''),
    ],
    ['says another algorithm', withHeader(token, { alg: 'HS256', typ: 'at+jwt', kid })],
    ['is of another type', await ofAnotherType(of)],
    ['is under a key that nobody publishes', await good({ ...of, keys: await drawnKeys() })],
    ['is no token', 'acc_1'],
    ['is empty', ''],
  ]
}
