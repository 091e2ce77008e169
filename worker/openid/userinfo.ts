/** Tells a service what it may know of the citizen now, by a token that is good now: one journey to the database. */
import { OAuthError } from './oauth-error.ts'
import type { Provider } from './provider.ts'
import { toldClaims } from './told-claims.ts'

/**
 * @param jkt the key that has signed the request
 * @throws OAuthError `invalid_token`, for whatever is wrong with it: nobody who tries tokens learns what
 */
export async function userinfo(
  provider: Provider,
  token: string,
  jkt: string | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const { database, authorizations, accounts, names } = provider
  const id = await names.readToken(token)
  const invalid = () => new OAuthError('invalid_token', 'the token is none, too old, or ended')
  if (id === null) throw invalid()
  const [authorization, found] = await database.batch(
    authorizations.findInUse(id),
    accounts.findByAuthorization(id),
  )
  if (!authorization || found?.status !== 'active') throw invalid()
  // A token of a key is good for nothing without it, and one of none is no other for a key (RFC 9449 §7.1).
  if (authorization.jkt !== (jkt ?? null)) throw invalid()
  const { terms, consented, subject, service } = authorization
  // What is not registered any more is told no more, whoever has agreed.
  const registered = consented.filter((claim) => Object.hasOwn(service.claims, claim))
  return { ...toldClaims(provider, found.view, terms.userinfo, registered), sub: subject }
}
