/**
 * Apple: answers by a form that the browser posts, tells the name once and never again, and takes as a secret a token that
 * the client signs.
 *
 * @see https://developer.apple.com/documentation/signinwithapplerestapi
 */
import { importPKCS8, SignJWT } from 'jose'
import { minutes } from '../../contract/units.ts'
import {
  ProviderError,
  type AuthorizationResponse,
  type ProviderContext,
  type ProviderDefinition,
} from './provider.ts'
import { openIdConnect, standardClaims, text, type ClientSetting } from './openid-connect.ts'

interface AppleSetting extends ClientSetting {
  /** Ten characters, as the developer's account has it. */
  readonly teamId: string
  /** Of the key whose text, PKCS #8, is the secret. */
  readonly keyId: string
}

const issuer = 'https://appleid.apple.com'

/** Apple takes up to six months; ours is used at once. */
const secretLifetime = minutes(5)

async function clientSecret(
  { clientId, teamId, keyId, secrets }: AppleSetting,
  ports: ProviderContext,
) {
  const key = ports.secret(secrets.client)
  if (key === undefined) return undefined
  const now = ports.now()
  const jwt = new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: keyId })
    .setIssuer(teamId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + secretLifetime)
  return importPKCS8(key, 'ES256')
    .then((imported) => jwt.sign(imported))
    .catch((cause: unknown) => {
      throw new ProviderError('misconfigured', { cause })
    })
}

/** `{"name":{"firstName":"…","lastName":"…"}}`, of which nothing is signed: it fills in a form, and no more. */
function nameIn({ user }: AuthorizationResponse) {
  let told: unknown
  try {
    told = JSON.parse(user)
  } catch {
    return {}
  }
  const name = typeof told === 'object' && told !== null && 'name' in told ? told.name : undefined
  const { firstName, lastName } = { ...(name as object) } as Record<string, unknown>
  const [givenName, familyName] = [text(firstName), text(lastName)]
  return { ...(givenName && { givenName }), ...(familyName && { familyName }) }
}

export const apple: ProviderDefinition<AppleSetting> = {
  issuer: () => issuer,
  origins: () => [issuer],
  answersByForm: true,
  make: (id, setting, context) =>
    openIdConnect(
      id,
      {
        issuer,
        clientId: setting.clientId,
        scope: 'openid name email',
        // It wants this wherever name or address is asked for.
        parameters: () => ({ response_mode: 'form_post' }),
        authenticates: 'client_secret_post',
        clientSecret: (ports) => clientSecret(setting, ports),
        read: (claims, response) => ({ ...standardClaims(claims), ...nameIn(response) }),
      },
      context,
    ),
}
