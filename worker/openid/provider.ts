/** What the provider of one municipality works with. */
import type { accountStore } from '../accounts/account-store.ts'
import type { FactorStore } from '../accounts/factor-store.ts'
import type { Audit } from '../audit/audit.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Database } from '../db/database.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { standingSessions } from '../sessions/standing-sessions.ts'
import { authorizationStore } from './authorization-store.ts'
import { consentStore } from './consent-store.ts'
import { openIdNames } from './names.ts'
import { pushedRequestStore } from './pushed-requests.ts'
import { serviceStore } from './service-store.ts'

interface Made {
  readonly database: Database
  readonly keys: Pick<Keys, 'signing' | 'index'>
  readonly municipality: Municipality
  readonly accounts: Pick<ReturnType<typeof accountStore>, 'findBySession' | 'findByAuthorization'>
  readonly factors: Pick<FactorStore, 'hasFactorBySession'>
  readonly audit: Audit
  readonly idFor: (prefix: string, operation: string, ...of: string[]) => Promise<string>
  /** Seconds since 1970. */
  readonly now: () => number
}

export function openIdProvider(made: Made) {
  const { database, keys, municipality, idFor } = made
  const { slug } = municipality.public
  const { base, lifetimes } = municipality.private
  return {
    ...made,
    issuer: `${base}/${slug}`,
    names: openIdNames(idFor, keys.index, slug),
    sessions: standingSessions(database, slug, lifetimes),
    services: serviceStore(database, slug),
    consents: consentStore(database, slug),
    authorizations: authorizationStore(database, slug, lifetimes),
    pushed: pushedRequestStore(database, slug),
  }
}

export type Provider = ReturnType<typeof openIdProvider>
