/** The registry of acts that take two officers: one file and one line each. */
import type { ProposalKind } from '../../../contract/desk/proposals.ts'
import { accountMerge } from './account-merge.ts'
import { contactChange } from './contact-change.ts'
import { documentMove } from './document-move.ts'
import type { ProposalKindOf } from './proposal.ts'

export const proposalKindsOf: Readonly<Record<ProposalKind, ProposalKindOf>> = {
  'contact-change': contactChange,
  'document-move': documentMove,
  'account-merge': accountMerge,
}
