/** What a citizen is told of a service that they let know something. */
import { claimNames, type ConnectedService } from '../../contract/account-claims.ts'
import { inLocale, type Locale } from '../../contract/locale.ts'
import type { Connected } from './consent-store.ts'

export function shownTo(
  { service, claims, grantedAt }: Connected,
  locale: Locale,
): ConnectedService {
  const { id, name } = service
  const known = claimNames.filter((claim) => claims.includes(claim))
  return {
    id,
    name,
    claims: known.map((claim) => {
      const purpose = inLocale(service.claims[claim] ?? {}, locale)
      return { claim, ...(purpose !== undefined && { purpose }) }
    }),
    since: grantedAt,
  }
}
