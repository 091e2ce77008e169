/** Reads the `claims` parameter (OpenID Connect Core §5.5): which claims are asked for by name, and what of them is a must. */
import { claimNames, type ClaimName } from '../../contract/account-claims.ts'
import { weakestIn, type Assurance } from './level.ts'
import { OAuthError } from './oauth-error.ts'

export interface AskedClaims {
  readonly userinfo: readonly ClaimName[]
  readonly idToken: readonly ClaimName[]
  /** The least without which the service wants nobody. */
  readonly least?: Assurance
  /** The one citizen that is meant. */
  readonly subject?: string
}

export const nothingAsked: AskedClaims = { userinfo: [], idToken: [] }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const malformed = () => new OAuthError('invalid_request', 'claims is not as OpenID Connect has it')

function memberOf(claims: Readonly<Record<string, unknown>>, name: string) {
  const member = claims[name]
  if (member === undefined || member === null) return {}
  if (!isObject(member)) throw malformed()
  for (const request of Object.values(member))
    if (request !== null && !isObject(request)) throw malformed()
  return member
}

const among = (member: Readonly<Record<string, unknown>>) =>
  claimNames.filter((name) => Object.hasOwn(member, name))

function leastOf(request: unknown): Assurance | undefined {
  if (!isObject(request) || request['essential'] !== true) return undefined
  const { value, values } = request
  const wanted = [value, ...(Array.isArray(values) ? (values as unknown[]) : [])]
  const known = weakestIn(wanted)
  if (!known && wanted.some((acr) => acr !== undefined))
    throw new OAuthError('unmet_authentication_requirements', 'no acr of these is known here')
  return known
}

/** @throws OAuthError `invalid_request`, `unmet_authentication_requirements` */
export function readClaims(text: string | undefined): AskedClaims {
  if (text === undefined) return nothingAsked
  let claims: unknown
  try {
    claims = JSON.parse(text)
  } catch {
    throw malformed()
  }
  if (!isObject(claims)) throw malformed()
  const idToken = memberOf(claims, 'id_token')
  const least = leastOf(idToken['acr'])
  const sub = idToken['sub']
  const subject = isObject(sub) && typeof sub['value'] === 'string' ? sub['value'] : undefined
  return {
    userinfo: among(memberOf(claims, 'userinfo')),
    idToken: among(idToken),
    ...(least && { least }),
    ...(subject !== undefined && { subject }),
  }
}
