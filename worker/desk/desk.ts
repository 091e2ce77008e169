/** What the desk of one municipality works with: the same stores, keys and record as the citizens' side. */
import type { AuditDetails } from '../../contract/desk/audit-details.ts'
import type { AuditEvent } from '../../contract/desk/audit-events.ts'
import { passkeyChallenges, type PasskeyChallenges } from '../accounts/passkey-challenge.ts'
import type { Audit } from '../audit/audit.ts'
import type { KeptSeal } from '../audit/kept-seal.ts'
import type { Keys } from '../crypto/keys.ts'
import { token } from '../crypto/random.ts'
import type { RelyingParty } from '../crypto/webauthn/ceremony.ts'
import type { Database, Statement } from '../db/database.ts'
import type { Outbox } from '../delivery/outbox/outbox.ts'
import type { Ports } from '../flows/ports.ts'
import type { Limiter } from '../limits/limiter.ts'
import type { DeskSettings, Municipality } from '../municipalities/municipality.ts'
import { leases, type Leases } from './citizens/leases.ts'
import { officerSessions, type OfficerSessions } from './officers/officer-sessions.ts'
import { officerStore, type OfficerStore } from './officers/officer-store.ts'
import { officerTotpStore, type OfficerTotpStore } from './officers/officer-totp-store.ts'
import { proposalStore, type ProposalStore } from './proposal-store.ts'

interface DeskNeeds {
  readonly database: Database
  readonly keys: Keys
  readonly municipality: Municipality
  readonly audit: Audit
  readonly keptSeal: KeptSeal
  readonly limiter: Limiter
  readonly outbox: Pick<Outbox, 'sendToQueue'>
  /** What the citizens' own flows have: an act at the desk is what theirs is. */
  readonly ports: Ports
  /** Seconds since 1970. */
  now(): number
}

export interface Desk extends DeskNeeds {
  readonly slug: string
  readonly settings: DeskSettings
  readonly party: RelyingParty
  readonly officers: OfficerStore
  readonly sessions: OfficerSessions
  readonly totps: OfficerTotpStore
  readonly leases: Leases
  readonly proposals: ProposalStore
  readonly challenges: PasskeyChallenges
  /** An entry of the audit, under a name of its own. */
  record(event: AuditEvent, subject: string, details: AuditDetails): Promise<Statement>
}

/** @returns null where the municipality has no desk */
export function deskOf(needs: DeskNeeds): Desk | null {
  const { database, keys, municipality, audit, now } = needs
  const { base, desk: settings } = municipality.private
  if (!settings) return null
  const { slug } = municipality.public
  const officers = officerStore(database, keys, slug)
  return {
    ...needs,
    slug,
    settings,
    // The Worker's own host and no wider domain: no page of the city's sites can ask for an officer's passkey.
    party: { rpId: new URL(base).hostname, origins: [base] },
    officers,
    sessions: officerSessions(database, officers, slug),
    totps: officerTotpStore(database, keys, officers, slug),
    leases: leases(database, slug),
    proposals: proposalStore(database, keys, officers, slug),
    challenges: passkeyChallenges(database, keys, slug, now),
    record: (event, subject, details) => audit.entry(`aud_${token(128)}`, event, subject, details),
  }
}
