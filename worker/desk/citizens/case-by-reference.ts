/** The case that somebody quotes by its reference, whether it waits or is settled. */
import { foldPasted } from '../../../contract/fold-pasted.ts'
import { base32In } from '../../crockford-base32.ts'
import { claimStore, type ReferredClaim } from '../claims/claim-store.ts'
import { requestByReference, type ReferredRequest } from '../contacts/contact-request-store.ts'
import type { Desk } from '../desk.ts'

/** A reference as it was drawn, e.g. `LEO-7K2M-9QXD`, however it was dictated or pasted; null for what is none. */
export function referenceIn(typed: string): string | null {
  const [city = '', ...groups] = foldPasted(typed)
    .toUpperCase()
    .split(/[^A-Z0-9._]+/)
    .filter((word) => /[A-Z0-9]/.test(word))
  const isInGroups = /^[A-Z]{3}$/.test(city) && groups.length === 2
  const [drawn] = isInGroups ? base32In(groups.join(' '), 2) : []
  return drawn === undefined ? null : `${city}-${drawn}`
}

type Referred = ReferredClaim | ReferredRequest

/** @returns null for a reference of nothing */
export async function caseByReference(
  { database, slug }: Desk,
  reference: string,
): Promise<(Referred & { readonly kind: 'claim' | 'contact-request' }) | null> {
  const [request, claim] = await database.batch(
    requestByReference(database, slug, reference),
    claimStore(database, slug).byReference(reference),
  )
  if (request) return { kind: 'contact-request', ...request }
  return claim && { kind: 'claim', ...claim }
}
