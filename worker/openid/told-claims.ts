/** What of a citizen's data a service is told now: what it asked for, among what the citizen lets it know. */
import type { AccountView } from '../../contract/account.ts'
import { toldWith, type ClaimName } from '../../contract/account-claims.ts'
import { tell } from './claims.ts'
import type { Provider } from './provider.ts'

export function toldClaims(
  { municipality, now }: Provider,
  account: AccountView,
  asked: readonly ClaimName[],
  consented: readonly string[],
): Readonly<Record<string, unknown>> {
  const { public: profile, private: own } = municipality
  const allowed = asked.filter((name) => consented.includes(toldWith[name] ?? name))
  return tell(allowed, {
    account,
    country: profile.country,
    territory: own.territory,
    now: now(),
  })
}
