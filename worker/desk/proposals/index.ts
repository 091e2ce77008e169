/** The registry of acts that take two officers: one file and one line each. */
import { proposalKinds, type ProposalKind } from '../../../contract/desk/proposals.ts'
import { assistedRecovery } from './assisted-recovery.ts'
import { assistedRegistration } from './assisted-registration.ts'
import { accountMerge } from './account-merge.ts'
import { contactChange } from './contact-change.ts'
import { documentMove } from './document-move.ts'
import type { ProposalKindOf } from './proposal.ts'
import { service } from './service.ts'
import { sighting } from './sighting.ts'

export const proposalKindsOf: Readonly<Record<ProposalKind, ProposalKindOf>> = {
  'assisted-registration': assistedRegistration,
  'assisted-recovery': assistedRecovery,
  sighting,
  'contact-change': contactChange,
  'document-move': documentMove,
  service,
  'account-merge': accountMerge,
}

/** Of the others the settings tell. */
export const kindsInQueue = proposalKinds.filter((kind) => !proposalKindsOf[kind].isAmongSettings)
