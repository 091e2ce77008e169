/** Turns the row of a proposal, and of the officer who has made it, into what the desk works with. */
import { sql } from 'drizzle-orm'
import type { ProposalKind } from '../../contract/desk/proposals.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import type { Keys } from '../crypto/keys.ts'
import { proposals as table } from '../db/schema-proposals.ts'
import { officerColumns, type Officer, type OfficerStore } from './officers/officer-store.ts'

/** An act that one officer has proposed. */
export interface Proposal<Content = unknown> {
  readonly id: string
  readonly kind: ProposalKind
  /** Account that it is about, or a pseudonym. */
  readonly subject: string
  readonly content: Content
  /** The case of the queue that it answers, by the name of its lease; null for none. */
  readonly answers: string | null
  readonly state: (typeof table.$inferSelect)['state']
  readonly proposedBy: Officer
  readonly since: number
  /** Until when it can be confirmed; once it is, until when it can be undone. */
  readonly expiresAt: number
  readonly hasExpired: boolean
}

/** Columns of a read: the officer's besides. */
export const proposalColumns = {
  ...officerColumns,
  proposal: sql<string>`${table.id}`.as('proposal'),
  kind: table.kind,
  subject: table.subject,
  // Named apart: of two columns of one name, D1 answers the last.
  content: sql<string>`${table.sealed}`.as('content'),
  answers: table.answers,
  state: table.state,
  since: sql<number>`${table.createdAt}`.as('since'),
  expiresAt: table.expiresAt,
  hasExpired: sql<number>`${table.expiresAt} <= unixepoch()`.as('has_expired'),
}

export type ProposalRow = Parameters<OfficerStore['read']>[0] & {
  readonly proposal: string
  readonly content: string
  readonly hasExpired: number
} & Pick<Proposal, 'kind' | 'subject' | 'answers' | 'state' | 'since' | 'expiresAt'>

/** How the content is kept. */
export function proposalEncryption(keys: Keys, slug: string) {
  const contextOf = (id: string) =>
    encryptionContextOf('proposals.sealed', { municipality: slug, id })
  return {
    seal: (id: string, content: unknown) => encrypt(keys.encryption, contextOf(id), content),
    open: (id: string, sealed: string) => decrypt(keys.encryption, contextOf(id), sealed),
  }
}

export const readProposal = async (
  encryption: ReturnType<typeof proposalEncryption>,
  officers: OfficerStore,
  row: ProposalRow,
): Promise<Proposal> => ({
  id: row.proposal,
  kind: row.kind,
  subject: row.subject,
  content: await encryption.open(row.proposal, row.content),
  answers: row.answers,
  state: row.state,
  proposedBy: await officers.read(row),
  since: row.since,
  expiresAt: row.expiresAt,
  hasExpired: row.hasExpired === 1,
})
