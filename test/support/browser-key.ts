/** A browser that keeps no cookies and proves a key of the page's origin instead, as the widget does (RFC 9449). */
import { env } from 'cloudflare:workers'
import { toBase64url } from '../../worker/crypto/base64.ts'
import { sha256, utf8 } from '../../worker/crypto/digest.ts'
import { base, Citizen, origin, type Answered, type Sending } from './citizen.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

const encoded = (part: object) => toBase64url(utf8(JSON.stringify(part)))

/** Members that replace those of an honest proof; undefined leaves one out. */
export interface Forgery {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
}

export class BrowserKey {
  readonly #pair: CryptoKeyPair
  readonly jwk: Readonly<Record<string, unknown>>

  private constructor(pair: CryptoKeyPair, jwk: Readonly<Record<string, unknown>>) {
    this.#pair = pair
    this.jwk = jwk
  }

  static async drawn(): Promise<BrowserKey> {
    const pair = await crypto.subtle.generateKey(algorithm, false, ['sign'])
    if (!('privateKey' in pair)) throw new TypeError('the platform made no key pair')
    const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey)
    if (jwk instanceof ArrayBuffer) throw new TypeError('the platform exported no JWK')
    const { crv, kty, x, y } = jwk
    return new BrowserKey(pair, { crv, kty, x, y })
  }

  /** RFC 7638. */
  thumbprint = async () => toBase64url(await sha256(JSON.stringify(this.jwk)))

  async signs(typ: string, claims: object, header: object = {}): Promise<string> {
    const text = `${encoded({ alg: 'ES256', jwk: this.jwk, typ, ...header })}.${encoded(claims)}`
    const signature = await crypto.subtle.sign(algorithm, this.#pair.privateKey, utf8(text))
    return `${text}.${toBase64url(new Uint8Array(signature))}`
  }
}

export class Cookieless extends Citizen {
  key: BrowserKey
  device: BrowserKey
  nonce: string | undefined
  /** The session that it goes on with. */
  session: string | undefined
  /** The proof that was sent last. */
  proof = ''
  #forgery: Forgery = {}

  constructor(
    key: BrowserKey,
    device: BrowserKey,
    slug = 'demo',
    site = origin,
    environment: Env = env,
  ) {
    super(environment, slug, site)
    this.key = key
    this.device = device
  }

  /** What the next proof says otherwise. */
  forges(forgery: Forgery): this {
    this.#forgery = forgery
    return this
  }

  async #proves(method: string, path: string): Promise<string> {
    const { claims, header } = this.#forgery
    this.#forgery = {}
    const isOfSession = path === `/${this.slug}/session`
    const jkt = await this.key.thumbprint()
    const said = {
      jti: crypto.randomUUID(),
      htm: method,
      htu: `${base}${path.split('?')[0]}`,
      iat: Math.floor(Date.now() / 1000),
      nonce: this.nonce,
      ath: this.accessToken ? toBase64url(await sha256(this.accessToken)) : undefined,
      sid: isOfSession ? this.session : undefined,
      device: await this.device.signs('citizen-device+jwt', { jkt }),
      ...claims,
    }
    return this.key.signs('dpop+jwt', said, header)
  }

  override async sends(path: string, sending: Sending = {}): Promise<Answered> {
    this.proof = await this.#proves(sending.method ?? 'POST', path)
    const headers = { dpop: this.proof, ...sending.headers }
    const answered = await super.sends(path, { ...sending, headers })
    this.cookies.clear()
    this.nonce = answered.headers.get('dpop-nonce') ?? this.nonce
    this.session = sessionOf(this.accessToken) ?? this.session
    return answered
  }

  /** As at the first key that a citizen types. */
  async arrives(): Promise<this> {
    await this.sends(`/${this.slug}/cookies`, { method: 'GET' })
    return this
  }

  /** The page is loaded anew: its memory is gone, the browser's is not. */
  reopens(): this {
    this.accessToken = ''
    return this
  }
}

function sessionOf(token: string): string | undefined {
  const [, payload = ''] = token.split('.')
  return payload
    ? /"sid":"([\w-]+)"/.exec(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))?.[1]
    : undefined
}

/** A browser with a key of its own, which has been given a nonce. */
export const cookieless = async (
  slug?: string,
  site?: string,
  environment?: Env,
): Promise<Cookieless> =>
  new Cookieless(
    await BrowserKey.drawn(),
    await BrowserKey.drawn(),
    slug,
    site,
    environment,
  ).arrives()
