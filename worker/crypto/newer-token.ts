/** Tells a token that another deployment may have signed from garbage. Believes neither. */
import { longestLifetime } from './access-token.ts'
import { fromBase64url } from './base64.ts'
import { UnknownKeyError } from './key-ring.ts'
import { isRecord } from './secrets.ts'
import { unknownKid, type SigningKeys } from './signing-keys.ts'

/**
 * Declines to judge a token that would be good if its signature were, under a key that this Worker has never been told
 * of: whether there is such a key, the database knows.
 *
 * @returns undefined for everything else
 */
export function unknownKeyOf(
  keys: SigningKeys,
  token: string,
  {
    issuer,
    audience,
    now,
  }: { readonly issuer: string; readonly audience: string; readonly now: Date },
): UnknownKeyError | undefined {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.')
  const kid = unknownKid(keys, header)
  if (kid === undefined || rest.length > 0 || fromBase64url(signature)?.length !== 64)
    return undefined
  const { iss, aud, exp } = claimsOf(payload)
  const left = typeof exp === 'number' ? exp - now.getTime() / 1000 : 0
  const isDue = iss === issuer && aud === audience && left > 0 && left <= longestLifetime
  return isDue ? new UnknownKeyError('SIGNING_KEYS', kid) : undefined
}

function claimsOf(payload: string): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = JSON.parse(
      new TextDecoder().decode(fromBase64url(payload) ?? undefined),
    )
    return isRecord(claims) ? claims : {}
  } catch {
    return {}
  }
}
