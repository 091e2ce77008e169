/** What the servers of the city's other systems ask of its OpenID provider. */
import { claimNames } from '../../contract/account-claims.ts'
import { openIdRoutesOf } from '../../contract/routes-openid.ts'
import { paths, routesOf } from '../../contract/routes.ts'
import { boundedText, longestBody } from '../http/body.ts'
import type { AppContext } from '../http/context.ts'
import { answersService, formParameters, keyOfService } from '../http/service-request.ts'
import { scopes } from '../openid/claims.ts'
import { exchange, type Exchanging } from '../openid/exchange.ts'
import { acrValues } from '../openid/level.ts'
import { OAuthError } from '../openid/oauth-error.ts'
import { pushRequest } from '../openid/push-request.ts'
import { userinfo } from '../openid/userinfo.ts'
import type { Operation } from './operation.ts'

const json = { status: 200, media: 'application/json' } as const

/** OpenID Connect Discovery §3, RFC 8414 §2. */
function configurationOf(context: AppContext): object {
  const { municipality, openid } = context.get('services')
  const { slug, locales } = municipality.public
  const routes = openIdRoutesOf(slug)
  const at = (path: string) => `${municipality.private.base}${path}`
  return {
    issuer: openid.issuer,
    authorization_endpoint: at(routes.authorize),
    pushed_authorization_request_endpoint: at(routes.pushedRequests),
    token_endpoint: at(routes.token),
    userinfo_endpoint: at(routes.userinfo),
    end_session_endpoint: at(routes.endSession),
    jwks_uri: at(routesOf(slug).jwks),
    scopes_supported: scopes,
    claims_supported: ['sub', 'sid', 'auth_time', 'acr', 'amr', ...claimNames],
    claim_types_supported: ['normal'],
    claims_parameter_supported: true,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['pairwise'],
    acr_values_supported: acrValues(municipality.public.factors !== undefined),
    prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
    display_values_supported: ['page'],
    ui_locales_supported: locales,
    id_token_signing_alg_values_supported: ['ES256'],
    token_endpoint_auth_methods_supported: [
      'client_secret_basic',
      'client_secret_post',
      'private_key_jwt',
      'none',
    ],
    token_endpoint_auth_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
    dpop_signing_alg_values_supported: ['ES256'],
    authorization_response_iss_parameter_supported: true,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
  }
}

async function exchangingIn(context: AppContext): Promise<Exchanging> {
  const parameters = await formParameters(context)
  const { pathname } = new URL(context.req.url)
  return {
    parameters,
    authorization: context.req.header('authorization'),
    address: `${context.get('municipality').private.base}${pathname}`,
    jkt: await keyOfService(context),
  }
}

/** The token of a request: in its header, or in the body of a form (RFC 6750 §2.1, §2.2), and not in both. */
async function tokenIn(context: AppContext): Promise<string> {
  const header = context.req.header('authorization')
  const inBody =
    context.req.method === 'POST' && header === undefined
      ? new URLSearchParams(await boundedText(context.req.raw, longestBody)).getAll('access_token')
      : []
  if (inBody.length > 1) throw new OAuthError('invalid_request', 'access_token came twice')
  const [, scheme = 'Bearer', inHeader] = /^(Bearer|DPoP) ([\w.~+/-]+=*)$/i.exec(header ?? '') ?? []
  const hasProof = context.req.header('dpop') !== undefined
  const token = inHeader ?? inBody[0]
  if (token === undefined || (scheme.toLowerCase() === 'dpop') !== hasProof)
    throw new OAuthError('invalid_token', 'there is no token, or not as its kind is shown')
  return token
}

const answerUserinfo = answersService(async (context) => {
  const token = await tokenIn(context)
  const jkt = await keyOfService(context, token)
  return context.json(await userinfo(context.get('services').openid, token, jkt))
})

export const openid: readonly Operation[] = [
  {
    method: 'get',
    path: paths.openidConfiguration,
    access: 'anyone',
    success: json,
    summary: 'What this provider offers (OpenID Connect Discovery)',
    errors: [],
    handle(context) {
      context.header('Cache-Control', 'public, max-age=300')
      return Promise.resolve(context.json(configurationOf(context)))
    },
  },
  {
    method: 'post',
    path: paths.pushedRequests,
    access: 'service',
    success: { status: 201, media: 'application/json' },
    summary: 'Takes a request before the citizen is sent (RFC 9126)',
    errors: [],
    handle: answersService(async (context) =>
      context.json(
        await pushRequest(context.get('services').openid, await exchangingIn(context)),
        201,
      ),
    ),
  },
  {
    method: 'post',
    path: paths.token,
    access: 'service',
    success: json,
    summary: 'Exchanges a code, once, for tokens',
    errors: [],
    handle: answersService(async (context) => {
      context.header('Pragma', 'no-cache')
      return context.json(
        await exchange(context.get('services').openid, await exchangingIn(context)),
      )
    }),
  },
  {
    method: 'get',
    path: paths.userinfo,
    access: 'service',
    success: json,
    summary: 'Tells a service what the citizen lets it know',
    errors: [],
    handle: answerUserinfo,
  },
  {
    method: 'post',
    path: paths.userinfo,
    access: 'service',
    success: json,
    summary: 'The same, for a token in the body of a form',
    errors: [],
    handle: answerUserinfo,
  },
]
