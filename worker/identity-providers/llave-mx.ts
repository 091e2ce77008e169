/**
 * Llave MX of Mexico: OAuth 2 in a form of its own, known from public clients alone (SocialiteProviders, Open edX); its
 * manual is given to institutions that have an agreement. By these it takes `client_id`, `redirect_url` and `state`, wants
 * JSON and a user of the API besides the client's secret, and issues no ID token, `nonce` or `iss`. PKCE is asked for by
 * one of its two interfaces and ignored by the other; `state`, a code good once and an exact address hold either way. It
 * states the CURP of a verified account; levels besides `cuentaVerificada` are not public, and an operator tries it in the
 * test environment first.
 */
import { documents } from '../../contract/documents/index.ts'
import { toBase64, toBase64url } from '../crypto/base64.ts'
import { sha256, utf8 } from '../crypto/digest.ts'
import { fetchJson, requirePrivateWay } from './bounded-fetch.ts'
import { refusalOf, text, type ClientSetting } from './openid-connect.ts'
import {
  ProviderError,
  type AuthorizationRequest,
  type AuthorizationResponse,
  type Identity,
  type IdentityProvider,
  type ProviderContext,
  type ProviderDefinition,
} from './provider.ts'

interface LlaveMxSetting extends ClientSetting {
  /** User of the API. */
  readonly user: string
  readonly secrets: ClientSetting['secrets'] & { readonly password: string }
}

const issuer = 'https://www.llave.gob.mx'
const api = 'https://api.llave.gob.mx/ws/rest/oauth'

type Told = Readonly<Record<string, unknown>>

/** What only a verified account can state. */
function documentIn({ curp, cuentaVerificada: isVerified }: Told): Pick<Identity, 'document'> {
  if (isVerified !== true || typeof curp !== 'string') return {}
  const reading = documents.curp.read(curp)
  return reading.ok ? { document: { kind: 'curp', value: reading.value } } : {}
}

function identityIn(provider: string, told: Told): Identity {
  const { idUsuario: subject, nombre, primerApellido, segundoApellido, correo } = told
  const isName = typeof subject === 'string' || typeof subject === 'number'
  if (!isName || !/^[\w-]{1,64}$/.test(`${subject}`)) throw new ProviderError('subject_missing')
  const familyName = [primerApellido, segundoApellido].flatMap((one) => text(one) ?? []).join(' ')
  const [givenName, email] = [text(nombre), text(correo)]
  return {
    provider,
    issuer,
    subject: `${subject}`,
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(email && { email }),
    ...documentIn(told),
  }
}

class LlaveMx implements IdentityProvider {
  readonly #id: string
  readonly #setting: LlaveMxSetting
  readonly #context: ProviderContext

  constructor(id: string, setting: LlaveMxSetting, context: ProviderContext) {
    this.#id = id
    this.#setting = setting
    this.#context = context
  }

  async authorizationUrl({ redirectUri, state, codeVerifier }: AuthorizationRequest) {
    const url = requirePrivateWay(`${issuer}/oauth.xhtml`)
    const parameters = {
      client_id: this.#setting.clientId,
      redirect_url: redirectUri,
      state,
      code_challenge: toBase64url(await sha256(codeVerifier)),
      code_challenge_method: 'S256',
    }
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    return url.href
  }

  async identify(request: AuthorizationRequest, { code, iss }: AuthorizationResponse) {
    // It sends none: one that comes is another provider's.
    if (iss !== '') throw new ProviderError('issuer_mismatch')
    const authorization = `Basic ${toBase64(utf8(`${this.#setting.user}:${this.#secret('password')}`))}`
    const accessToken = await this.#redeem(request, code, authorization)
    const headers = { authorization, accessToken }
    const answer = await fetchJson(`${api}/datosUsuario`, { headers })
    if (!answer.ok) throw refusalOf(answer.status, undefined)
    return identityIn(this.#id, answer.body)
  }

  #secret(which: 'client' | 'password'): string {
    const secret = this.#context.secret(this.#setting.secrets[which])
    if (secret === undefined) throw new ProviderError('misconfigured')
    return secret
  }

  async #redeem(
    { redirectUri, codeVerifier }: AuthorizationRequest,
    code: string,
    authorization: string,
  ) {
    const answer = await fetchJson(`${api}/obtenerToken`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        grantType: 'authorization_code',
        code,
        redirectUri,
        codeVerifier,
        clientId: this.#setting.clientId,
        clientSecret: this.#secret('client'),
      }),
    })
    if (!answer.ok) throw refusalOf(answer.status, answer.body['error'])
    const { accessToken } = answer.body
    // It travels in a header.
    if (typeof accessToken !== 'string' || !/^[\x21-\x7e]{1,4096}$/.test(accessToken))
      throw new ProviderError('token_invalid')
    return accessToken
  }
}

export const llaveMx: ProviderDefinition<LlaveMxSetting> = {
  issuer: () => issuer,
  origins: () => [issuer],
  make: (id, setting, context) => new LlaveMx(id, setting, context),
}
