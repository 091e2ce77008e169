/** The case that somebody quotes by its reference, whether it waits or is settled. */
import { claimStore, type ReferredClaim } from '../claims/claim-store.ts'
import { requestByReference, type ReferredRequest } from '../contacts/contact-request-store.ts'
import type { Desk } from '../desk.ts'

const referenceForm = /^[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** What was typed as a reference, e.g. `LEO-7K2M-9QXD`; null where it is none. */
export function referenceIn(typed: string): string | null {
  const reference = typed.toUpperCase()
  return referenceForm.test(reference) ? reference : null
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
